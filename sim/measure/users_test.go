package measure_test

import (
	"testing"

	"zwerm/sim"
)

// Ten residents. Youths 0 and 1 had youth care this year, 2 did not; adults 3 and 4 had support, and so on by the mark.
// Household help was used by 3 and 4, who have support as well, and by 8 and 9; 5 only waits for it.
func helpedPeople() *sim.World {
	w := threeDomains()
	w.Scenario.Care = []sim.CareDomain{{Key: "youth"}, {Key: "household", TakeUp: .01}, {Key: "support"}}
	w.CareOf = [sim.Groups]int8{0, 2, 2}
	youth, adult := sim.NewState(sim.Youth, sim.NoNeed), sim.NewState(sim.Adult, sim.LightNeed)
	d := &w.Districts[0]
	d.Residents = 10
	d.People.State = []sim.State{youth | sim.Helped, youth | sim.Helped, youth, adult | sim.Helped, adult | sim.Helped,
		adult, adult, adult, adult, adult}
	taker := func(resident int32, counted bool) sim.Taker { return sim.Taker{Resident: resident, Counted: counted} }
	d.Care = []sim.Care{{Clients: 2}, {Clients: 4, Takers: []sim.Taker{taker(3, true), taker(8, true), taker(5, false),
		taker(9, true), taker(4, true)}}, {Clients: 2}}
	return w
}

func TestUsers(t *testing.T) {
	w := helpedPeople()
	check := func(want float64, keys ...string) {
		t.Helper()
		if got := value(t, "users", narrowed(t, w, keys...)); got != 100*want {
			t.Errorf("%v: %v per 1000, want %v of 10 people", keys, got, want)
		}
	}
	check(6) // 0, 1, 3, 4, 8 and 9
	check(2, "youth")
	check(2, "support")
	check(4, "household")
	check(4, "support", "household")
	check(6, "youth", "household")
	check(0, "assistance")

	// Two more used household help and left it. Half of those who stayed have other help too; so has one of these two.
	w.Districts[0].Care[1].Clients = 6
	check(7)
	check(6, "household")
	check(5, "household", "support")

	// All who used it have left: nothing tells who else they are.
	w.Districts[0].Care[1].Takers = nil
	check(8, "support", "household")

	// A second provision with the same people adds nobody.
	w = helpedPeople()
	care := &w.Districts[0].Care[1]
	w.Scenario.Care = append(w.Scenario.Care, sim.CareDomain{Key: "transport", TakeUp: .01})
	w.Districts[0].Care = append(w.Districts[0].Care, sim.Care{Clients: 4, Takers: care.Takers})
	check(6)
	check(4, "transport", "household")
}

// A small district after a large one must not see the marks of the large one.
func TestUsersOfSeveralDistricts(t *testing.T) {
	w := helpedPeople()
	small := w.Districts[0]
	small.Residents = 2
	small.People.State = small.People.State[5:7]
	small.Care = []sim.Care{{}, {Clients: 1, Takers: []sim.Taker{{Resident: 0, Counted: true}}}, {}}
	w.Districts = append(w.Districts, small)
	w.Municipalities[0].To = 2
	if got, want := value(t, "users", narrowed(t, w)), 1000*7./12; got != want {
		t.Errorf("%v per 1000, want %v", got, want)
	}
}
