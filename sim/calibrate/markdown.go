package calibrate

import (
	"fmt"
	"io"
	"strings"

	"zwerm/sim/experiment"
)

// Markdown writes the whole report.
func (r *Report) Markdown(w io.Writer) error {
	title := "Calibration"
	if r.Fitted == nil {
		title = "Evaluation"
	}
	b := &strings.Builder{}
	fmt.Fprintf(b, "# %s of %s\n\n%s\n\n```\n%s\n```\n\n", title, r.Scenario.Key, r.Study.Targets.About, r.Command)
	r.provenance(b)
	for _, line := range r.Summary() {
		fmt.Fprintf(b, "- %s\n", line)
	}
	if r.Fitted != nil {
		b.WriteString("\n## Parameters\n\n")
		table(b, r.ParameterRows())
		b.WriteByte('\n')
		for _, line := range append(r.Identified(), r.Warnings()...) {
			fmt.Fprintf(b, "- %s\n", line)
		}
		fmt.Fprintf(b, "\nFor another command:\n\n```\n%s\n```\n", r.Copy())
	}
	b.WriteString("\n## Targets\n\n")
	table(b, r.TargetRows())
	fmt.Fprintf(b, "\nMeans and bands (5%% to 95%%) are over %d seeds. %s\n\n## Sources\n\n", r.Study.Seeds, tableNote)
	for _, t := range r.Study.Targets.Targets {
		fmt.Fprintf(b, "- %s (%s; an error is %s): %s\n", t.Name, t.words(), short(t.Error), t.Source)
	}
	for _, p := range r.Parameters {
		if p.Source != "" {
			fmt.Fprintf(b, "- %s: %s\n", p.Key, p.Source)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

const tableNote = "A target is in when the band holds its value, or a part of its range. The loss is the mean over targets of weight × " +
	"(errors off)²."

// provenance says what everything follows from.
func (r *Report) provenance(b *strings.Builder) {
	s := r.Study
	fmt.Fprintf(b, "Model %s, scenario `%.12s`, targets `%.12s`, player %s, seeds %d to %d, all inputs `%.12s`.\n\n", experiment.ModelVersion,
		r.Scenario.Hash, s.Targets.Hash, s.Targets.Player.Key, s.Seed, s.Seed+uint64(s.Seeds)-1, s.Inputs(r.Scenario))
}

// table writes rows, the first being the head.
func table(b *strings.Builder, rows [][]string) {
	for i, row := range rows {
		for _, cell := range row {
			b.WriteString("| " + strings.ReplaceAll(cell, "|", `\|`) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("|---", len(row)) + "|\n")
		}
	}
}
