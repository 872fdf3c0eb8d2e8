package process

import (
	"testing"

	"zwerm/sim"
)

// Check 7: known properties of NK landscapes (Kauffman & Levin 1987): one optimum of mean height 2/3 without
// interdependence; 2^N/(N+1) optima on average when everything depends on everything, of mean height about .639.
func TestLandscapeHasTheStatisticsOfNK(t *testing.T) {
	for _, c := range []struct{ k, optima, optimaWithin, height, heightWithin float64 }{
		{0, 1, 1e-9, 2. / 3, .015},
		{sim.Practices - 1, 4096. / 13, 3, .639, .005},
	} {
		var optima, height float64
		const worlds = 40
		for seed := range uint64(worlds) {
			s := laboratory(1, 1, 1, 20)
			s.Params.Interdependence, s.Params.LocalShare, s.Params.SimpleShare = c.k, 0, 0
			w := &sim.World{Scenario: s, Params: s.Params, Seed: seed}
			layOut(w)
			drawLandscape(w)
			n, h := peaks(w)
			optima += n / worlds
			height += h / worlds
		}
		approx(t, "optima", optima, c.optima, c.optimaWithin)
		approx(t, "height", height, c.height, c.heightWithin)
	}
}

// peaks returns how many local optima a landscape has and their mean height per practice.
func peaks(w *sim.World) (n, height float64) {
	d := &w.Districts[0]
	for x := range sim.Design(1 << sim.Practices) {
		g, top := w.Landscape.Sum(d, x), true
		for i := range sim.Practices {
			top = top && w.Landscape.Sum(d, x.Flip(i)) < g
		}
		if top {
			n++
			height += g / sim.Practices
		}
	}
	return n, height / n
}

func TestStatusQuoIsAnAverageDesign(t *testing.T) {
	for seed := range uint64(10) {
		s := laboratory(1, 2, 3, 20)
		w := &sim.World{Scenario: s, Params: s.Params, Seed: seed}
		layOut(w)
		drawLandscape(w)
		var mean float64
		for i := range w.Districts {
			mean += w.Landscape.Sum(&w.Districts[i], 0) / float64(len(w.Districts))
		}
		approx(t, "mean fit of the status quo", mean, sim.MeanSum, .5)
	}
}
