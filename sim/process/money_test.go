package process

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// What municipalities pay organisations is what organisations receive; reserves change by what the books say; a year's books
// are the sum of its months; and no cent appears or disappears.
func TestBooksBalanceToTheCent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := sim.Key(rapid.Uint64().Draw(t, "world"))
		w := marketWorld(uint64(key))
		w.Month = rapid.IntRange(0, 30).Draw(t, "first month") - 1
		occupy(w, key)
		SetPrices(w)
		w.Regions[0].Care[0].Tariff = rapid.Float64Range(.7, 1.3).Draw(t, "tariff")
		w.Nation.TopUp[1] = rapid.Float64Range(0, .4).Draw(t, "top-up")
		var spent int64
		years := make([][3]sim.Ledger, len(w.Municipalities))
		for range rapid.IntRange(1, 26).Draw(t, "months") {
			w.Month++
			occupy(w, key.Month(w.Month))
			spent += checkedMonth(t, w, years)
		}
		var reserves, fund int64
		for i := range w.Municipalities {
			reserves += w.Municipalities[i].Books.Reserve
			fund += w.Municipalities[i].Books.GeneralFund
		}
		if w.Nation.Income+fund != reserves+spent {
			t.Errorf("nation %d + general funds %d ≠ reserves %d + spending %d", w.Nation.Income, fund, reserves, spent)
		}
	})
}

// checkedMonth does one month of Money and checks it; it returns what was spent.
func checkedMonth(t *rapid.T, w *sim.World, years [][3]sim.Ledger) (spent int64) {
	reserves := make([]int64, len(w.Municipalities))
	for i := range w.Municipalities {
		reserves[i] = w.Municipalities[i].Books.Reserve
		if w.MonthOfYear() == 0 {
			years[i] = [3]sim.Ledger{}
		}
	}
	Money(w)
	for i := range w.Municipalities {
		books := &w.Municipalities[i].Books
		change := books.Fund
		for domain := range years[i] {
			years[i][domain].Add(&books.Month[domain])
			change += books.Month[domain].Income - books.Month[domain].Spent()
			spent += books.Month[domain].Spent()
			if books.Year[domain] != years[i][domain] {
				t.Errorf("year %+v, months together %+v", books.Year[domain], years[i][domain])
			}
		}
		if books.Reserve-reserves[i] != change {
			t.Errorf("the reserve changed by %d, the books by %d", books.Reserve-reserves[i], change)
		}
	}
	for i := range w.Regions {
		checkRevenue(t, w, &w.Regions[i])
	}
	return spent
}

func checkRevenue(t *rapid.T, w *sim.World, r *sim.Region) {
	for domain := range r.Care {
		var paid, received int64
		for _, m := range w.MunicipalitiesOf(r) {
			paid += m.Books.Month[domain].Contract
		}
		for _, o := range r.Care[domain].Organisations {
			received += o.Revenue
		}
		if paid != received {
			t.Errorf("domain %d: %d paid, %d received", domain, paid, received)
		}
	}
}

func TestCentsRoundHalfToEven(t *testing.T) {
	for x, want := range map[float64]int64{.5: 0, 1.5: 2, 2.5: 2, -.5: 0, -1.5: -2, -2.5: -2, 2.4999: 2, 2.5001: 3, -2.6: -3, 0: 0, 7: 7} {
		if got := cents(x); got != want {
			t.Errorf("cents(%v) = %d, want %d", x, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-1e15, 1e15).Draw(t, "amount")
		half := float64(rapid.Int64Range(-1e12, 1e12).Draw(t, "halves")) / 2
		for _, x := range []float64{x, half} {
			if got := cents(x); float64(got) != math.RoundToEven(x) {
				t.Errorf("cents(%v) = %d", x, got)
			}
		}
	})
}

func TestGeneralFundIsBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := &sim.Municipality{}
		m.Base[0] = rapid.Int64Range(1, 1e10).Draw(t, "base")
		m.Books.Reserve = rapid.Int64Range(-1e11, 1e11).Draw(t, "reserve")
		g, r, base := float64(generalFund(m)), m.ReserveMonths(), float64(m.Base[0])
		const cent = .5 + 1e-3 // half a cent of rounding, and what r and base leave of each other's product
		switch {
		case r < 0 && (g < 0 || g > .08*base+cent || g > -r*base/24+cent):
			t.Errorf("%v put in at %v months of reserve", g, r)
		case r >= 0 && r <= 1 && g != 0:
			t.Errorf("%v put in at %v months of reserve", g, r)
		case r > 1 && (g > 0 || r+g/base < 1):
			t.Errorf("%v drawn off at %v months of reserve", g, r)
		}
	})
}

func TestRestraintNeedsDebtAndOverspending(t *testing.T) {
	w := marketWorld(1)
	SetBudgets(w)
	m := &w.Municipalities[0]
	m.U[sim.Ceiling] = 1
	base := m.BaseMonth()
	set := func(reserve, ratio float64) float64 {
		m.Books.Reserve, m.Overspend[0] = int64(reserve*float64(base)), ratio
		m.Books.Month[0] = sim.Ledger{Income: 1e9, Contract: int64(ratio * 1e9)}
		restrain(w, m)
		return m.Restraint[0]
	}
	near(t, "restraint without debt", set(-.5, 2), 0, 0)
	near(t, "restraint without overspending", set(-9, .95), 0, 0)
	near(t, "half of each", set(-2, 1.05), .25, 1e-4)
	near(t, "full restraint", set(-9, 2), 1, 1e-9)
	m.U[sim.Ceiling] = .5
	near(t, "a half ceiling", set(-9, 2), .5, 1e-9)
	m.Overspend[0] = 0
	m.Books.Month[0] = sim.Ledger{Income: 100, Contract: 80}
	restrain(w, m)
	near(t, "the first ratio", m.Overspend[0], .8, 1e-15)
	m.Books.Month[0].Contract = 130
	restrain(w, m)
	near(t, "the second", m.Overspend[0], .9, 1e-15)

	rapid.Check(t, func(t *rapid.T) {
		m.U[sim.Ceiling] = rapid.Float64Range(0, 1).Draw(t, "ceiling")
		if x := set(rapid.Float64Range(-50, 50).Draw(t, "reserve"), rapid.Float64Range(.01, 9).Draw(t, "ratio")); x < 0 || x > 1 {
			t.Errorf("restraint is %v", x)
		}
	})
}

func TestBudgetsOfTheMonth(t *testing.T) {
	w := marketWorld(1)
	w.Nation.CaseloadAtStart[0] = 200
	w.Nation.Caseload[0][12] = 250
	w.Month = 11
	near(t, "caseload budget in the first year", caseloadBudget(w, 0), 1, 0)
	w.Month = 12
	near(t, "caseload budget a year later", caseloadBudget(w, 0), 1.25, 0)
	near(t, "care budget in month 12", careBudget(w, 0), 1-.2*6/30, 1e-15)
	w.Month = 90
	near(t, "care budget after the cut", careBudget(w, 0), .8, 1e-15)
}
