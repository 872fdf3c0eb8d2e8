package calibrate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// An Outcome is a target and what came out for it, over all seeds.
type Outcome struct {
	Target *Target
	Values []float64 // by seed; NaN where there was nothing to measure
	N      int       // seeds with a value
	// Mean is that of the seeds with a value, Low and High are the ends of the band in which 90% of them fall: the quantiles
	// at 5% and 95%. All are NaN without any.
	Mean, Low, High float64
}

func newOutcome(t *Target, values []float64) Outcome {
	kept := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	o := Outcome{Target: t, Values: values, N: len(kept), Mean: math.NaN(), Low: math.NaN(), High: math.NaN()}
	if len(kept) > 0 {
		slices.Sort(kept)
		o.Mean = stat.Mean(kept, nil)
		o.Low, o.High = stat.Quantile(.05, stat.LinInterp, kept, nil), stat.Quantile(.95, stat.LinInterp, kept, nil)
	}
	return o
}

// Deviation returns how far the mean lies from the target, in errors.
func (o *Outcome) Deviation() float64 { return o.Target.Deviation(o.Mean) }

// A Verdict says whether the band holds the target. It is a weak one when bands are wide: the deviation says more.
type Verdict string

// The verdicts.
const (
	In      Verdict = "in"      // the value, or a part of the range, lies within the band
	Out     Verdict = "out"     // it does not
	Nothing Verdict = "nothing" // there was nothing to measure under any seed
)

// Verdict returns whether the band holds the target.
func (o *Outcome) Verdict() Verdict {
	switch {
	case o.N == 0:
		return Nothing
	case o.Target.Low <= o.High && o.Low <= o.Target.High:
		return In
	}
	return Out
}
