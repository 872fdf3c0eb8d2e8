package policy_test

import (
	"slices"
	"testing"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// altered plays a strategy with changes for some months and returns the world.
func altered(t *testing.T, strategy string, months int, each func(*sim.World), changes ...policy.Change) *sim.World {
	t.Helper()
	s, ok := policy.FindStrategy(strategy)
	if !ok {
		t.Fatalf("no strategy %s", strategy)
	}
	w := process.NewWorld(town(), 3, nil)
	m := month(policy.Altered(s, changes...))
	for range months {
		process.Step(w, m)
		if each != nil {
			each(w)
		}
	}
	return w
}

// runsIn returns in which months of a run a lever ran, at which level.
func runsIn(t *testing.T, strategy, lever string, months int, changes ...policy.Change) (in []int, level float64) {
	t.Helper()
	altered(t, strategy, months, func(w *sim.World) {
		if i := slices.IndexFunc(w.Running, func(r sim.Running) bool { return r.Lever == lever && r.Until > w.Month }); i >= 0 {
			in, level = append(in, w.Month), w.Running[i].Level
		}
	}, changes...)
	return in, level
}

func TestAlteredAddsAndLeavesOut(t *testing.T) {
	start := town().Start
	for _, test := range []struct {
		strategy, lever string
		change          policy.Change
		from, to        int // months in which it runs
		level           float64
	}{
		{"blueprint", "edict", policy.Change{Lever: "edict", Without: true, From: start, To: 99}, 0, 0, 0},
		{"blueprint", "edict", policy.Change{Lever: "edict", Without: true, From: 2, To: 99}, start, 2, .6},
		{"laissez-faire", "pilots", policy.Change{Lever: "pilots", From: 1, To: 99}, start, 6, .6},
		{"laissez-faire", "slow-down", policy.Change{Lever: "slow-down", From: 1, To: 4}, 1, 4, 1},
		{"laissez-faire", "fair-exchange", policy.Change{Lever: "fair-exchange", From: 2, To: 99}, 2, 6, 1}, // without a group
		{"co-creation", "vision-and-room", policy.Change{Lever: "vision-and-room", From: 0, To: 5, Level: 4}, 0, 5, 4},
	} {
		got, level := runsIn(t, test.strategy, test.lever, 6-start, test.change)
		var want []int
		for i := test.from; i < test.to; i++ {
			want = append(want, i)
		}
		if !slices.Equal(got, want) || level != test.level {
			t.Errorf("%s with %+v: runs in %v at %v, want %v at %v", test.strategy, test.change, got, level, want, test.level)
		}
	}
}

// TestAlteredByNothing holds that a player without changes is the strategy itself.
func TestAlteredByNothing(t *testing.T) {
	for _, s := range policy.Strategies {
		w := process.NewWorld(town(), 5, nil)
		m := month(policy.Everywhere(&s))
		for range 20 {
			process.Step(w, m)
		}
		v := process.NewWorld(town(), 5, nil)
		m = month(policy.Altered(&s))
		for range 20 {
			process.Step(v, m)
		}
		if v.Hash() != w.Hash() {
			t.Errorf("%s plays otherwise when nothing is changed", s.Key)
		}
	}
}

// TestOccasionsAreNotGiven holds that an incident protocol waits for an incident, and a ceiling for a deficit.
func TestOccasionsAreNotGiven(t *testing.T) {
	for _, lever := range []string{"incident-protocol", "budget-ceiling"} {
		altered(t, "laissez-faire", 1, func(w *sim.World) {
			if len(w.Running) != len(w.Municipalities) { // pilots only
				t.Errorf("%s began without an occasion: %+v", lever, w.Running)
			}
		}, policy.Change{Lever: lever, From: -99, To: 99})
	}
}

// TestGivenContractCloses holds that a contract whose tender is taken as given closes the practices, and that one which has
// to wait for its tender does not.
func TestGivenContractCloses(t *testing.T) {
	w := altered(t, "co-creation", 10, nil, policy.Change{Lever: "closed-contract", From: 1, To: 99})
	if !w.Districts[0].IsLocked(0) {
		t.Error("a given contract closes nothing")
	}
	if w := altered(t, "procurement", 10, nil); w.Districts[0].IsLocked(0) {
		t.Error("a contract closes before its tender is over")
	}
}
