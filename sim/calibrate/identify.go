package calibrate

import (
	"context"
	"math"

	"gonum.org/v1/gonum/mat"
)

// sideStep is how far from the fitted values the targets are looked at, as a share of each range.
const sideStep = .05

// jacobian returns how the deviations of the targets change over the ranges of the parameters, near the fitted values:
//
//	J = √weight·(d(x+h) - d(x-h))/2h      d in errors, x in ranges, h = .05
//
// with a row per target and a column per parameter, under the same luck as the fit. At the end of a range the step is
// one-sided; parameters that take whole numbers are moved by one at least. With these weights JᵀJ is, up to a factor, the
// curvature of the loss.
func (f *Fit) jacobian(ctx context.Context, values []float64) (*mat.Dense, error) {
	targets := f.Study.Targets.Targets
	j := mat.NewDense(len(targets), len(f.space), nil)
	for k, p := range f.space {
		h := sideStep
		if p.Whole {
			h = max(h, 1/(p.High-p.Low))
		}
		var ends [2]*candidate
		var at [2]float64 // where they are
		for side := range ends {
			x := f.space.point(values)
			x[k] += h * float64(2*side-1)
			var err error
			if ends[side], err = f.evaluate(ctx, f.space.values(x)); err != nil {
				return nil, err
			}
			at[side] = f.space.point(ends[side].values)[k]
		}
		for i := range targets {
			slope := (targets[i].Deviation(ends[1].means[i]) - targets[i].Deviation(ends[0].means[i])) / (at[1] - at[0])
			if slope *= math.Sqrt(targets[i].Weight); !math.IsNaN(slope) && !math.IsInf(slope, 0) {
				j.Set(i, k, slope)
			}
		}
	}
	return j, nil
}

// sensitivity returns the root mean square of a column of J: how many errors the targets would move, as they do near the
// fitted values, over the whole range of the parameter.
func sensitivity(j *mat.Dense, column int) float64 {
	rows, _ := j.Dims()
	sum := 0.
	for i := range rows {
		sum += j.At(i, column) * j.At(i, column)
	}
	return math.Sqrt(sum / float64(rows))
}
