package policy

import (
	"fmt"
	"slices"

	"zwerm/sim"
)

// A Change makes a player use a lever, or leave it out, in the months from From until To, whatever its strategy wants.
type Change struct {
	Lever    string
	Without  bool    // whether it is left out
	From, To int     // months of the calendar; To is the first month without the change
	Level    float64 // 0 is the lever's usual level
}

// holds reports whether the change holds in a month.
func (c *Change) holds(month int) bool { return c.From <= month && month < c.To }

// Altered plays a strategy in every municipality with some levers added or left out. What an added lever needs before it can
// start is taken as given, and so does not have to be arranged first; occasions, such as an incident, are not: there the
// lever starts when there is one. Added levers have the usual price.
func Altered(s *Strategy, changes ...Change) Player {
	want := s.begin()
	a := &altered{changes: changes}
	a.want = func(w *sim.World, m *sim.Municipality, wants []Want) []Want { return a.alter(w, want(w, m, wants)) }
	return a
}

// altered is an automatic player with changes.
type altered struct {
	automatic
	changes []Change
}

// alter leaves out and adds what the changes of this month say. A later change of the same lever beats an earlier one.
func (a *altered) alter(w *sim.World, wants []Want) []Want {
	for i := range a.changes {
		c := &a.changes[i]
		if !c.holds(w.Month) {
			continue
		}
		wants = slices.DeleteFunc(wants, func(want Want) bool { return want.Lever == c.Lever })
		if !c.Without {
			wants = append(wants, Want{c.Lever, c.Level})
		}
	}
	return wants
}

// Play plays the altered strategy, and then starts added levers that wait for something else than an occasion.
func (a *altered) Play(w *sim.World) {
	a.automatic.Play(w)
	for i := range w.Municipalities {
		for k := range a.changes {
			if c := &a.changes[k]; c.holds(w.Month) && !c.Without && !slices.ContainsFunc(a.changes[k+1:], c.beaten(w.Month)) {
				_ = Give(w, i, c.Lever, c.Level) // what waits for an occasion is tried again next month
			}
		}
	}
}

// beaten reports whether a later change speaks of the same lever in a month.
func (c *Change) beaten(month int) func(Change) bool {
	return func(d Change) bool { return d.Lever == c.Lever && d.holds(month) }
}

// Give starts a lever in a whole municipality and takes what it needs as given. Occasions are not: the error says that there
// is none, or what else keeps it from starting.
func Give(w *sim.World, municipality int, lever string, level float64) error {
	l, ok := Find(lever)
	if !ok || l.AtProvider {
		return fmt.Errorf("there is no lever %q that aims at a municipality", lever)
	}
	m := &w.Municipalities[municipality]
	if level == 0 {
		level = l.Level
	}
	o := order{lever: l, actor: m.Path, municipality: municipality, from: m.From, to: m.To, level: level}
	refusal := o.refused(w)
	given := refusal != nil && refusal != alreadyRuns && !occasion(refusal) && o.conflict(w) == nil
	if refusal != nil && !given {
		return refusal
	}
	o.take(w)
	o.running(w).Given = given
	w.Log = append(w.Log, sim.Decision{Month: w.Month, Actor: m.Path, Lever: l.Key, Target: m.Path, Level: level})
	return nil
}

// occasion reports whether a refusal waits for something that happens, and not for something that can be arranged.
func occasion(r *Refusal) bool { return r == needsIncident || r == needsDeficit }
