package process

import (
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// compare fails when the district differs from the plain one.
func (p *plainDistrict) compare(t fataler) {
	r := &p.d.People
	for i := range p.people {
		x := &p.people[i]
		s := sim.NewState(x.group, x.stage)
		if x.inCare {
			s |= sim.InCare
		}
		if x.helped {
			s |= sim.Helped
		}
		for c := range x.claims {
			if x.claims[c] {
				s |= sim.CaseloadBit(c)
			}
		}
		if r.State[i] != s || int(r.Wait[i]) != x.wait || int(r.Provider[i]) != x.provider {
			t.Fatalf("month %d, resident %d: state %08b wait %d provider %d, plainly %08b %d %d", p.w.Month, i,
				r.State[i], r.Wait[i], r.Provider[i], s, x.wait, x.provider)
		}
	}
	for h := range p.households {
		if joined := r.House[h]&sim.Joined != 0; joined != p.households[h].joined {
			t.Fatalf("month %d, household %d: joined %v", p.w.Month, h, joined)
		}
	}
	if p.d.Incidents != p.incidents {
		t.Fatalf("month %d: %d incidents, plainly %d", p.w.Month, p.d.Incidents, p.incidents)
	}
	for c := range p.d.Care {
		if p.d.Care[c].Arrivals != p.arrivals[c] {
			t.Fatalf("month %d, domain %d: %d arrivals, plainly %d", p.w.Month, c, p.d.Care[c].Arrivals, p.arrivals[c])
		}
	}
}

// fataler is what a test and a property have in common.
type fataler interface{ Fatalf(string, ...any) }

// compareMonth lives one month both ways.
func compareMonth(t fataler, w *sim.World) {
	d := &w.Districts[0]
	Access(w, d)
	Capacity(w, d)
	plain := newPlain(w, d)
	s := plain.join()
	Households(w, d)
	if s != d.Informal {
		t.Fatalf("month %d: share joined %v, plainly %v", w.Month, d.Informal, s)
	}
	Residents(w, d)
	plain.month(d.Informal)
	Allocation(w, d)
	plain.allocate()
	plain.compare(t)
	checkCounts(t, w, d)
	w.Month++
}

func TestMonthEqualsThePlainModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWorld(t)
		for range rapid.IntRange(1, 14).Draw(t, "months") {
			disturb(t, w)
			compareMonth(t, w)
		}
	})
}

func TestMonthsOfATownEqualThePlainModel(t *testing.T) {
	w := careWorld(careScenario(), 9, 1, 50_000)
	live(w, 6)
	takeOver(w, .9)
	w.Districts[0].U[sim.Tighten] = .8
	for range 13 {
		compareMonth(t, w)
	}
}
