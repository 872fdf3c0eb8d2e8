package process

import (
	"slices"
	"testing"

	"zwerm/sim"
)

// lives returns the states after a year and a half, half of a year of it under municipalities with too little capacity.
// Change is applied to the world before the first month, each to the districts before every month of residents.
func lives(s *sim.Scenario, change func(*sim.World), each func(*sim.District)) []sim.State {
	w := careWorld(s, 7, 1, 20_000)
	change(w)
	d := &w.Districts[0]
	month := func() {
		Access(w, d)
		Capacity(w, d)
		Households(w, d)
		each(d)
		Residents(w, d)
		Allocation(w, d)
		w.Month++
	}
	for range 12 {
		month()
	}
	takeOver(w, .7)
	for range 6 {
		month()
	}
	return d.People.State
}

func nothing(*sim.World)       {}
func calmly(d *sim.District)   { d.Integration = .25 }
func integral(d *sim.District) { d.Integration = 1 }

func withCoupling(k float64) func(*sim.World) {
	return func(w *sim.World) { w.Params.Coupling = k }
}

// same reports whether two lives are equal.
func same(a, b []sim.State) bool { return slices.Equal(a, b) }

// Check 13: without households that need two kinds of help, coupling changes nothing.
func TestCouplingNeedsSeveralDomains(t *testing.T) {
	one := careScenario()
	one.Care, one.Caseloads = one.Care[:1], nil
	if !same(lives(one, withCoupling(0), calmly), lives(one, withCoupling(.8), calmly)) {
		t.Error("with one domain, coupling changes lives")
	}
	if same(lives(careScenario(), withCoupling(0), calmly), lives(careScenario(), withCoupling(.8), calmly)) {
		t.Error("with several domains, coupling changes nothing")
	}
}

// Part of check 6: where help looks across all domains, coupling changes nothing.
func TestIntegralHelpUndoesCoupling(t *testing.T) {
	if !same(lives(careScenario(), withCoupling(0), integral), lives(careScenario(), withCoupling(.8), integral)) {
		t.Error("with g = 1, coupling changes lives")
	}
}

// Check 14: where no request passes the municipality, its gate and restraint change no inflow. Restraint acts on capacity
// too, which is left out here.
func TestGateActsOnMunicipalRequestsOnly(t *testing.T) {
	scenario := func(external float64) *sim.Scenario {
		s := careScenario()
		for c := range s.Care {
			s.Care[c].External = external
		}
		return s
	}
	free := nothing
	restrained := func(w *sim.World) {
		w.Municipalities[0].Restraint = [sim.MaxCareDomains]float64{1, 1}
		for c := range w.Nation.Entitlement {
			w.Nation.Entitlement[c] = .9
		}
	}
	closed := func(d *sim.District) {
		for c := range d.Care {
			d.Care[c].Gate = .5
			d.Care[c].Capacity = 1000
		}
	}
	open := func(d *sim.District) {
		for c := range d.Care {
			d.Care[c].Capacity = 1000
		}
	}
	if !same(lives(scenario(1), free, open), lives(scenario(1), restrained, closed)) {
		t.Error("with external requests only, the gate changes lives")
	}
	if same(lives(scenario(0), free, open), lives(scenario(0), free, closed)) {
		t.Error("with municipal requests only, the gate changes nothing")
	}
	if same(lives(scenario(0), free, open), lives(scenario(0), restrained, open)) {
		t.Error("with municipal requests only, restraint changes nothing")
	}
}

func TestTeamsRaiseRequestsAndLaterLowerSeverity(t *testing.T) {
	w := careWorld(careScenario(), 1, 1, 1000)
	d, m := &w.Districts[0], &w.Municipalities[0]
	var before, after rates
	before.set(w, d)
	m.Detection, m.SevereMaturity, d.Integration = 1, 1, 1
	after.set(w, d)
	a, b := &after.group[sim.Youth], &before.group[sim.Youth]
	if got := a.escalate / b.escalate; got < 1.1399 || got > 1.1401 {
		t.Errorf("requests rise by a factor %v, want 1.14", got)
	}
	if got := a.worsenHelped / b.worsenHelped; got < .8499 || got > .8501 {
		t.Errorf("worsening falls by a factor %v, want .85", got)
	}
}
