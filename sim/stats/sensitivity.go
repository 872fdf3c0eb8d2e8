package stats

import (
	"cmp"
	"math"
	"slices"
)

// FirstOrder estimates from any sample which share of the variance of y the factor x explains by itself: its Sobol index of the
// first order. The sample is cut into classes of x that are equally large, or into its values when there are few, and with the
// sums of squares between and within k classes of n points,
//
//	S = (SSbetween - (k-1)·SSwithin/(n-k)) / SStotal
//
// which is Kelley's epsilon squared: the second term takes away what chance alone would explain, so that a factor that does
// nothing comes out near 0, on either side of it. Points without y are left out. NaN when nothing varies or points are too few.
func FirstOrder(x, y []float64) float64 {
	type point struct{ x, y float64 }
	var points []point
	for i := range x {
		if !math.IsNaN(x[i]) && !math.IsNaN(y[i]) {
			points = append(points, point{x[i], y[i]})
		}
	}
	slices.SortStableFunc(points, func(a, b point) int { return cmp.Compare(a.x, b.x) })
	n, classes := len(points), int(math.Sqrt(float64(len(points))))
	mean := 0.
	for _, p := range points {
		mean += p.y / float64(n)
	}
	between, whole, k := 0., 0., 0
	for from := 0; from < n; k++ {
		to := min(n, from+(n+classes-1)/classes)
		for to < n && points[to].x == points[to-1].x {
			to++ // equal values stay in one class
		}
		sum := 0.
		for _, p := range points[from:to] {
			sum += p.y
			whole += (p.y - mean) * (p.y - mean)
		}
		size := float64(to - from)
		between += size * (sum/size - mean) * (sum/size - mean)
		from = to
	}
	if whole == 0 || n-k < 1 {
		return math.NaN()
	}
	return (between - float64(k-1)*(whole-between)/float64(n-k)) / whole
}
