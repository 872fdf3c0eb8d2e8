package calibrate

import (
	"math"
	"slices"
	"testing"
)

func near(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-12 }

func TestDeviation(t *testing.T) {
	value := Target{Low: 1.42, High: 1.42, Error: .05}
	span := Target{Low: 4, High: 16, Error: 2}
	for _, c := range []struct {
		target         Target
		quantity, want float64
	}{
		{value, 1.42, 0}, {value, 1.52, 2}, {value, 1.37, -1},
		{span, 4, 0}, {span, 10, 0}, {span, 16, 0}, {span, 19, 1.5}, {span, 1, -1.5},
		{value, math.NaN(), math.Inf(1)},
	} {
		if got := c.target.Deviation(c.quantity); !near(got, c.want) {
			t.Errorf("%v of %v to %v deviates %v, want %v", c.quantity, c.target.Low, c.target.High, got, c.want)
		}
	}
}

// The loss is (1·2² + 3·1² + 0·∞²)/3: a weight of zero shows a target without counting it.
func TestLoss(t *testing.T) {
	targets := []Target{{Weight: 1}, {Weight: 3}, {Weight: 0}}
	if got := Loss(targets, []float64{-2, 1, math.Inf(1)}); !near(got, 7./3) {
		t.Errorf("loss %v, want 7/3", got)
	}
	if got := Loss(targets, []float64{math.Inf(1), 1, 0}); !math.IsInf(got, 1) {
		t.Errorf("loss %v where there was nothing to measure", got)
	}
}

func TestOutcome(t *testing.T) {
	nan := math.NaN()
	hundred := make([]float64, 100) // 1 to 100, the highest first
	for i := range hundred {
		hundred[i] = float64(100 - i)
	}
	o := newOutcome(&Target{Low: 96, High: 96, Error: 1}, hundred)
	if o.N != 100 || o.Mean != 50.5 || o.Low != 5 || o.High != 95 {
		t.Errorf("1 to 100: %v, %v to %v of %d", o.Mean, o.Low, o.High, o.N)
	}
	for _, c := range []struct {
		low, high float64
		values    []float64
		want      Verdict
	}{
		{96, 96, hundred, Out}, {95, 95, hundred, In}, {96, 200, hundred, Out}, {94, 200, hundred, In}, {-9, 5, hundred, In},
		{-9, 4, hundred, Out}, {40, 60, hundred, In}, {3, 3, []float64{nan, 3}, In}, {3, 3, []float64{nan, nan}, Nothing},
	} {
		o := newOutcome(&Target{Low: c.low, High: c.high, Error: 1}, c.values)
		if got := o.Verdict(); got != c.want {
			t.Errorf("%v to %v is %q, want %q", c.low, c.high, got, c.want)
		}
	}
	if o := newOutcome(&Target{}, []float64{2, nan, 4}); o.Mean != 3 || o.N != 2 || !slices.Equal(o.Values[:1], []float64{2}) {
		t.Errorf("mean %v of %d", o.Mean, o.N)
	}
}

func TestNumbersAsText(t *testing.T) {
	for v, want := range map[float64]string{1234.5: "1234", 123.45: "123", 1.2345: "1.23", .012345: "0.0123", 0: "0", -.5: "-0.5", 1e-5: "0.00001"} {
		if got := short(v); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
	if short(math.NaN()) != nothing || short(math.Inf(1)) != infinite {
		t.Error("what is no number must not look like one")
	}
	for _, c := range []struct {
		v, err float64
		want   string
	}{
		{1.4234, .05, "1.423"}, {115.04, 5, "115.0"}, {115.04, 50, "115"}, {115.04, 500, "115"}, {.28, .1, "0.28"}, {-.001, 1, "0.0"}, {math.NaN(), 1, nothing},
	} {
		if got := (&Target{Error: c.err}).fine(c.v); got != c.want {
			t.Errorf("%v with an error of %v is written %s, want %s", c.v, c.err, got, c.want)
		}
	}
	for v, want := range map[float64]string{1.234: "+1.23", -.001: "0.00", 0: "0.00", -2: "-2.00"} {
		if got := signed(v); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
	for v, want := range map[float64]string{-.934: "-.93", .9: ".90", -1: "-1.00", .999: "1.00"} {
		if got := correlation(v); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
	for v, want := range map[float64]float64{.0123456: .0123, 1999.6: 2000, 5: 5, -.98765: -.988, 0: 0} {
		if got := significant(v, 3); got != want {
			t.Errorf("%v is rounded to %v, want %v", v, got, want)
		}
	}
}
