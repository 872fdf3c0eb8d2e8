package process

import "zwerm/sim"

// Chance is what may happen to a municipality apart from the scenario's dated events. Every kind has a parameter that is 0
// unless a scenario sets it, because the pilot was fitted without them:
//
//   - an alderman resigns, at a hazard per month: ℓ×.93, S-.02, and for three months ateliers at 30% and trials at 60%
//   - the budget is gone in September: attention rises when the care domains have spent more than 8/9 of the year so far
//   - money is left over in November: attention rises and S-.02 when the reserve is above a month of budget
//   - in September an organisation of a market under restraint (above .3) may close its doors to new clients for three months
func Chance(w *sim.World) {
	p := &w.Params
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		if w.Key(sim.StreamAlderman).At(m.Key).Month(w.Month).Below(p.AldermanRate) {
			resign(w, m)
		}
		switch month := w.MonthOfYear(); {
		case month == 8 && p.OverspendNews > 0 && overspent(w, m):
			m.Attention = sim.Clamp01(m.Attention + p.OverspendNews)
			w.Tell(sim.News{What: sim.BudgetGone, Where: m.Path})
		case month == 10 && p.SurplusNews > 0 && m.ReserveMonths() > 1:
			m.Attention = sim.Clamp01(m.Attention + p.SurplusNews)
			m.Credit = sim.Clamp01(m.Credit - .02)
			w.Tell(sim.News{What: sim.MoneyLeft, Where: m.Path, Number: m.ReserveMonths()})
		}
	}
	if w.MonthOfYear() == 8 && p.ClientStopRate > 0 {
		for i := range w.Regions {
			stopClients(w, &w.Regions[i])
		}
	}
}

// resign is what the departure of an alderman does.
func resign(w *sim.World, m *sim.Municipality) {
	const settle = 3 // months in which a successor settles in (assumption)
	m.Learning *= .93
	m.Credit = sim.Clamp01(m.Credit - .02)
	m.Pause = max(m.Pause, settle)
	w.Tell(sim.News{What: sim.AldermanLeft, Where: m.Path})
}

// overspent reports whether, at the end of September, the care domains have spent more than 8/9 of what the whole year
// brings at the present rate.
func overspent(w *sim.World, m *sim.Municipality) bool {
	var spent, income int64
	for c := range w.Scenario.Care {
		spent += m.Books.Year[c].Spent()
		income += m.Books.Year[c].Income
	}
	const soFar, year = 9, 12 // months
	return 9*spent*soFar > 8*income*year
}

// stopClients closes one organisation of each restrained market of a region to new clients, with the parameter's
// probability, as long as another stays open.
func stopClients(w *sim.World, r *sim.Region) {
	for c := range r.Care {
		if restraint(w, r, c) <= .3 {
			continue
		}
		luck := w.Key(sim.StreamClientStop).At(r.Key).Index(c).Month(w.Month)
		if !luck.Below(w.Params.ClientStopRate) {
			continue
		}
		closeDoors(w, &r.Care[c], luck)
	}
}

// closeDoors closes the living organisation with the smallest key of luck.
func closeDoors(w *sim.World, market *sim.Market, luck sim.Key) {
	const months = 3
	chosen, open := -1, 0
	var least sim.Key
	for j := range market.Organisations {
		o := &market.Organisations[j]
		if o.Dead || w.Month < o.ClosedUntil {
			continue
		}
		open++
		if k := luck.At(o.Key); chosen < 0 || k < least {
			chosen, least = j, k
		}
	}
	if open > 1 {
		o := &market.Organisations[chosen]
		o.ClosedUntil = w.Month + 1 + months
		w.Tell(sim.News{What: sim.ClientStop, Where: o.Path, Number: months})
	}
}

// restraint returns the mean restraint of a region's municipalities in a domain, weighted by residents.
func restraint(w *sim.World, r *sim.Region, c int) (mean float64) {
	for i := r.From; i < r.To; i++ {
		m := &w.Municipalities[i]
		mean += float64(m.Restraint[c] * (float64(m.Residents) / float64(r.Residents)))
	}
	return mean
}
