package batch

import (
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"

	"zwerm/sim"
)

// luckOf begins the luck of a design. It has nothing in common with that of any world.
func luckOf(kind string, seed uint64) sim.Key {
	return sim.Key(sim.KeyOf("zwerm batch design")).At(sim.KeyOf(kind)).At(seed)
}

// random draws every value from a key of its own: that of the point and of the factor's name. So neither more points nor
// another factor changes the values that were there.
type random struct {
	factors []Factor
	points  int
	luck    sim.Key
}

func newRandom(factors []Factor, points int, seed uint64) Design {
	return &random{factors, points, luckOf("random", seed)}
}

func (d *random) Settings() int { return d.points }

func (d *random) Setting(i int) []float64 {
	setting := make([]float64, len(d.factors))
	for k := range setting {
		f := &d.factors[k]
		setting[k] = f.At(d.luck.Index(i).At(sim.KeyOf(f.Key)).Float())
	}
	return setting
}

// sample is a list of points of the unit cube, made by gonum.
type sample struct {
	factors []Factor
	unit    *mat.Dense
}

// A sampler fills a matrix with points of the unit cube, one per row.
type sampler interface{ Sample(*mat.Dense) }

func newLatinHypercube(factors []Factor, points int, seed uint64) Design {
	return newSample(factors, points, func(q distmv.Quantiler) sampler {
		return samplemv.LatinHypercube{Q: q, Src: sim.NewSource(luckOf("latin-hypercube", seed))}
	})
}

// newHalton scrambles the sequence as Owen does (https://arxiv.org/abs/1706.02808); the plain one is far from even in more
// than a few dimensions.
func newHalton(factors []Factor, points int, seed uint64) Design {
	return newSample(factors, points, func(q distmv.Quantiler) sampler {
		return samplemv.Halton{Kind: samplemv.Owen, Q: q, Src: sim.NewSource(luckOf("halton", seed))}
	})
}

func newSample(factors []Factor, points int, of func(distmv.Quantiler) sampler) Design {
	d := &sample{factors: factors, unit: mat.NewDense(points, len(factors), nil)}
	of(distmv.NewUnitUniform(len(factors), nil)).Sample(d.unit)
	return d
}

func (d *sample) Settings() int { n, _ := d.unit.Dims(); return n }

func (d *sample) Setting(i int) []float64 {
	setting := make([]float64, len(d.factors))
	for k := range setting {
		setting[k] = d.factors[k].At(brief(d.unit.At(i, k)))
	}
	return setting
}
