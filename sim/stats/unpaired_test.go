package stats

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestUnpaired holds a comparison worked out by hand: the means are 8 and 6, the squared standard error 20/3/4 + 7/3 = 4.
func TestUnpaired(t *testing.T) {
	d := Unpaired([]float64{5, 7, math.NaN(), 9, 11}, []float64{4, 5, 9})
	va, vb := (20./3)/4, 7./3
	if d.N != 3 || d.Mean != 2 || math.Abs(d.Mean/math.Sqrt(va+vb)-1) > 1e-9 {
		t.Errorf("got %+v", d)
	}
	if half := (d.High - d.Low) / 2; half < 2*2.571 || half > 2*2.776 { // Student's t for 5 and for 4 degrees of freedom; here there are 4.39
		t.Errorf("half the interval is %v", half)
	}
	if d.Higher != (1.5+2+2.5+3)/12 {
		t.Errorf("higher in %v", d.Higher)
	}
	if one := Unpaired([]float64{1}, []float64{2, 3}); one.N != 1 || one.Mean != -1.5 || !math.IsNaN(one.Low) {
		t.Errorf("one value gives %+v", one)
	}
	if none := Unpaired(nil, []float64{2, 3}); none.N != 0 || !math.IsNaN(none.Mean) {
		t.Errorf("no value gives %+v", none)
	}
}

// TestUnpairedTurns holds that changing sides changes the sign and nothing else, and that a constant has no width.
func TestUnpairedTurns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-1e6, 1e6), 2, 8)
		a, b := values.Draw(t, "a"), values.Draw(t, "b")
		d, e := Unpaired(a, b), Unpaired(b, a)
		if d.Mean != -e.Mean || math.Abs(d.Low+e.High) > 1e-6*(1+math.Abs(d.Low)) || math.Abs(d.Higher+e.Higher-1) > 1e-12 {
			t.Errorf("%+v and %+v", d, e)
		}
		if d.Low > d.Mean || d.High < d.Mean {
			t.Errorf("the mean is outside %+v", d)
		}
	})
	if d := Unpaired([]float64{3, 3}, []float64{1, 1, 1}); d.Low != 2 || d.High != 2 {
		t.Errorf("constants give %+v", d)
	}
}

func TestSpread(t *testing.T) {
	if s := Spread([]float64{1, 3, math.NaN()}, []float64{4, 8}); math.Abs(s-math.Sqrt(5)) > 1e-12 {
		t.Errorf("spread %v", s)
	}
	for _, pair := range [][2][]float64{{{1}, {2, 3}}, {{1, 1}, {2, 2}}} {
		if s := Spread(pair[0], pair[1]); !math.IsNaN(s) {
			t.Errorf("spread of %v is %v", pair, s)
		}
	}
}
