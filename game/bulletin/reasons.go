package bulletin

import (
	"context"
	"math"
	"slices"
	"sync"

	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/process"
)

// A Reason is something without which a round would have ended otherwise. One of its three causes is set.
type Reason struct {
	Decision *sim.Decision // that people took in the round
	Running  *sim.Running  // a lever that was at work in the home municipality when the round began
	Event    *sim.Event    // of the scenario, which began in the round
	// Effect is what it made of each indicator by the end of the round: the value as it became, less the value as it would have
	// become without it, under the same luck. NaN is nothing to measure.
	Effect []float64
}

// Reasons are why indicators of the home municipality changed in a round.
type Reasons struct {
	Indicators []*measure.Indicator
	Change     []float64 // of each, from the start to the end of the round
	List       []Reason
}

// Explain plays a round of a game again, once without each decision that people took in it, each lever that was at work, and
// each event that began. These are differences under one luck, the game's own: exact for this game, and no proof that it
// would be so in another one. They need not add up to the change: what happened anyway is the rest, and so is what things did
// together. Some workers share the work.
func Explain(ctx context.Context, s *game.Session, round, workers int, keys ...string) (*Reasons, error) {
	f, err := s.Fork(round)
	if err != nil {
		return nil, err
	}
	report, err := s.Report(round)
	if err != nil {
		return nil, err
	}
	r := &Reasons{}
	for _, key := range keys {
		if ind, ok := measure.Find(key); ok {
			change, _ := report.Change(key)
			r.Indicators = append(r.Indicators, ind)
			r.Change = append(r.Change, change.End-change.Start)
		}
	}
	start, decisions := f.World().Copy(), f.Decisions()
	start.Scenario = s.Scenario() // with what was added to the round
	r.List = causes(f, start, decisions, report)
	var working sync.WaitGroup
	next := make(chan int)
	for range max(1, workers) {
		working.Go(func() {
			for i := range next {
				r.List[i].Effect = r.without(ctx, s, start, decisions, &r.List[i], report)
			}
		})
	}
	for i := range r.List {
		next <- i
	}
	close(next)
	working.Wait()
	return r, ctx.Err()
}

// causes lists what may have made a difference.
func causes(f *game.Session, start *sim.World, decisions []sim.Decision, report *game.Report) (list []Reason) {
	for i := range decisions {
		list = append(list, Reason{Decision: &decisions[i]})
	}
	for _, r := range f.Running() {
		list = append(list, Reason{Running: &r})
	}
	for i := range start.Scenario.Events {
		if e := &start.Scenario.Events[i]; e.From >= report.From && e.From < report.To && len(e.Effects) > 0 {
			list = append(list, Reason{Event: e})
		}
	}
	return list
}

// without plays the round without a cause and returns what the cause did.
func (r *Reasons) without(ctx context.Context, s *game.Session, start *sim.World, decisions []sim.Decision, c *Reason, report *game.Report) []float64 {
	w := start.Copy()
	switch {
	case c.Decision != nil:
		decisions = slices.DeleteFunc(slices.Clone(decisions), func(d sim.Decision) bool {
			return d.Actor == c.Decision.Actor && d.Lever == c.Decision.Lever && d.Target == c.Decision.Target
		})
	case c.Running != nil:
		w.Running = slices.DeleteFunc(w.Running, func(x sim.Running) bool { return x == *c.Running })
	default:
		scenario := *w.Scenario
		scenario.Events = slices.DeleteFunc(slices.Clone(scenario.Events), func(e sim.Event) bool { return e.Key == c.Event.Key })
		w.Scenario = &scenario
	}
	steps := s.Months(decisions...)
	for w.Month+1 < report.To {
		if ctx.Err() != nil {
			return nil
		}
		process.Step(w, steps)
	}
	scope := measure.Municipality(w, s.Home())
	effect := make([]float64, len(r.Indicators))
	for k, ind := range r.Indicators {
		change, _ := report.Change(ind.Key)
		effect[k] = change.End - ind.Of(scope)
	}
	return effect
}

// Ranked returns the reasons that moved indicator k by at least visible, the strongest first.
func (r *Reasons) Ranked(k int, visible float64) (list []Reason) {
	for _, reason := range r.List {
		if len(reason.Effect) > k && math.Abs(reason.Effect[k]) >= visible {
			list = append(list, reason)
		}
	}
	slices.SortStableFunc(list, func(a, b Reason) int {
		switch x, y := math.Abs(a.Effect[k]), math.Abs(b.Effect[k]); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return list
}
