package sim

import (
	"math"
	"testing"

	//lint:ignore SA1019 see rand.go
	"golang.org/x/exp/rand"
	"pgregory.net/rapid"
)

func TestPortableMathematicsAgreesWithTheLibrary(t *testing.T) {
	cases := []struct {
		name      string
		ours, ref func(float64) float64
		lo, hi    float64
		rel, abs  float64
	}{
		{"Exp", Exp, math.Exp, -20, 20, 4e-16, 0},
		{"Log", Log, math.Log, 1e-16, .999, 8e-16, 1e-19},
		{"Tanh", Tanh, math.Tanh, -25, 25, 0, 6e-16},
		{"Logistic", Logistic, func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }, -30, 30, 6e-16, 0},
		{"NormalQuantile", NormalQuantile, func(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }, 1e-6, 1 - 1e-6, 1e-9, 1e-11},
	}
	for _, c := range cases {
		const n = 100_000
		for i := range n + 1 {
			x := c.lo + (c.hi-c.lo)*float64(i)/n
			got, want := c.ours(x), c.ref(x)
			if d := math.Abs(got - want); d > c.abs+c.rel*math.Abs(want) {
				t.Fatalf("%s(%v) = %v, want %v", c.name, x, got, want)
			}
		}
	}
}

func TestNormalMoments(t *testing.T) {
	const n = 200_000
	var sum, square float64
	for i := range n {
		x := NewKey(1, StreamTrust).Index(i).Normal()
		sum += x
		square += x * x
	}
	if mean := sum / n; math.Abs(mean) > .01 {
		t.Errorf("mean %v", mean)
	}
	if v := square / n; math.Abs(v-1) > .015 {
		t.Errorf("variance %v", v)
	}
}

func TestRoundKeepsTheExpectation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(0, 20).Draw(t, "x")
		seed := rapid.Uint64().Draw(t, "seed")
		const n = 4000
		var sum int
		for i := range n {
			k := NewKey(seed, StreamTrials).Index(i).Round(x)
			if k != int(x) && k != int(x)+1 {
				t.Fatalf("Round(%v) = %v", x, k)
			}
			sum += k
		}
		if d := math.Abs(float64(sum)/n - x); d > .05 {
			t.Fatalf("mean of Round(%v) is off by %v", x, d)
		}
	})
}

func TestSourceIsAFunctionOfKeyAndCount(t *testing.T) {
	a, b := NewSource(NewKey(3, StreamTrials)), NewSource(NewKey(3, StreamTrials))
	b.Uint64()
	first, second := a.Uint64(), a.Uint64()
	if second != b.Uint64() || first == second {
		t.Fatal("the source is not counter-based")
	}
	if a.Seed(9); a.Uint64() != Mix(9) {
		t.Fatal("Seed does not restart the source")
	}
}

// The distributions of golang.org/x/exp/rand draw from a key's stream, and a key's stream alone.
func TestSourceFeedsDistributions(t *testing.T) {
	a, b := rand.New(NewSource(NewKey(3, StreamTrials))), rand.New(NewSource(NewKey(3, StreamTrials)))
	const n = 20_000
	var sum float64
	for range n {
		x := a.ExpFloat64()
		if x != b.ExpFloat64() {
			t.Fatal("the same key gives two streams")
		}
		sum += x
	}
	if mean := sum / n; math.Abs(mean-1) > .03 {
		t.Errorf("mean of an exponential distribution %v", mean)
	}
}
