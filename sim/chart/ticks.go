package chart

import (
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
)

// mostLines is how many grid lines a panel may have.
const mostLines = 5

// round is an axis of few and round numbers, written with what stands before and after each.
type round struct{ before, after string }

// Ticks implements plot.Ticker.
func (r round) Ticks(low, high float64) []plot.Tick {
	step := stepOf(low, high)
	var ticks []plot.Tick
	for k := math.Ceil(low/step - 1e-9); k*step <= high+1e-9*step; k++ {
		ticks = append(ticks, plot.Tick{Value: k * step, Label: r.before + number(k*step, decimalsOf(step)) + r.after})
	}
	return ticks
}

// stepOf returns the smallest of 1, 2 and 5 times a power of ten that needs no more lines than are allowed.
func stepOf(low, high float64) float64 {
	if !(high > low) {
		return 1
	}
	for power := math.Floor(math.Log10((high-low)/mostLines)) - 1; ; power++ {
		for _, mantissa := range []float64{1, 2, 5} {
			step := mantissa * math.Pow(10, power)
			if math.Floor(high/step+1e-9)-math.Ceil(low/step-1e-9)+1 <= mostLines {
				return step
			}
		}
	}
}

// decimalsOf returns how many decimals the multiples of a step need.
func decimalsOf(step float64) int {
	for d := range 6 {
		scaled := step * math.Pow(10, float64(d))
		if math.Abs(scaled-math.Round(scaled)) < 1e-6*scaled {
			return d
		}
	}
	return 6
}

// number writes a number with a true minus, and without one where all digits are zero.
func number(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return strings.Replace(s, "-", "−", 1)
}

// years labels the calendar years in their middle. Dated scenarios have real years, others count from 1.
type years struct {
	dated bool
	most  int // how many labels fit
}

// Ticks implements plot.Ticker. The axis counts months, January 2015 beginning at 0. A year of which less than half is
// shown has no room for a label, unless it is the only one.
func (y years) Ticks(low, high float64) []plot.Tick {
	first, last := int(math.Floor(low/12)), int(math.Ceil(high/12))-1
	every := (last - first + y.most) / y.most
	var ticks []plot.Tick
	for n := first; n <= last; n += every {
		from, to := max(low, float64(12*n)), min(high, float64(12*n+12))
		if to-from < 6 && last > first {
			continue
		}
		ticks = append(ticks, plot.Tick{Value: (from + to) / 2, Label: y.label(n, len(ticks) == 0)})
	}
	return ticks
}

func (y years) label(n int, first bool) string {
	switch {
	case y.dated:
		return strconv.Itoa(2015 + n)
	case first:
		return "year " + strconv.Itoa(n+1)
	}
	return strconv.Itoa(n + 1)
}
