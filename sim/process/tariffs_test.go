package process

import (
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// calmMarket returns a world whose first market is at rest: staff, need, capacity and hours are equal everywhere.
func calmMarket() (*sim.World, *sim.Market) {
	w := marketWorld(1)
	w.Nation.Price[0] = 10_000
	for i := range w.Districts {
		w.Districts[i].Care[0].Need, w.Districts[i].Care[0].Offered = 25, 25
	}
	market := &w.Regions[0].Care[0]
	for j := range market.Organisations {
		o := &market.Organisations[j]
		o.Staff = 100 * o.Share
		o.Hours = o.Staff
		o.Equity = 2
	}
	return w, market
}

func TestTariffRestsWhenNothingPresses(t *testing.T) {
	w, market := calmMarket()
	Tariffs(w)
	near(t, "load", market.Load, 1, 1e-15)
	near(t, "need", market.Need, 100, 1e-12)
	near(t, "tariff", market.Tariff, 1, 1e-12)
	near(t, "distress", market.Distress, 0, 0)
}

// The cut is passed on by the regional mean of the pass-through, never more than a quarter, at 2% a month.
func TestTariffFollowsTheCut(t *testing.T) {
	w, market := calmMarket()
	w.Month = 60
	w.Municipalities[0].U[sim.PassThrough], w.Municipalities[1].U[sim.PassThrough] = 0, .9 // 210 and 330 residents
	Tariffs(w)
	near(t, "tariff after a month", market.Tariff, 1-.02*.9*330/540*.2, 1e-12)
	w.Municipalities[0].U[sim.PassThrough], w.Municipalities[1].U[sim.PassThrough] = 2, 2
	for range 600 {
		Tariffs(w)
	}
	near(t, "tariff in the end", market.Tariff, .75, 1e-4)
}

func TestScarcityRaisesTariffsInUndatedWorlds(t *testing.T) {
	for dated, want := range map[bool]float64{false: 1 + .02*.10, true: 1} {
		w, market := calmMarket()
		w.Scenario.Dated = dated
		for i := range w.Districts {
			w.Districts[i].Care[0].Need = 50
		}
		Tariffs(w)
		near(t, "load", market.Load, 2, 1e-12)
		near(t, "tariff", market.Tariff, want, 1e-12)
	}
}

// Organisations without equity oblige municipalities to pay the real cost, and to do so faster.
func TestContinuityDutyPullsToRealCost(t *testing.T) {
	w, market := calmMarket()
	w.Month = 60
	market.Tariff = .8
	for j := range market.Organisations {
		market.Organisations[j].Equity = 0
	}
	Tariffs(w)
	near(t, "distress", market.Distress, 1, 1e-15)
	near(t, "tariff", market.Tariff, .8+.06*.2, 1e-12)
}

// Sick leave, administration and churn make an hour dearer; idle staff does not, beyond 5%.
func TestRealCost(t *testing.T) {
	w, market := calmMarket()
	r := &w.Regions[0]
	for j := range market.Organisations {
		market.Organisations[j].Hours = 0
	}
	near(t, "cost of idle staff", realCost(w, r, market), 1/.95, 1e-12)
	for j := range market.Organisations {
		market.Organisations[j].Hours, market.Organisations[j].Sick = .9*market.Organisations[j].Staff, .073
	}
	w.Municipalities[0].Burden, w.Municipalities[1].Burden = .37, .37
	near(t, "cost with hours lost", realCost(w, r, market), 1.01/.9, 1e-12)
	for i := range w.Districts {
		w.Districts[i].Improvement = .1
	}
	near(t, "cost with improvement time paid", realCost(w, r, market), 1.01, 1e-12)

	rapid.Check(t, func(t *rapid.T) {
		k := sim.Key(rapid.Uint64().Draw(t, "market"))
		for j := range market.Organisations {
			o := &market.Organisations[j]
			o.Staff, o.Hours, o.Sick = 100*k.At(1).Index(j).Float(), 200*k.At(2).Index(j).Float(), .5*k.At(3).Index(j).Float()
		}
		if c := realCost(w, r, market); c < lowestCost || c > highestCost {
			t.Errorf("cost is %v", c)
		}
	})
}
