package measure_test

import (
	"math"
	"testing"

	"zwerm/sim"
	"zwerm/sim/measure"
)

// threeDomains returns a world of youth care, a provision and a caseload, with money in each.
func threeDomains() *sim.World {
	w := hand()
	w.Scenario = &sim.Scenario{
		Care:      []sim.CareDomain{{Key: "youth"}, {Key: "household", TakeUp: .01}},
		Caseloads: []sim.CaseloadDomain{{Key: "assistance"}},
	}
	w.CareOf = [sim.Groups]int8{0, 0, -1}
	books := &w.Municipalities[0].Books
	for i, euros := range []int64{100, 20, 3} {
		books.Month[i] = sim.Ledger{Income: euros * 100, Contract: 2 * euros * 100}
	}
	return w
}

func narrowed(t *testing.T, w *sim.World, keys ...string) measure.Scope {
	t.Helper()
	s, ok := measure.Whole(w).In(keys...)
	if !ok {
		t.Fatalf("no domains %v", keys)
	}
	return s
}

func TestScopeOfSeveralDomains(t *testing.T) {
	w := threeDomains()
	for _, c := range []struct {
		keys             []string
		income, spending float64
	}{
		{nil, 123, 246},
		{[]string{"youth"}, 100, 200},
		{[]string{"youth", "assistance"}, 103, 206},
		{[]string{"assistance", "household", "youth"}, 123, 246},
	} {
		s := narrowed(t, w, c.keys...)
		if in, out := value(t, "income", s), value(t, "spending", s); in != c.income || out != c.spending {
			t.Errorf("%v: income %v, spending %v, want %v and %v", c.keys, in, out, c.income, c.spending)
		}
	}
	if _, ok := measure.Whole(w).In("youth", "health"); ok {
		t.Error("a domain that does not exist was accepted")
	}
	if s, _ := narrowed(t, w, "youth").In("household"); value(t, "income", s) != 0 {
		t.Error("narrowing twice must leave what both have")
	}
}

func TestNoBooksBeforeTheStart(t *testing.T) {
	w := threeDomains()
	w.Month = -1
	for _, key := range []string{"income", "spending"} {
		if got := value(t, key, measure.Whole(w)); !math.IsNaN(got) {
			t.Errorf("%s before month 0 = %v", key, got)
		}
	}
}

// Two regions of 1000 and 3000 residents; in the first an organisation with .3 of youth care and one with .5 of household
// help have failed, in the second one with .1 of youth care.
func TestCapacityLost(t *testing.T) {
	w := threeDomains()
	market := func(lost float64) sim.Market {
		return sim.Market{Organisations: []sim.Provider{{Share: 1 - lost}, {Share: lost, Dead: true}}}
	}
	w.Regions = []sim.Region{{Care: []sim.Market{market(.3), market(.5)}}, {Care: []sim.Market{market(.1), market(0)}}}
	w.Municipalities = append(w.Municipalities, sim.Municipality{Region: 1, Residents: 3000})
	for _, c := range []struct {
		keys []string
		want float64
	}{
		{[]string{"youth"}, .25*.3 + .75*.1},
		{[]string{"household"}, .25 * .5},
		{nil, (.15 + .125) / 2},
		{[]string{"youth", "assistance"}, .15}, // a caseload has no organisations
	} {
		if got := value(t, "capacity-lost", narrowed(t, w, c.keys...)); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%v: %v, want %v", c.keys, got, c.want)
		}
	}
	if got := value(t, "capacity-lost", narrowed(t, w, "assistance")); !math.IsNaN(got) {
		t.Errorf("of nothing: %v", got)
	}
}

// Indicators that say they have no domains are the same for every domain; the others differ for one at least.
func TestDivides(t *testing.T) {
	w, step := begin(t, "oefenronde", "blueprint", 1)
	for range w.Scenario.Months {
		step()
	}
	w.Regions[0].Care[0].Organisations[0].Dead = true // or nobody has failed yet
	w.Districts[0].Care[1].Refused = 1                // or nobody was refused
	for i := range measure.Indicators {
		ind := &measure.Indicators[i]
		whole, differs := ind.Of(measure.Whole(w)), false
		for _, key := range []string{"youth", "wmo", "participation"} {
			if v := ind.Of(narrowed(t, w, key)); v != whole && !(math.IsNaN(v) && math.IsNaN(whole)) {
				differs = true
			}
		}
		if differs != ind.Divides() {
			t.Errorf("%s differs between domains: %v, but Divides says %v", ind.Key, differs, ind.Divides())
		}
	}
}
