package hypotheses

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
)

// markdown writes the whole report; command is what repeats it.
func (r *Result) markdown(w io.Writer, command string) error {
	b := &strings.Builder{}
	fmt.Fprintf(b, "# Registered claims, tested\n\n```\n%s\n```\n\nModel %s, claims `%s`. %s.\n\n%s.\n\n", command, experiment.ModelVersion,
		experiment.ClaimsHash(), r.Luck(), r.Counted())
	table(b, r.Rows())
	fmt.Fprintf(b, "\n%s\n\n", strings.Join(r.Legend(), " "))
	b.WriteString(`A claim *holds* if all its comparisons, further outcomes and reversals come out as registered, *partly* if at least one
comparison of the main outcome comes out in all its conditions, and otherwise *not*. Higher and lower: the 95% interval of the mean
paired difference excludes zero and the mean is at least the smallest relevant effect. Not higher, not lower: the interval excludes
differences of that size. Vanishes: the interval lies within that size. Undecided is none of these: more replicates may tell.

What arms hold for a whole run:

`)
	for _, s := range settings {
		fmt.Fprintf(b, "- `%s`: %s\n", s.key, s.means)
	}
	for _, v := range r.Verdicts {
		v.markdown(b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdown writes the part of one claim.
func (v *Verdict) markdown(b *strings.Builder) {
	c := v.Claim
	fmt.Fprintf(b, "\n## %s %s\n\n%s\n\n%s\n\n", c.ID, v.Word, c.Claim, source(&c.Source, c.Quote))
	fmt.Fprintf(b, "**%s** (registered scale: %s)\n\n", strings.ToUpper(v.Word[:1])+v.Word[1:], v.Registered)
	for _, line := range v.Why() {
		fmt.Fprintf(b, "- %s\n", line)
	}
	fmt.Fprintf(b, "\n%s, %d months. Arms:\n\n", c.Design.Scenario, c.Design.Months)
	for _, a := range c.Design.Arms {
		fmt.Fprintf(b, "- %s: %s\n", a.Name, inWords(&a))
	}
	if v.Registered == NotTested {
		return
	}
	fmt.Fprintf(b, "\n![%s](%s)\n\n", c.ID, plotName(c)+".svg")
	rows := [][]string{{"comparison", "expected", "condition", "difference (95% interval)", "pairs", "shows"}}
	for i := range v.Compared {
		x := &v.Compared[i]
		for k := range x.Judged {
			if j := &x.Judged[k]; j.Meant {
				rows = append(rows, []string{x.role() + x.Sentence(), x.Expected(), j.Condition.Symbols(), x.Interval(j), fmt.Sprint(j.Difference.N), x.Word(j)})
			}
		}
	}
	table(b, rows)
}

// role says before a comparison what it is for.
func (c *Compared) role() string {
	switch c.Role {
	case Main:
		return ""
	case Also:
		return "also: "
	}
	return fmt.Sprintf("reversal %d: ", c.Reversal+1)
}

// source says where a claim comes from.
func source(s *experiment.Source, quote string) string {
	if s.Essay != "" {
		return fmt.Sprintf("> “%s”\n>\n> — *%s* (%s)", quote, s.Essay, s.Key)
	}
	var lines []string
	for _, f := range s.Facts {
		lines = append(lines, fmt.Sprintf("> Fact %d: %s", f.Number, f.Says))
	}
	return strings.Join(lines, "\n>\n")
}

// inWords says what an arm is.
func inWords(a *experiment.Arm) string {
	text := a.Strategy
	for _, l := range a.Levers {
		text += fmt.Sprintf(", %s %s", l.Do, l.Lever)
		if l.Level != 0 {
			text += " at " + document.Number(l.Level)
		}
		switch {
		case l.To > 0:
			text += fmt.Sprintf(" in months %d to %d", l.From, l.To-1)
		case l.From > 0:
			text += fmt.Sprintf(" from month %d", l.From)
		}
	}
	for _, values := range []map[string]float64{a.Control, a.Set} {
		for _, key := range slices.Sorted(maps.Keys(values)) {
			text += ", " + key + " " + document.Number(values[key])
		}
	}
	return text
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
