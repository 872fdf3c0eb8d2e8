package hypotheses

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// An arm is what a registered arm comes down to: a player, and what is held for the whole run.
type arm struct {
	strategy *policy.Strategy
	changes  []policy.Change
	holds    []hold
}

// A missingMeans is the reason why an arm cannot be played, so that its claim is not tested.
type missingMeans struct{ error }

func missing(format string, args ...any) error { return &missingMeans{fmt.Errorf(format, args...)} }

// newArm looks up what an arm names. Its months count from first, the first of the run.
func newArm(a *experiment.Arm, first, months int) (*arm, error) {
	strategy, ok := policy.FindStrategy(a.Strategy)
	if !ok {
		return nil, missing("there is no strategy %q", a.Strategy)
	}
	made := &arm{strategy: strategy}
	for _, c := range a.Levers {
		change, err := newChange(c, first, months)
		if err != nil {
			return nil, err
		}
		made.changes = append(made.changes, change)
	}
	for _, key := range slices.Sorted(maps.Keys(a.Control)) {
		i := slices.IndexFunc(settings, func(s setting) bool { return s.key == key })
		if i < 0 {
			return nil, missing("there is no means to hold %s", key)
		}
		s := &settings[i]
		if v := a.Control[key]; !(v >= s.min && v <= s.max) {
			return nil, missing("%s cannot be held at %v, only at %v to %v", key, v, s.min, s.max)
		}
		made.holds = append(made.holds, hold{s, a.Control[key]})
	}
	return made, nil
}

// newChange is what a registered change means to a player.
func newChange(c experiment.Change, first, months int) (policy.Change, error) {
	l, ok := policy.Find(c.Lever)
	switch level := cmp.Or(c.Level, 1); {
	case !ok:
		return policy.Change{}, missing("there is no lever %q", c.Lever)
	case l.AtProvider:
		return policy.Change{}, missing("%s aims at one organisation, which no claim names", c.Lever)
	case c.Do != "with" && c.Do != "without":
		return policy.Change{}, missing("a lever can be used with or without, not %q", c.Do)
	case c.Level != 0 && !(level >= l.Min && level <= l.Max):
		return policy.Change{}, missing("%s has levels %v to %v, not %v", c.Lever, l.Min, l.Max, c.Level)
	}
	change := policy.Change{Lever: c.Lever, Without: c.Do == "without", From: first + c.From, To: first + cmp.Or(c.To, months)}
	if !change.Without {
		change.Level = cmp.Or(c.Level, l.Level)
	}
	return change, nil
}

// decide returns what decides in the months of one run: the player, its levers, and then what is held.
func (a *arm) decide() process.Process {
	play := policy.Decide(policy.Altered(a.strategy, a.changes...))
	begun := false
	return process.Process{Name: "players decide", Before: true, Apply: func(w *sim.World) {
		if !begun {
			begun = true
			begin(w, a.holds)
		}
		play(w)
		keep(w, a.holds)
	}}
}

// content says everything that the arm does, whatever it is called.
func (a *arm) content() string {
	text := fmt.Sprintf("%s %+v", a.strategy.Key+a.strategy.Hash, a.changes)
	for _, h := range a.holds {
		text += fmt.Sprintf(" %s=%v", h.key, h.value)
	}
	return text
}
