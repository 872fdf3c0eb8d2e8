package calibrate

import (
	"fmt"
	"io"
)

// Text writes the report for a terminal; table writes rows, the first being the head.
func (r *Report) Text(w io.Writer, table func(rows [][]string)) {
	s := r.Study
	fmt.Fprintf(w, "%s under %s, seeds %d to %d\n\n", r.Scenario.Key, s.Targets.Player.Key, s.Seed, s.Seed+uint64(s.Seeds)-1)
	lines(w, r.Summary())
	if r.Fitted != nil {
		fmt.Fprintln(w)
		table(r.ParameterRows())
		fmt.Fprintln(w)
		lines(w, r.Identified())
		lines(w, r.Warnings())
	}
	fmt.Fprintln(w)
	table(r.TargetRows())
	if r.Fitted != nil {
		fmt.Fprintf(w, "\nfor another command: %s\n", r.Copy())
	}
}

func lines(w io.Writer, list []string) {
	for _, line := range list {
		fmt.Fprintln(w, line)
	}
}
