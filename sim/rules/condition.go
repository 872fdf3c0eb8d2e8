package rules

import (
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// A Condition is an indicator of the municipality beside a number, or the state of one of its levers.
type Condition struct {
	Indicator *measure.Indicator // nil for the state of a lever
	Relation  Relation
	Value     float64

	Lever string
	State State
	Not   bool // whether it must not be in that state

	// Months is how many months on end it must have held, the present one included; 0 stands for 1.
	Months int
}

// Relation is how an indicator lies to a number.
type Relation int

// The relations.
const (
	Below Relation = iota
	AtMost
	Above
	AtLeast
)

// Relations are the signs for relations, in their order.
var Relations = []string{"<", "<=", ">", ">="}

// State is what can be asked about a lever.
type State int

// The states.
const (
	Running  State = iota // it was started and goes on
	Possible              // what it needs is there
)

// States are the words for states, in their order.
var States = []string{"running", "possible"}

// of reports whether a value lies so to the number; one that is not there, NaN, never does.
func (c *Condition) of(value float64) bool {
	switch c.Relation {
	case Below:
		return value < c.Value
	case AtMost:
		return value <= c.Value
	case Above:
		return value > c.Value
	}
	return value >= c.Value
}

// in reports whether the lever of the condition is in its state.
func (c *Condition) in(w *sim.World, m *sim.Municipality) bool {
	if c.State == Running {
		return policy.Runs(w, m, c.Lever) != c.Not
	}
	return policy.Possible(w, m, c.Lever) != c.Not
}
