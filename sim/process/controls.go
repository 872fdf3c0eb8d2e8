package process

import "zwerm/sim"

// Controls settles the month's controls after everyone has decided: a change of coalition keeps ateliers at 30% and pilots
// at 60%, and a municipality's controls become the mean over its districts, weighted by residents.
func Controls(w *sim.World) {
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		m.U = sim.Control{}
		for j := m.From; j < m.To; j++ {
			d := &w.Districts[j]
			if m.Pause > 0 {
				d.U[sim.Forum] *= .3
				d.U[sim.Trials] *= .6
			}
			for c := range d.U {
				m.U[c] += float64(d.Share * d.U[c])
			}
		}
		if m.U[sim.Convene] > 0 {
			convene(w, m)
		}
		m.Imagined = m.Imagined || m.U[sim.Imagine] > 0
		beginAlliance(w, m)
	}
}

// convene is what the first meeting of an initiative group does (lever 10): it teaches the municipality to learn a little,
// and of every party the actor who trusts most comes to trust more.
func convene(w *sim.World, m *sim.Municipality) {
	m.Convened = true
	m.Learning = min(1, m.Learning+.05)
	districts := w.DistrictsOf(m)
	for a := range sim.Parties {
		best := &districts[0].Actors[a]
		for j := range districts {
			if actor := &districts[j].Actors[a]; actor.Trust > best.Trust {
				best = actor
			}
		}
		best.Trust = min(1, best.Trust+.1)
	}
}
