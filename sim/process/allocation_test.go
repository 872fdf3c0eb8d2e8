package process

import (
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// patients is a district with people in the first care domain: all youths, one per household.
func patients(states []sim.State, waits []uint8, capacity float64) (*sim.World, *sim.District) {
	w := careWorld(careScenario(), 5, 1, 1)
	takeOver(w, 1)
	w.Regions[0].Care[0].Organisations[2].Staff = 10
	d := &w.Districts[0]
	d.People = newResidents(len(states), len(states))
	r := &d.People
	for i, s := range states {
		r.State[i], r.House[i], r.Wait[i] = s, 1, waits[i]
		r.Provider[i] = sim.OutsideContract
		if s&sim.InCare != 0 {
			r.Provider[i] = 3
		}
		r.Queue = append(r.Queue, sim.Place{Resident: int32(i), Household: int32(i)})
	}
	d.Care[0].Capacity = capacity
	return w, d
}

var (
	severe   = sim.NewState(sim.Youth, sim.SevereNeed)
	moderate = sim.NewState(sim.Youth, sim.ModerateNeed)
)

// dealt says how everyone was dealt with: c under contract, o outside it, w waiting.
func dealt(r *sim.Residents) string {
	var out []byte
	for i, s := range r.State {
		switch {
		case s&sim.InCare == 0:
			out = append(out, 'w')
		case r.Provider[i] == sim.OutsideContract:
			out = append(out, 'o')
		default:
			out = append(out, 'c')
		}
	}
	return string(out)
}

func TestSevereNeedsComeFirstThenClientsThenTheLongestWait(t *testing.T) {
	states := []sim.State{moderate, moderate | sim.InCare, severe, moderate, severe | sim.InCare, severe}
	waits := []uint8{3, 0, fresh, 8, 0, 1}
	for _, c := range []struct {
		capacity float64
		want     string
	}{
		{0, "wwwwoo"},     // of the severe needs, who came this month waits
		{15, "wwcwcc"},    // three severe needs
		{16, "wccwcc"},    // and the client
		{17, "wccccc"},    // and the longest wait
		{18, "cccccc"},    // and the other one
		{17.99, "wccccc"}, // no half places
	} {
		w, d := patients(states, waits, c.capacity)
		Allocation(w, d)
		if got := dealt(&d.People); got != c.want {
			t.Errorf("%v hours: %s, want %s", c.capacity, got, c.want)
		}
	}
}

func TestWaitsAreCountedFromTheFirstMonth(t *testing.T) {
	w, d := patients([]sim.State{severe, moderate, moderate}, []uint8{fresh, fresh, 120}, 0)
	r := &d.People
	Allocation(w, d)
	if got := [3]uint8(r.Wait); got != [3]uint8{0, 0, 120} {
		t.Errorf("waits %v in the first month, want 0, 0 and the highest", got)
	}
	w.Month++
	Allocation(w, d)
	if got := dealt(r); got != "oww" || r.Wait[1] != 1 {
		t.Errorf("%s after a month, wait %d; want the severe need helped outside the contract", got, r.Wait[1])
	}
	d.Care[0].Capacity = 1
	Allocation(w, d)
	if got := dealt(r); got != "owc" || r.Wait[2] != 0 {
		t.Errorf("%s with one place, want it to go to the longest wait", got)
	}
}

func TestNewClientsGoWhereTheStaffIs(t *testing.T) {
	const n = 20_000
	states, waits := make([]sim.State, n), make([]uint8, n)
	for i := range states {
		states[i] = moderate
	}
	w, d := patients(states, waits, n)
	organisations := w.Regions[0].Care[0].Organisations
	var staff float64
	for j := range organisations {
		organisations[j].Staff = float64(j)
		organisations[j].Dead = j == 7
		if j != 7 {
			staff += float64(j)
		}
	}
	Allocation(w, d)
	for j, p := range d.Care[0].Placed {
		want := n * float64(j) / staff
		if j == 7 {
			want = 0
		}
		if diff := float64(p.Moderate) - want; diff*diff > 16*max(want, .01) {
			t.Errorf("organisation %d of staff %d has %d clients, want about %.0f", j, j, p.Moderate, want)
		}
	}
}

func TestClientsStayWithTheirOrganisation(t *testing.T) {
	w, d := patients([]sim.State{moderate | sim.InCare, severe | sim.InCare}, []uint8{0, 0}, 100)
	Allocation(w, d)
	if d.People.Provider[0] != 3 || d.People.Provider[1] != 3 {
		t.Errorf("organisations %d and %d, want 3", d.People.Provider[0], d.People.Provider[1])
	}
}

func TestOldSystemHelpsEveryone(t *testing.T) {
	for _, month := range []int{-6, -1} {
		w, d := patients([]sim.State{moderate, severe}, []uint8{fresh, fresh}, 0)
		w.Month = month
		before := d.Load
		Allocation(w, d)
		if got := dealt(&d.People); got != "cc" || d.Load != before {
			t.Errorf("month %d: %s, load %v; want everyone helped and the load of %v kept", month, got, d.Load, before)
		}
	}
}

func TestPlacesFillTheCapacityExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		taken := rapid.Float64Range(0, 50).Draw(t, "taken")
		hours := rapid.Float64Range(.01, 9).Draw(t, "hours")
		capacity := rapid.Float64Range(0, 2000).Draw(t, "capacity")
		if rapid.Bool().Draw(t, "whole") {
			capacity = taken + float64(float64(rapid.IntRange(0, 99).Draw(t, "n"))*hours)
		}
		n := places(taken, hours, capacity)
		if n < 0 || n > 0 && taken+float64(float64(n)*hours) > capacity || taken+float64(float64(n+1)*hours) <= capacity {
			t.Fatalf("%d places", n)
		}
	})
}
