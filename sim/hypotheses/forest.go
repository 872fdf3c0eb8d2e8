package hypotheses

import (
	"fmt"
	"strings"

	"zwerm/sim/chart"
	"zwerm/sim/experiment"
)

// plotName is the name of a claim's picture, without what says its kind.
func plotName(c *experiment.Claim) string { return strings.ToLower(c.ID) }

// forest is the picture of a claim: what is compared on its main outcome, in every condition.
func (v *Verdict) forest() *chart.Forest {
	c := v.Claim
	f := &chart.Forest{Smallest: c.Smallest.Value, Head: chart.Head{
		Title: c.ID + ": " + c.Claim, Subtitle: "Verdict: " + v.Word,
		Notes: []string{"Full: where the claim speaks of the effect, or of its reversal. Grey band: too small to matter. 95% intervals."}}}
	for _, r := range v.Reversals() {
		f.Subtitle += "; " + r.Word()
	}
	for i := range v.Compared {
		x := &v.Compared[i]
		if x.outcome != c.Outcome {
			continue
		}
		f.Axis = x.Taken() + ", " + x.smallest.Unit
		title := fmt.Sprintf("%s%s − %s, expected: %s", x.role(), x.Arm, x.Than, x.Expected())
		g := chart.ForestGroup{Title: title}
		for k := range x.Judged {
			j := &x.Judged[k]
			if x.Role != Main && !j.Meant {
				continue // the same differences stand under the claim, or mean nothing
			}
			label := j.Condition.Symbols()
			if label == "" {
				label = "baseline"
			}
			d := j.Difference
			g.Lines = append(g.Lines, chart.ForestLine{Label: label, Value: x.Interval(j), Mean: d.Mean, Low: d.Low, High: d.High, Meant: j.Meant})
		}
		f.Groups = append(f.Groups, g)
	}
	return f
}
