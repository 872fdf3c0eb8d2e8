package calibrate

import (
	"math"

	"zwerm/sim"
	"zwerm/sim/measure"
)

// A meter follows one measure through a run and makes one number of it: by the indicator's Yearly rule the mean of the
// months of the period, leaving out those with nothing to measure, or the last one; or the month in which the indicator
// first reaches a value.
type meter struct {
	of    *Measure
	sum   float64
	n     int
	value float64 // when done
	done  bool
}

// read takes the measure of the month that was just simulated.
func (x *meter) read(w *sim.World) {
	if x.done || w.Month < x.of.Over.From {
		return
	}
	over := x.of.Over
	last := w.Month == over.To-1
	switch {
	case !math.IsNaN(x.of.First):
		if x.of.now(w) >= x.of.First {
			x.finish(float64(w.Month))
		} else if last {
			x.finish(float64(over.To))
		}
	case x.of.Indicator.Yearly == measure.Last:
		if last {
			x.finish(x.of.now(w))
		}
	default:
		if v := x.of.now(w); !math.IsNaN(v) {
			x.sum += v
			x.n++
		}
		if last {
			x.finish(x.sum / float64(x.n))
		}
	}
}

func (x *meter) finish(v float64) { x.value, x.done = v, true }

// now returns the indicator this month.
func (m *Measure) now(w *sim.World) float64 {
	scope, _ := measure.Whole(w).In(m.Domains...) // they were looked up when the file was read
	return m.Indicator.Of(scope)
}

// A gauge follows one target: a measure, and the one that it is relative to.
type gauge struct {
	target       *Target
	of, relative meter
}

func gauges(targets []Target) []gauge {
	list := make([]gauge, len(targets))
	for i := range targets {
		t := &targets[i]
		list[i] = gauge{target: t, of: meter{of: &t.Of}, relative: meter{of: t.RelativeTo, value: 1, done: t.RelativeTo == nil}}
	}
	return list
}

// read takes the measures of the month and reports whether the target needs no more of them.
func (g *gauge) read(w *sim.World) (done bool) {
	g.of.read(w)
	g.relative.read(w)
	return g.of.done && g.relative.done
}

// quantity returns what the target is about, NaN when there was nothing to measure or nothing to divide by.
func (g *gauge) quantity() float64 {
	if !g.of.done || !g.relative.done || g.relative.value == 0 {
		return math.NaN()
	}
	return g.target.Times * g.of.value / g.relative.value
}
