package process

import "zwerm/sim"

// Capacity is the help on offer, in reference hours per month (M12). Organisations divide their staff over the districts of
// their region, by residents for a tenth and by last month's need for the rest; sick leave, administration, recent changes
// and improvement take their time:
//
//	cap = Σ_j n_j(1-s_j)/.947 · (1-b)/.70 · (1-χ)(1-e) · (.1·residents' share + .9·need share) · readiness · events
//	contracted = cap·(1 - c_s·restr)
//
// .947 and .70 are sick leave and administration of a calm month, so that capacity then equals staff. A transition that was
// not finished at month 0 costs ×(1-.12w), fading over twelve months (M20). Before month 0 the old system has room for all.
func Capacity(w *sim.World, d *sim.District) {
	if !w.Started() {
		return
	}
	region := &w.Regions[d.Region]
	m := &w.Municipalities[d.Municipality]
	residents := float64(d.People.N()) / float64(region.Residents)
	productive := (1 - m.Burden) / .70 * (1 - d.Churn) * (1 - d.Improvement) * unready(w, m)
	for c := range d.Care {
		share := float64(.1*residents) + float64(.9*needShare(w, region, d, c, residents))
		care := &d.Care[c]
		care.Offered = working(&region.Care[c]) * productive * share * w.Nation.Climate.Capacity[c]
		care.Capacity = care.Offered * (1 - float64(w.Params.Restraint*m.Restraint[c]))
	}
}

// working returns the reference hours of a market's staff who are not ill.
func working(market *sim.Market) float64 {
	var hours float64
	for j := range market.Organisations {
		if o := &market.Organisations[j]; !o.Dead {
			hours += float64(o.Staff*(1-o.Sick)) / .947
		}
	}
	return hours
}

// needShare returns the district's share of last month's need in its region; of residents when nobody needed help.
func needShare(w *sim.World, region *sim.Region, d *sim.District, c int, residents float64) float64 {
	var need float64
	for i := region.FromDist; i < region.ToDist; i++ {
		need += w.Districts[i].Care[c].Need
	}
	if need == 0 {
		return residents
	}
	return d.Care[c].Need / need
}

// unready returns the factor on capacity in the first year of what was unfinished at month 0.
func unready(w *sim.World, m *sim.Municipality) float64 {
	if w.Month >= 12 {
		return 1
	}
	return 1 - float64(.12*m.ReadinessShort*(1-float64(w.Month)/12))
}
