package process

import (
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// A byte outside a bound must not bring a change, whatever the rest of the number, in any state and household.
func TestBoundsCoverTheExactHazards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWorld(t)
		disturb(t, w)
		d := &w.Districts[0]
		var m month
		m.rates.set(w, d)
		m.quick.set(&m.rates)
		v := rapid.Float32Range(.001, 200).Draw(t, "vulnerability")
		n := rapid.Float64Range(0, 1).Draw(t, "informal")
		mask := sim.Mask(rapid.Uint8().Draw(t, "mask"))
		for state := range 256 {
			if s := sim.State(state); possible(w, s) {
				checkBound(t, &m, s, v, n, mask)
			}
		}
	})
}

// possible reports whether people can be in a state.
func possible(w *sim.World, s sim.State) bool {
	g := s.Group()
	return g < sim.Groups && (w.CareOf[g] >= 0 || s.Stage() == 0) && (s.Needs() || s&sim.InCare == 0) &&
		s>>6 < 1<<len(w.Scenario.Caseloads)
}

// checkBound tries both ends of every byte.
func checkBound(t *rapid.T, m *month, s sim.State, v float32, n float64, mask sim.Mask) {
	y := &m.rates.group[s.Group()]
	m.block.begin(&sim.Block{Size: 1, Vulnerability: v}, &m.quick)
	factor := m.block.factor[factorOf(mask)]
	outside := byte(128) // in the middle, unless hazards are very high
	for b := range uint32(256) {
		for _, u := range []float64{float64(b) / 256, float64(b<<24|1<<24-1) / (1 << 32)} {
			for coupled := range 2 {
				next, refused := y.need(s, u, float64(v)*m.rates.factor[factorOf(mask)], n, coupled)
				changed := next != s
				if again := s.Stage() == sim.ModerateNeed && s.Waits() && y.asksAgain(u); (changed || refused || again) && !m.quick.bound[s].holds(factor, b, uint32(outside)) {
					t.Fatalf("state %08b: need changes at %v, outside the bound", s, u)
				}
				if changed && mask == 0 && s.Stage() == 0 && s&sim.AnyCaseload == 0 &&
					uint64(255-b) >= firstBytes(m.quick.onset[s.Group()], m.block.factor[0]) {
					t.Fatalf("state %08b: need changes at %v, outside the block's bound", s, u)
				}
				changed = m.rates.claims(s, u, float64(v), coupled) != s || s.Stage() == sim.SevereNeed && u < m.incident[1]
				if changed && !m.quick.bound[s].holds(factor, uint32(outside), b) {
					t.Fatalf("state %08b: a caseload or an incident at %v, outside the bound", s, u)
				}
				if changed && s.Stage() < 2 && s&sim.AnyCaseload == 0 &&
					uint64(255-b) >= firstBytes(m.quick.claim[s.Group()], m.block.factor[0]) {
					t.Fatalf("state %08b: a caseload at %v, outside the block's bound", s, u)
				}
			}
		}
	}
}

func TestBelowFindsEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Uint64().Draw(t, "x")
		var limits uint64
		for k := range 8 {
			limits |= rapid.Uint64Range(0, 127).Draw(t, "limit") << (8 * k)
		}
		found := below(x, limits)
		for k := range 8 {
			if x>>(8*k)&255 < limits>>(8*k)&255 && found>>(8*k+7)&1 == 0 {
				t.Fatalf("byte %d of %x is below that of %x, and missed", k, x, limits)
			}
		}
	})
}
