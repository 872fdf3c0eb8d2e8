package report

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// mostLines is how many runs are put into the file of a report one by one.
const mostLines = 10_000

// csv writes what the report shows, one line per run and recovery effect. Of more runs than a file should hold, it writes the
// first of every arm.
func (s *Study) csv(w io.Writer) error {
	shown := s.Shown()
	header := []string{"scenario", "strategy", "setting", experiment.RecoveryEffect, "seed"}
	for _, k := range shown {
		header = append(header, measure.Indicators[k].Key)
	}
	out := csv.NewWriter(w)
	if err := out.Write(header); err != nil {
		return err
	}
	levels := 0
	for _, a := range s.Arms {
		levels += len(a.Levels)
	}
	for _, a := range s.Arms {
		setting := strings.Join(append(append([]string{}, a.Setting...), a.Origin.Set...), " ")
		for i := range a.Levels {
			l := &a.Levels[i]
			for r, seed := range l.Seeds[:min(len(l.Seeds), max(1, mostLines/levels))] {
				line := []string{a.Origin.Scenario, a.Strategy, setting, exact(l.Effect), strconv.FormatUint(seed, 10)}
				for _, k := range shown {
					line = append(line, l.exact(k, r))
				}
				if err := out.Write(line); err != nil {
					return err
				}
			}
		}
	}
	out.Flush()
	return out.Error()
}

// exact writes an outcome, or nothing where there is none.
func (l *Level) exact(k, r int) string {
	if l.Outcomes[k] == nil {
		return ""
	}
	return exact(l.Outcomes[k][r])
}

// exact writes the shortest number that reads back as the same bits, and nothing where there is no value.
func exact(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
