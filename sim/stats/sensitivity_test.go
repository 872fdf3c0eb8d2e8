package stats

import (
	"math"
	"testing"
)

// TestFirstOrder compares with the Ishigami function, whose indices of the first order are known: S1 = 0.314, S2 = 0.442 and
// S3 = 0 for a = 7 and b = 0.1 (Ishigami & Homma 1990).
func TestFirstOrder(t *testing.T) {
	const n = 4000
	var x [3][]float64
	var y []float64
	for i := range n {
		var p [3]float64
		for k, base := range []int{2, 3, 5} {
			p[k] = math.Pi * (2*radical(i+1, base) - 1)
			x[k] = append(x[k], p[k])
		}
		y = append(y, math.Sin(p[0])+7*math.Sin(p[1])*math.Sin(p[1])+.1*math.Pow(p[2], 4)*math.Sin(p[0]))
	}
	for k, want := range []float64{.314, .442, 0} {
		if got := FirstOrder(x[k], y); math.Abs(got-want) > .02 {
			t.Errorf("S%d = %.3f, want %.3f", k+1, got, want)
		}
	}
}

// radical is the point i of the Van der Corput sequence in a base.
func radical(i, base int) (v float64) {
	for f := 1 / float64(base); i > 0; i, f = i/base, f/float64(base) {
		v += f * float64(i%base)
	}
	return v
}

func TestFirstOrderOdd(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct{ x, y []float64 }{
		"nothing": {nil, nil}, "constant": {[]float64{1, 2, 3, 4}, []float64{5, 5, 5, 5}}, "no values": {[]float64{1, 2}, []float64{nan, nan}},
	} {
		if got := FirstOrder(c.x, c.y); !math.IsNaN(got) {
			t.Errorf("%s: %v", name, got)
		}
	}
	x, y := []float64{0, 0, 0, 1, 1, 1, nan}, []float64{2, 2, 2, 4, 4, 4, 9}
	if got := FirstOrder(x, y); got != 1 {
		t.Errorf("a factor that explains everything explains %v", got)
	}
}
