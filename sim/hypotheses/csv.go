package hypotheses

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"

	"zwerm/scenarios/document"
)

// csv writes every comparison in every condition. Numbers are exact; empty is nothing to measure.
func (r *Result) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"claim", "verdict", "registered", "role", "reversal", "indicator", "at", "unit", "arm", "is", "than", "condition",
		"expected_here", "arm_mean", "than_mean", "pairs", "difference", "low", "high", "higher", "smallest", "met", "opposed"})
	for _, v := range r.Verdicts {
		for i := range v.Compared {
			c := &v.Compared[i]
			reversal := ""
			if c.Role == Reverse || c.Role == Vanishes {
				reversal = strconv.Itoa(c.Reversal + 1)
			}
			for k := range c.Judged {
				j := &c.Judged[k]
				d := j.Difference
				out.Write([]string{v.Claim.ID, v.Word, v.Registered, string(c.Role), reversal, c.outcome.Indicator, c.outcome.At, c.smallest.Unit,
					c.Arm, c.Is, c.Than, j.Condition.String(), strconv.FormatBool(j.Meant), exact(j.Means[0]), exact(j.Means[1]), strconv.Itoa(d.N), exact(d.Mean), exact(d.Low),
					exact(d.High), exact(d.Higher), exact(c.smallest.Value), strconv.FormatBool(j.Met), strconv.FormatBool(j.Opposed)})
			}
		}
		if len(v.Compared) == 0 {
			out.Write([]string{v.Claim.ID, v.Word, v.Registered, "", "", v.Claim.Outcome.Indicator, v.Claim.Outcome.At, "", "", "", "", "", "", "", "", "", "",
				"", "", "", "", "", ""})
		}
	}
	out.Flush()
	return out.Error()
}

func exact(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return ""
	}
	return document.Number(v)
}
