package batch

import (
	"math"
	"slices"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// An observer measures a run while it goes: what is written down, and one number of every indicator for the whole world.
type observer struct {
	outputs *Outputs
	first   int // the first month
	months  int
	units   int // municipalities or districts; 0 when the whole is written down
	// numbers are those of the whole and of every unit after it; in them months, in them indicators. 0 is what does not count.
	numbers []float64
	sums    measure.Sums // of the scope that is measured
	counts  []int        // the places in outputs.Indicators of what counts there this month
}

func newObserver(o *Outputs, s *sim.Scenario, months int, in *room) *observer {
	w := &observer{outputs: o, first: s.Start, months: months}
	if o.Level != OfRun {
		w.units = len(unitsOf(s, o.Level))
	}
	n := (1 + w.units) * months * len(o.Indicators)
	in.numbers = slices.Grow(in.numbers[:0], n)[:n]
	clear(in.numbers)
	w.numbers = in.numbers
	return w
}

// see is experiment.Run's Watch.
func (w *observer) see(world *sim.World, month int) {
	w.count(func(k int) bool {
		return w.due(k, End, month) || w.units == 0 && w.due(k, w.outputs.Every, month)
	})
	w.measure(w.row(0, month), measure.Whole(world))
	w.count(func(k int) bool { return w.due(k, w.outputs.Every, month) })
	for unit := range w.units {
		if w.outputs.Level == OfDistrict {
			w.measure(w.row(1+unit, month), measure.District(world, unit))
		} else {
			w.measure(w.row(1+unit, month), measure.Municipality(world, unit))
		}
	}
}

// count notes which indicators count.
func (w *observer) count(counts func(k int) bool) {
	w.counts = w.counts[:0]
	for i, k := range w.outputs.Indicators {
		if counts(k) {
			w.counts = append(w.counts, i)
		}
	}
}

// measure takes the indicators that count.
func (w *observer) measure(row []float64, scope measure.Scope) {
	scope = scope.Sharing(&w.sums)
	for _, i := range w.counts {
		row[i] = finite(w.outputs.indicator(i).Of(scope))
	}
}

// row returns the numbers of a month of the whole (0) or of a unit (from 1 on).
func (w *observer) row(of, month int) []float64 {
	n := len(w.outputs.Indicators)
	return w.numbers[(of*w.months+month)*n:][:n]
}

// due reports whether a month of an indicator counts: where the last one is taken of a year or of the run, no other does.
func (w *observer) due(k int, every Every, month int) bool {
	ind := &measure.Indicators[k]
	if month == w.months-1 {
		return true
	}
	switch every {
	case Year:
		return ind.Yearly != measure.Last || ((w.first+month)%12+12)%12 == 11
	case End:
		return experiment.Taken(ind) != experiment.AtEnd
	}
	return true
}

// finite makes what is no number the one NaN, so that the bytes of results do not depend on how it came about.
func finite(v float64) float64 {
	if v-v != 0 { // as of NaN and of both infinities
		return math.NaN()
	}
	return v
}

// outcomes returns one number of every indicator for the whole world.
func (w *observer) outcomes() (list []float64) {
	whole := w.result(0)
	for _, k := range w.outputs.Indicators {
		list = append(list, whole.Outcome(k))
	}
	return list
}

// values returns what is written down: units, in them periods, in them indicators.
func (w *observer) values() (list []float64) {
	first := min(w.units, 1) // the whole is 0
	if w.outputs.Every == Month {
		return w.numbers[first*w.months*len(w.outputs.Indicators):]
	}
	years := experiment.Years(w.first, w.months)
	for of := first; of <= w.units; of++ {
		result := w.result(of)
		if w.outputs.Every == End {
			for _, k := range w.outputs.Indicators {
				list = append(list, result.Outcome(k))
			}
			continue
		}
		for _, y := range years {
			for i, k := range w.outputs.Indicators {
				list = append(list, experiment.OfYear(w.outputs.indicator(i), result.Values[k], y))
			}
		}
	}
	return list
}

// result returns the numbers of the whole (0) or of a unit (from 1 on), by indicator.
func (w *observer) result(of int) *experiment.Result {
	r := &experiment.Result{First: w.first, Values: make([][]float64, len(measure.Indicators))}
	all := make([]float64, len(w.outputs.Indicators)*w.months)
	for i, k := range w.outputs.Indicators {
		r.Values[k] = all[i*w.months : (i+1)*w.months : (i+1)*w.months]
	}
	for month := range w.months {
		for i, v := range w.row(of, month) {
			r.Values[w.outputs.Indicators[i]][month] = v
		}
	}
	return r
}

// A unit is what a row is about.
type unit struct{ municipality, district string }

// unitsOf lists the units of a scenario in the order of its worlds, by their paths.
func unitsOf(s *sim.Scenario, level Level) (list []unit) {
	if level == OfRun {
		return []unit{{}}
	}
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			path := r.Key + "/" + m.Key
			if level == OfMunicipality {
				list = append(list, unit{municipality: path})
				continue
			}
			for _, d := range m.Districts {
				list = append(list, unit{path, path + "/" + d.Key})
			}
		}
	}
	return list
}
