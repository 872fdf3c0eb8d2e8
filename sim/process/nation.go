package process

import "zwerm/sim"

// Nation is M16: The Hague. Every June, with probability rate·(.6+nA), there is a new national rule: it adds to
// administration, nB += .03(1-nB), forbids one municipal practice for 36 months, and half of the time widens entitlement to
// help. Rules wear off by .5% a month. In undated worlds the nation may pay part of the municipalities' debts (see topUp).
func Nation(w *sim.World) {
	n := &w.Nation
	n.RuleLoad *= 1 - .005
	soften(w)
	rule(w)
	switch w.MonthOfYear() {
	case 0:
		closeYear(w)
		if !w.Scenario.Dated {
			topUp(w)
		}
	case 5:
		if w.Key(sim.StreamRule).Month(w.Month).Below(w.Params.RuleRate * (.6 + n.Attention) * quieted(lobbying(w))) {
			newRule(w)
		}
	}
}

// lobbying returns the share of the nation's residents whose municipality lobbies (lever 24).
func lobbying(w *sim.World) (share float64) {
	for i := range w.Municipalities {
		share += float64(w.Municipalities[i].Share * w.Municipalities[i].U[sim.Lobby])
	}
	return share
}

// quieted returns the factor of a lobby on the hazard of new rules: .6 for every quarter of the nation that joins.
func quieted(share float64) float64 {
	factor := 1.
	for step := .25; step <= share+1e-9; step += .25 {
		factor *= .6
	}
	return factor
}

// soften lets a lobby of at least a quarter of the nation free a frozen practice, with probability .1 a month.
func soften(w *sim.World) {
	n := &w.Nation
	if n.Frozen >= 0 && w.Month < n.FrozenUntil && lobbying(w) >= .25-1e-9 && w.Key(sim.StreamLobby).Month(w.Month).Below(.1) {
		n.FrozenUntil = w.Month
		w.Tell(sim.News{What: sim.FreedPractice, Number: float64(n.Frozen)})
	}
}

// rule lets the courts forbid tightened access for three years, the sooner the more municipalities do it: with a hazard of
// .1 per year if all of them did.
func rule(w *sim.World) {
	var share float64
	for i := range w.Municipalities {
		share += float64(w.Municipalities[i].Share * w.Municipalities[i].U[sim.Tighten])
	}
	if share > 0 && w.Month >= w.Nation.RuledUntil && w.Key(sim.StreamRuling).Month(w.Month).Below(.1/12*share) {
		const forbidden = 36 // months
		w.Nation.RuledUntil = w.Month + forbidden
		w.Tell(sim.News{What: sim.CourtRuling, Number: forbidden})
	}
}

func newRule(w *sim.World) {
	const frozenFor = 36 // months
	n := &w.Nation
	n.RuleLoad += float64(.03 * (1 - n.RuleLoad))
	n.Frozen = w.Key(sim.StreamFrozen).Month(w.Month).N(3)
	n.FrozenUntil = w.Month + frozenFor
	w.Tell(sim.News{What: sim.NationalRule, Number: float64(n.Frozen)})
	if w.Key(sim.StreamEntitlement).Month(w.Month).Below(.5) {
		for c := range w.Scenario.Care {
			n.Entitlement[c] *= w.Scenario.Care[c].Ruling
		}
		w.Tell(sim.News{What: sim.WiderRight})
	}
}

// closeYear notes every municipality's mean monthly deficit over the care domains of the year that ended, as a share of its
// base budget.
func closeYear(w *sim.World) {
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		var short int64
		for c := range w.Scenario.Care {
			short += m.Books.Year[c].Spent() - m.Books.Year[c].Income
		}
		m.Deficit = max(0, float64(short)/12/float64(m.BaseMonth()))
	}
}

// topUp decides in January, once more than half of the municipalities owe more than a month's budget, whether the nation pays 60% of
// last year's deficit in the care domain with the largest one, spread over the year and by budget. Whoever is paid once
// expects to be paid again: the soft budget constraint (Kornai) grows by .1. The pilot drew monthly and named the domain;
// one draw a year on closed books has the same hazard.
func topUp(w *sim.World) {
	n := &w.Nation
	n.TopUp = [sim.MaxCareDomains]float64{}
	indebted := 0
	for i := range w.Municipalities {
		if w.Municipalities[i].ReserveMonths() < -1 {
			indebted++
		}
	}
	if 2*indebted <= len(w.Municipalities) || !w.Key(sim.StreamTopUp).Month(w.Month).Below(topUpRate(w)) {
		return
	}
	worst, most, base := -1, int64(0), int64(0)
	for c := range w.Scenario.Care {
		var short, budget int64
		for i := range w.Municipalities {
			m := &w.Municipalities[i]
			short += max(0, m.Books.Year[c].Spent()-m.Books.Year[c].Income)
			budget += m.Base[c]
		}
		if short > most {
			worst, most, base = c, short, budget
		}
	}
	if worst >= 0 {
		n.TopUp[worst] = .6 * float64(most) / 12 / float64(base)
		n.SoftBudget += .1
		w.Tell(sim.News{What: sim.TopUpGranted, Place: worst, Number: n.TopUp[worst]})
	}
}

// topUpRate returns the probability per year of a top-up; a lobby of at least a quarter of the nation adds .05.
func topUpRate(w *sim.World) float64 {
	if lobbying(w) >= .25-1e-9 {
		return w.Params.TopUpRate + .05
	}
	return w.Params.TopUpRate
}

// NationalAttention ends the month: nA ← .8nA + .2·min(1, 3·incidents per 1000 residents).
func NationalAttention(w *sim.World) {
	incidents, residents := 0, 0
	for i := range w.Municipalities {
		incidents += w.Municipalities[i].Incidents
		residents += w.Municipalities[i].Residents
	}
	seen := min(1, 3000*float64(incidents)/float64(residents))
	w.Nation.Attention = float64(.8*w.Nation.Attention) + float64(.2*seen)
}
