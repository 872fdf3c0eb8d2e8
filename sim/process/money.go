package process

import (
	"math"

	"zwerm/sim"
)

// Money is M13: every municipality receives its budgets and pays for the month, in whole cents per domain. Each payment
// is rounded once, half to even, and organisations receive exactly what municipalities pay them.
//
//	R += income - spending + G
//
// R, the reserve, is never clamped. G comes from the general fund or goes to it and has its own account (see generalFund).
//
// After its own money a municipality sets next month's restraint per care domain, from this month's reserve after G and
// the moving average of spending relative to income:
//
//	over_D += .2(spending_D/income_D - over_D)
//	restr_D = u_ceil·clamp01((-R-.5)/3)·clamp01((over_D-.95)/.2)      R in months of the base budget
//
// Gates and contracted capacity of next month follow it; organisations hire by it this month already.
func Money(w *sim.World) {
	eachMarket(w, clearRevenue)
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		keepBooks(w, m)
		restrain(w, m)
	}
}

// clearRevenue starts a new month in the books of organisations.
func clearRevenue(_ *sim.World, r *sim.Region, domain int) {
	organisations := r.Care[domain].Organisations
	for j := range organisations {
		organisations[j].Hours, organisations[j].Revenue = 0, 0
	}
}

// keepBooks pays and receives everything of one municipality. Domains stand in the books as in the scenario, care domains
// first. The year's books start anew in January.
func keepBooks(w *sim.World, m *sim.Municipality) {
	books := &m.Books
	if w.MonthOfYear() == 0 {
		clear(books.Year[:])
	}
	for domain := range w.Scenario.Domains() {
		month := &books.Month[domain]
		if caseload := domain - len(w.Scenario.Care); caseload >= 0 {
			*month = caseloadLedger(w, m, caseload)
		} else {
			*month = careLedger(w, m, domain)
		}
		books.Year[domain].Add(month)
		books.Reserve += month.Income - month.Spent()
		w.Nation.Income += month.Income
	}
	books.Fund = generalFund(m)
	books.GeneralFund += books.Fund
	books.Reserve += books.Fund
}

// careLedger returns the month's money of a care domain.
//
//	income = base·(budget path·(1-cut) + national top-ups)
//	outside = 1.5·hours outside the contract·price·idx: statutory care of last resort is bought without a tariff
func careLedger(w *sim.World, m *sim.Municipality, domain int) sim.Ledger {
	base := float64(m.Base[domain])
	contract := payOrganisations(w, m, domain)
	return sim.Ledger{
		Income:       cents(base * careBudget(w, domain)),
		Contract:     contract,
		Shared:       shareSavings(w, m, domain, contract),
		Rescue:       rescue(w, m, domain),
		Outside:      cents(w.Params.OutsidePrice * outsideHours(w, m, domain) * hourPrice(w, domain)),
		Programmes:   cents(base * Programmes(w, &m.U)),
		Compensation: cents(base * compensation(w, m)),
	}
}

// caseloadLedger returns the month's money of a caseload domain. Half of an amount follows prices.
//
//	income = base·caseload(t-12)/caseload(0): the budget follows the national caseload a year late
//	spending = people·amount·(1+½(idx-1))
func caseloadLedger(w *sim.World, m *sim.Municipality, caseload int) sim.Ledger {
	people := float64(onCaseload(w.DistrictsOf(m), caseload))
	return sim.Ledger{
		Income:   cents(float64(m.Base[len(w.Scenario.Care)+caseload]) * caseloadBudget(w, caseload)),
		Caseload: cents(people * w.Nation.Amount[caseload] * (1 + float64(.5*(priceIndex(w)-1)))),
	}
}

// careBudget returns the budget of a care domain relative to month 0: the path that a dated scenario prescribes, less the
// cut, and what the nation adds.
func careBudget(w *sim.World, domain int) float64 {
	n := &w.Nation
	return float64(n.Climate.Budget[domain]*(1-float64(w.Cut()))) + n.Climate.TopUp[domain] + n.TopUp[domain]
}

// caseloadBudget returns the budget of a caseload domain relative to month 0: the national caseload a year ago.
func caseloadBudget(w *sim.World, caseload int) float64 {
	start := w.Nation.CaseloadAtStart[caseload]
	if w.Month < 12 || start == 0 {
		return 1 // nobody knew better
	}
	return float64(w.Nation.Caseload[caseload][12]) / float64(start)
}

// priceIndex returns idx, prices relative to month 0. Undated worlds have no inflation: budgets and prices would rise
// together, and every amount can be read in the money of month 0.
func priceIndex(w *sim.World) float64 { return w.Nation.Climate.Price }

// hourPrice returns this month's price of a reference hour at the cost price, in cents.
func hourPrice(w *sim.World, domain int) float64 { return w.Nation.Price[domain] * priceIndex(w) }

// generalFund returns G in cents, what the general fund puts into a municipality's reserve this month. It closes a deficit
// slowly and within limits, and draws off more than a month's reserve within about a year:
//
//	G = min(.08, -R/24) if R < 0, -(R-1)/12 if R > 1      months of the base budget
func generalFund(m *sim.Municipality) int64 {
	base := float64(m.BaseMonth())
	if base == 0 {
		return 0
	}
	switch reserve := m.ReserveMonths(); {
	case reserve < 0:
		return cents(base * min(.08, -reserve/24))
	case reserve > 1:
		return cents(base * (1 - reserve) / 12)
	}
	return 0
}

// restrain updates over_D and sets restr_D. The average starts at the first ratio seen; 0 stands for none.
func restrain(w *sim.World, m *sim.Municipality) {
	if m.BaseMonth() == 0 {
		return
	}
	deficit := sim.Clamp01((-m.ReserveMonths() - .5) / 3)
	for domain := range w.Scenario.Care {
		month := &m.Books.Month[domain]
		if month.Income > 0 {
			over, ratio := &m.Overspend[domain], float64(month.Spent())/float64(month.Income)
			if *over == 0 {
				*over = ratio
			}
			*over += float64(.2 * (ratio - *over))
		}
		m.Restraint[domain] = m.U[sim.Ceiling] * deficit * sim.Clamp01((m.Overspend[domain]-.95)/.2)
	}
}

// cents rounds an amount to whole cents, half to even, so that rounding neither adds nor takes money on average. An amount
// is often a product; the conversion keeps it from being fused with the subtraction on platforms that can do so.
func cents(amount float64) int64 {
	x := float64(amount)
	below := math.Floor(x)
	whole := int64(below)
	if rest := x - below; rest > .5 || rest == .5 && whole%2 != 0 {
		whole++
	}
	return whole
}
