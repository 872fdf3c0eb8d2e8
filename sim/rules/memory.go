package rules

import (
	"slices"

	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// A memory plays a plan in one run. All that it keeps from month to month is for how long conditions with a duration have
// held.
type memory struct {
	plan       *Plan
	indicators []*measure.Indicator // that the plan speaks of
	checks     []checks             // of each rule
	lasting    []check              // those with a duration

	// held is for how many months on end each lasting condition has held in each municipality.
	held []int
	// before is the world as of the end of last month, and readings are the indicators of the municipality at hand.
	before   sim.World
	readings []reading
}

// checks are the conditions of a rule.
type checks struct{ when, any []check }

// A check is a condition with the places of its indicator and of what is remembered about it, or -1.
type check struct {
	*Condition
	indicator, place int
}

// A reading is the value of an indicator, taken when it is first asked for.
type reading struct {
	value float64
	taken bool
}

// newMemory prepares to play a plan.
func newMemory(p *Plan) *memory {
	y := &memory{plan: p}
	for i := range p.Rules {
		y.checks = append(y.checks, checks{y.checked(p.Rules[i].When), y.checked(p.Rules[i].Any)})
	}
	y.readings = make([]reading, len(y.indicators))
	return y
}

// checked gives conditions their places.
func (y *memory) checked(conditions []Condition) (list []check) {
	for i := range conditions {
		c := check{&conditions[i], -1, -1}
		if c.Indicator != nil {
			if c.indicator = slices.Index(y.indicators, c.Indicator); c.indicator < 0 {
				c.indicator = len(y.indicators)
				y.indicators = append(y.indicators, c.Indicator)
			}
		}
		if c.Months > 1 {
			c.place = len(y.lasting)
			y.lasting = append(y.lasting, c)
		}
		list = append(list, c)
	}
	return list
}

// want appends what the plan wants in a municipality this month. It is asked once a month, before anything is decided there.
func (y *memory) want(w *sim.World, m *sim.Municipality, wants []policy.Want) []policy.Want {
	if y.held == nil {
		y.held = make([]int, len(w.Municipalities)*len(y.lasting)+1)
	}
	i := w.Districts[m.From].Municipality
	if len(y.indicators) > 0 && (y.before.Scenario == nil || y.before.Month != w.Month-1) {
		y.before = *w // indicators that depend on the month speak of the last one
		y.before.Month--
	}
	clear(y.readings)
	at := place{w, m, i, y.held[i*len(y.lasting) : (i+1)*len(y.lasting)]}
	for k, c := range y.lasting {
		if y.now(&at, &c) {
			at.held[k]++
		} else {
			at.held[k] = 0
		}
	}
	for k := range y.plan.Rules {
		if rule := &y.plan.Rules[k]; rule.From <= w.Month && w.Month <= rule.Until && y.holds(&at, &y.checks[k]) {
			wants = rule.follow(wants)
		}
	}
	return wants
}

// A place is the municipality at hand.
type place struct {
	w            *sim.World
	m            *sim.Municipality
	municipality int
	held         []int // of the lasting conditions
}

// holds reports whether all conditions of a rule hold, and one of its alternatives.
func (y *memory) holds(at *place, c *checks) bool {
	for k := range c.when {
		if !y.lasts(at, &c.when[k]) {
			return false
		}
	}
	for k := range c.any {
		if y.lasts(at, &c.any[k]) {
			return true
		}
	}
	return len(c.any) == 0
}

// lasts reports whether a condition has held for as long as it must.
func (y *memory) lasts(at *place, c *check) bool {
	if c.place >= 0 {
		return at.held[c.place] >= c.Months
	}
	return y.now(at, c)
}

// now reports whether a condition holds, however short.
func (y *memory) now(at *place, c *check) bool {
	if c.Indicator == nil {
		return c.in(at.w, at.m)
	}
	r := &y.readings[c.indicator]
	if !r.taken {
		*r = reading{c.Indicator.Of(measure.Municipality(&y.before, at.municipality)), true}
	}
	return c.of(r.value)
}

// follow adds to what is wanted what a rule wants, and takes away what it stops.
func (r *Rule) follow(wants []policy.Want) []policy.Want {
	for _, want := range r.Do {
		if i := find(wants, want.Lever); i >= 0 {
			wants[i].Level = want.Level
		} else {
			wants = append(wants, want)
		}
	}
	for _, lever := range r.Stop {
		if i := find(wants, lever); i >= 0 {
			wants = slices.Delete(wants, i, i+1)
		}
	}
	return wants
}

func find(wants []policy.Want, lever string) int {
	for i := range wants {
		if wants[i].Lever == lever {
			return i
		}
	}
	return -1
}
