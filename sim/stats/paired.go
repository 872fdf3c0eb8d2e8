package stats

import (
	"math"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// A Difference is that of one strategy with another in replicates which share their luck.
type Difference struct {
	N    int // pairs in which both have a value
	Mean float64
	// Low and High are the ends of the 95% interval of the mean difference; NaN for fewer than two pairs.
	Low, High float64
	// Higher is the probability of superiority: the share of pairs in which the first is higher, ties counting half.
	Higher float64
}

// Paired compares a with b, pair by pair: a[i] and b[i] come from the same luck. The interval is that of Student's t for
// the mean of the differences, so it allows for pairs that differ from each other, not for a skewed mean of few pairs.
func Paired(a, b []float64) Difference {
	var differences []float64
	higher := 0.
	for i := range a {
		d := a[i] - b[i]
		switch {
		case math.IsNaN(d):
			continue
		case d > 0:
			higher++
		case d == 0:
			higher += .5
		}
		differences = append(differences, d)
	}
	n := float64(len(differences))
	if n == 0 {
		return Difference{0, math.NaN(), math.NaN(), math.NaN(), math.NaN()}
	}
	mean, half := stat.Mean(differences, nil), math.NaN()
	if n > 1 {
		t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: n - 1}.Quantile(.975)
		half = t * stat.StdDev(differences, nil) / math.Sqrt(n)
	}
	return Difference{len(differences), mean, mean - half, mean + half, higher / n}
}

// Sign returns +1 or -1 when the interval lies on that side of zero, and 0 when it holds zero or is unknown.
func (d Difference) Sign() int {
	switch {
	case d.Low > 0:
		return +1
	case d.High < 0:
		return -1
	}
	return 0
}

// Exceeds reports whether the mean difference is larger than the smallest that matters, in either direction.
func (d Difference) Exceeds(smallest float64) bool { return math.Abs(d.Mean) > smallest }

// Among widens the interval to that of one of n differences that are looked at together, so that all n intervals hold the truth
// at once in 95% of cases, whatever they have in common (Bonferroni): of many things that do nothing, none then seems to do
// something only because there are many.
func (d Difference) Among(n int) Difference {
	if d.N < 2 || n < 2 {
		return d
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(d.N - 1)}
	half := (d.High - d.Low) / 2 * t.Quantile(1-.025/float64(n)) / t.Quantile(.975)
	d.Low, d.High = d.Mean-half, d.Mean+half
	return d
}
