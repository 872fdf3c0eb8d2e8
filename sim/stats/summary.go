package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// A Summary describes one number over replicates. P10 and P90 are the ends of the band in which 8 of 10 replicates fall.
// Without any value they and the mean are NaN.
type Summary struct {
	N              int // replicates with a value
	Mean, P10, P90 float64
}

// Summarise describes a number over replicates.
func Summarise(values []float64) Summary {
	kept := withValue(values)
	if len(kept) == 0 {
		return Summary{0, math.NaN(), math.NaN(), math.NaN()}
	}
	slices.Sort(kept)
	return Summary{len(kept), stat.Mean(kept, nil), quantile(.1, kept), quantile(.9, kept)}
}

// quantile interpolates between the sorted values (type 4 of Hyndman and Fan, The American Statistician 50, 1996).
func quantile(p float64, sorted []float64) float64 {
	return stat.Quantile(p, stat.LinInterp, sorted, nil)
}

// withValue returns a copy of the numbers that are not NaN.
func withValue(values []float64) []float64 {
	return slices.DeleteFunc(slices.Clone(values), math.IsNaN)
}
