package strategies

import (
	"fmt"
	"math"

	"zwerm/scenarios/document"
	"zwerm/sim/measure"
	"zwerm/sim/rules"
)

// bounds are the values that an indicator can have where some conditions hold.
type bounds struct {
	low, high         float64
	openLow, openHigh bool // whether low, or high, is itself left out
	by                string
}

// narrowed returns the bounds where a condition holds too, and whether any value is left.
func (b bounds) narrowed(c *rules.Condition) (bounds, bool) {
	switch c.Relation {
	case rules.Below, rules.AtMost:
		if open := c.Relation == rules.Below; c.Value < b.high || c.Value == b.high && open {
			b.high, b.openHigh = c.Value, open
		}
	default:
		if open := c.Relation == rules.Above; c.Value > b.low || c.Value == b.low && open {
			b.low, b.openLow = c.Value, open
		}
	}
	return b, b.low < b.high || b.low == b.high && !b.openLow && !b.openHigh
}

// a claim is what is known about indicators and levers where the conditions of a rule hold.
type claim struct {
	indicators map[*measure.Indicator]bounds
	levers     map[string]*rules.Condition // by the condition without its not
}

// checkBounds reports conditions that cannot hold, by themselves or together with those before them.
func checkBounds(d *draft) {
	all := claim{map[*measure.Indicator]bounds{}, map[string]*rules.Condition{}}
	for i := range d.when {
		all.add(&d.when[i], true)
	}
	for i := range d.any {
		all.add(&d.any[i], false) // alternatives need not hold together
	}
}

// add reports a condition that contradicts the claim, and else adds it where it is to be kept.
func (a *claim) add(c *placed, keep bool) {
	if c.Indicator == nil {
		a.addLever(c, keep)
		return
	}
	before, known := a.indicators[c.Indicator]
	if !known {
		before = bounds{low: c.Indicator.Min, high: c.Indicator.Max}
	}
	after, some := before.narrowed(&c.Condition)
	switch {
	case !some && before.by == "":
		c.never(fmt.Sprintf("%s is never %s", c.Indicator.Key, sign(&c.Condition)), "a number that it can have: "+span(c.Indicator))
	case !some:
		c.never(fmt.Sprintf("%s is never %s while %s", c.Indicator.Key, sign(&c.Condition), before.by), "conditions that can hold together")
	case keep:
		if after.by = c.String(); before.by != "" {
			after.by = before.by + " and " + after.by
		}
		a.indicators[c.Indicator] = after
	}
}

func (a *claim) addLever(c *placed, keep bool) {
	plain := c.Condition
	plain.Not, plain.Months = false, 0
	key := plain.String()
	switch before := a.levers[key]; {
	case before != nil && before.Not != c.Not:
		c.never(fmt.Sprintf("%s contradicts %s", c.String(), before), "conditions that can hold together")
	case keep && before == nil:
		a.levers[key] = &c.Condition
	}
}

// never reports that the rule, or the alternative, never holds.
func (c *placed) never(why, allowed string) {
	c.at.Report(document.Problem{Path: c.at.Path(), Found: "this can never hold: " + why, Allowed: allowed})
}

// sign writes the relation and the number of a condition.
func sign(c *rules.Condition) string {
	return rules.Relations[c.Relation] + " " + document.Number(c.Value)
}

// span writes the range of an indicator.
func span(i *measure.Indicator) string {
	low, high := document.Number(i.Min), document.Number(i.Max)
	switch {
	case math.IsInf(i.Min, 0) && math.IsInf(i.Max, 0):
		return "any"
	case math.IsInf(i.Max, 0):
		return low + " or more"
	case math.IsInf(i.Min, 0):
		return high + " or less"
	}
	return low + " to " + high
}
