package hypotheses

import "zwerm/sim/stats"

// meets reports whether a difference is what a comparison says it is: the rules of claims.yaml, with s the smallest relevant
// effect.
//
//	higher, lower          the interval excludes zero, and the mean difference is at least s
//	not-higher, not-lower  the interval excludes differences of s or larger in that direction
//	vanishes               the interval lies between -s and +s
//
// Fewer than two pairs have no interval and meet nothing.
func meets(is string, d stats.Difference, s float64) bool {
	switch is {
	case "higher":
		return d.Low > 0 && d.Mean >= s
	case "lower":
		return d.High < 0 && d.Mean <= -s
	case "not-higher":
		return d.High < s
	case "not-lower":
		return d.Low > -s
	case "vanishes":
		return d.Low > -s && d.High < s
	}
	return false
}

// opposite returns what a difference would have to be to contradict a comparison.
func opposite(is string) string {
	return map[string]string{"higher": "lower", "lower": "higher", "not-higher": "higher", "not-lower": "lower"}[is]
}

// A Judged is a comparison in one condition.
type Judged struct {
	Condition  Condition
	Difference stats.Difference
	Means      [2]float64 // of the first and of the other arm over their replicates; NaN is nothing to measure
	Meant      bool       // whether the claim speaks of this condition
	Met        bool       // whether the difference is what was expected
	Opposed    bool       // whether it is the opposite, beyond chance and by enough to matter
}

// A Compared is a comparison in all conditions.
type Compared struct {
	comparing
	Is     string // what is judged: the comparison's own word, or "vanishes"
	Judged []Judged
}

// judge takes the differences of a comparison and judges them.
func (t *test) judge(x comparing) Compared {
	c := Compared{comparing: x, Is: x.Comparison.Is}
	if x.Role == Vanishes {
		c.Is = string(Vanishes)
	}
	for k, condition := range t.conditions {
		a, b := t.cells[x.Arm][k], t.cells[x.Than][k]
		first, other := a.outcomes(a.take(x.taken)), b.outcomes(b.take(x.taken))
		d := stats.Paired(first, other)
		c.Judged = append(c.Judged, Judged{
			Condition: condition, Difference: d, Means: [2]float64{stats.Summarise(first).Mean, stats.Summarise(other).Mean}, Meant: condition.in(x.where),
			Met: meets(c.Is, d, x.smallest.Value), Opposed: meets(opposite(c.Is), d, x.smallest.Value),
		})
	}
	return c
}

// all reports whether something is so in every condition that the claim speaks of.
func (c *Compared) all(so func(*Judged) bool) bool {
	any := false
	for i := range c.Judged {
		if j := &c.Judged[i]; j.Meant {
			if any = true; !so(j) {
				return false
			}
		}
	}
	return any
}

// Met reports whether the comparison comes out in every condition that the claim speaks of.
func (c *Compared) Met() bool { return c.all(func(j *Judged) bool { return j.Met }) }

// Opposed reports whether the opposite comes out in every condition that the claim speaks of.
func (c *Compared) Opposed() bool { return c.all(func(j *Judged) bool { return j.Opposed }) }

// Unmeasured reports whether some condition that the claim speaks of has no interval.
func (c *Compared) Unmeasured() bool {
	return !c.all(func(j *Judged) bool { return j.Difference.N > 1 })
}

// Counts returns in how many conditions the comparison should come out, and in how many of them it does.
func (c *Compared) Counts() (met, meant int) {
	for i := range c.Judged {
		if j := &c.Judged[i]; j.Meant {
			meant++
			if j.Met {
				met++
			}
		}
	}
	return met, meant
}

// Weakest returns the condition in which the comparison is furthest from what was expected, of those that the claim speaks
// of: with the least difference in that direction, or, where there should be none or not so much, the largest.
func (c *Compared) Weakest() *Judged {
	var worst *Judged
	for i := range c.Judged {
		if j := &c.Judged[i]; j.Meant && (worst == nil || c.short(j) > c.short(worst)) {
			worst = j
		}
	}
	return worst
}

// short returns how far a difference falls short of what was expected, up to a constant.
func (c *Compared) short(j *Judged) float64 {
	m := j.Difference.Mean
	switch c.Is {
	case "higher", "not-lower":
		return -m
	case "lower", "not-higher":
		return m
	}
	return max(m, -m)
}
