package process

import "testing"

// A calm market comes to rest at 5% sick leave and normal turnover.
func TestCalmLabourMarket(t *testing.T) {
	w, market := calmMarket()
	market.Load = 1
	for range 300 {
		Labour(w)
	}
	o := &market.Organisations[0]
	near(t, "sick leave", o.Sick, .050, 1e-6)
	near(t, "turnover", o.Turnover, normalTurnover, 0)
}

// Load, administration and squeezed wages add up; load counts for at most twice the capacity.
func TestStrainMakesIllAndMakesLeave(t *testing.T) {
	w, market := calmMarket()
	market.Load = 5
	w.Municipalities[0].Burden, w.Municipalities[1].Burden = .40, .40
	market.Organisations[1].Wage = .9
	Labour(w)
	near(t, "sick leave after a month", market.Organisations[0].Sick, .053+.06*(.050+1.14*(.04+.008)-.053), 1e-15)
	for range 300 {
		Labour(w)
	}
	near(t, "sick leave at a normal wage", market.Organisations[0].Sick, .050+1.14*(.04+.008), 1e-6)
	near(t, "sick leave at a squeezed wage", market.Organisations[1].Sick, .050+1.14*(.04+.008+.01), 1e-6)
	near(t, "turnover", market.Organisations[0].Turnover, .012+.5*(1.14*.048-.003), 1e-6)
}
