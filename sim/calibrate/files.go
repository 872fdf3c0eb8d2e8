package calibrate

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/record"
)

// Files are the report as files, which record.Save writes; the last one tells where the others come from. Those of an
// evaluation alone have other names, so that they can stand beside those of a fit.
func (r *Report) Files() []record.File {
	if r.Fitted == nil {
		return []record.File{{Name: "evaluated.csv", Write: r.csv}, {Name: "evaluated.md", Write: r.Markdown}}
	}
	return []record.File{{Name: "fitted.yaml", Write: r.yaml}, {Name: "table.csv", Write: r.csv}, {Name: "calibration.md", Write: r.Markdown}}
}

// yaml writes the fitted values, one line each.
func (r *Report) yaml(w io.Writer) error {
	_, err := fmt.Fprintf(w, "# Fitted to targets %.12s; inputs %.12s. Each line can be given as --set KEY=VALUE.\n", r.Study.Targets.Hash, r.Study.Inputs(r.Scenario))
	for i := range r.Parameters {
		for _, line := range r.Parameters[i].set(r.Parameters[i].Value) {
			if err == nil {
				_, err = fmt.Fprintln(w, strings.Replace(line, "=", ": ", 1))
			}
		}
	}
	return err
}

// csv writes a line per target. Numbers are exact; empty is nothing to measure.
func (r *Report) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"target", "name", "low", "high", "error", "weight", "start", "mean", "p5", "p95", "seeds", "errors_off", "verdict", "source"})
	for i, o := range r.Last().Outcomes {
		t := o.Target
		out.Write([]string{t.Key, t.Name, cell(t.Low), cell(t.High), cell(t.Error), cell(t.Weight), cell(r.Start.Outcomes[i].Mean),
			cell(o.Mean), cell(o.Low), cell(o.High), strconv.Itoa(o.N), cell(o.Deviation()), string(o.Verdict()), t.Source})
	}
	out.Flush()
	return out.Error()
}

func cell(v float64) string {
	if finite(v) {
		return document.Number(v)
	}
	return ""
}
