package report

import (
	"math"
	"slices"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// A Study is what a report is about: arms, and what came out of each.
type Study struct {
	Origins []*Origin
	Arms    []*Arm
	Tested  *Tested  // the registered claims; nil when no results of them were given
	Flipped *Flipped // where verdicts turn round; nil when nobody looked
}

// An Origin is where arms come from: one world, with everything that was changed about it, and its luck.
type Origin struct {
	Label       string // of its folder, to tell it from others
	Model       string // version
	Claims      string // hash of the registration
	Scenario    string // key
	Name        sim.Text
	Hash        string   // of the scenario's file
	Set         []string // what was changed about the scenario, as key=value; and parties=auto, where other parties decide too
	Town        string   // what is measured: a municipality, or the whole scenario when empty
	Others      string   // the strategy of municipalities besides it; empty when there is none of its own
	Averaged    []string // factors over whose settings every number is a mean
	Settings    int      // how many settings that are; 1 without any
	Dated       bool     // whether January 2015 was the real one
	Residents   int
	First       int // the first month, counted from January 2015 = 0
	Months      int
	Seeds       []uint64
	Assumptions []record.Assumption
	Files       map[string]string // hashes of strategies that were read from files, by key
}

// An Arm is one of the things that are compared: a strategy in a world.
type Arm struct {
	Strategy string
	Played   *Played  // the game of which it is; nil for a strategy
	Setting  []string // what is particular to its world within its origin, as key=value
	Origin   *Origin
	Own      float64 // the recovery effect (A_Q) of its world
	Levels   []Level // by recovery effect; one of them is its own
	// Courses are bands from month to month, by place in measure.Indicators; nil where there is none.
	Courses []*stats.Band
}

// Played is a game: decisions of people, which were taken again in every run.
type Played struct {
	Name      string  // as people gave it
	Seed      uint64  // under which they played
	Decisions int     // that they took
	Missed    float64 // how many of them could not be taken, on average over the runs of the arm's own level
}

// A Level is what came out at one recovery effect: one number per run, in the order of the seeds.
type Level struct {
	Effect   float64
	Seeds    []uint64
	Outcomes [][]float64 // by place in measure.Indicators; nil where it was not written down
}

// at returns the level of a recovery effect, nil when it was not run.
func (a *Arm) at(effect float64) *Level {
	for i := range a.Levels {
		if a.Levels[i].Effect == effect {
			return &a.Levels[i]
		}
	}
	return nil
}

// own returns the level of the arm's own world.
func (a *Arm) own() *Level { return a.at(a.Own) }

// seen are the indicators that a report shows where it can, in their order.
var seen = []string{"wellbeing", "waiting", "trust", "ownership", "fit", "deficit"}

// costs are the indicators that say what something cost, the best to have first.
var costs = []string{"deficit", "spend-to-income", "spend-to-base", "cost-per-resident", "spending"}

// most is how many indicators a report shows: two rows of three.
const most = 6

// Shown returns the places in measure.Indicators of what the report shows: what all arms have, the best known first.
func (s *Study) Shown() []int {
	return choose(func(k int) bool {
		return !slices.ContainsFunc(s.Arms, func(a *Arm) bool { return a.own().Outcomes[k] == nil })
	})
}

// choose picks up to six of the indicators that are there, with what tells the cost last.
func choose(there func(k int) bool) []int {
	var list []int
	add := func(k int) {
		if len(list) < most && there(k) && !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	for _, key := range append(slices.Clone(seen[:len(seen)-1]), costs...) {
		if k := place(key); !slices.ContainsFunc(list, isCost) || !isCost(k) {
			add(k)
		}
	}
	for k := range measure.Indicators {
		if !isCost(k) {
			add(k)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return order(a) - order(b) })
	return list
}

// order puts costs behind the rest.
func order(k int) int {
	if isCost(k) {
		return 1
	}
	return 0
}

func isCost(k int) bool { return slices.Contains(costs, measure.Indicators[k].Key) }

// place returns the place of an indicator in measure.Indicators, or -1.
func place(key string) int {
	return slices.IndexFunc(measure.Indicators, func(i measure.Indicator) bool { return i.Key == key })
}

// Paired reports whether all arms met the same luck: the same seeds at their own recovery effect.
func (s *Study) Paired() bool {
	for _, a := range s.Arms {
		if !slices.Equal(a.own().Seeds, s.Arms[0].own().Seeds) {
			return false
		}
	}
	return true
}

// Honest reports whether every arm was run at all recovery effects.
func (s *Study) Honest() bool {
	for _, a := range s.Arms {
		for _, effect := range experiment.RecoveryEffects {
			if a.at(effect) == nil {
				return false
			}
		}
	}
	return true
}

// First returns the first month of any arm, and Months how many there are until the last.
func (s *Study) First() int {
	first := math.MaxInt
	for _, a := range s.Arms {
		first = min(first, a.Origin.First)
	}
	return first
}

// Months returns how many months there are from the first of any arm to the last.
func (s *Study) Months() int {
	last := math.MinInt
	for _, a := range s.Arms {
		last = max(last, a.Origin.First+a.Origin.Months)
	}
	return last - s.First()
}
