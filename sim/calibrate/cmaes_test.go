package calibrate

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// minimise spends a number of evaluations and returns the lowest loss.
func minimise(loss func([]float64) float64, n, evaluations int, seed uint64) float64 {
	e := newEvolution(slices.Repeat([]float64{.5}, n), .2, rand.New(rand.NewPCG(seed, seed)))
	best := math.Inf(1)
	for evaluations > 0 && e.width() > 1e-12 {
		drawn := e.ask()
		for i := range drawn {
			drawn[i].loss = loss(drawn[i].x)
			best = min(best, drawn[i].loss)
			evaluations--
		}
		e.tell()
	}
	return best
}

func sphere(x []float64) (sum float64) {
	for i, v := range x {
		d := v - (.2 + .06*float64(i))
		sum += 100 * d * d
	}
	return sum
}

// ellipsoid is a hundred times as steep in its last direction as in its first.
func ellipsoid(x []float64) (sum float64) {
	for i, v := range x {
		d := v - .7
		sum += 10 * d * d * math.Pow(100, float64(i)/float64(len(x)))
	}
	return sum
}

// valley is Rosenbrock's function: a curved valley, steep across and flat along.
func valley(x []float64) (sum float64) {
	for i := range len(x) - 1 {
		a, b := x[i+1]-x[i]*x[i], .6-x[i]
		sum += 1000*a*a + 10*b*b
	}
	return sum
}

// TestEvolution holds the search to what a right CMA-ES reaches, from a loss of 10 to 100, for every luck.
func TestEvolution(t *testing.T) {
	for _, c := range []struct {
		name           string
		loss           func([]float64) float64
		n, evaluations int
		most           float64
	}{
		{"sphere", sphere, 1, 150, 1e-6},
		{"sphere", sphere, 2, 300, 1e-6},
		{"sphere", sphere, 10, 600, .1},
		{"ellipsoid", ellipsoid, 5, 600, .05},
		{"valley", valley, 2, 600, 1e-6},
	} {
		for seed := range uint64(10) {
			if got := minimise(c.loss, c.n, c.evaluations, seed); got > c.most {
				t.Errorf("%s in %d dimensions, seed %d: %.2g after %d evaluations, want at most %.2g", c.name, c.n, seed, got, c.evaluations, c.most)
			}
		}
	}
}

// Losses that are infinite, as for a candidate that the scenario refuses, only make their points the worst.
func TestEvolutionWithHoles(t *testing.T) {
	holes := func(x []float64) float64 {
		if x[0] > .55 {
			return math.Inf(1)
		}
		return sphere(x)
	}
	if got := minimise(holes, 3, 600, 1); got > 1e-3 {
		t.Errorf("lowest loss %v", got)
	}
	if got := minimise(func([]float64) float64 { return math.Inf(1) }, 2, 100, 1); !math.IsInf(got, 1) {
		t.Errorf("a loss of %v where all are infinite", got)
	}
}
