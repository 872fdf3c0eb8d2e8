package chart

import (
	"testing"

	"zwerm/sim/measure"
)

// TestMeasures holds how indicators are written, and that a difference of percentages is in points.
func TestMeasures(t *testing.T) {
	l := english(t)
	for _, test := range []struct {
		key     string
		largest float64
		value   string
		apart   string
		scale   float64
	}{
		{"trust", 63, "per cent, higher is better: 6%", "percentage points, higher is better: 6", 1},
		{"deficit", 6.3e6, "million euros, lower is better: € 6.0", "million euros, lower is better: € 6.0", 1e6},
		{"deficit", 9000, "euros, lower is better: € 6", "euros, lower is better: € 6", 1},
		{"alignment", 50, "per cent: 6%", "percentage points: 6", 1},
	} {
		ind, _ := measure.Find(test.key)
		m, scale := l.MeasureOf(ind, test.largest)
		if got := m.Unit + ": " + m.write(l, 6); got != test.value || scale != test.scale {
			t.Errorf("%s is written %q in %v, want %q", test.key, got, scale, test.value)
		}
		m = l.apart(m, ind)
		if got := m.Unit + ": " + m.write(l, 6); got != test.apart {
			t.Errorf("a difference of %s is written %q, want %q", test.key, got, test.apart)
		}
	}
}
