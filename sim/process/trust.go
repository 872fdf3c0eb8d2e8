package process

import "zwerm/sim"

// Trust is M11: success and fair process build it, failure, incidents under media attention and promises not kept destroy
// it, the latter faster (Slovic 1993, contested by Poortinga & Pidgeon 2004):
//
//	up = τ⁺·[2·max(0, q-q̄) + ½u_forum·ℓ]
//	down = τ⁻·[½·max(0, q̄-q) + .3·min(1, incidents per 1000)·A + .25·open agenda items/12]
//	τ += up·(1-τ) - down·τ + .005(τ⁰-τ)
//
// q̄, the quality to which people are used, follows q by .05 a month. Incidents and attention are last month's.
func Trust(w *sim.World, d *sim.District) {
	m := &w.Municipalities[d.Municipality]
	better := d.Quality - d.Expected
	d.Expected += float64(.05 * better)
	incidents := min(1, 1000*float64(d.Incidents)/float64(d.People.N()))
	up := w.Params.TrustUp * (float64(2*max(0, better)) + float64(.5*d.U.Talk()*m.Learning))
	down := w.Params.TrustDown * (float64(.5*max(0, -better)) + float64(.3*incidents*m.Attention) + float64(.25*backlog(d)))
	for a := range d.Actors {
		t := d.Actors[a].Trust
		t += float64(up*(1-t)) - float64(down*t) + float64(.005*(w.Params.Trust-t))
		d.Actors[a].Trust = sim.Clamp01(t)
	}
}

// backlog returns the share of all practices that the agenda promises to change and that have not changed.
func backlog(d *sim.District) float64 {
	open := 0
	for i := range sim.Practices {
		if d.Mask.Has(i) && d.X.Has(i) != d.Y.Has(i) {
			open++
		}
	}
	return float64(open) / sim.Practices
}
