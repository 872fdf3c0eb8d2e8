package record

import (
	"encoding/csv"
	"io"
	"math"
	"slices"
	"strconv"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// Results writes one line per run and month with every indicator, in the order of the runs. Empty is nothing to measure.
func Results(w io.Writer, results []*experiment.Result) error {
	all := indicators()
	return write(w, resultsHeader(nil, all), func(out *csv.Writer) error { return resultLines(out, nil, results, all) })
}

// Welfare writes the indicators of welfare at every recovery effect of a paired experiment. They stand apart from Results,
// where nobody should take runs of another recovery effect for replicates.
func Welfare(w io.Writer, p *experiment.Paired, results []*experiment.Result) error {
	welfare := indicators(experiment.Welfare...)
	return write(w, resultsHeader([]string{experiment.RecoveryEffect}, welfare), func(out *csv.Writer) error {
		for i, level := range p.Levels() {
			for j := range p.Strategies {
				if err := resultLines(out, []string{exact(level)}, p.Of(results, i, j), welfare); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// Outcomes writes one line per run with one number of every indicator, at every recovery effect of a paired experiment.
func Outcomes(w io.Writer, p *experiment.Paired, results []*experiment.Result) error {
	all := indicators()
	header := []string{experiment.RecoveryEffect, "strategy", "seed"}
	for _, k := range all {
		header = append(header, measure.Indicators[k].Key)
	}
	return write(w, header, func(out *csv.Writer) error {
		for i, level := range p.Levels() {
			for j := range p.Strategies {
				for _, r := range p.Of(results, i, j) {
					line := []string{exact(level), r.Name, strconv.FormatUint(r.Seed, 10)}
					for _, k := range all {
						line = append(line, exact(r.Outcome(k)))
					}
					if err := out.Write(line); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
}

// resultsHeader names the columns: what identifies a line, then indicators by their places in measure.Indicators.
func resultsHeader(before []string, indicators []int) []string {
	header := append(before, "strategy", "seed", "month")
	for _, k := range indicators {
		header = append(header, measure.Indicators[k].Key)
	}
	return header
}

func resultLines(out *csv.Writer, before []string, results []*experiment.Result, indicators []int) error {
	var line []string
	for _, r := range results {
		seed := strconv.FormatUint(r.Seed, 10)
		for month := range r.Values[0] {
			line = append(append(line[:0], before...), r.Name, seed, strconv.Itoa(r.First+month))
			for _, k := range indicators {
				line = append(line, exact(r.Values[k][month]))
			}
			if err := out.Write(line); err != nil {
				return err
			}
		}
	}
	return nil
}

// indicators returns the places in measure.Indicators of those with the keys, or of all without any.
func indicators(keys ...string) []int {
	var places []int
	for k := range measure.Indicators {
		if len(keys) == 0 || slices.Contains(keys, measure.Indicators[k].Key) {
			places = append(places, k)
		}
	}
	return places
}

// write writes a header and what follows it.
func write(w io.Writer, header []string, lines func(*csv.Writer) error) error {
	out := csv.NewWriter(w)
	if err := out.Write(header); err != nil {
		return err
	}
	if err := lines(out); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// exact writes the shortest number that reads back as the same bits, and nothing where there is no value.
func exact(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
