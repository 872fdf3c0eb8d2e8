package report

import (
	"cmp"
	"math"
	"slices"
)

// Names of arms stand between these in a sentence, so that a page can show them in its own way.
const nameBegins, nameEnds = '\ue000', '\ue001'

// mostTold is how many differences in each direction a sentence tells, the largest first.
const mostTold = 3

// sentence says what was found and what it cost. It tells differences that are claimed (see Finding.Claimed) and no others.
//
// There is a template for every pattern: what A does better than B, worse, both or neither, times what it costs.
func (w words) sentence(c *Contrast, a, b string) string {
	gaps := []string{"A", string(nameBegins) + a + string(nameEnds), "B", string(nameBegins) + b + string(nameEnds)}
	better, worse := w.told(c, +1), w.told(c, -1)
	cost := c.cost()
	claimed := cost != nil && cost.Claimed()
	pattern := "nothing"
	switch {
	case better != "" && worse != "":
		pattern = "mixed"
	case better != "":
		pattern = "better"
	case worse != "":
		pattern = "worse"
	case claimed:
		pattern = "only-cost"
	case c.all(Few):
		pattern = "too-few"
	}
	gaps = append(gaps, "Better", better, "Worse", worse)
	text := w.say("found."+pattern, append(gaps, "Cost", w.cost(cost))...)
	if effect, yes := c.conditional(); yes {
		return capital(w.say("found.conditional", "Effect", w.decimal(effect), "Sentence", text))
	}
	return capital(text)
}

// told lists the claimed differences, but for the cost, in which A does better (+1) or worse (-1), the largest first. What is
// neither better nor worse counts as better when there is more of it.
func (w words) told(c *Contrast, good int) string {
	var list []*Finding
	for i := range c.Findings {
		f := &c.Findings[i]
		direction := f.Good()
		if direction == 0 {
			direction = f.Own.Sign()
		}
		if f.Claimed() && f != c.cost() && direction == good {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b *Finding) int { return cmp.Compare(size(b), size(a)) })
	var items []string
	for _, f := range list[:min(mostTold, len(list))] {
		items = append(items, w.difference(f))
	}
	return w.list(items)
}

// size is how large a difference is among others; where nothing varies, it is larger than all.
func size(f *Finding) float64 {
	if math.IsNaN(f.Effect) {
		return math.Inf(1)
	}
	return math.Abs(f.Effect)
}

// difference says one claimed difference, such as: more trust (17 percentage points, 15 to 18).
func (w words) difference(f *Finding) string {
	mean, low, high := w.scaleOfFinding(f).sizes(f)
	direction := "higher."
	if f.Own.Mean < 0 {
		direction = "lower."
	}
	gaps := []string{"Mean", mean, "Low", low, "High", high, "Name", w.Indicator(f.Indicator)}
	if text, ok := w.find("report."+direction+f.Indicator.Key, gaps...); ok {
		return text
	}
	return w.say(direction+"any", gaps...)
}

// cost says what A cost more or less than B, or why that cannot be said.
func (w words) cost(f *Finding) string {
	if f == nil {
		return w.say("cost.absent")
	}
	s := w.scaleOfFinding(f)
	if f.Claimed() {
		mean, low, high := s.sizes(f)
		way := "cost.more"
		if f.Own.Mean < 0 {
			way = "cost.less"
		}
		return w.say(way, "Mean", mean, "Low", low, "High", high, "Name", w.Indicator(f.Indicator))
	}
	return w.say("cost."+string(f.Why), "Low", w.moreOrLess(s, f.Own.Low), "High", w.moreOrLess(s, f.Own.High), "Name", w.Indicator(f.Indicator))
}

// moreOrLess writes a difference as people say it.
func (w words) moreOrLess(s scale, v float64) string {
	size := s.full(math.Abs(v))
	if v < 0 {
		return w.say("less", "Size", size)
	}
	return w.say("more", "Size", size)
}

// all reports whether every finding has the same reason.
func (c *Contrast) all(why Why) bool {
	return !slices.ContainsFunc(c.Findings, func(f Finding) bool { return f.Why != why })
}

// conditional reports whether what is claimed holds at one recovery effect only, and at which.
func (c *Contrast) conditional() (effect float64, yes bool) {
	return c.A.Own, slices.ContainsFunc(c.Findings, func(f Finding) bool { return f.Why == Conditional })
}

// decimal writes a number with as many decimals as it has.
func (w words) decimal(v float64) string {
	decimals := 0
	for decimals < 6 && math.Abs(v*math.Pow(10, float64(decimals))-math.Round(v*math.Pow(10, float64(decimals)))) > 1e-9 {
		decimals++
	}
	return w.Number(v, decimals)
}
