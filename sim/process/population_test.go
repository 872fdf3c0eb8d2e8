package process

import (
	"math"
	"testing"

	"zwerm/sim"
)

// careScenario is a small scenario with the numbers of the model description: youth care, social support, and income
// support as a caseload.
func careScenario() *sim.Scenario {
	organisations := make([]sim.Organisation, 8)
	for j, share := range []float64{.24, .18, .14, .12, .10, .09, .07, .06} {
		organisations[j] = sim.Organisation{Key: string(rune('a' + j)), Share: share}
	}
	return &sim.Scenario{
		Params: sim.DefaultParams(),
		Care: []sim.CareDomain{
			{
				Key: "youth", Incidence: [sim.Groups]float64{sim.Youth: .00563}, Recover: .10, Escalate: .08,
				RecoverHelped: .085, RecoverWaiting: .03, WorsenHelped: .006, WorsenWaiting: .010, StepDown: .06, Leave: .004,
				HoursModerate: 1, HoursSevere: 5, External: .6, Organisations: organisations,
			},
			{
				Key: "support", Incidence: [sim.Groups]float64{sim.Adult: .00221, sim.Elderly: .01244}, Recover: .10, Escalate: .08,
				RecoverHelped: .027, RecoverWaiting: .015, WorsenHelped: .0015, WorsenWaiting: .003, StepDown: .03, Leave: .004,
				HoursModerate: 1, HoursSevere: 5, Organisations: organisations,
			},
		},
		Caseloads: []sim.CaseloadDomain{{Key: "income", Inflow: [sim.Groups]float64{sim.Adult: .00104}, Outflow: .022}},
	}
}

// careWorld is a world of one region and one municipality in which only residents live: nobody governs.
func careWorld(s *sim.Scenario, seed uint64, districts, residents int) *sim.World {
	w := &sim.World{Scenario: s, Params: s.Params, Seed: seed, Burning: true}
	w.Nation.Climate = calm(w)
	for g := range w.CareOf {
		w.CareOf[g] = int8(s.CareOf(sim.Group(g)))
	}
	for c := range w.Nation.Entitlement {
		w.Nation.Entitlement[c] = 1
	}
	w.Regions = []sim.Region{{To: 1, ToDist: districts, Residents: districts * residents, Care: make([]sim.Market, len(s.Care))}}
	w.Municipalities = []sim.Municipality{{To: districts, Residents: districts * residents, Share: 1, Burden: .30}}
	w.Districts = make([]sim.District, districts)
	for i := range w.Districts {
		d := &w.Districts[i]
		d.Key, d.Share, d.Integration, d.Load = sim.KeyOf(string(rune('A'+i))), 1/float64(districts), .25, 1/1.02
		d.Vulnerability = 1
		Populate(w, d, residents)
	}
	return w
}

// live simulates months in which only residents live.
func live(w *sim.World, months int) {
	for range months {
		w.EachDistrict(Access)
		w.EachDistrict(Capacity)
		w.EachDistrict(Households)
		w.EachDistrict(Residents)
		w.EachDistrict(Allocation)
		Count(w)
		w.Month++
	}
}

// takeOver ends the burn-in: organisations get the staff for a share of the region's need.
func takeOver(w *sim.World, share float64) {
	w.Burning, w.Month = false, 0
	for c := range w.Scenario.Care {
		var need float64
		for i := range w.Districts {
			need += w.Districts[i].Care[c].Need
		}
		market := &w.Regions[0].Care[c]
		market.Organisations = nil
		for _, o := range w.Scenario.Care[c].Organisations {
			market.Organisations = append(market.Organisations, sim.Provider{Share: o.Share, Staff: share * need * o.Share, Sick: .053})
		}
	}
}

func TestPopulationHasItsNumberAndComposition(t *testing.T) {
	w := careWorld(careScenario(), 1, 1, 100_001)
	r := &w.Districts[0].People
	if r.N() != 100_001 {
		t.Fatalf("%d residents", r.N())
	}
	members, groups := 0, [sim.Groups]int{}
	for _, house := range r.House {
		members += house.Size()
	}
	for _, s := range r.State {
		groups[s.Group()]++
	}
	if members != r.N() {
		t.Errorf("households hold %d of %d residents", members, r.N())
	}
	// Per household .33·2 youths, .23+.36+.52+.07 adults, .15+.22 elderly: 2.21 residents.
	for g, want := range [sim.Groups]float64{.66 / 2.21, 1.18 / 2.21, .37 / 2.21} {
		if got := float64(groups[g]) / float64(r.N()); math.Abs(got-want) > .006 {
			t.Errorf("group %d: share %.4f, want %.4f", g, got, want)
		}
	}
	var v float64
	for _, x := range r.Vulnerability {
		v += float64(x)
	}
	if mean := v / float64(r.Households()); math.Abs(mean-1) > .03 {
		t.Errorf("mean vulnerability %.3f, want 1", mean)
	}
}

func TestOneDrawMeansOneHousehold(t *testing.T) {
	// The storage order is by kind, the luck by order of drawing: both hold the same households.
	w := careWorld(careScenario(), 3, 1, 997)
	d := &w.Districts[0]
	drawn, cut := drawKinds(w, d, 997)
	if len(drawn) != d.People.Households() {
		t.Fatalf("%d households drawn, %d stored", len(drawn), d.People.Households())
	}
	luck := w.Key(sim.StreamVulnerable).At(d.Key)
	var want, got float64
	for h := range drawn {
		want += float64(float32(sim.Exp(luck.Index(h).Normal() - .5)))
		got += float64(d.People.Vulnerability[h])
	}
	if math.Abs(want-got) > 1e-9*want {
		t.Errorf("vulnerabilities add up to %v, want %v", got, want)
	}
	last := len(drawn) - 1
	if cut && d.People.House[last].Size() >= drawn[last].size() {
		t.Errorf("the last household has %d members, drawn with %d, and should be cut", d.People.House[last].Size(), drawn[last].size())
	}
}

func TestStartIsNearTheBalanceOfBurnIn(t *testing.T) {
	w := careWorld(careScenario(), 5, 4, 25_000)
	need := func() (n int) {
		for i := range w.Districts {
			for _, s := range w.Districts[i].People.State {
				n += index(s.Needs())
			}
		}
		return n
	}
	before := need()
	live(w, 30)
	if after := need(); math.Abs(float64(after)/float64(before)-1) > .25 {
		t.Errorf("%d people with a need at the start, %d after burn-in", before, after)
	}
}

func TestResidentsTakeLittleMemory(t *testing.T) {
	w := careWorld(careScenario(), 1, 1, 100_000)
	live(w, 24)
	r := &w.Districts[0].People
	if per := float64(r.Bytes()) / float64(r.N()); per > 12 {
		t.Errorf("%.1f bytes per resident, limit 12", per)
	}
}
