package calibrate

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// An evolution is CMA-ES: it draws points around a mean, and moves the mean, the spread and the shape of what it draws
// towards the points that were best. Names and constants are those of Hansen, The CMA Evolution Strategy: A Tutorial
// (arXiv 1604.00772, 2016), without its negative weights.
//
// It is not gonum's CmaEsChol because that one (v0.17) leaves the step size out of what it draws. From 30.6 on a sphere in ten
// dimensions, 600 evaluations bring that method to about 5 and this one to about .005.
type evolution struct {
	luck  *rand.Rand
	sigma float64   // step size
	mean  []float64 // of the next points
	c     *mat.SymDense
	b     mat.Dense // eigenvectors of c
	d     []float64 // square roots of its eigenvalues
	pc    []float64 // evolution paths
	ps    []float64

	lambda                 int // points per generation
	weights                []float64
	mueff                  float64
	cc, cs, c1, cmu, damps float64
	chi                    float64 // expected length of a normal draw
	generation             int
	drawn                  []draw
}

// A draw is a point, and its step from the mean in units of the step size.
type draw struct {
	x, y []float64
	loss float64
}

func newEvolution(start []float64, sigma float64, luck *rand.Rand) *evolution {
	n := float64(len(start))
	e := &evolution{luck: luck, sigma: sigma, mean: slices.Clone(start), lambda: 4 + int(3*math.Log(n)),
		pc: make([]float64, len(start)), ps: make([]float64, len(start)), c: mat.NewSymDense(len(start), nil)}
	sum, squares := 0., 0.
	for i := range e.lambda / 2 {
		w := math.Log(float64(e.lambda+1)/2) - math.Log(float64(i+1))
		e.weights = append(e.weights, w)
		sum += w
	}
	for i := range e.weights {
		e.weights[i] /= sum
		squares += e.weights[i] * e.weights[i]
	}
	e.mueff = 1 / squares
	e.cc = (4 + e.mueff/n) / (n + 4 + 2*e.mueff/n)
	e.cs = (e.mueff + 2) / (n + e.mueff + 5)
	e.c1 = 2 / ((n+1.3)*(n+1.3) + e.mueff)
	e.cmu = min(1-e.c1, 2*(e.mueff-2+1/e.mueff)/((n+2)*(n+2)+e.mueff))
	e.damps = 1 + 2*max(0, math.Sqrt((e.mueff-1)/(n+1))-1) + e.cs
	e.chi = math.Sqrt(n) * (1 - 1/(4*n) + 1/(21*n*n))
	for i := range start {
		e.c.SetSym(i, i, 1)
	}
	e.decompose()
	return e
}

// decompose takes the roots of c, from which points are drawn.
func (e *evolution) decompose() {
	var eigen mat.EigenSym
	if !eigen.Factorize(e.c, true) {
		return // keep the last shape: c is symmetric and finite, so this does not happen
	}
	e.d = eigen.Values(e.d)
	for i := range e.d {
		e.d[i] = math.Sqrt(max(e.d[i], 1e-20))
	}
	e.b.Reset()
	eigen.VectorsTo(&e.b)
}

// ask draws the points of a generation.
func (e *evolution) ask() []draw {
	e.drawn = e.drawn[:0]
	for range e.lambda {
		z := make([]float64, len(e.mean))
		for i := range z {
			z[i] = e.d[i] * e.luck.NormFloat64()
		}
		y, x := e.rotate(z), make([]float64, len(z))
		for i := range x {
			x[i] = e.mean[i] + e.sigma*y[i]
		}
		e.drawn = append(e.drawn, draw{x: x, y: y})
	}
	return e.drawn
}

// rotate returns b·z.
func (e *evolution) rotate(z []float64) []float64 {
	var y mat.VecDense
	y.MulVec(&e.b, mat.NewVecDense(len(z), z))
	return y.RawVector().Data
}

// tell learns from the losses of the points that were asked.
func (e *evolution) tell() {
	slices.SortStableFunc(e.drawn, func(a, b draw) int { return cmp.Compare(a.loss, b.loss) })
	n := len(e.mean)
	step := make([]float64, n) // in units of the step size
	for k, w := range e.weights {
		for i := range step {
			step[i] += w * e.drawn[k].y[i]
		}
	}
	for i := range step {
		e.mean[i] += e.sigma * step[i]
	}
	length := e.path(step)
	e.generation++
	slow := 1.
	if length/math.Sqrt(1-math.Pow(1-e.cs, 2*float64(e.generation))) >= (1.4+2/(float64(n)+1))*e.chi {
		slow = 0 // steps are so long that the path must not stretch the shape as well
	}
	for i := range step {
		e.pc[i] = (1-e.cc)*e.pc[i] + slow*math.Sqrt(e.cc*(2-e.cc)*e.mueff)*step[i]
	}
	e.reshape(slow)
	e.sigma *= math.Exp(e.cs / e.damps * (length/e.chi - 1))
	e.decompose()
}

// path moves the path of the step size, and returns its length.
func (e *evolution) path(step []float64) float64 {
	var z mat.VecDense
	z.MulVec(e.b.T(), mat.NewVecDense(len(step), step))
	for i, d := range e.d {
		z.SetVec(i, z.AtVec(i)/d)
	}
	squares := 0.
	for i, v := range e.rotate(z.RawVector().Data) {
		e.ps[i] = (1-e.cs)*e.ps[i] + math.Sqrt(e.cs*(2-e.cs)*e.mueff)*v
		squares += e.ps[i] * e.ps[i]
	}
	return math.Sqrt(squares)
}

// reshape moves c towards the path and the best steps.
func (e *evolution) reshape(slow float64) {
	keep := 1 - e.c1 - e.cmu + (1-slow)*e.c1*e.cc*(2-e.cc)
	for i := range e.mean {
		for j := i; j < len(e.mean); j++ {
			v := keep*e.c.At(i, j) + e.c1*e.pc[i]*e.pc[j]
			for k, w := range e.weights {
				v += e.cmu * w * e.drawn[k].y[i] * e.drawn[k].y[j]
			}
			e.c.SetSym(i, j, v)
		}
	}
}

// width returns the largest standard deviation of what is drawn.
func (e *evolution) width() float64 { return e.sigma * slices.Max(e.d) }
