package experiment

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

func TestYears(t *testing.T) {
	for _, test := range []struct {
		first, months int
		want          []Year
	}{
		{0, 24, []Year{{0, 0, 12}, {1, 12, 24}}},
		{-6, 20, []Year{{-1, 0, 6}, {0, 6, 18}, {1, 18, 20}}},
		{5, 3, []Year{{0, 0, 3}}},
		{-12, 1, []Year{{-1, 0, 1}}},
	} {
		if got := Years(test.first, test.months); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%d months from %d: %v, want %v", test.months, test.first, got, test.want)
		}
	}
}

func TestOutcome(t *testing.T) {
	none := math.NaN()
	r := &Result{First: -1, Values: make([][]float64, len(measure.Indicators))}
	for k := range r.Values {
		r.Values[k] = []float64{100, 2, none, 4}
	}
	for key, want := range map[string]float64{"wellbeing": 3, "fit": 4} { // the month before 2015 is left out of a mean
		if got := r.Outcome(place(t, key)); got != want {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
	k := place(t, deficit)
	r.Values[k], r.First = []float64{12, 12, 12}, 0 // 1 a month
	if got := r.Outcome(k); got != 3 {
		t.Errorf("the deficit adds up to %v, want 3", got)
	}
	if got := Taken(&measure.Indicators[k]); got != "sum" {
		t.Errorf("the deficit is taken as %s", got)
	}
	ind := measure.Indicators[place(t, "wellbeing")]
	if got := OfYear(&ind, []float64{9, 1, none, 2}, Year{0, 1, 4}); got != 1.5 {
		t.Errorf("the mean of a year is %v, want 1.5", got)
	}
	if !math.IsNaN(OfYear(&ind, []float64{none}, Year{0, 0, 1})) {
		t.Error("a year without values has one")
	}
}

func TestJudge(t *testing.T) {
	at := func(mean, half float64) stats.Difference {
		return stats.Difference{N: 9, Mean: mean, Low: mean - half, High: mean + half}
	}
	for _, test := range []struct {
		name string
		d    [3]stats.Difference
		sign int
		why  string
	}{
		{"agrees", [3]stats.Difference{at(2, 1), at(3, 1), at(4, 1)}, 1, ""},
		{"agrees below", [3]stats.Difference{at(-2, 1), at(-3, 1), at(-4, 1)}, -1, ""},
		{"small", [3]stats.Difference{at(2, 1), at(.9, .1), at(4, 1)}, 0, "at 0.3 it is not above 1"},
		{"holds zero", [3]stats.Difference{at(2, 1), at(3, 1), at(4, 5)}, 0, "at 0.6 the interval holds zero"},
		{"turns", [3]stats.Difference{at(2, 1), at(-3, 1), at(4, 9)}, 0, "the sign at 0.1 is not that at 0.3"},
		{"turns beyond zero", [3]stats.Difference{at(2, 1), at(1, 3), at(-4, 1)}, 0, "the sign at 0.1 is not that at 0.6"},
		{"one pair", [3]stats.Difference{{N: 1, Mean: 5, Low: math.NaN(), High: math.NaN()}, at(3, 1), at(4, 1)}, 0, "at 0.1 there are fewer than two pairs"},
	} {
		got := Judge(test.d[:], 1)
		if got.Sign != test.sign || !strings.HasPrefix(got.Why, test.why) {
			t.Errorf("%s: %+v, want %d %q", test.name, got, test.sign, test.why)
		}
	}
}
