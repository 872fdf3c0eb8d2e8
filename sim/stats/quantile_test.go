package stats

import (
	"math"
	"testing"
)

func TestQuantiles(t *testing.T) {
	got := Quantiles([]float64{4, none, 1, 3, 2}, 0, .5, 1)
	if got[0] != 1 || got[1] != 2 || got[2] != 4 {
		t.Errorf("got %v", got)
	}
	if got := Quantiles([]float64{none}, .5); !math.IsNaN(got[0]) {
		t.Errorf("got %v from nothing", got)
	}
}

func TestReduction(t *testing.T) {
	for _, test := range []struct {
		a, b [][]float64
		want float64
	}{
		{[][]float64{{1, 2, 3}}, [][]float64{{5, 6, 7}}, 1},                                    // a constant difference
		{[][]float64{{1, 2, 3}}, [][]float64{{3, 2, 1}}, -1},                                   // opposite luck
		{[][]float64{{1, 1, 3, 3}}, [][]float64{{1, 3, 1, 3}}, 0},                              // nothing in common
		{[][]float64{{1, 2}, {9, 9.5}}, [][]float64{{1, 2}, {2, 3}}, 1 - .125/(.5+.5+.125+.5)}, // groups of another level
		{[][]float64{{1, none, 3}}, [][]float64{{5, 6, 7}}, 1},
		{[][]float64{{1}, {2}}, [][]float64{{1}, {2}}, none},
		{[][]float64{{2, 2}}, [][]float64{{1, 1}}, none},
	} {
		if got := Reduction(test.a, test.b); !near(got, test.want) && !(math.IsNaN(got) && math.IsNaN(test.want)) {
			t.Errorf("%v, %v: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
