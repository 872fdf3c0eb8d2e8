package chart

import (
	"math"
	"strconv"
)

// mostLines is how many grid lines a chart may have.
const mostLines = 5

// A tick is a place on an axis with its label.
type tick struct {
	at    float64
	label string
}

// ticks returns few and round numbers from low to high, at most so many, written with what stands around them.
func (m *Measure) ticks(l *Language, low, high float64, most int) (list []tick) {
	step := stepOf(low, high, most)
	for k := math.Ceil(low/step - 1e-9); k*step <= high+1e-9*step; k++ {
		list = append(list, tick{k * step, m.Before + l.Number(k*step, decimalsOf(step)) + m.After})
	}
	return list
}

// stepOf returns the smallest of 1, 2 and 5 times a power of ten that needs no more lines than are allowed. One line says
// nothing about size, so where there would be one, more are allowed.
func stepOf(low, high float64, most int) float64 {
	if !(high > low) {
		return 1
	}
	for power := math.Floor(math.Log10((high-low)/float64(most))) - 1; ; power++ {
		for _, mantissa := range []float64{1, 2, 5} {
			step := mantissa * math.Pow(10, power)
			switch n := math.Floor(high/step+1e-9) - math.Ceil(low/step-1e-9) + 1; {
			case n <= 1:
				return stepOf(low, high, most+1)
			case n <= float64(most):
				return step
			}
		}
	}
}

// decimalsOf returns how many decimals the multiples of a step need.
func decimalsOf(step float64) int {
	step = math.Abs(step)
	for d := range 9 {
		scaled := step * math.Pow(10, float64(d))
		if math.Abs(scaled-math.Round(scaled)) <= 1e-6*scaled {
			return d
		}
	}
	return 9
}

// span returns a range that holds some series, with a part of it as air on both sides. Series without any value give 0 to 1,
// and what is constant, or nearly so for its size, a range in which it is a line in the middle.
func span(air float64, series ...[]float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, values := range series {
		for _, v := range values {
			if !math.IsNaN(v) {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	switch width := high - low; {
	case low > high:
		return 0, 1
	case width <= 1e-9*max(math.Abs(low), math.Abs(high)):
		space := max(.05*math.Abs(high), .5)
		return low - space, high + space
	default:
		return low - air*width, high + air*width
	}
}

// Time says which months a chart shows: every series begins in the first and has a number for each step.
type Time struct {
	First int  // counted from January 2015 = 0
	Dated bool // whether that was a real January 2015; if not, years count from 1
	Step  int  // months from number to number: 12 for years; 0 is 1
}

// end returns the moment of number i: the end of its months.
func (t Time) end(i int) float64 { return float64(t.First + (i+1)*max(1, t.Step)) }

// ticks labels the calendar years in their middle, at most so many. A year of which less than half is shown has no room for a
// label, unless it is the only one.
func (t Time) ticks(l *Language, low, high float64, most int) (list []tick) {
	first, last := int(math.Floor(low/12)), int(math.Ceil(high/12))-1
	every := (last - first + most) / most
	if every > 1 && low > float64(12*first) {
		first++ // labels at equal distances need whole years
	}
	counted := false
	for n := first; n <= last; n += every {
		from, to := max(low, float64(12*n)), min(high, float64(12*n+12))
		if to-from < 6 && last > first {
			continue
		}
		label := strconv.Itoa(n + 1)
		switch {
		case t.Dated:
			label = strconv.Itoa(2015 + n)
		case n < 0:
			label = l.Text("chart.before")
		case !counted: // the first says what is counted
			label, counted = l.Text("chart.year", "N", label), true
		}
		list = append(list, tick{(from + to) / 2, label})
	}
	return list
}
