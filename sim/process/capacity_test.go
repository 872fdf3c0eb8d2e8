package process

import (
	"math"
	"testing"

	"zwerm/sim"
)

// staffed is a world of two districts of which the first has three quarters of the need, with 100 hours of staff.
func staffed() *sim.World {
	w := careWorld(careScenario(), 1, 2, 500)
	w.Burning, w.Month = false, 12
	for c := range w.Scenario.Care {
		w.Districts[0].Care[c].Need, w.Districts[1].Care[c].Need = 75, 25
		w.Regions[0].Care[c].Organisations = []sim.Provider{{Staff: 60, Sick: .053}, {Staff: 40, Sick: .053}, {Staff: 50, Dead: true}}
	}
	return w
}

func TestCapacityFollowsNeedAndLosesTime(t *testing.T) {
	for name, c := range map[string]struct {
		change            func(*sim.World)
		offered, contract float64
	}{
		"a calm month":       {func(*sim.World) {}, 72.5, 72.5}, // .1·½ + .9·¾ of 100 hours
		"administration":     {func(w *sim.World) { w.Municipalities[0].Burden = .65 }, 36.25, 36.25},
		"churn":              {func(w *sim.World) { w.Districts[0].Churn = .2 }, 58, 58},
		"improvement":        {func(w *sim.World) { w.Districts[0].Improvement = .1 }, 65.25, 65.25},
		"restraint":          {func(w *sim.World) { w.Municipalities[0].Restraint[1] = 1 }, 72.5, 50.75},
		"no need anywhere":   {func(w *sim.World) { w.Districts[0].Care[1].Need, w.Districts[1].Care[1].Need = 0, 0 }, 50, 50},
		"unready, a year on": {func(w *sim.World) { w.Municipalities[0].ReadinessShort = 1 }, 72.5, 72.5},
		"unready, month 6": {func(w *sim.World) {
			w.Municipalities[0].ReadinessShort = 1
			w.Month = 6
		}, 72.5 * .94, 72.5 * .94},
		"before the start": {func(w *sim.World) { w.Month = -1 }, 0, 0},
	} {
		w := staffed()
		c.change(w)
		Capacity(w, &w.Districts[0])
		care := &w.Districts[0].Care[1]
		if math.Abs(care.Offered-c.offered) > 1e-9 || math.Abs(care.Capacity-c.contract) > 1e-9 {
			t.Errorf("%s: %v hours offered, %v contracted; want %v, %v", name, care.Offered, care.Capacity, c.offered, c.contract)
		}
	}
}
