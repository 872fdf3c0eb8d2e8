package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// Quantiles returns quantiles of the values that are not NaN, each for a share from 0 to 1; NaN without any value.
func Quantiles(values []float64, shares ...float64) []float64 {
	kept := withValue(values)
	slices.Sort(kept)
	list := make([]float64, len(shares))
	for i, p := range shares {
		if list[i] = math.NaN(); len(kept) > 0 {
			list[i] = quantile(p, kept)
		}
	}
	return list
}

// Reduction says what pairing is worth: the share of the variance of a difference that goes away because both sides share
// their luck,
//
//	1 - Σ var(a-b) / Σ (var(a) + var(b))
//
// with the variances within groups: a[g][i] and b[g][i] are a pair of group g. It is the whole for pairs that differ by a
// constant, 0 for luck that has nothing in common, and below 0 where pairing harms. NaN when no group has two pairs with
// values, or nothing varies.
func Reduction(a, b [][]float64) float64 {
	var paired, unpaired float64
	for g := range a {
		var x, y, d []float64
		for i := range a[g] {
			if difference := a[g][i] - b[g][i]; !math.IsNaN(difference) {
				x, y, d = append(x, a[g][i]), append(y, b[g][i]), append(d, difference)
			}
		}
		if len(d) > 1 {
			paired += stat.Variance(d, nil)
			unpaired += stat.Variance(x, nil) + stat.Variance(y, nil)
		}
	}
	if unpaired == 0 {
		return math.NaN()
	}
	return 1 - paired/unpaired
}
