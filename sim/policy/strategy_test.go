package policy_test

import (
	"slices"
	"testing"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// Strategies use no other levers than those that they declare, and declare none that does not exist.
func TestStrategiesKeepToTheirLevers(t *testing.T) {
	for i := range policy.Strategies {
		s := &policy.Strategies[i]
		for _, lever := range s.Levers {
			if _, ok := policy.Find(lever); !ok {
				t.Errorf("%s: there is no lever %s", s.Key, lever)
			}
		}
		w := process.NewWorld(town(), 3, nil)
		play := month(policy.Everywhere(s))
		for range 60 {
			process.Step(w, play)
		}
		for _, d := range w.Log {
			if !slices.Contains(s.Levers, d.Lever) {
				t.Errorf("%s uses %s", s.Key, d.Lever)
			}
		}
	}
}

// The intervention asks the parties before it draws up its vision, once, and presses lightly as soon as there is an agenda.
func TestIntervention(t *testing.T) {
	s, _ := policy.FindStrategy("intervention")
	w := process.NewWorld(town(), 3, nil)
	play := month(policy.Everywhere(s))
	for range 20 {
		process.Step(w, play)
	}
	first := map[string]sim.Decision{}
	ateliers := 0
	for _, d := range w.Log {
		if d.Actor != w.Municipalities[0].Path {
			continue
		}
		if _, before := first[d.Lever]; !before {
			first[d.Lever] = d
		}
		if d.Lever == "context-atelier" {
			ateliers++
		}
	}
	// The vision takes four months from its first, so what the parties say in the second is in it.
	if ateliers != 1 || first["context-atelier"].Month > first["vision-and-room"].Month+3 {
		t.Errorf("%d context ateliers, the first in month %d; the vision from month %d", ateliers, first["context-atelier"].Month, first["vision-and-room"].Month)
	}
	if edict := first["edict"]; edict.Level != .25 || edict.Month <= first["vision-and-room"].Month {
		t.Errorf("the edict: %+v", edict)
	}
	if u := &w.Districts[0].U; u[sim.Pressure] != .25 || u[sim.Trials] != .6 || u[sim.Forum] != 0 {
		t.Errorf("pressure %v, pilots %v, ateliers %v", u[sim.Pressure], u[sim.Trials], u[sim.Forum])
	}
}

// A strategy that remembers something does so within one run.
func TestMemoryIsOfOneRun(t *testing.T) {
	begun := 0
	s := &policy.Strategy{Key: "counting", Begin: func() policy.Wants {
		begun++
		months := 0
		return func(w *sim.World, m *sim.Municipality, wants []policy.Want) []policy.Want {
			if months++; months > 6 {
				wants = append(wants, policy.Want{Lever: "pilots"})
			}
			return wants
		}
	}}
	var hashes []string
	for range 2 {
		w := process.NewWorld(town(), 3, nil)
		play := month(policy.Everywhere(s))
		for range 12 {
			process.Step(w, play)
		}
		hashes = append(hashes, w.Hash())
		if len(w.Log) != 2 || w.Log[0].Month != 0 { // the seventh time it is asked is in the fourth month, of two municipalities
			t.Errorf("decided %+v", w.Log)
		}
	}
	if begun != 2 || hashes[0] != hashes[1] {
		t.Errorf("begun %d times, hashes %v", begun, hashes)
	}
}
