package calibrate

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// A TradeOff is a pair of parameters that the targets cannot tell apart: what one does, the other can undo.
type TradeOff struct {
	A, B string
	// Correlation is that of their errors: near -1 when raising one is undone by lowering the other.
	Correlation float64
}

const (
	ridge    = 1e-9 // added to the diagonal of JᵀJ, relative to its mean, so that it has an inverse
	tradeOff = .8   // correlations beyond it are reported
)

// tradeOffs returns the pairs of parameters whose correlation in (JᵀJ)⁻¹ is beyond tradeOff. A parameter that no target
// feels trades off with nothing.
func tradeOffs(j *mat.Dense, parameters []Parameter) (list []TradeOff) {
	n := len(parameters)
	covariance := inverse(j)
	if covariance == nil {
		return nil
	}
	for a := range n {
		for b := a + 1; b < n; b++ {
			r := covariance.At(a, b) / math.Sqrt(covariance.At(a, a)*covariance.At(b, b))
			if math.Abs(r) > tradeOff {
				list = append(list, TradeOff{parameters[a].Key, parameters[b].Key, r})
			}
		}
	}
	return list
}

// inverse returns (JᵀJ + ridge)⁻¹, or nil when J is zero.
func inverse(j *mat.Dense) *mat.SymDense {
	_, n := j.Dims()
	var square mat.SymDense
	square.SymOuterK(1, j.T())
	trace := mat.Trace(&square)
	if trace == 0 {
		return nil
	}
	for i := range n {
		square.SetSym(i, i, square.At(i, i)+ridge*trace/float64(n))
	}
	var factors mat.Cholesky
	if !factors.Factorize(&square) {
		return nil
	}
	var inverted mat.SymDense
	err := factors.InverseTo(&inverted)
	if _, inexact := err.(mat.Condition); err != nil && !inexact {
		return nil
	}
	return &inverted
}

// condition returns the ratio of the largest to the smallest singular value of J: infinite when some direction in the space
// of the parameters moves no target.
func condition(j *mat.Dense) float64 {
	rows, columns := j.Dims()
	var svd mat.SVD
	if rows < columns || !svd.Factorize(j, mat.SVDNone) {
		return math.Inf(1)
	}
	values := svd.Values(nil)
	if last := values[len(values)-1]; last > 0 {
		return values[0] / last
	}
	return math.Inf(1)
}

// moved returns how many rows of J are not zero.
func moved(j *mat.Dense) (n int) {
	rows, _ := j.Dims()
	for i := range rows {
		if mat.Norm(j.RowView(i), 2) > 0 {
			n++
		}
	}
	return n
}
