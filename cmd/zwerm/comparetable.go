package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// print writes what came out: outcomes, differences, and what can be said about welfare.
func (f *compareFlags) print(w io.Writer, p *experiment.Paired, results []*experiment.Result, shown []int) {
	fmt.Fprintln(w, sameLuck(p.Scenario, p))
	rows := make([]experiment.Row, len(shown))
	for i, k := range shown {
		rows[i] = p.Compare(results, 0, k)
	}
	printOutcomes(w, p, rows)
	if len(p.Strategies) > 1 {
		printDifferences(w, p, rows, f.honest)
	}
	printMissing(w, p, rows)
	switch {
	case f.honest && len(p.Strategies) > 1:
		printHonest(w, p, results)
	case !f.honest && slices.ContainsFunc(rows, welfare):
		fmt.Fprintln(w, "\n* No verdict: this hangs on recovery-effect (A_Q), which nobody has measured. Compare 0.1, 0.3 and 0.6")
		fmt.Fprintln(w, "  side by side with --honest, without setting recovery-effect.")
	}
	fmt.Fprintf(w, "\n%s\n", sources(p.Scenario, p.Strategies...))
}

// welfare reports whether a row's ranking hangs on the recovery effect.
func welfare(r experiment.Row) bool { return slices.Contains(experiment.Welfare, r.Indicator.Key) }

// rowName marks the indicators of welfare, unless what follows judges them.
func rowName(r experiment.Row, honest bool) string {
	if welfare(r) && !honest {
		return r.Indicator.Key + " *"
	}
	return r.Indicator.Key
}

// displayOfRow chooses one way of writing for all numbers of a row.
func displayOfRow(r experiment.Row) display {
	var values []float64
	for _, s := range r.Outcomes {
		values = append(values, s.P10, s.P90)
	}
	return displayOf(r.Indicator.Unit, r.Indicator.Decimals, values...)
}

func printOutcomes(w io.Writer, p *experiment.Paired, rows []experiment.Row) {
	fmt.Fprintln(w, "\nOutcomes (mean, end or sum of the months): mean of the replicates, and their P10 to P90")
	table := grid{names: 2, gap: 2}
	header := []string{"indicator", "unit"}
	for _, s := range p.Strategies {
		header = append(header, s.Key)
	}
	table.add(header...)
	for _, row := range rows {
		d := displayOfRow(row)
		cells := []string{row.Indicator.Key, d.unit + " " + experiment.Taken(row.Indicator)}
		for _, s := range row.Outcomes {
			cell := d.number(s.Mean)
			if s.N > 0 {
				cell += fmt.Sprintf(" (%s to %s)", d.number(s.P10), d.number(s.P90))
			}
			cells = append(cells, cell)
		}
		table.add(cells...)
	}
	table.print(w)
}

func printDifferences(w io.Writer, p *experiment.Paired, rows []experiment.Row, honest bool) {
	fmt.Fprintf(w, "\nDifference with %s, same luck: mean, 95%% interval, share of pairs that is higher\n", p.Strategies[0].Key)
	table := grid{names: 2, gap: 2}
	header := []string{"indicator", "unit"}
	for _, s := range p.Strategies[1:] {
		header = append(header, s.Key)
	}
	table.add(header...)
	for _, row := range rows {
		d := displayOfRow(row)
		cells := []string{rowName(row, honest), d.unit}
		for _, difference := range row.Differences {
			cell := interval(difference, d)
			if difference.N > 0 {
				cell += fmt.Sprintf("  %3.0f%%", 100*difference.Higher)
			}
			cells = append(cells, cell)
		}
		table.add(cells...)
	}
	table.print(w)
}

// interval writes a difference with its interval.
func interval(difference stats.Difference, d display) string {
	switch difference.N {
	case 0:
		return nothing
	case 1:
		return d.signed(difference.Mean) + "  [one pair]"
	}
	return fmt.Sprintf("%s  [%s, %s]", d.signed(difference.Mean), d.signed(difference.Low), d.signed(difference.High))
}

// printMissing tells which outcomes come from fewer replicates than were run.
func printMissing(w io.Writer, p *experiment.Paired, rows []experiment.Row) {
	first := true
	for _, row := range rows {
		var counts []string
		whole := true
		for j, s := range row.Outcomes {
			counts = append(counts, fmt.Sprintf("%d (%s)", s.N, p.Strategies[j].Key))
			whole = whole && s.N == p.Replicates
		}
		if whole {
			continue
		}
		if first {
			fmt.Fprintf(w, "\nReplicates with something to measure, of %d; the others are left out:\n", p.Replicates)
			first = false
		}
		fmt.Fprintf(w, "  %s: %s\n", row.Indicator.Key, strings.Join(counts, ", "))
	}
}

// A judged difference is that of one strategy with the first, on one indicator, at every recovery effect.
type judged struct {
	indicator   *measure.Indicator
	strategy    string
	differences []stats.Difference // by experiment.RecoveryEffects
	verdict     experiment.Verdict
}

// judge takes every strategy and every indicator of welfare.
func judge(p *experiment.Paired, results []*experiment.Result) []judged {
	var list []judged
	for k := range measure.Indicators {
		if !slices.Contains(experiment.Welfare, measure.Indicators[k].Key) {
			continue
		}
		rows := make([]experiment.Row, len(experiment.RecoveryEffects))
		for i, effect := range experiment.RecoveryEffects {
			rows[i] = p.Compare(results, slices.Index(p.Levels(), effect), k)
		}
		for j, strategy := range p.Strategies[1:] {
			one := judged{indicator: rows[0].Indicator, strategy: strategy.Key}
			for i := range rows {
				one.differences = append(one.differences, rows[i].Differences[j])
			}
			one.verdict = experiment.Judge(one.differences, one.indicator.Smallest)
			list = append(list, one)
		}
	}
	return list
}

// printHonest writes the differences on welfare at every recovery effect, and the verdicts.
func printHonest(w io.Writer, p *experiment.Paired, results []*experiment.Result) {
	fmt.Fprintf(w, "\nWelfare at three recovery effects (A_Q, which nobody has measured): difference with %s\n", p.Strategies[0].Key)
	table := grid{names: 2, gap: 2}
	header := []string{"indicator", "strategy"}
	for _, effect := range experiment.RecoveryEffects {
		header = append(header, fmt.Sprintf("A_Q = %g", effect))
	}
	table.add(header...)
	list := judge(p, results)
	for _, one := range list {
		cells := []string{one.indicator.Key, one.strategy}
		for _, difference := range one.differences {
			cells = append(cells, interval(difference, displayOf(one.indicator.Unit, one.indicator.Decimals)))
		}
		table.add(cells...)
	}
	table.print(w)
	fmt.Fprintln(w, "\nVerdicts (same sign at all three, no interval with zero, more than the smallest that matters)")
	for _, one := range list {
		fmt.Fprintf(w, "  %s under %s: %s\n", one.indicator.Key, one.strategy, one.words())
	}
}

// words says a verdict.
func (j judged) words() string {
	if j.verdict.Sign == 0 {
		return "no verdict: " + j.verdict.Why
	}
	words := []string{"higher"}
	if j.verdict.Sign < 0 {
		words[0] = "lower"
	}
	switch j.verdict.Sign * j.indicator.Better {
	case +1:
		words = append(words, "which is better")
	case -1:
		words = append(words, "which is worse")
	}
	return strings.Join(words, ", ")
}
