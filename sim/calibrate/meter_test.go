package calibrate

import (
	"math"
	"testing"

	"zwerm/sim"
	"zwerm/sim/measure"
)

// byMonth makes an indicator of a list of values, the first being that of month -2.
func byMonth(yearly measure.Yearly, values ...float64) *measure.Indicator {
	return &measure.Indicator{Yearly: yearly, Of: func(s measure.Scope) float64 { return values[s.World.Month+2] }}
}

// read lets time pass from month -2 and returns the quantity, and the month after which nothing more was needed.
func read(target Target, months int) (quantity float64, done int) {
	w := &sim.World{Scenario: &sim.Scenario{}}
	list := gauges([]Target{target})
	for w.Month = -2; w.Month < months-2; w.Month++ {
		if list[0].read(w) {
			return list[0].quantity(), w.Month
		}
	}
	return list[0].quantity(), w.Month
}

func TestMeters(t *testing.T) {
	nan := math.NaN()
	values := []float64{7, 9, 1, 2, nan, 6, 5, 8}
	measured := func(yearly measure.Yearly, from, to int, first float64) Measure {
		return Measure{Indicator: byMonth(yearly, values...), Over: Period{from, to}, First: first}
	}
	for name, c := range map[string]struct {
		of   Measure
		want float64
		done int
	}{
		"mean":                  {measured(measure.Mean, 0, 2, nan), 1.5, 1},
		"mean of what there is": {measured(measure.Mean, 1, 4, nan), 4, 3},
		"mean of nothing":       {measured(measure.Mean, 2, 3, nan), nan, 2},
		"mean before the start": {measured(measure.Mean, -2, 0, nan), 8, -1},
		"last":                  {measured(measure.Last, 0, 4, nan), 6, 3},
		"last of nothing":       {measured(measure.Last, 0, 3, nan), nan, 2},
		"first":                 {measured(measure.Last, 0, 6, 5), 3, 3},
		"first at once":         {measured(measure.Mean, -2, 6, 5), -2, -2},
		"first at the end":      {measured(measure.Mean, 0, 6, 8), 5, 5},
		"first never":           {measured(measure.Mean, 0, 6, 8.5), 6, 5},
		"first within":          {measured(measure.Mean, 0, 3, 5), 3, 2}, // never in these three months: the month after
	} {
		got, done := read(Target{Of: c.of, Times: 1}, len(values))
		if got != c.want && !(math.IsNaN(got) && math.IsNaN(c.want)) || done != c.done {
			t.Errorf("%s: %v known after month %d, want %v after %d", name, got, done, c.want, c.done)
		}
	}
}

func TestRatios(t *testing.T) {
	of := Measure{Indicator: byMonth(measure.Mean, 0, 0, 3, 5, 8), Over: Period{2, 3}, First: math.NaN()}
	relative := func(from, to int) *Measure {
		return &Measure{Indicator: of.Indicator, Over: Period{from, to}, First: math.NaN()}
	}
	if got, done := read(Target{Of: of, RelativeTo: relative(0, 2), Times: 100}, 5); got != 200 || done != 2 {
		t.Errorf("8 relative to the mean of 3 and 5, in percent: %v after month %d", got, done)
	}
	if got, _ := read(Target{Of: of, RelativeTo: relative(-2, 0), Times: 1}, 5); !math.IsNaN(got) {
		t.Errorf("8 relative to nothing: %v", got)
	}
	if got, _ := read(Target{Of: of, Times: 1}, 4); !math.IsNaN(got) {
		t.Errorf("a period that the run does not reach: %v", got)
	}
}
