package process

import "zwerm/sim"

// Experience is M9: owners of a new practice learn from it what it is worth to them:
//
//	o += k_E·(1-½ρ)·[tanh(1.5Δ) - o]
//	Δ = Σ_own Δf + g·Σ_other Δf - β_B·χ - CW·c_i·(1-comp_i)
//
// Disruption is blamed on the practice (Repenning & Sterman 2002); what others gain counts as far as it is seen.
func Experience(w *sim.World, d *sim.District) {
	for i := range sim.Practices {
		if !d.X.Has(i) {
			continue
		}
		owner := &d.Actors[sim.Owner(i)]
		own, other := w.Landscape.Gains(d, sim.Owner(i), d.X.Flip(i), d.X)
		worth := own + float64(d.Integration*other) - float64(w.Params.Blame*d.Churn) -
			float64(privateCost(w, d)*d.Cost[i]*(1-d.Comp[i]))
		speed := w.Params.Experience * (1 - float64(.5*owner.Reactance))
		owner.Conviction[i] += float64(speed * (sim.Tanh(1.5*worth) - owner.Conviction[i]))
	}
}
