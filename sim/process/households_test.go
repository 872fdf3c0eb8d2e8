package process

import (
	"testing"

	"zwerm/sim"
)

// crowd is a district of n households with thresholds.
func crowd(thresholds []float32) *sim.World {
	w := careWorld(careScenario(), 1, 1, 1)
	r := &w.Districts[0].People
	r.House = make([]sim.House, len(thresholds))
	r.Threshold = thresholds
	w.Params.Joining = 1
	return w
}

// Check 9 (Granovetter 1978): with thresholds 0, 1/n, 2/n … each joiner brings the next; without the second of them, the
// first stays alone.
func TestJoiningCascades(t *testing.T) {
	const n = 128 // a power of two, so that shares are exact
	thresholds := make([]float32, n)
	for h := range thresholds {
		thresholds[h] = float32(h) / n
	}
	for _, c := range []struct {
		second, want float64
	}{{1. / n, 1}, {2. / n, 1. / n}} {
		thresholds[1] = float32(c.second)
		w := crowd(thresholds)
		for range 2 * n {
			Households(w, &w.Districts[0])
			w.Month++
		}
		if got := w.Districts[0].Informal; got != c.want {
			t.Errorf("second threshold %v: share joined %v, want %v", c.second, got, c.want)
		}
	}
}

func TestCommunityPracticesAndPreventionPull(t *testing.T) {
	joined := func(change func(*sim.World, *sim.District)) float64 {
		w := crowd([]float32{.05, .09, .3, .9})
		d := &w.Districts[0]
		change(w, d)
		Households(w, d)
		return d.Informal
	}
	carried := func(o float64) func(*sim.World, *sim.District) {
		return func(_ *sim.World, d *sim.District) {
			for i := 9; i < 12; i++ {
				d.X = d.X.With(i, true)
				d.Actors[sim.Community].Conviction[i] = o
			}
		}
	}
	for name, c := range map[string]struct {
		change func(*sim.World, *sim.District)
		want   float64
	}{
		"nothing":                       {func(*sim.World, *sim.District) {}, 0},
		"prevention, .06":               {func(w *sim.World, _ *sim.District) { w.Municipalities[0].Prevention = 1 }, .25},
		"practices carried, .4":         {carried(1), .75},
		"practices against the will":    {carried(-1), 0},
		"practices of other parties, 0": {func(_ *sim.World, d *sim.District) { d.X = 1<<9 - 1 }, 0},
		"practices half carried, .2":    {carried(.5), .5},
	} {
		if got := joined(c.change); got != c.want {
			t.Errorf("%s: share joined %v, want %v", name, got, c.want)
		}
	}
}
