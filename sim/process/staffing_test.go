package process

import (
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// Staff and the absorb pool together change only by hiring, entry and turnover (exact check 3).
func TestStaffingConserves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, market := calmMarket()
		k := sim.Key(rapid.Uint64().Draw(t, "market"))
		market.Load = rapid.Float64Range(.5, 2).Draw(t, "load")
		market.Absorb = rapid.Float64Range(0, 40).Draw(t, "absorb")
		restraint := rapid.Float64Range(0, 1).Draw(t, "restraint")
		market.Organisations[2].Dead, market.Organisations[2].Staff = true, 0
		change := 0.
		for j := range market.Organisations {
			o := &market.Organisations[j]
			o.Hours, o.Equity, o.Turnover = 50*k.Index(j).At(1).Float(), 4*k.Index(j).At(2).Float()-1, .012+.05*k.Index(j).At(3).Float()
			g := growth(o, .25*(market.Load*(1-.3*restraint)-1), .018) + .018*sim.Clamp01((market.Load-1.05)/.3)
			change += o.Staff * (g - .5*(o.Turnover-.012))
		}
		w.Municipalities[0].Restraint[0], w.Municipalities[1].Restraint[0] = restraint, restraint
		before := totalStaff(market) + market.Absorb
		Staffing(w)
		near(t, "staff and pool", totalStaff(market)+market.Absorb, before+change, 1e-9)
		for _, o := range market.Organisations {
			if o.Staff < 0 || o.Dead && o.Staff != 0 {
				t.Errorf("%s has %v staff", o.Path, o.Staff)
			}
		}
	})
}

func TestGrowthHasLimits(t *testing.T) {
	rich, thin, poor := &sim.Provider{Equity: 2}, &sim.Provider{Equity: 0}, &sim.Provider{Equity: -.1}
	near(t, "fastest growth", growth(rich, 1, .018), .018, 0)
	near(t, "growth on no equity", growth(thin, 1, .018), .009, 1e-15)
	near(t, "growth in debt", growth(poor, 1, .018), 0, 0)
	near(t, "shrinking", growth(rich, -1, .018), -.03, 0)
	near(t, "shrinking in debt", growth(poor, -.01, .018), -.01, 0)
}

// Where a shortage of labour slows hiring, it slows entry as well.
func TestShortageSlowsHiringAndEntry(t *testing.T) {
	grown := func(hiring float64) float64 {
		w, market := calmMarket()
		w.Nation.Climate.Hiring, market.Load = hiring, 2
		before := totalStaff(market)
		Staffing(w)
		return totalStaff(market) - before
	}
	near(t, "staff that a shortage leaves of what would have come", grown(.6), .6*grown(1), 1e-12)
	if grown(1) <= 0 {
		t.Error("nobody is hired at twice the load")
	}
}

// A quarter of the pool finds work each month, in proportion to staff.
func TestFallenStaffIsAbsorbed(t *testing.T) {
	w, market := calmMarket()
	market.Load, market.Absorb = 1, 20
	Staffing(w)
	near(t, "pool", market.Absorb, 15, 1e-12)
	near(t, "largest organisation", market.Organisations[0].Staff, 52.5, 1e-12)
	near(t, "all", totalStaff(market), 105, 1e-12)
}

func TestStaffFollowsClients(t *testing.T) {
	_, market := calmMarket()
	for j, hours := range []float64{0, 30, 70} {
		market.Organisations[j].Hours = hours
	}
	followClients(market) // staff 50, 30, 20
	for j, want := range []float64{40, 30, 30} {
		near(t, "staff", market.Organisations[j].Staff, want, 1e-12)
	}
}
