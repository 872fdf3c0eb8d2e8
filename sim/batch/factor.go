package batch

import (
	"math"
	"strconv"

	"zwerm/scenarios/document"
)

// A Factor is what an experiment varies: a number of the scenario, what other parties do, the strategy or the scenario itself.
// In designs every value is a number: that of a name is its place among Names.
type Factor struct {
	Key       string
	Names     []string  // of strategies, scenarios or what parties do; nil for a number
	Values    []float64 // what a grid takes: as listed, or Steps values from Low to High; nil for a range alone
	Low, High float64   // the range from which samples are drawn when no values are listed
	Listed    bool      // the values were listed, so that samples are drawn from them
	Own       float64   // the scenario's own value, from which one-at-a-time departs
	Rule      document.Range
}

// Varies reports whether the factor varies the world of a scenario in which strategies meet their luck.
func (f *Factor) Varies() bool { return f.Key != scenarioKey && f.Key != strategyKey }

// At returns the value of the factor at a place u of the unit interval: one of the listed values with equal chance, else
// uniform over the range; a whole number where the scenario takes no other.
func (f *Factor) At(u float64) float64 {
	switch {
	case f.Listed:
		return f.Values[min(int(u*float64(len(f.Values))), len(f.Values)-1)]
	case f.Rule.Whole:
		return min(f.Low+math.Floor(u*(f.High-f.Low+1)), f.High)
	}
	v := float64(u*(f.High-f.Low)) + f.Low
	return min(max(brief(v), f.Low), f.High)
}

// Text writes a value of the factor as a table or --set has it.
func (f *Factor) Text(v float64) string {
	if f.Names != nil {
		return f.Names[int(v)]
	}
	return document.Number(v)
}

// brief rounds to eight digits: more than any use of a parameter needs, few enough to be read in a command, and the same on
// processors that fuse a multiplication with an addition.
func brief(v float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 8, 64), 64)
	if err != nil {
		return v
	}
	return rounded
}

// steps returns n values from low to high at equal distances.
func steps(low, high float64, n int) []float64 {
	values := make([]float64, n)
	for i := range values {
		values[i] = brief(low + float64((high-low)*float64(i)/float64(n-1)))
	}
	values[0], values[n-1] = low, high
	return values
}
