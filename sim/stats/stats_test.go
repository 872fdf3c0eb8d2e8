package stats

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

var none = math.NaN()

func near(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-9 || math.IsNaN(a) && math.IsNaN(b) }

// sleep is the data of Student (Biometrika 6, 1908): hours of sleep gained by ten patients under two drugs. The paired
// t test is known: mean difference 1.58, 95% interval .7001142 to 2.4598858.
var (
	sleepA = []float64{1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4}
	sleepB = []float64{.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2.0}
)

func TestPairedAgainstStudent(t *testing.T) {
	d := Paired(sleepA, sleepB)
	if d.N != 10 || !near(d.Mean, 1.58) || math.Abs(d.Low-.7001142) > 1e-6 || math.Abs(d.High-2.4598858) > 1e-6 {
		t.Errorf("got %+v, want 1.58 [.7001142, 2.4598858]", d)
	}
	if !near(d.Higher, .95) { // nine of ten higher and one tie
		t.Errorf("superiority %v, want .95", d.Higher)
	}
	if d.Sign() != 1 || Paired(sleepB, sleepA).Sign() != -1 || !d.Exceeds(1.5) || d.Exceeds(1.6) {
		t.Error("sign or size of Student's difference is wrong")
	}
}

func TestPairedWithoutValues(t *testing.T) {
	d := Paired([]float64{1, none, 4, 7}, []float64{0, 5, none, 3})
	if d.N != 2 || !near(d.Mean, 2.5) || !near(d.Higher, 1) {
		t.Errorf("got %+v from two whole pairs", d)
	}
	if d := Paired([]float64{3}, []float64{1}); d.N != 1 || d.Mean != 2 || !math.IsNaN(d.Low) || d.Sign() != 0 {
		t.Errorf("one pair has no interval: %+v", d)
	}
	if d := Paired([]float64{none}, []float64{1}); d.N != 0 || !math.IsNaN(d.Mean) || d.Sign() != 0 || d.Exceeds(0) {
		t.Errorf("no pair has no difference: %+v", d)
	}
}

func TestSummarise(t *testing.T) {
	for _, test := range []struct {
		values []float64
		want   Summary
	}{
		{[]float64{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, Summary{10, 5.5, 1, 9}},
		{[]float64{none, 4, none}, Summary{1, 4, 4, 4}},
		{[]float64{none}, Summary{0, none, none, none}},
		{nil, Summary{0, none, none, none}},
	} {
		got := Summarise(test.values)
		if got.N != test.want.N || !near(got.Mean, test.want.Mean) || !near(got.P10, test.want.P10) || !near(got.P90, test.want.P90) {
			t.Errorf("%v: got %+v, want %+v", test.values, got, test.want)
		}
	}
}

func TestBandOf(t *testing.T) {
	b := BandOf([][]float64{{1, none, 3}, {3, none, none}})
	if !near(b.Mean[0], 2) || !math.IsNaN(b.Mean[1]) || !near(b.Mean[2], 3) || !near(b.P90[2], 3) {
		t.Errorf("got %+v", b)
	}
}

// TestLaws holds for any data: the band holds the middle, and swapping two strategies mirrors their difference.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 40).Draw(t, "n")
		number := rapid.Float64Range(-1e6, 1e6)
		a := rapid.SliceOfN(number, n, n).Draw(t, "a")
		b := rapid.SliceOfN(number, n, n).Draw(t, "b")
		before := slices.Clone(a)
		s := Summarise(a)
		if s.P10 > s.P90 || s.P10 < slices.Min(a) || s.P90 > slices.Max(a) {
			t.Errorf("band %+v of %v", s, a)
		}
		if !slices.Equal(a, before) {
			t.Error("the data were changed")
		}
		d, e := Paired(a, b), Paired(b, a)
		size := 1 + math.Abs(d.Mean)
		if math.Abs(d.Mean+e.Mean) > 1e-9*size || math.Abs(d.Low+e.High) > 1e-6*size || !near(d.Higher, 1-e.Higher) {
			t.Errorf("%+v is not the mirror of %+v", d, e)
		}
		if d.Low > d.Mean || d.High < d.Mean {
			t.Errorf("interval %+v does not hold the mean", d)
		}
	})
}

// TestAmong widens an interval by quantiles from tables of Student's t with 23 degrees of freedom: 2.069 for one difference, 3.104 for
// ten.
func TestAmong(t *testing.T) {
	one := Difference{24, 1, 1 - 2.0687, 1 + 2.0687, .7}
	for n, want := range map[int]float64{1: 2.0687, 10: 3.104} {
		if d := one.Among(n); math.Abs(d.High-1-want) > .001 || math.Abs(1-d.Low-want) > .001 || d.Mean != 1 || d.N != 24 {
			t.Errorf("among %d: %+v, want 1 ± %g", n, d, want)
		}
	}
	if few := (Difference{1, 1, none, none, 1}).Among(10); !math.IsNaN(few.Low) || few.Mean != 1 {
		t.Errorf("one pair gives %+v", few)
	}
	if zero := (Difference{24, 0, 0, 0, .5}).Among(10); zero.Low != 0 || zero.High != 0 {
		t.Errorf("exactly nothing becomes %+v", zero)
	}
}
