package chart

import (
	"slices"
	"strconv"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// Overview are the indicators of the six panels, in their order.
var Overview = []string{"wellbeing", "waiting", "trust", "ownership", "fit", "deficit"}

// Comparison makes the small multiples of a paired experiment, from the results at the scenario's own parameters.
func Comparison(p *experiment.Paired, results []*experiment.Result, l *Language) *Multiples {
	c := &Multiples{Time: Time{First: p.Scenario.Start, Dated: p.Scenario.Dated}, Band: l.Text("chart.band")}
	c.Title = l.Text("chart.same-luck")
	c.Subtitle = l.Text("chart.design", "Scenario", l.of(p.Scenario.Name), "Strategies", strconv.Itoa(len(p.Strategies)), "Runs", strconv.Itoa(p.Replicates),
		"Months", strconv.Itoa(p.Months), "Residents", l.Number(float64(p.Scenario.Residents()), 0), "Seed", strconv.FormatUint(p.Seed, 10),
		"Last", strconv.FormatUint(p.Seed+uint64(p.Replicates)-1, 10))
	for _, key := range Overview {
		k := slices.IndexFunc(measure.Indicators, func(ind measure.Indicator) bool { return ind.Key == key })
		c.Panels = append(c.Panels, panelOf(p, results, k, l))
	}
	c.Notes = []string{l.Text("chart.bands-note"), l.Text("chart.model-note", "Effect", l.Number(p.Scenario.Params.RecoveryEffect, 1))}
	if p.Replicates == 1 {
		c.Band, c.Notes[0] = "", l.Text("chart.single")
	}
	return c
}

// panelOf makes the panel of an indicator.
func panelOf(p *experiment.Paired, results []*experiment.Result, k int, l *Language) Panel {
	ind := &measure.Indicators[k]
	var lines []Line
	for j, s := range p.Strategies {
		var series [][]float64
		for _, result := range p.Of(results, 0, j) {
			values := result.Values[k]
			if experiment.Taken(ind) == experiment.AsSum {
				values = experiment.Booked(values, result.First)
			}
			series = append(series, values)
		}
		lines = append(lines, Line{l.Subject(s.Key), stats.BandOf(series), len(series)})
	}
	return Panel{l.scaled(ind, lines), lines}
}

// scaled says how the lines of an indicator are written, and divides them by the scale that it takes.
func (l *Language) scaled(ind *measure.Indicator, lines []Line) Measure {
	m, scale := l.MeasureOf(ind, largest(series(lines)...))
	for _, line := range lines {
		for _, values := range [][]float64{line.Mean, line.P10, line.P90} {
			for i := range values {
				values[i] /= scale
			}
		}
	}
	if experiment.Taken(ind) == experiment.AsSum {
		m.Name += ", " + l.Text("chart.added-up")
	}
	return m
}
