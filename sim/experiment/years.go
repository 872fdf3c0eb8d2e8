package experiment

import (
	"math"

	"zwerm/sim/measure"
)

// A Year is a calendar year of a run, or the part of it that was simulated.
type Year struct {
	Number   int // of the year that begins in January 2015: 0
	From, To int // its months are [From, To) of the run
}

// Years splits a run of some months into calendar years. First is the first month, counted from January 2015 = 0.
func Years(first, months int) []Year {
	var years []Year
	for i := 0; i < months; {
		month := first + i
		number := (month - (month%12+12)%12) / 12
		to := min(12*(number+1)-first, months)
		years = append(years, Year{number, i, to})
		i = to
	}
	return years
}

// OfYear makes one number of an indicator's months in a year.
func OfYear(ind *measure.Indicator, values []float64, y Year) float64 {
	if ind.Yearly == measure.Last {
		return values[y.To-1]
	}
	return mean(values[y.From:y.To])
}

// deficit is the one indicator whose years add up.
const deficit = "deficit"

// How Outcome makes one number of a whole run.
const (
	AsSum  = "sum"  // of what was booked, from every month
	AsMean = "mean" // of the months
	AtEnd  = "end"  // the last month
)

// Taken says in one word how Outcome makes one number of a whole run.
func Taken(ind *measure.Indicator) string {
	switch {
	case ind.Key == deficit:
		return AsSum
	case ind.Yearly == measure.Mean:
		return AsMean
	}
	return AtEnd
}

// Outcome makes one number of an indicator over a whole run: the mean of the months, or the last one; for the deficit all
// that was booked. Months before January 2015, when the municipalities take over, do not count in a mean.
func (r *Result) Outcome(k int) float64 {
	ind, values := &measure.Indicators[k], r.Values[k]
	switch Taken(ind) {
	case AsSum:
		booked := Booked(values, r.First)
		return booked[len(booked)-1]
	case AsMean:
		return mean(values[min(max(0, -r.First), len(values)-1):])
	}
	return values[len(values)-1]
}

// Booked adds up, to the end of every month, what the deficit has been since the first month.
//
// The indicator is that of the year: booked so far, plus this month's for each month that is left. So with D the indicator,
// B what the year has booked before month m (January = 0) and d the month's own deficit,
//
//	D = B + (12-m)·d,   d = (D-B)/(12-m)
//
// which needs nothing but the indicator, and ends every December on it. Sums are rounded to cents.
func Booked(deficit []float64, first int) []float64 {
	booked := make([]float64, len(deficit))
	var before, year float64 // of earlier years, and of this one
	for i, expected := range deficit {
		month := ((first+i)%12 + 12) % 12
		if month == 0 {
			before, year = before+year, 0
		}
		year += (expected - year) / float64(12-month)
		year = math.Round(year*100) / 100
		booked[i] = math.Round((before+year)*100) / 100
	}
	return booked
}

// mean returns the mean of the values that are not NaN, NaN when there are none.
func mean(values []float64) float64 {
	sum, n := 0., 0
	for _, v := range values {
		if !math.IsNaN(v) {
			sum += v
			n++
		}
	}
	return sum / float64(n)
}
