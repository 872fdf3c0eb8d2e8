package rules_test

import (
	"math"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
	"zwerm/sim/rules"
)

func world(t testing.TB, name string, pool *sim.Pool) *sim.World {
	t.Helper()
	s, err := scenarios.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return process.NewWorld(s, 1, pool)
}

func month(p *rules.Plan) []process.Process {
	decide := policy.Decide(policy.Everywhere(p.Strategy("mine", "", "")))
	return process.Month(process.Process{Name: "players", Apply: decide, Before: true})
}

func indicator(t testing.TB, key string) *measure.Indicator {
	t.Helper()
	i, ok := measure.Find(key)
	if !ok {
		t.Fatalf("no indicator %s", key)
	}
	return i
}

func always(do ...policy.Want) rules.Rule {
	return rules.Rule{From: rules.First, Until: rules.Last, Do: do}
}

// levels returns the level of a lever that a plan has running in the first municipality, 0 when it does not run, by month.
func levels(t *testing.T, p *rules.Plan, lever string, months int) (list []float64) {
	w := world(t, "oefenronde", nil)
	steps := month(p)
	for range months {
		process.Step(w, steps)
		level := 0.
		for _, r := range w.Running {
			if r.Lever == lever && r.Municipality == 0 {
				level = r.Level
			}
		}
		list = append(list, level)
	}
	return list
}

func TestReadFromTopToBottom(t *testing.T) {
	start := -6
	p := &rules.Plan{Rules: []rules.Rule{
		always(policy.Want{Lever: "pilots", Level: .2}),
		{From: start + 1, Until: start + 2, Do: []policy.Want{{Lever: "pilots", Level: .5}}}, // a later rule replaces the level
		{From: start + 2, Until: start + 3, Stop: []string{"pilots"}},
	}}
	if got := levels(t, p, "pilots", 5); !same(got, []float64{.2, .5, 0, 0, .2}) {
		t.Errorf("pilots at %v", got)
	}
}

// TestLasting holds that a condition with a duration holds after as many months, and not before.
func TestLasting(t *testing.T) {
	p := &rules.Plan{Rules: []rules.Rule{always(policy.Want{Lever: "pilots"}), always(policy.Want{Lever: "visits"})}}
	p.Rules[0].From = -4
	p.Rules[1].When = []rules.Condition{{Lever: "pilots", Months: 3}}
	if got := levels(t, p, "visits", 6); !same(got, []float64{0, 0, 0, 0, 0, .5}) { // pilots run at the start of months -3, -2 and -1
		t.Errorf("visits at %v", got)
	}
	p.Rules[1].When[0] = rules.Condition{Lever: "pilots", Not: true, Months: 2}
	if got := levels(t, p, "visits", 6); !same(got, []float64{0, .5, .5, 0, 0, 0}) {
		t.Errorf("visits at %v", got)
	}
}

func TestAlternatives(t *testing.T) {
	p := &rules.Plan{Rules: []rules.Rule{always(policy.Want{Lever: "pilots"})}}
	p.Rules[0].Any = []rules.Condition{
		{Indicator: indicator(t, "trust"), Relation: rules.Below, Value: 0},
		{Lever: "fair-exchange", State: rules.Possible, Not: true},
	}
	if got := levels(t, p, "pilots", 1); got[0] == 0 {
		t.Error("one of the alternatives holds")
	}
	p.Rules[0].Any[1].Not = false
	if got := levels(t, p, "pilots", 1); got[0] != 0 {
		t.Error("none of the alternatives holds")
	}
}

func same(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// TestReadings holds that rules see the indicators as they were at the end of last month, also in January, when a new year
// begins: the condition that an indicator is exactly that holds in every municipality, unless there is nothing to measure.
func TestReadings(t *testing.T) {
	w := world(t, "laboratorium", nil)
	quiet := process.Month(process.Process{Name: "players", Apply: policy.Decide(), Before: true})
	for range 15 {
		process.Step(w, quiet)
		for i := range measure.Indicators {
			x := &measure.Indicators[i]
			for m := range w.Municipalities {
				value := x.Of(measure.Municipality(w, m))
				w.Month++
				holds := exactly(x, value).Strategy("mine", "", "").Begin()(w, &w.Municipalities[m], nil) != nil
				w.Month--
				if holds == math.IsNaN(value) {
					t.Errorf("after month %d, %s = %v in municipality %d: the rule holds is %v", w.Month, x.Key, value, m, holds)
				}
			}
		}
	}
}

// exactly is a plan that wants something while an indicator has a value.
func exactly(x *measure.Indicator, value float64) *rules.Plan {
	rule := always(policy.Want{Lever: "pilots"})
	for _, relation := range []rules.Relation{rules.AtLeast, rules.AtMost} {
		rule.When = append(rule.When, rules.Condition{Indicator: x, Relation: relation, Value: value})
	}
	return &rules.Plan{Rules: []rules.Rule{rule}}
}

// TestRunsAreTheSame holds that a plan decides the same with any number of workers, twice in a row, and in a replay.
func TestRunsAreTheSame(t *testing.T) {
	p := busy(t)
	s := p.Strategy("mine", "", "")
	run := func(pool *sim.Pool, player policy.Player) *sim.World {
		w := world(t, "laboratorium", pool)
		steps := process.Month(process.Process{Name: "players", Apply: policy.Decide(player), Before: true})
		for range 40 {
			process.Step(w, steps)
		}
		return w
	}
	first := run(nil, policy.Everywhere(s))
	pool := sim.NewPool(3)
	defer pool.Close()
	script := &policy.Script{Decisions: first.Log}
	for name, again := range map[string]*sim.World{
		"with three workers": run(pool, policy.Everywhere(s)), "replayed": run(nil, script),
	} {
		if again.Hash() != first.Hash() || len(script.Refused) > 0 {
			t.Errorf("%s the run is another", name)
		}
	}
	if len(first.Log) < 10 {
		t.Errorf("it hardly decides anything: %v", first.Log)
	}
}

// busy is a plan with every kind of condition, that changes its mind.
func busy(t testing.TB) *rules.Plan {
	above := func(key string, value float64, months int) rules.Condition {
		return rules.Condition{Indicator: indicator(t, key), Relation: rules.Above, Value: value, Months: months}
	}
	return &rules.Plan{Rules: []rules.Rule{
		always(policy.Want{Lever: "pilots", Level: .2}, policy.Want{Lever: "initiative-group"}, policy.Want{Lever: "recurring-ateliers", Level: .4}),
		{From: rules.First, Until: rules.Last, When: []rules.Condition{above("waiting-weeks", 6, 3), above("trust", 20, 0)}, Do: []policy.Want{{Lever: "pilots", Level: .6}}},
		{From: rules.First, Until: rules.Last, Any: []rules.Condition{above("stress", .3, 2), above("incidents", 3, 0)}, Stop: []string{"recurring-ateliers"}},
		{From: rules.First, Until: rules.Last, When: []rules.Condition{{Lever: "fair-exchange", State: rules.Possible}}, Do: []policy.Want{{Lever: "fair-exchange"}}},
	}}
}

// TestMonthsAllocateNothing holds that playing a plan leaves no garbage once it has what it wants.
func TestMonthsAllocateNothing(t *testing.T) {
	w := world(t, "laboratorium", nil)
	p := &rules.Plan{Rules: []rules.Rule{always(policy.Want{Lever: "pilots"})}}
	p.Rules[0].When = []rules.Condition{{Indicator: indicator(t, "waiting"), Relation: rules.AtLeast, Months: 2}}
	steps := month(p)
	for range 24 {
		process.Step(w, steps)
	}
	if n := testing.AllocsPerRun(20, func() { process.Step(w, steps) }); n > 0 {
		t.Errorf("%v allocations per month", n)
	}
}
