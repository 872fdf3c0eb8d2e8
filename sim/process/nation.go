package process

import "zwerm/sim"

// Nation is M16: The Hague. Every June, with probability rate·(.6+nA), there is a new national rule: it adds to
// administration, nB += .03(1-nB), forbids one municipal practice for 36 months, and half of the time widens entitlement to
// help. Rules wear off by .5% a month. In undated worlds the nation may pay part of the municipalities' debts (see topUp).
func Nation(w *sim.World) {
	n := &w.Nation
	n.RuleLoad *= 1 - .005
	switch w.MonthOfYear() {
	case 0:
		closeYear(w)
		if !w.Scenario.Dated {
			topUp(w)
		}
	case 5:
		if w.Key(sim.StreamRule).Month(w.Month).Below(w.Params.RuleRate * (.6 + n.Attention)) {
			newRule(w)
		}
	}
}

func newRule(w *sim.World) {
	const frozenFor = 36 // months
	n := &w.Nation
	n.RuleLoad += float64(.03 * (1 - n.RuleLoad))
	n.Frozen = w.Key(sim.StreamFrozen).Month(w.Month).N(3)
	n.FrozenUntil = w.Month + frozenFor
	if w.Key(sim.StreamEntitlement).Month(w.Month).Below(.5) {
		for c := range w.Scenario.Care {
			n.Entitlement[c] *= w.Scenario.Care[c].Ruling
		}
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

// topUp decides in January, once half of the municipalities owe more than a month's budget, whether the nation pays 60% of
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
	if 2*indebted <= len(w.Municipalities) || !w.Key(sim.StreamTopUp).Month(w.Month).Below(w.Params.TopUpRate) {
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
	}
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
