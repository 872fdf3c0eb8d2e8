package process

import "zwerm/sim"

// Time is M3: how pressed a district's professionals are, and what time is left to improve.
//
// Stress grows with load above .95 of capacity, with the scenario's time pressure and with the distress of organisations:
//
//	z = clamp01((L-.95)/.5 + .25Θ + .25·dis)
//
// Forums, pilots, visits and learning rooms ask a share of professionals' time; stress lets a part of that fall through.
// What is given, e, is bought by the municipality at tariff (M13):
//
//	ask = .08u_forum + .05u_trials + .02u_visits + .005u_room + .01 + the time of other levers
//	e = ask·(1-.7z)
func Time(w *sim.World, d *sim.District) {
	d.Stress = sim.Clamp01((d.Load-.95)/.5 + float64(.25*w.Params.Pressure) + float64(.25*distress(w, d)))
	given := 1 - float64(.7*d.Stress)
	d.Improvement = Ask(&d.U) * given
	// The last two factors normalise by the administration of a calm month, so that slack is about 1 without stress.
	d.Slack = given * (1 - w.Municipalities[d.Municipality].Burden) / .70 * .82
}

// Ask returns the share of professionals' time that controls ask for improvement.
func Ask(u *sim.Control) float64 {
	return float64(.08*u[sim.Forum]) + float64(.05*u[sim.Trials]) + float64(.02*u[sim.Visits]) +
		float64(.005*u[sim.Room]) + .01 + u[sim.Time]
}

// distress returns how near the organisations of the district's region are to the end of their equity, weighted by staff
// over all markets.
func distress(w *sim.World, d *sim.District) float64 {
	var sum, staff float64
	for i := range w.Regions[d.Region].Care {
		market := &w.Regions[d.Region].Care[i]
		for j := range market.Organisations {
			n := market.Organisations[j].Staff
			sum += float64(n * sim.Clamp01(1-market.Organisations[j].Equity/.75))
			staff += n
		}
	}
	if staff == 0 {
		return 0
	}
	return sum / staff
}
