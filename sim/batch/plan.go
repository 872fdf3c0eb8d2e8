package batch

import (
	"fmt"
	"slices"

	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
)

// A Plan is the flat list of runs of an experiment. It is fixed before the first one: run i depends on i alone. Replicates
// change slowest and strategies fastest, so that a batch that ends early has met all settings about as often.
type Plan struct {
	*Experiment
	crossed []*Strategy // under which every setting is run; one that is nil when the strategy is a factor
	// player makes the player of a strategy; tests put another one here.
	player func(s *policy.Strategy, others bool) policy.Player
}

// NewPlan makes the list of runs.
func NewPlan(e *Experiment) (*Plan, error) {
	p := &Plan{Experiment: e, crossed: e.Strategies, player: experiment.Players}
	if e.factor(strategyKey) >= 0 {
		p.crossed = []*Strategy{nil}
	}
	if per := float64(e.Design.Settings()) * float64(len(p.crossed)); per*float64(len(e.Seeds)) > maxRuns {
		return nil, fmt.Errorf("the experiment has %.3g runs; at most %s can be counted", per*float64(len(e.Seeds)), document.Count(maxRuns))
	}
	return p, nil
}

// perReplicate returns how many runs share a replicate.
func (p *Plan) perReplicate() int { return p.Design.Settings() * len(p.crossed) }

// Runs returns how many runs there are.
func (p *Plan) Runs() int { return p.perReplicate() * len(p.Seeds) }

// A Recipe is everything that a run follows from.
type Recipe struct {
	Run, Setting, Replicate int // from 0
	Seed                    uint64
	Source                  *Source
	Strategy                *Strategy
	Others                  bool      // whether parties besides the municipalities decide by themselves
	Values                  []float64 // of the factors
	Changes                 []string  // what is changed about the scenario, as KEY=VALUE
}

// Recipe returns that of run i.
func (p *Plan) Recipe(i int) *Recipe {
	per := p.perReplicate()
	r := &Recipe{Run: i, Replicate: i / per, Setting: i % per / len(p.crossed), Strategy: p.crossed[i%len(p.crossed)], Source: p.Scenarios[0],
		Others: p.Parties[0] == experiment.Auto}
	if r.Seed = p.Seeds[r.Replicate]; p.Own {
		r.Seed += uint64(r.Setting) * uint64(len(p.Seeds))
	}
	r.Values = p.Design.Setting(r.Setting)
	r.Changes = slices.Clone(p.Set)
	for k, v := range r.Values {
		switch f := &p.Factors[k]; f.Key {
		case scenarioKey:
			r.Source = p.Scenarios[int(v)]
		case strategyKey:
			r.Strategy = p.Strategies[int(v)]
		case partiesKey:
			r.Others = f.Text(v) == experiment.Auto
		default:
			r.Changes = append(r.Changes, assignment(f.Key, v))
		}
	}
	return r
}

// Replay returns the command that repeats the run, to be given in the folder of the experiment.
func (r *Recipe) Replay() string {
	return experiment.Replay(r.Source.Name, r.Strategy.Name, r.Seed, r.Others, r.Changes...)
}

// run makes the run of a recipe, in a scenario with its changes.
func (p *Plan) run(r *Recipe, s *sim.Scenario) experiment.Run {
	return experiment.Run{Scenario: s, Name: r.Strategy.Key, Seed: r.Seed, Months: s.Months, Replay: r.Replay(),
		Player: func() policy.Player { return p.player(r.Strategy.Strategy, r.Others) }}
}
