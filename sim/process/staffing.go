package process

import "zwerm/sim"

// Staffing is the third part of M17: organisations hire and lose staff, take on that of fallen ones, and staff follow
// clients between organisations.
//
//	g  = clamp(¼(L(1-c_s·restr)-1), -.03, h_max·(1-½clamp01(1-E/.75))), at most 0 if E < 0
//	g += h_max·clamp01((L-1.05)/.3)                    entry under open contracts
//	n' = n(1 + g - ½max(0, to-.012)) + ¼·absorb·n/Σn
//	n  = n' + .2(Σn'·hours_j/Σhours - n')              the sum does not change
//
// restr is the mean over the region, weighted by residents, of what municipalities announced for next month.
func Staffing(w *sim.World) { eachMarket(w, staffMarket) }

func staffMarket(w *sim.World, r *sim.Region, domain int) {
	market := &r.Care[domain]
	hireAndLose(w, market, overMunicipalities(w, r, func(m *sim.Municipality) float64 { return m.Restraint[domain] }))
	followClients(market)
}

// hireAndLose changes staff by hiring, entry and turnover, and spreads a quarter of the absorb pool over the staff there was.
func hireAndLose(w *sim.World, market *sim.Market, restraint float64) {
	wanted := .25 * (float64(market.Load*(1-float64(w.Params.Restraint*restraint))) - 1)
	fastest := float64(w.Params.Hiring * w.Nation.Climate.Hiring) // h_max, less where there is nobody to hire
	entry := fastest * sim.Clamp01((market.Load-1.05)/.3)
	before := totalStaff(market)
	if before == 0 {
		return
	}
	absorbed := .25 * market.Absorb
	market.Absorb -= float64(absorbed)
	for j := range market.Organisations {
		o := &market.Organisations[j]
		share := o.Staff / before
		grown := 1 + growth(o, wanted, fastest) + float64(entry) - float64(.5*max(0, o.Turnover-normalTurnover))
		o.Staff = float64(o.Staff*grown) + float64(absorbed*share)
	}
}

// growth returns g without entry: an organisation with little equity hires at half speed, one without does not hire.
func growth(o *sim.Provider, wanted, hiring float64) float64 {
	fastest := float64(hiring * (1 - float64(.5*sim.Clamp01(1-o.Equity/.75))))
	g := sim.Clamp(wanted, -.03, fastest)
	if o.Equity < 0 {
		return min(0, g)
	}
	return g
}

// followClients moves a fifth of the difference between each organisation's share of staff and its share of help.
func followClients(market *sim.Market) {
	var hours float64
	for j := range market.Organisations {
		if o := &market.Organisations[j]; !o.Dead {
			hours += o.Hours
		}
	}
	if hours == 0 {
		return
	}
	total := totalStaff(market)
	for j := range market.Organisations {
		if o := &market.Organisations[j]; !o.Dead {
			o.Staff += float64(.2 * (float64(total*o.Hours/hours) - o.Staff))
		}
	}
}

// totalStaff returns the staff of a market, in reference hours per month, without the absorb pool.
func totalStaff(market *sim.Market) (n float64) {
	for j := range market.Organisations {
		n += market.Organisations[j].Staff
	}
	return n
}
