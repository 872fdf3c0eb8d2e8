package process

import "zwerm/sim"

// Equity never rises by profit above maxEquity months of turnover: more is paid out or spent. Wage and effort move by
// wageStep per month, never above highestWage; the floor is a parameter.
const (
	maxEquity   = 4
	wageStep    = .008
	highestWage = 1.05
)

// Organisations is the second part of M17: every living organisation closes its month, in reference hours.
//
//	revenue = cents received / (price·idx), which is hours paid times the tariff before this month's step; the nation may
//	          guarantee it up to n·θ
//	cost    = .985·n·a·(1+½(s-.053))
//	margin  = (revenue-cost)/n
//	E       = min(4, E+margin)                            months of turnover
//	a      -= .008 if margin < 0 (floor .86), += .008 if margin > .03 (at most 1.05)
//
// Revenue is derived from the money received, so that equity follows the same cents as the municipalities' books.
func Organisations(w *sim.World) { eachMarket(w, closeMonth) }

func closeMonth(w *sim.World, r *sim.Region, domain int) {
	organisations := r.Care[domain].Organisations
	price := hourPrice(w, domain)
	for j := range organisations {
		if o := &organisations[j]; !o.Dead && o.Staff > 0 && price > 0 {
			guarantee(w, o, price*r.Care[domain].Paid)
			earn(o, float64(o.Revenue+o.Guarantee)/price, w.Params.WageFloor)
		}
	}
}

// guarantee lets the nation fill up an organisation's turnover to that of all its staff at tariff while it has promised so.
func guarantee(w *sim.World, o *sim.Provider, rate float64) {
	o.Guarantee = 0
	if w.Nation.Climate.Guarantee {
		o.Guarantee = max(0, cents(o.Staff*rate)-o.Revenue)
		w.Nation.Guarantees += o.Guarantee
	}
}

// earn books a month's revenue, in reference hours, and lets wage and effort answer to the margin.
func earn(o *sim.Provider, revenue, floor float64) {
	cost := costAtStart * o.Staff * o.Wage * sickCost(o.Sick)
	margin := (revenue - float64(cost)) / o.Staff
	// Equity that a scenario starts above the cap is not taken away; it only does not grow.
	o.Equity = min(o.Equity+margin, max(o.Equity, maxEquity))
	switch {
	case margin < 0:
		o.Wage = max(floor, o.Wage-wageStep)
	case margin > .03:
		o.Wage = min(highestWage, o.Wage+wageStep)
	}
}
