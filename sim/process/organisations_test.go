package process

import (
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// At the cost price, with as much work as staff, the margin is .015 and equity rises to its cap (exact check 12).
func TestEquityRisesAtTheCostPrice(t *testing.T) {
	w, market := calmMarket()
	for i := range w.Districts {
		for j, o := range market.Organisations {
			// Each of four districts of the region has a quarter of each organisation's clients, one hour each.
			w.Districts[i].Care[0].Placed[j] = sim.Placed{Moderate: int(o.Staff / 4)}
			market.Organisations[j].Staff = 4 * float64(int(o.Staff/4))
		}
	}
	Money(w)
	before := market.Organisations[0].Equity
	Tariffs(w)
	Organisations(w)
	near(t, "margin", market.Organisations[0].Equity-before, .015, 1e-9)
	for range 200 {
		Organisations(w)
	}
	for _, o := range market.Organisations {
		near(t, "equity in the end", o.Equity, 4, 0)
		near(t, "wage", o.Wage, 1, 0)
	}
}

// With a tariff of 1-δ and wages at their floor, equity lasts E(0)/(δ-.015-squeeze) months (exact check 12).
func TestEquityRunsOutUnderALowTariff(t *testing.T) {
	const delta, floor = .2, .86
	squeeze := costAtStart * (1 - floor)
	o := sim.Provider{Staff: 50, Equity: 1.9, Wage: floor, Sick: normalSick}
	want := o.Equity / (delta - .015 - squeeze)
	months := 0.
	for o.Equity >= 0 {
		earn(&o, (1-delta)*o.Staff, floor)
		months++
	}
	near(t, "months until equity is gone", months, want, 1)
}

func TestEarningKeepsItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := sim.Provider{Staff: 10, Equity: rapid.Float64Range(-3, 4).Draw(t, "equity"), Wage: 1, Sick: normalSick}
		for _, r := range rapid.SliceOf(rapid.Float64Range(0, 20)).Draw(t, "revenue") {
			wage, equity := o.Wage, o.Equity
			earn(&o, r, .86)
			if o.Equity > maxEquity || o.Wage < .86 || o.Wage > highestWage {
				t.Fatalf("equity %v, wage %v", o.Equity, o.Wage)
			}
			if margin := o.Equity - equity; margin < 0 && o.Wage > wage {
				t.Fatalf("wage rose from %v to %v at a loss", wage, o.Wage)
			}
		}
	})
}

// Equity follows the cents received, so it is the tariff before this month's step that counts.
func TestRevenueIsLastMonthsTariff(t *testing.T) {
	w, market := calmMarket()
	market.Tariff = .9
	w.Districts[0].Care[0].Placed[0] = sim.Placed{Moderate: 50}
	Money(w)
	market.Tariff = 1.2
	o := &market.Organisations[0]
	before := o.Equity
	Organisations(w)
	near(t, "margin", o.Equity-before, .9-costAtStart, 1e-9)
}

func TestTheDeadDoNotEarn(t *testing.T) {
	w, market := calmMarket()
	market.Organisations[1].Dead = true
	before := market.Organisations[1]
	Organisations(w)
	Labour(w)
	if market.Organisations[1] != before {
		t.Errorf("a dead organisation changed from %+v to %+v", before, market.Organisations[1])
	}
}
