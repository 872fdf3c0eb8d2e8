package experiment

import (
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/stats"
)

// RecoveryEffect is the key of A_Q, the effect of fit on recovery: nobody has measured it, and it decides which strategy is
// best for residents (MODEL.md, 13.5).
const RecoveryEffect = "recovery-effect"

// RecoveryEffects are the values at which a verdict on welfare must hold.
var RecoveryEffects = []float64{.1, .3, .6}

// Welfare are the indicators whose ranking depends on it.
var Welfare = []string{"wellbeing", "need-burden"}

// A Paired experiment runs strategies under the same luck: replicate r has seed Seed+r under each of them.
type Paired struct {
	Scenario   *sim.Scenario // with everything that was changed about it
	Strategies []*policy.Strategy
	Replicates int
	Seed       uint64
	Months     int
	Others     bool // whether parties besides the municipalities decide by themselves
	// Effects are the values of RecoveryEffect to run besides the scenario's own.
	Effects []float64
	// Replay returns the command that repeats a run, for errors.
	Replay func(strategy string, effect float64, seed uint64) string
}

// Levels returns the values of RecoveryEffect that are run: the scenario's own first, then the others.
func (p *Paired) Levels() []float64 {
	own := p.Scenario.Params.RecoveryEffect
	levels := []float64{own}
	for _, v := range p.Effects {
		if v != own {
			levels = append(levels, v)
		}
	}
	return levels
}

// Runs returns the whole list: levels, in them strategies, in them replicates.
func (p *Paired) Runs() []Run {
	var runs []Run
	for _, level := range p.Levels() {
		s := *p.Scenario
		s.Params.RecoveryEffect = level
		for _, strategy := range p.Strategies {
			for r := range p.Replicates {
				run := Run{
					Scenario: &s, Name: strategy.Key, Seed: p.Seed + uint64(r), Months: p.Months,
					Player: func() policy.Player { return Players(strategy, p.Others) },
				}
				if p.Replay != nil {
					run.Replay = p.Replay(strategy.Key, level, run.Seed)
				}
				runs = append(runs, run)
			}
		}
	}
	return runs
}

// Players plays a strategy in every municipality; with others the other parties also decide by themselves.
func Players(s *policy.Strategy, others bool) policy.Player {
	if others {
		return policy.Together(policy.Everywhere(s), policy.Others())
	}
	return policy.Everywhere(s)
}

// Of returns the results of one strategy at one level, by replicate; i counts Levels, j Strategies.
func (p *Paired) Of(results []*Result, i, j int) []*Result {
	from := (i*len(p.Strategies) + j) * p.Replicates
	return results[from : from+p.Replicates]
}

// Own returns the results at the scenario's own recovery effect.
func (p *Paired) Own(results []*Result) []*Result { return results[:len(p.Strategies)*p.Replicates] }

// A Row is what came out for one indicator at one level.
type Row struct {
	Indicator *measure.Indicator
	Outcomes  []stats.Summary // by strategy
	// Differences are those with the first strategy: Differences[0] is of the second.
	Differences []stats.Difference
}

// Compare makes the row of an indicator, by its place in measure.Indicators, at one of the levels.
func (p *Paired) Compare(results []*Result, level, indicator int) Row {
	row := Row{Indicator: &measure.Indicators[indicator]}
	var first []float64
	for j := range p.Strategies {
		outcomes := make([]float64, p.Replicates)
		for r, result := range p.Of(results, level, j) {
			outcomes[r] = result.Outcome(indicator)
		}
		row.Outcomes = append(row.Outcomes, stats.Summarise(outcomes))
		if j == 0 {
			first = outcomes
			continue
		}
		row.Differences = append(row.Differences, stats.Paired(outcomes, first))
	}
	return row
}
