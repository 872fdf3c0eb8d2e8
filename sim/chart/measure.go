package chart

import (
	"math"
	"strings"

	"zwerm/sim/measure"
)

// A Measure says what the numbers of a chart are and how they are written.
type Measure struct {
	Name string // of the quantity
	Unit string // for people, with what is better
	// Before and After stand around the numbers; Decimals are those beside marks, axes choose their own.
	Before, After string
	Decimals      int
}

// write writes a number with what stands around it.
func (m *Measure) write(l *Language, v float64) string {
	return m.Before + l.Number(v, m.Decimals) + m.After
}

// MeasureOf says how an indicator is written. For money, values are divided by the scale that it returns, so that the largest,
// in the indicator's own unit, has few digits; it is 1 for the rest.
func (l *Language) MeasureOf(ind *measure.Indicator, largest float64) (m Measure, scale float64) {
	m = Measure{Name: capitalised(l.Indicator(ind)), Unit: l.Text("indicator." + ind.Key + ".unit"), Decimals: ind.Decimals}
	scale = 1
	switch {
	case ind.Unit == "%":
		m.After = "%"
	case ind.Unit == "€":
		m.Before = "€ "
		m.Unit, scale, m.Decimals = l.euros(largest)
	}
	switch ind.Better {
	case +1:
		m.Unit += ", " + l.Text("chart.higher")
	case -1:
		m.Unit += ", " + l.Text("chart.lower")
	}
	return m, scale
}

// apart says how differences of an indicator are written: those of percentages are points, not per cent.
func (l *Language) apart(m Measure, ind *measure.Indicator) Measure {
	if m.After == "%" {
		m.After = ""
		m.Unit = l.Text("chart.points") + strings.TrimPrefix(m.Unit, l.Text("indicator."+ind.Key+".unit"))
	}
	return m
}

// euros chooses in what money is written.
func (l *Language) euros(largest float64) (unit string, scale float64, decimals int) {
	switch largest = math.Abs(largest); {
	case largest >= 2e9:
		return l.Text("chart.billion"), 1e9, 1
	case largest >= 2e6:
		return l.Text("chart.million"), 1e6, 1
	case largest >= 1e4:
		return l.Text("chart.thousand"), 1e3, 0
	}
	return l.Text("chart.euro"), 1, 0
}

// Money writes an amount of euros as people say it, such as € 2,1 mln.
func (l *Language) Money(v float64) string {
	switch size := math.Abs(v); {
	case size >= 1e9:
		return "€ " + l.Number(v/1e9, 1) + " " + l.Text("chart.bn")
	case size >= 1e6:
		return "€ " + l.Number(v/1e6, 1) + " " + l.Text("chart.mln")
	}
	return "€ " + l.Number(v, 0)
}

// largest returns the largest size of the numbers of some series, 0 without any.
func largest(series ...[]float64) (most float64) {
	for _, values := range series {
		for _, v := range values {
			if !math.IsNaN(v) {
				most = max(most, math.Abs(v))
			}
		}
	}
	return most
}
