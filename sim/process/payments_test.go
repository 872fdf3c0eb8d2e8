package process

import (
	"testing"

	"zwerm/sim"
)

// Improvement time is bought at tariff; what is bought outside the contract has its own price and no tariff.
func TestPayments(t *testing.T) {
	w := marketWorld(1)
	w.Nation.Price[1] = 1000
	w.Regions[0].Care[1].Tariff = .9
	m := &w.Municipalities[0]
	d := &w.Districts[m.From]
	d.Improvement = .2
	d.Care[1].Placed[2] = sim.Placed{Moderate: 4, Severe: 2} // 4·1.5 + 2·7 = 20 hours
	d.Care[1].Outside = 3                                    // 21 hours

	Money(w)
	if got := m.Books.Month[1]; got.Contract != 22500 || got.Outside != 31500 {
		t.Errorf("contract %d, outside %d, want 22500 (20/.8·1000·.9) and 31500 (1.5·21·1000)", got.Contract, got.Outside)
	}
	o := &w.Regions[0].Care[1].Organisations[2]
	if o.Hours != 20 || o.Revenue != 22500 {
		t.Errorf("the organisation delivered %v hours for %d cents", o.Hours, o.Revenue)
	}
	d.Care[1].Placed[2] = sim.Placed{}
	Money(w)
	if o.Hours != 0 || o.Revenue != 0 {
		t.Errorf("last month's %v hours and %d cents still stand", o.Hours, o.Revenue)
	}
}

func TestProgrammesHaveAPrice(t *testing.T) {
	w := marketWorld(1)
	u := sim.Control{sim.Forum: .5, sim.Trials: 1, sim.Persuasion: 1, sim.Prevention: 1, sim.Teams: 1, sim.Room: 1,
		sim.Pressure: .2, sim.Procurement: .8, sim.Money: .01}
	want := .006 + .006 + .010 + .08 + .02 + .002 + .012 + .01
	near(t, "programmes", Programmes(w, &u), want, 1e-15)
	w.Scenario.Dated = true
	near(t, "programmes with teams in the price", Programmes(w, &u), want-.02, 1e-15)
}

func TestCompensationFollowsPracticesInUse(t *testing.T) {
	w := marketWorld(1)
	m := &w.Municipalities[1] // districts of 150 and 180 residents
	d := &w.Districts[m.To-1]
	d.X = d.X.With(3, true).With(5, true)
	d.Cost[3], d.Comp[3] = .5, 1
	d.Cost[5], d.Comp[5] = .9, 0 // in use, not compensated
	d.Cost[7], d.Comp[7] = .9, 1 // compensated, not in use
	near(t, "compensation", compensation(w, m), .006*.5*180/330, 1e-15)
}
