package hypotheses

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// nothing stands where there was nothing to measure.
const nothing = "–"

// decimals returns how many decimals a difference in an indicator needs.
func decimals(indicator string) int {
	if ind, ok := measure.Find(indicator); ok {
		return max(ind.Decimals, 1)
	}
	return 2
}

// number writes a number with so many decimals, without a minus where all digits are zero.
func number(v float64, decimals int) string {
	if math.IsNaN(v) {
		return nothing
	}
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	return s
}

// signed is number with a plus before numbers above zero.
func signed(v float64, decimals int) string {
	s := number(v, decimals)
	if v > 0 && strings.Trim(s, "0.") != "" {
		return "+" + s
	}
	return s
}

// interval writes a difference with its interval.
func interval(d stats.Difference, decimals int) string {
	switch d.N {
	case 0:
		return nothing
	case 1:
		return signed(d.Mean, decimals) + " [one pair]"
	}
	return fmt.Sprintf("%s [%s, %s]", signed(d.Mean, decimals), number(d.Low, decimals), number(d.High, decimals))
}

// Interval writes the difference of one condition.
func (c *Compared) Interval(j *Judged) string {
	return interval(j.Difference, decimals(c.outcome.Indicator))
}

// called are names of indicators that fit in a table.
var called = map[string]string{"spend-to-base": "spending", "waiting-weeks": "weeks", "need-burden": "need"}

// Expected writes what the difference should be: fit ≥ 2.
func (c *Compared) Expected() string {
	name := c.outcome.Indicator
	if short := called[name]; short != "" {
		name = short
	}
	s := document.Number(c.smallest.Value)
	switch c.Is {
	case "higher":
		return name + " ≥ " + s
	case "lower":
		return name + " ≤ -" + s
	case "not-higher":
		return name + " < " + s
	case "not-lower":
		return name + " > -" + s
	}
	return name + " ± " + s
}

// Taken says what is compared: fit after 96 months.
func (c *Compared) Taken() string {
	if c.outcome.At == "mean" {
		return c.outcome.Indicator + ", mean of all months"
	}
	return c.outcome.Indicator + " after " + c.outcome.At + " months"
}

// Sentence says the comparison in words.
func (c *Compared) Sentence() string {
	words := map[string]string{"higher": "higher than", "lower": "lower than", "not-higher": "not higher than", "not-lower": "not lower than",
		string(Vanishes): "no different from"}
	return fmt.Sprintf("%s: %s %s %s", c.Taken(), c.Arm, words[c.Is], c.Than)
}

// Word says what a difference shows.
func (c *Compared) Word(j *Judged) string {
	switch {
	case j.Difference.N < 2:
		return "nothing to measure"
	case j.Met:
		return "as expected"
	case j.Opposed:
		return "the opposite"
	case c.Is == string(Vanishes) && (meets("higher", j.Difference, c.smallest.Value) || meets("lower", j.Difference, c.smallest.Value)):
		return "a difference that matters"
	case meets(string(Vanishes), j.Difference, c.smallest.Value):
		return "no difference that matters"
	}
	return "undecided"
}

// Outcome says in how many conditions the comparison came out, and how it is in the one where it does least.
func (c *Compared) Outcome() string {
	met, meant := c.Counts()
	state := "comes out"
	if met < meant {
		state = "does not come out"
	}
	j := c.Weakest()
	return fmt.Sprintf("%s (%d of %d; least as expected: %s%s, %s)", state, met, meant, c.Interval(j), j.Condition.where(), c.Word(j))
}

// Why says, one line each, what the verdict rests on.
func (v *Verdict) Why() (lines []string) {
	if v.Registered == NotTested {
		return []string{"Not tested: " + v.Missing + "."}
	}
	for _, c := range v.Of(Main, Also) {
		lines = append(lines, fmt.Sprintf("%s: %s.", c.Sentence(), c.Outcome()))
	}
	for i, r := range v.Reversals() {
		for _, c := range v.Of(Reverse, Vanishes) {
			if c.Reversal == i {
				lines = append(lines, fmt.Sprintf("Reversal %d (%s), %s: %s.", i+1, r.Word(), c.Sentence(), c.Outcome()))
			}
		}
		if r.Met && r.Kind == string(Vanishes) && v.Registered == Not {
			lines = append(lines, "That an effect vanishes says little where it does not show in the first place.")
		}
	}
	return append(lines, v.level()...)
}

// level says where both arms of a comparison stand at the floor of the indicator, so that it can hardly tell them apart, or
// else in which conditions they are the same in every run.
func (v *Verdict) level() (lines []string) {
	for _, c := range v.Of(Main, Also) {
		ind, ok := measure.Find(c.outcome.Indicator)
		low := func(j *Judged) bool {
			top := ind.Min + c.smallest.Value
			return j.Means[0] < top && j.Means[1] < top
		}
		switch {
		case ok && c.all(low):
			lines = append(lines, fmt.Sprintf("%s stands at its floor of %s, or less than what matters above it, under both %s and %s: it can hardly tell them apart.",
				c.outcome.Indicator, document.Number(ind.Min), c.Arm, c.Than))
		default:
			for i := range c.Judged {
				j := &c.Judged[i]
				if j.Meant && j.Difference.Low == 0 && j.Difference.High == 0 {
					lines = append(lines, fmt.Sprintf("%s is the same under %s and %s in every run%s: what they differ in does not reach it.",
						c.outcome.Indicator, c.Arm, c.Than, j.Condition.where()))
				}
			}
		}
	}
	return lines
}
