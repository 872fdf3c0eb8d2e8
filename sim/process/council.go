package process

import "zwerm/sim"

// Council is M15: what the council thinks, which is also the municipality's political credit. S moves by .06 a month to
//
//	clamp01(.62 + .35q - .35clamp01(-R/4) - .24clamp01(2·waiting/in need) - .35ir·(½+A)
//	        - .25Θ·min(1, t/24)·max(0, ½ - kept/5))
//
// with q the mean fit and kept the mean number of new practices over the districts, and R the reserve in months of budget.
// Enforcement costs .004P a month, slowing down .005Θ, learning from errors under media attention .02ir; then the prices of
// this month's decisions are paid. Then elections may be due.
func Council(w *sim.World) {
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		m.Credit += float64(.06 * (approval(w, m) - m.Credit))
		m.Credit -= float64(.004 * m.U[sim.Pressure])
		m.Credit -= float64(.005 * w.Params.Pressure * m.U[sim.Slow])
		if m.Attention > .2 {
			m.Credit -= float64(.02 * m.IncidentRate * m.U[sim.Room])
		}
		m.Credit = sim.Clamp01(m.Credit - m.CreditDue)
		m.CreditDue = 0
		if m.Pause > 0 {
			m.Pause--
		}
		for _, month := range w.Scenario.Elections {
			if month == w.Month {
				elect(w, m)
			}
		}
	}
}

// approval returns the support to which S moves.
func approval(w *sim.World, m *sim.Municipality) float64 {
	var quality, kept float64
	waiting, inNeed := 0, 0
	districts := w.DistrictsOf(m)
	for j := range districts {
		d := &districts[j]
		quality += d.Quality
		for i := range sim.Practices {
			kept += float64(d.X >> i & 1)
		}
		for k := range d.Care {
			waiting += d.Care[k].Waiting
			inNeed += d.Care[k].Moderate + d.Care[k].Severe
		}
	}
	n := float64(len(districts))
	queue := 0.
	if inNeed > 0 {
		queue = sim.Clamp01(2 * float64(waiting) / float64(inNeed))
	}
	impatience := .25 * w.Params.Pressure * min(1, float64(w.Month)/24)
	return sim.Clamp01(.62 + float64(.35*quality/n) -
		float64(.35*sim.Clamp01(-m.ReserveMonths()/4)) - float64(.24*queue) -
		float64(.35*m.IncidentRate*(.5+m.Attention)) -
		float64(impatience*max(0, .5-kept/n/5)))
}

// elect lets the residents vote: with probability logistic(-12(S-.45)) another coalition governs. It clears the agenda,
// cancels the plan, and for five months the new people have to find their way.
func elect(w *sim.World, m *sim.Municipality) {
	change := sim.Logistic(-12 * (m.Credit - .45))
	if !w.Key(sim.StreamElection).At(m.Key).Month(w.Month).Below(change) {
		w.Tell(sim.News{What: sim.ElectionKept, Where: m.Path, Number: m.Credit})
		return
	}
	w.Tell(sim.News{What: sim.ElectionLost, Where: m.Path, Number: m.Credit})
	m.Credit = .55
	m.Learning *= .85
	m.Pause = 5
	m.Imagined = false
	districts := w.DistrictsOf(m)
	for j := range districts {
		d := &districts[j]
		d.Mask = 0
		d.PlanDue = sim.Forever
		for a := range d.Actors {
			d.Actors[a].Trust *= .9
		}
	}
}
