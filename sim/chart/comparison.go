package chart

import (
	"fmt"
	"math"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// shown are the indicators of the six panels, in their order.
var shown = []string{"wellbeing", "waiting", "trust", "ownership", "fit", "deficit"}

// Comparison makes the sheet of a paired experiment, from the results at the scenario's own parameters.
func Comparison(p *experiment.Paired, results []*experiment.Result) *Sheet {
	s := &Sheet{First: p.Scenario.Start, Dated: p.Scenario.Dated, Band: "8 of 10 runs"}
	s.Title = "Same luck, another approach"
	if len(p.Strategies) > 1 {
		s.Title = fmt.Sprintf("%s approaches, the same luck", count(len(p.Strategies)))
	}
	s.Subtitle = fmt.Sprintf("%s: %d × %d runs of %d months, %s residents, seeds %d to %d", p.Scenario.Name.EN,
		len(p.Strategies), p.Replicates, p.Months, thousands(p.Scenario.Residents()), p.Seed, p.Seed+uint64(p.Replicates)-1)
	for _, strategy := range p.Strategies {
		s.Strategies = append(s.Strategies, strategy.Key)
	}
	for k := range measure.Indicators {
		for _, key := range shown {
			if measure.Indicators[k].Key == key {
				s.Panels = append(s.Panels, panelOf(p, results, k))
			}
		}
	}
	s.Notes = []string{
		"Lines are means over the runs; run number r meets the same luck under every approach. Bands run from P10 to P90.",
		fmt.Sprintf("A model, not a forecast. Wellbeing depends on recovery-effect (A_Q = %g here), which nobody has measured: read it at 0.1, 0.3 and 0.6.",
			p.Scenario.Params.RecoveryEffect),
	}
	return s
}

// count writes a small number as a word at the beginning of a sentence.
func count(n int) string {
	words := []string{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

// thousands writes a count with thousands apart.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// panelOf makes the panel of an indicator.
func panelOf(p *experiment.Paired, results []*experiment.Result, k int) Panel {
	ind := &measure.Indicators[k]
	panel := Panel{Title: sentence(ind.Name.EN), Decimals: ind.Decimals, Unit: strings.ReplaceAll(ind.Unit, "-", "–")}
	for j := range p.Strategies {
		var series [][]float64
		for _, result := range p.Of(results, 0, j) {
			values := result.Values[k]
			if experiment.Taken(ind) == "sum" {
				values = experiment.Booked(values, result.First)
			}
			series = append(series, values)
		}
		panel.Bands = append(panel.Bands, stats.BandOf(series))
	}
	switch {
	case ind.Unit == "%":
		panel.Unit, panel.After = "per cent", "%"
	case ind.Unit == "€":
		panel.Title += ", added up"
		panel.money()
	}
	switch ind.Better {
	case +1:
		panel.Unit += ", higher is better"
	case -1:
		panel.Unit += ", lower is better"
	}
	return panel
}

func sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// money writes the panel's euros in thousands, millions or billions.
func (p *Panel) money() {
	largest := 0.
	for _, b := range p.Bands {
		for _, series := range [][]float64{b.P10, b.P90} {
			for _, v := range series {
				if !math.IsNaN(v) {
					largest = max(largest, math.Abs(v))
				}
			}
		}
	}
	scale, name := 1e3, "thousand euros"
	p.Decimals = 0
	switch {
	case largest >= 2e9:
		scale, name, p.Decimals = 1e9, "billion euros", 1
	case largest >= 2e6:
		scale, name, p.Decimals = 1e6, "million euros", 1
	}
	for _, b := range p.Bands {
		for _, series := range [][]float64{b.Mean, b.P10, b.P90} {
			for i := range series {
				series[i] /= scale
			}
		}
	}
	p.Unit, p.Before = name, "€ "
}
