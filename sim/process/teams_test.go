package process

import (
	"math"
	"testing"

	"zwerm/sim"
)

func TestTeamsAreBuiltInMonthsAndMatureInYears(t *testing.T) {
	w := &sim.World{Municipalities: make([]sim.Municipality, 1)}
	m := &w.Municipalities[0]
	m.U[sim.Teams], m.U[sim.Prevention] = 1, 1
	for range 6 {
		Teams(w)
	}
	if want := 1 - math.Pow(5./6, 6); math.Abs(m.Detection-want) > 1e-12 {
		t.Errorf("det %v after 6 months, want %v", m.Detection, want)
	}
	if want := 1 - math.Pow(23./24, 6); math.Abs(m.Prevention-want) > 1e-12 {
		t.Errorf("prevS %v after 6 months, want %v", m.Prevention, want)
	}
	if m.SevereMaturity <= 0 || m.SevereMaturity > m.Detection/3 {
		t.Errorf("sevmat %v, det %v", m.SevereMaturity, m.Detection)
	}
	det := m.Detection
	m.U[sim.Teams] = 0
	Teams(w)
	if want := det * 11 / 12; math.Abs(m.Detection-want) > 1e-12 {
		t.Errorf("det %v after teams were given up, want %v", m.Detection, want)
	}
}
