package rules_test

import (
	"testing"
	"time"

	"zwerm/scenarios"
	"zwerm/scenarios/strategies"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
	"zwerm/sim/rules"
)

// stopwatch is a player that measures how long another one takes.
type stopwatch struct {
	policy.Player
	spent time.Duration
}

func (s *stopwatch) Play(w *sim.World) {
	began := time.Now()
	s.Player.Play(w)
	s.spent += time.Since(began)
}

// BenchmarkStrategyMonth times a month of 60,000 residents on one goroutine under a strategy that is written as rules, and
// prints which part of it the strategy takes, which is to stay below 5% (of the processor: on a busy machine read it from a
// profile, -cpuprofile). The last one speaks of every indicator at once, as no file would.
func BenchmarkStrategyMonth(b *testing.B) {
	everything := &rules.Plan{}
	for i := range measure.Indicators {
		everything.Rules = append(everything.Rules, rules.Rule{From: rules.First, Until: rules.Last, Do: []policy.Want{{Lever: "pilots"}},
			When: []rules.Condition{{Indicator: &measure.Indicators[i], Relation: rules.Above, Months: 2}}})
	}
	for _, name := range append(strategies.Names(), "every indicator") {
		b.Run(name, func(b *testing.B) {
			plan := everything
			if s, err := strategies.Load(name); err == nil {
				plan = &s.Plan
			}
			watch := &stopwatch{Player: policy.Everywhere(plan.Strategy(name, "", ""))}
			steps := process.Month(process.Process{Name: "players", Apply: policy.Decide(watch), Before: true})
			w := process.NewWorld(sixtyThousand(b), 1, nil)
			for range 12 {
				process.Step(w, steps)
			}
			watch.spent = 0
			for b.Loop() {
				process.Step(w, steps)
			}
			b.ReportMetric(100*watch.spent.Seconds()/b.Elapsed().Seconds(), "%-of-month")
			b.ReportMetric(float64(watch.spent.Nanoseconds())/float64(b.N), "strategy-ns/month")
		})
	}
}

// sixtyThousand returns a scenario of 60,000 residents: laboratorium with four times as many people in every district.
func sixtyThousand(b *testing.B) *sim.Scenario {
	s, err := scenarios.Load("laboratorium")
	if err != nil {
		b.Fatal(err)
	}
	for i := range s.Regions {
		for j := range s.Regions[i].Municipalities {
			for k := range s.Regions[i].Municipalities[j].Districts {
				s.Regions[i].Municipalities[j].Districts[k].Residents *= 4
			}
		}
	}
	if s.Residents() != 60_000 {
		b.Fatalf("%d residents", s.Residents())
	}
	return s
}
