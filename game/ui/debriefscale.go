package ui

import (
	"math"
	"slices"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// A scale maps months and values to a plot.
type scale struct {
	months          float64 // from the first value to the last
	low, high, step float64
}

// flagRoom is the room above the lines for what happened.
const flagRoom = 62.0

func (s scale) x(plot widget.Rect, month int) float64 { return plot.X + plot.W*float64(month)/s.months }

func (s scale) y(plot widget.Rect, value float64) float64 {
	return plot.Bottom() - (plot.H-flagRoom)*(value-s.low)/(s.high-s.low)
}

// line is a history on a plot; a value that is none breaks it.
func (s scale) line(plot widget.Rect, values []float64) []widget.Point {
	line := make([]widget.Point, len(values))
	for i, value := range values {
		line[i] = widget.Point{X: s.x(plot, i), Y: s.y(plot, value)}
	}
	return line
}

// refresh works out again what is drawn, after the view, the indicator or the other games changed.
func (d *Debrief) refresh() {
	d.drawn++
	if d.view == placesView {
		d.compare()
	}
	if !d.runs() {
		return
	}
	values := d.m.Session.Values(game.Six[d.six])
	var all []float64
	if o := d.m.others; o != nil {
		for _, run := range o.runs[d.kind()] {
			if run.Values != nil {
				all = append(all, run.Values[d.six]...)
			}
		}
	}
	all = slices.DeleteFunc(all, math.IsNaN)
	slices.Sort(all)
	low, high := math.Inf(1), math.Inf(-1)
	if n := len(all); n > 0 { // a few games far away do not press all others together
		low, high = all[n/200], all[n-1-n/200]
	}
	for _, value := range values {
		if !math.IsNaN(value) {
			low, high = min(low, value), max(high, value)
		}
	}
	if low > high {
		low, high = 0, 1
	}
	d.scale.months = float64(max(1, len(values)-1))
	d.scale.low, d.scale.high, d.scale.step = axis(low, high)
}

// kind is which other games the view is about.
func (d *Debrief) kind() others.Kind {
	if d.view == luckView {
		return others.Luck
	}
	return others.Policy
}

// axis widens a range to whole steps of 1, 2 or 5 times a power of ten, of which three to six fit in it.
func axis(low, high float64) (from, to, step float64) {
	if high-low < 1e-9 {
		low, high = low-1, high+1
	}
	step = math.Pow(10, math.Floor(math.Log10((high-low)/2)))
	for _, times := range []float64{1, 2, 5, 10} {
		if (high-low)/(step*times) <= 4 {
			step *= times
			break
		}
	}
	return step * math.Floor(low/step), step * math.Ceil(high/step), step
}

// shortValue writes a value along an axis.
func shortValue(w *words.Words, i *measure.Indicator, x, step float64) string {
	if i.Unit == "€" {
		x, step = x/1e6, step/1e6
	}
	return w.Number(x, max(0, int(math.Ceil(-math.Log10(step)-1e-9))))
}

// unitKey is the key of the text of a unit.
func unitKey(unit string) string {
	switch unit {
	case "€":
		return "euro"
	case "%":
		return "percent"
	case "0-100":
		return "hundred"
	case "per 1000 residents":
		return "thousand"
	}
	return unit
}
