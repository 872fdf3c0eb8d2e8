package batch

import (
	"math"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// An observer measures a run while it goes: what is written down, and one number of every indicator for the whole world.
type observer struct {
	outputs *Outputs
	first   int // the first month
	months  int
	whole   *experiment.Result
	units   []*experiment.Result // the whole again, or every municipality or district
}

func newObserver(o *Outputs, s *sim.Scenario, months int) *observer {
	w := &observer{outputs: o, first: s.Start, months: months}
	w.whole = w.room()
	if o.Level == OfRun {
		w.units = []*experiment.Result{w.whole}
		return w
	}
	for range unitsOf(s, o.Level) {
		w.units = append(w.units, w.room())
	}
	return w
}

// room makes room for the months of the indicators that are asked.
func (w *observer) room() *experiment.Result {
	r := &experiment.Result{First: w.first, Values: make([][]float64, len(measure.Indicators))}
	all := make([]float64, len(w.outputs.Indicators)*w.months)
	for i, k := range w.outputs.Indicators {
		r.Values[k] = all[i*w.months : (i+1)*w.months : (i+1)*w.months]
	}
	return r
}

// see is experiment.Run's Watch.
func (w *observer) see(world *sim.World, month int) {
	whole := measure.Whole(world)
	for _, k := range w.outputs.Indicators {
		if w.due(k, End, month) || w.outputs.Level == OfRun && w.due(k, w.outputs.Every, month) {
			w.whole.Values[k][month] = finite(measure.Indicators[k].Of(whole))
		}
	}
	switch w.outputs.Level {
	case OfMunicipality:
		for i := range w.units {
			w.measure(w.units[i], measure.Municipality(world, i), month)
		}
	case OfDistrict:
		for j := range w.units {
			w.measure(w.units[j], measure.District(world, j), month)
		}
	}
}

func (w *observer) measure(to *experiment.Result, scope measure.Scope, month int) {
	for _, k := range w.outputs.Indicators {
		if w.due(k, w.outputs.Every, month) {
			to.Values[k][month] = finite(measure.Indicators[k].Of(scope))
		}
	}
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
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return math.NaN()
	}
	return v
}

// outcomes returns one number of every indicator for the whole world.
func (w *observer) outcomes() (list []float64) {
	for _, k := range w.outputs.Indicators {
		list = append(list, w.whole.Outcome(k))
	}
	return list
}

// values returns what is written down: units, in them periods, in them indicators.
func (w *observer) values() (list []float64) {
	years := experiment.Years(w.first, w.months)
	periods := map[Every]int{Month: w.months, Year: len(years), End: 1}[w.outputs.Every]
	list = make([]float64, 0, len(w.units)*periods*len(w.outputs.Indicators))
	for _, unit := range w.units {
		switch w.outputs.Every {
		case Month:
			for month := range w.months {
				for _, k := range w.outputs.Indicators {
					list = append(list, unit.Values[k][month])
				}
			}
		case Year:
			for _, y := range years {
				for i, k := range w.outputs.Indicators {
					list = append(list, experiment.OfYear(w.outputs.indicator(i), unit.Values[k], y))
				}
			}
		default:
			for _, k := range w.outputs.Indicators {
				list = append(list, unit.Outcome(k))
			}
		}
	}
	return list
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
