package process

import (
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// anyWorld draws a world of one district with any parameters, before, at or after the start.
func anyWorld(t *rapid.T) *sim.World {
	s := careScenario()
	share := func(name string, lo, hi float64) float64 { return rapid.Float64Range(lo, hi).Draw(t, name) }
	for _, p := range sim.ParamTable {
		switch p.Key {
		case "recovery-effect", "inflow-effect", "coupling", "housemate-factor", "caseload-factor", "detection",
			"severe-maturity", "joining", "restraint":
			*p.Of(&s.Params) = share(p.Key, p.Min, p.Max)
		}
	}
	scale := share("scale of hazards", .2, 4)
	for c := range s.Care {
		care := &s.Care[c]
		for g := range care.Incidence {
			care.Incidence[g] *= scale
		}
		care.Recover, care.Escalate = share("recover", 0.01, .3), share("escalate", .01, .3)
		care.RecoverHelped, care.RecoverWaiting = share("recover helped", .01, .4), share("recover waiting", 0, .4)
		care.WorsenHelped, care.WorsenWaiting = share("worsen helped", 0, .1), share("worsen waiting", 0, .1)
		care.StepDown, care.Leave = share("step down", .01, .4), share("leave", 0, .1)
		care.HoursModerate, care.HoursSevere = share("moderate hours", .1, 3), share("severe hours", .1, 9)
		care.External = share("external", 0, 1)
	}
	switch rapid.IntRange(0, 3).Draw(t, "domains") {
	case 1: // two caseloads
		s.Caseloads = append(s.Caseloads, sim.CaseloadDomain{Key: "debt", Inflow: [sim.Groups]float64{sim.Adult: .01, sim.Elderly: .02}, Outflow: .04})
	case 2: // none, and youths without care
		s.Caseloads = nil
		s.Care = s.Care[1:]
	}
	w := careWorld(s, rapid.Uint64().Draw(t, "seed"), 1, rapid.IntRange(1, 1500).Draw(t, "residents"))
	if rapid.Bool().Draw(t, "regrouped") {
		regroup(t, w, &w.Districts[0].People)
	}
	live(w, 3)
	if rapid.Bool().Draw(t, "started") {
		takeOver(w, share("staff", .3, 1.3))
		w.Month = rapid.IntRange(-6, 40).Draw(t, "month")
	}
	return w
}

// regroup makes households of any size that fits, in any order: nothing may depend on how they are stored.
func regroup(t *rapid.T, w *sim.World, r *sim.Residents) {
	h := 0
	for left := r.N(); left > 0 && h < r.Households(); h++ {
		size := min(left, rapid.IntRange(1, maxHousehold).Draw(t, "size"))
		if h == r.Households()-1 {
			size = min(left, maxHousehold)
		}
		r.House[h] = sim.House(size)
		left -= size
	}
	n := 0
	for _, house := range r.House[:h] {
		n += house.Size()
	}
	r.State, r.House, r.Need, r.Unserved = r.State[:n], r.House[:h], r.Need[:h], r.Unserved[:h]
	r.Blocks = divide(r)
	r.Masks(&w.CareOf)
	d := &w.Districts[0]
	d.Caseload = [sim.MaxCaseloadDomains]int{}
	for c := range w.Scenario.Caseloads {
		d.Caseload[c] = countIf(r, func(s sim.State) bool { return s&sim.CaseloadBit(c) != 0 })
	}
	for c := range d.Care {
		d.Care[c].Light = countIf(r, func(s sim.State) bool { return s.Stage() == sim.LightNeed && int(w.CareOf[s.Group()]) == c })
	}
}

// disturb moves everything that the rest of the model may change between two months.
func disturb(t *rapid.T, w *sim.World) {
	share := func(name string, lo, hi float64) float64 { return rapid.Float64Range(lo, hi).Draw(t, name) }
	d, m := &w.Districts[0], &w.Municipalities[0]
	d.Quality, d.Churn, d.Integration = share("quality", -1, 1), share("churn", 0, 1), share("integration", 0, 1)
	d.X = sim.Design(rapid.Uint16Range(0, 1<<12-1).Draw(t, "design"))
	d.Actors[sim.Community].Conviction[10] = share("conviction", -1, 1)
	m.Detection, m.SevereMaturity, m.Prevention = share("det", 0, 1), share("sevmat", 0, 1), share("prevS", 0, 1)
	m.ReadinessShort = share("w", 0, 1)
	d.U[sim.Tighten] = share("tightened", 0, 1)
	for c := range w.Scenario.Care {
		m.Restraint[c] = share("restraint", 0, 1)
		w.Nation.Entitlement[c] = share("entitlement", .5, 2)
		if market := &w.Regions[0].Care[c]; len(market.Organisations) > 0 {
			market.Organisations[2].Dead = rapid.Bool().Draw(t, "dead")
			market.Organisations[7].Dead = rapid.Bool().Draw(t, "dead")
		}
	}
}

// checkCounts is check 1 of the model description: people add up, hours fit the contract, masks equal recomputation.
func checkCounts(t fataler, w *sim.World, d *sim.District) {
	r := &d.People
	if len(r.Queue) > 0 && len(r.Queue) != countIf(r, sim.State.Needs) {
		t.Fatalf("%d in the queue, %d with a need", len(r.Queue), countIf(r, sim.State.Needs))
	}
	for c := range d.Care {
		care, hours := &d.Care[c], &w.Scenario.Care[c]
		of := func(is func(sim.State) bool) int {
			return countIf(r, func(s sim.State) bool { return int(w.CareOf[s.Group()]) == c && is(s) })
		}
		stage := func(n int) int { return of(func(s sim.State) bool { return s.Stage() == n }) }
		placed := sim.Placed{}
		for _, p := range care.Placed {
			placed.Moderate += p.Moderate
			placed.Severe += p.Severe
		}
		refused := 0
		for i := range r.Provider {
			refused += index(r.Provider[i] == sim.Refused && int(w.CareOf[r.State[i].Group()]) == c)
			if s := r.State[i]; r.Provider[i] == sim.Refused && (!s.Waits() || s.Stage() != sim.ModerateNeed || r.Wait[i] != 0) {
				t.Fatalf("month %d: resident %d with state %08b and wait %d was refused", w.Month, i, s, r.Wait[i])
			}
		}
		got := [...]int{care.Light, care.Moderate, care.Refused, care.Severe, care.Waiting, care.Clients, placed.Moderate + placed.Severe + care.Outside}
		want := [...]int{stage(sim.LightNeed), stage(sim.ModerateNeed) - refused, refused, stage(sim.SevereNeed), of(sim.State.Waits) - refused,
			of(func(s sim.State) bool { return s&sim.Helped != 0 }), of(func(s sim.State) bool { return s&sim.InCare != 0 })}
		if got != want {
			t.Fatalf("month %d, domain %d: light, moderate, refused, severe, waiting, clients, helped %v, recounted %v", w.Month, c, got, want)
		}
		used := float64(float64(placed.Severe)*hours.HoursSevere) + float64(float64(placed.Moderate)*hours.HoursModerate)
		if used > care.Capacity {
			t.Fatalf("month %d, domain %d: %v hours in a contract of %v", w.Month, c, used, care.Capacity)
		}
	}
	for c := range w.Scenario.Caseloads {
		if n := countIf(r, func(s sim.State) bool { return s&sim.CaseloadBit(c) != 0 }); n != d.Caseload[c] {
			t.Fatalf("month %d: caseload %d of %d, recounted %d", w.Month, c, d.Caseload[c], n)
		}
	}
	again := sim.Residents{State: r.State, House: r.House, Need: make([]sim.Mask, len(r.Need)), Unserved: make([]sim.Mask, len(r.Need))}
	again.Masks(&w.CareOf)
	for h := range again.Need {
		if again.Need[h] != r.Need[h] || again.Unserved[h] != r.Unserved[h] {
			t.Fatalf("month %d, household %d: masks %b %b, recomputed %b %b", w.Month, h, r.Need[h], r.Unserved[h], again.Need[h], again.Unserved[h])
		}
	}
}

func countIf(r *sim.Residents, is func(sim.State) bool) (n int) {
	for _, s := range r.State {
		n += index(is(s))
	}
	return n
}

func TestWorkersOfResidentsDoNotMatter(t *testing.T) {
	hash := func(workers int) string {
		w := careWorld(careScenario(), 3, 7, 900)
		pool := sim.NewPool(workers)
		defer pool.Close()
		w.Use(pool)
		live(w, 12)
		takeOver(w, .9)
		live(w, 12)
		return w.Hash()
	}
	if one, three := hash(1), hash(3); one != three {
		t.Errorf("hash %s with one worker, %s with three", one, three)
	}
}
