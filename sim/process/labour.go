package process

import "zwerm/sim"

// What is normal before anything goes wrong: sick leave as a share of time, staff leaving per month as a share, and
// administration as a share of time.
const (
	normalSick     = .053
	normalTurnover = .012
	normalBurden   = .30
)

// Labour is M18, the labour spiral: load, administration and squeezed wages make people ill, and those who can leave.
//
//	s* = .050 + SK·[.04·clamp01(L-1) + .08·max(0, b̄-.30) + .10·max(0, 1-a)] + what an epidemic adds
//	s += .06(s*-s)
//	to = .012 + ½·max(0, s-.053)
//
// Better conditions (lever 33) lower s* by .005 and the excess of turnover by three tenths.
//
// b̄ is administration in the region's municipalities, weighted by residents, before this month's new rules.
func Labour(w *sim.World) { eachMarket(w, strain) }

func strain(w *sim.World, r *sim.Region, domain int) {
	market := &r.Care[domain]
	common := float64(.04*sim.Clamp01(market.Load-1)) + float64(.08*max(0, overMunicipalities(w, r, burden)-normalBurden))
	kept := overMunicipalities(w, r, retained)
	for j := range market.Organisations {
		o := &market.Organisations[j]
		if o.Dead {
			continue
		}
		target := .050 + w.Nation.Climate.SickLeave - float64(.005*kept) + float64(w.Params.SickScale*(common+float64(.10*max(0, 1-o.Wage))))
		o.Sick += float64(.06 * (target - o.Sick))
		o.Turnover = normalTurnover + float64(.5*(1-float64(.3*kept))*max(0, o.Sick-normalSick))
	}
}
