package record

import (
	"encoding/csv"
	"io"
	"strconv"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// Summary writes one line per recovery effect, indicator and strategy: what came out, and the difference with the first
// strategy under the same luck. The first strategy has no difference.
func Summary(w io.Writer, p *experiment.Paired, results []*experiment.Result) error {
	header := []string{experiment.RecoveryEffect, "indicator", "unit", "taken", "strategy", "replicates", "mean", "p10", "p90",
		"against", "pairs", "difference", "low", "high", "higher"}
	return write(w, header, func(out *csv.Writer) error {
		for i, level := range p.Levels() {
			for k := range measure.Indicators {
				row := p.Compare(results, i, k)
				for j := range p.Strategies {
					if err := out.Write(summaryLine(p, &row, level, j)); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
}

func summaryLine(p *experiment.Paired, row *experiment.Row, level float64, j int) []string {
	s := row.Outcomes[j]
	line := []string{exact(level), row.Indicator.Key, row.Indicator.Unit, experiment.Taken(row.Indicator), p.Strategies[j].Key,
		strconv.Itoa(s.N), exact(s.Mean), exact(s.P10), exact(s.P90)}
	if j == 0 {
		return append(line, "", "", "", "", "", "")
	}
	d := row.Differences[j-1]
	return append(line, p.Strategies[0].Key, strconv.Itoa(d.N), exact(d.Mean), exact(d.Low), exact(d.High), exact(d.Higher))
}
