package process

import (
	"testing"

	"zwerm/sim"
)

// withHousehold returns the laboratory with household help as a provision.
func withHousehold(municipalities, districts, residents int) *sim.Scenario {
	s := laboratory(1, municipalities, districts, residents)
	s.Care[1].Budget = .254
	s.Care = append(s.Care, sim.CareDomain{
		Key: "household", Budget: .150, Price: 1, HoursModerate: .35, TakeUp: .0036, Exit: .012, ExitWaiting: .015, Ruling: 1,
		Organisations: s.Care[1].Organisations,
	})
	return s
}

// checkProvision holds the laws of a provision in the last domain of every district.
func checkProvision(t *testing.T, w *sim.World) {
	t.Helper()
	c := len(w.Scenario.Care) - 1
	for i := range w.Districts {
		d := &w.Districts[i]
		care := &d.Care[c]
		helped, placed := 0, 0
		seen := map[int32]bool{}
		for _, taker := range care.Takers {
			if seen[taker.Resident] {
				t.Fatalf("%s: resident %d uses the provision twice", d.Path, taker.Resident)
			}
			seen[taker.Resident] = true
			if d.People.State[taker.Resident].Group() == sim.Youth {
				t.Fatalf("%s: a youth uses the provision", d.Path)
			}
			if taker.Helped {
				helped++
			} else if d.People.Unserved[taker.Household]>>c&1 == 0 {
				t.Fatalf("%s: a household waits without its mask", d.Path)
			}
		}
		for _, p := range care.Placed {
			placed += p.Moderate
		}
		if helped != placed || care.Moderate != len(care.Takers) || care.Waiting != len(care.Takers)-helped {
			t.Fatalf("%s: %d takers, %d helped, %d placed, %d waiting", d.Path, len(care.Takers), helped, placed, care.Waiting)
		}
		if hours := float64(placed) * .35; w.Started() && hours > care.Capacity+1e-9 {
			t.Fatalf("%s: %v hours in a capacity of %v", d.Path, hours, care.Capacity)
		}
	}
}

func TestProvisionKeepsItsCounts(t *testing.T) {
	s := withHousehold(2, 2, 1500)
	s.Params.Cut = .3
	w := NewWorld(s, 3, nil)
	month := Month(everyone(creatingTogether))
	for i, p := range month { // collapses come after the counts
		if p.Name == "M17 collapse" {
			month[i].Apply = func(w *sim.World) {
				checkProvision(t, w)
				Collapse(w)
			}
		}
	}
	waited := false
	for range 96 {
		Step(w, month)
		for i := range w.Districts {
			waited = waited || w.Districts[i].Care[2].Waiting > 0
		}
	}
	if !waited {
		t.Error("nobody ever waited, so nothing was tried")
	}
}

func TestProvisionStartsInBalance(t *testing.T) {
	w := NewWorld(withHousehold(1, 4, 5000), 1, nil)
	count := func() (n int) {
		for i := range w.Districts {
			n += len(w.Districts[i].Care[2].Takers)
		}
		return n
	}
	if share := float64(count()) / 20_000; share < .018 || share > .030 {
		t.Errorf("%.4f of residents use the provision at the start", share)
	}
	before := count()
	w.Burning = true // go on under the old system
	for w.Month = range 60 {
		for _, p := range oldSystem {
			p.Apply(w)
		}
	}
	if after := count(); after < before*85/100 || after > before*115/100 {
		t.Errorf("from %d to %d takers in 60 months of balance", before, after)
	}
}

func TestTakeUpFollowsTheFee(t *testing.T) {
	after := func(fee float64) (n int) {
		s := withHousehold(1, 4, 5000)
		s.Events = []sim.Event{{Key: "fee", From: 0, Until: sim.Forever, Effects: []sim.Effect{{What: sim.OnTakeUp, Domain: 2, Value: fee}}}}
		w := run(s, 1, 24, nobody)
		for i := range w.Districts {
			n += len(w.Districts[i].Care[2].Takers)
		}
		return n
	}
	low, high := after(1), after(1.5)
	if growth := float64(high)/float64(low) - 1; growth < .05 || growth > .25 {
		t.Errorf("a fee that raises take-up by half raises use by %.3f in two years", growth)
	}
}

// A provision that nobody takes up changes nothing but its own money.
func TestResidentsDoNotFeelAnUnusedProvision(t *testing.T) {
	used, unused := withHousehold(1, 2, 1000), laboratory(1, 1, 2, 1000)
	used.Care[2].TakeUp = 1e-300
	a, b := NewWorld(used, 5, nil), NewWorld(unused, 5, nil)
	for i := range a.Districts {
		for k, s := range a.Districts[i].People.State {
			if s != b.Districts[i].People.State[k] {
				t.Fatalf("resident %d of %s is in another state", k, a.Districts[i].Path)
			}
		}
	}
}
