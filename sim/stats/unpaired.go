package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// Unpaired compares a with b where they share no luck. The interval is Welch's for two means of unequal variance (Biometrika
// 34, 1947); N is the smaller number of values, and Higher counts every value of a against every value of b.
func Unpaired(a, b []float64) Difference {
	a, b = withValue(a), withValue(b)
	n, m := float64(len(a)), float64(len(b))
	if n == 0 || m == 0 {
		return Difference{0, math.NaN(), math.NaN(), math.NaN(), math.NaN()}
	}
	d := Difference{N: min(len(a), len(b)), Mean: stat.Mean(a, nil) - stat.Mean(b, nil), Low: math.NaN(), High: math.NaN(), Higher: above(a, b)}
	if d.N < 2 {
		return d
	}
	va, vb := stat.Variance(a, nil)/n, stat.Variance(b, nil)/m
	half := 0.
	if va+vb > 0 {
		nu := (va + vb) * (va + vb) / (va*va/(n-1) + vb*vb/(m-1))
		half = distuv.StudentsT{Mu: 0, Sigma: 1, Nu: nu}.Quantile(.975) * math.Sqrt(va+vb)
	}
	d.Low, d.High = d.Mean-half, d.Mean+half
	return d
}

// above returns the probability that one of a is higher than one of b, ties counting half.
func above(a, b []float64) float64 {
	sorted := slices.Sorted(slices.Values(b))
	sum := 0.
	for _, v := range a {
		lower, _ := slices.BinarySearch(sorted, v)
		upper, _ := slices.BinarySearch(sorted, math.Nextafter(v, math.Inf(1)))
		sum += float64(lower+upper) / 2
	}
	return sum / float64(len(a)) / float64(len(b))
}

// Spread returns the standard deviation of which effect sizes are multiples: the root of the mean of both variances, as in
// Cohen's d. NaN where one side has fewer than two values, or where nothing varies.
func Spread(a, b []float64) float64 {
	a, b = withValue(a), withValue(b)
	if len(a) < 2 || len(b) < 2 {
		return math.NaN()
	}
	s := math.Sqrt((stat.Variance(a, nil) + stat.Variance(b, nil)) / 2)
	if s == 0 {
		return math.NaN()
	}
	return s
}
