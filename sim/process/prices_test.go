package process

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// When everybody is helped under contract without time for improvement, spending in month 0 is the price's share of budget.
func TestPricesSpendTheBudget(t *testing.T) {
	w := marketWorld(3)
	occupy(w, sim.Key(3))
	for i := range w.Districts {
		w.Districts[i].Improvement = 0
		for c := range w.Districts[i].Care {
			care := &w.Districts[i].Care[c]
			care.Need -= float64(care.Outside) * w.Scenario.Care[c].HoursSevere
			care.Outside = 0
		}
	}
	SetPrices(w)
	Money(w)
	budget := nationalBudget(w)
	for domain, want := range []float64{.4 * budget, 1.1 * .35 * budget, .25 * budget} {
		var spent int64
		for i := range w.Municipalities {
			month := &w.Municipalities[i].Books.Month[domain]
			spent += month.Contract + month.Caseload
		}
		near(t, "national spending in cents", float64(spent), want, 24) // one half cent for each payment, and some
	}
}

func TestStaffStartsJustAboveNeed(t *testing.T) {
	w := marketWorld(3)
	occupy(w, sim.Key(4))
	SetPrices(w)
	for i := range w.Regions {
		for domain := range w.Regions[i].Care {
			market := &w.Regions[i].Care[domain]
			near(t, "staff", totalStaff(market), 1.02*market.Need, 1e-9*market.Need)
			near(t, "staff of the largest", market.Organisations[0].Staff, .51*market.Need, 1e-9*market.Need)
		}
	}
}

// A world without a single client still has prices and organisations.
func TestPricesOfAnEmptyWorldAreFinite(t *testing.T) {
	w := marketWorld(3)
	SetPrices(w)
	for domain := range w.Scenario.Care {
		if price := w.Nation.Price[domain]; !(price > 0) || math.IsInf(price, 0) {
			t.Errorf("price of domain %d is %v", domain, price)
		}
		if n := totalStaff(&w.Regions[0].Care[domain]); n <= 0 {
			t.Errorf("staff of domain %d is %v", domain, n)
		}
	}
	if amount := w.Nation.Amount[0]; !(amount > 0) || math.IsInf(amount, 0) {
		t.Errorf("amount is %v", amount)
	}
}

// Budgets add up to the nation's, within a half cent each, and follow the ages of residents.
func TestBudgetsFollowExpectedNeed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := marketWorld(1)
		ages := sim.Key(rapid.Uint64().Draw(t, "ages"))
		for i := range w.Districts {
			for p := range w.Districts[i].People.State {
				w.Districts[i].People.State[p] = sim.NewState(sim.Group(ages.Index(i).Index(p).N(3)), sim.NoNeed)
			}
		}
		SetBudgets(w)
		for domain, share := range []float64{.4, .35, .25} {
			var total, young, base float64
			for i := range w.Municipalities {
				m := &w.Municipalities[i]
				total += float64(m.Base[domain])
				young += weighGroups(w.DistrictsOf(m))[sim.Youth]
				base = float64(m.Base[domain])
			}
			near(t, "national base", total, share*nationalBudget(w), .5*float64(len(w.Municipalities))+1e-6)
			if domain == 0 {
				last := weighGroups(w.DistrictsOf(&w.Municipalities[3]))[sim.Youth]
				near(t, "base of the last municipality", base, share*nationalBudget(w)*last/young, .5+1e-6)
			}
		}
	})
}
