package rules

import (
	"math"
	"slices"

	"zwerm/sim/policy"
)

// A Plan is what a municipality wants to have running, as rules. Every month, in every municipality, they are read from top to
// bottom: wanted are the levers of every rule whose conditions hold. A later rule replaces the level of an earlier one, and
// takes away what it stops. What is no longer wanted is stopped, as with every strategy.
type Plan struct{ Rules []Rule }

// A Rule wants levers, or stops wanting them, while its conditions hold.
type Rule struct {
	From, Until int         // first and last month, January 2015 = 0
	When        []Condition // all must hold
	Any         []Condition // at least one must hold, unless there is none
	Do          []policy.Want
	Stop        []string // levers that earlier rules want
}

// First and Last are From and Until of a rule that holds in every month.
const (
	First = math.MinInt32
	Last  = math.MaxInt32
)

// Levers returns the levers that the plan can want, in the order in which they come up.
func (p *Plan) Levers() (levers []string) {
	for i := range p.Rules {
		for _, want := range p.Rules[i].Do {
			if !slices.Contains(levers, want.Lever) {
				levers = append(levers, want.Lever)
			}
		}
	}
	return levers
}

// Strategy makes an automatic player that follows the plan. What it remembers, it remembers within one run.
func (p *Plan) Strategy(key, does, hash string) *policy.Strategy {
	return &policy.Strategy{
		Key: key, Does: does, Levers: p.Levers(), Hash: hash,
		Begin: func() policy.Wants { return newMemory(p).want },
	}
}
