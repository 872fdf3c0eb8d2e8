package process

import "zwerm/sim"

// startingSpare is the staff with which organisations start beyond what is needed.
const startingSpare = .02

// SetPrices sets what the run-in of the old system decides (M19): prices, staff and the first caseload. It is called once,
// when the municipalities are about to take over.
//
// A price is such that spending as in the last month of the old system is PR times the domain's share of the national
// budget, PR being 1 unless the scenario says that the budget was cut beforehand:
//
//	price_D = PR_D·share_D·budget / national need in hours      cents per reference hour
//	amount  = PR·share·budget / national caseload               cents per person per month
//	n_j     = 1.02·regional need·share_j                        reference hours per month
//	θ       = 1 - the scenario's discount
//
// Prices are national and budgets follow expected need (SetBudgets), so a municipality starts with a surplus or a deficit.
func SetPrices(w *sim.World) {
	budget := nationalBudget(w)
	for domain := range w.Scenario.Care {
		c := &w.Scenario.Care[domain]
		w.Nation.Price[domain] = c.Price * c.Budget * budget / neededHours(w, domain, w.Districts)
	}
	for caseload := range w.Scenario.Caseloads {
		c := &w.Scenario.Caseloads[caseload]
		people := onCaseload(w.Districts, caseload)
		w.Nation.CaseloadAtStart[caseload] = people
		w.Nation.Amount[caseload] = c.Price * c.Budget * budget / float64(max(1, people))
	}
	eachMarket(w, setStaff)
	SetBudgets(w)
}

// setStaff gives the organisations of a market their first staff.
func setStaff(w *sim.World, r *sim.Region, domain int) {
	market := &r.Care[domain]
	market.Tariff = 1 - w.Scenario.Care[domain].Discount
	market.Need = neededHours(w, domain, w.Districts[r.FromDist:r.ToDist])
	for j := range market.Organisations {
		market.Organisations[j].Staff = (1 + startingSpare) * market.Need * market.Organisations[j].Share
	}
}

// neededHours returns the reference hours of help needed this month in some districts, at least those of one severe need:
// in very small worlds a domain may be without clients for a while, but not without a price and an organisation.
func neededHours(w *sim.World, domain int, districts []sim.District) float64 {
	var hours float64
	for i := range districts {
		hours += districts[i].Care[domain].Need
	}
	return max(hours, w.Scenario.Care[domain].HoursModerate, w.Scenario.Care[domain].HoursSevere)
}

// onCaseload returns how many people of some districts are on a caseload.
func onCaseload(districts []sim.District, caseload int) int {
	people := 0
	for i := range districts {
		people += districts[i].Caseload[caseload]
	}
	return people
}

// nationalBudget returns the base budget of the nation in cents per month, over all domains.
func nationalBudget(w *sim.World) float64 {
	residents := 0
	for i := range w.Municipalities {
		residents += w.Municipalities[i].Residents
	}
	return 100 * w.Params.BudgetPerResident * float64(residents)
}

// SetBudgets divides the national base budget of every domain over the municipalities by expected need, the stand-in for
// the objective grant:
//
//	base_{m,D} ∝ Σ over the residents of m of the incidence of their age group, for a caseload of its inflow,
//	each resident counting by the vulnerability of the district
//
// in whole cents per month. It follows from who lives where, so it may be called as soon as there are residents, for those
// who want to know budgets before month 0; SetPrices calls it again without effect.
func SetBudgets(w *sim.World) {
	budget := nationalBudget(w)
	groups := make([][sim.Groups]float64, len(w.Municipalities))
	for i := range groups {
		groups[i] = weighGroups(w.DistrictsOf(&w.Municipalities[i]))
	}
	for domain := range w.Scenario.Domains() {
		share, hazard := grant(w.Scenario, domain)
		var total float64
		for i := range groups {
			total += expected(&groups[i], &hazard)
		}
		for i := range groups {
			if total > 0 {
				w.Municipalities[i].Base[domain] = cents(budget * share * expected(&groups[i], &hazard) / total)
			}
		}
	}
}

// grant returns a domain's share of the base budget and the hazards by which it is divided.
func grant(s *sim.Scenario, domain int) (share float64, hazard [sim.Groups]float64) {
	if domain < len(s.Care) {
		care := &s.Care[domain]
		if care.IsProvision() {
			return care.Budget, takersExpected(s, care)
		}
		return care.Budget, care.Incidence
	}
	c := &s.Caseloads[domain-len(s.Care)]
	return c.Budget, c.Inflow
}

// takersExpected returns the hazards of taking a provision up: in proportion to the incidence of the needs that lead to it.
func takersExpected(s *sim.Scenario, provision *sim.CareDomain) (hazard [sim.Groups]float64) {
	for g := sim.Adult; g < sim.Groups; g++ {
		if c := s.CareOf(g); c >= 0 {
			hazard[g] = provision.TakeUp * s.Care[c].Incidence[g]
		}
	}
	return hazard
}

// weighGroups returns how many residents of some districts belong to each age group, each counting by the vulnerability of
// its district.
func weighGroups(districts []sim.District) (weight [sim.Groups]float64) {
	for i := range districts {
		var count [sim.Groups]int
		for _, s := range districts[i].People.State {
			count[s.Group()]++
		}
		for g, n := range count {
			weight[g] += float64(districts[i].Vulnerability * float64(n))
		}
	}
	return weight
}

// expected returns how many people are expected to come into need in a month.
func expected(weight, hazard *[sim.Groups]float64) (people float64) {
	for g := range weight {
		people += float64(weight[g] * hazard[g])
	}
	return people
}
