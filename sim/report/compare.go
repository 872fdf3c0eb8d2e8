package report

import (
	"slices"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// Of makes the study of a paired experiment; m is its manifest, and label the name of the folder that it goes to.
func Of(p *experiment.Paired, results []*experiment.Result, m *record.Manifest, label string) *Study {
	origin := originOf(m, label)
	s := &Study{Origins: []*Origin{origin}}
	for j, strategy := range p.Strategies {
		arm := &Arm{Strategy: strategy.Key, Origin: origin, Own: p.Scenario.Params.RecoveryEffect}
		for i, effect := range p.Levels() {
			arm.Add(effect, p.Of(results, i, j))
		}
		s.Arms = append(s.Arms, arm)
	}
	origin.Seeds = s.Arms[0].own().Seeds
	return s
}

// Add adds what came out at a recovery effect; courses are those of the arm's own.
func (a *Arm) Add(effect float64, results []*experiment.Result) {
	a.Levels = append(a.Levels, levelOf(effect, results))
	if effect != a.Own {
		return
	}
	a.Courses = make([]*stats.Band, len(measure.Indicators))
	for _, k := range choose(everything) {
		var series [][]float64
		for _, r := range results {
			series = append(series, course(k, r.Values[k], r.First))
		}
		band := stats.BandOf(series)
		a.Courses[k] = &band
	}
}

// everything is the choice from results that hold every indicator.
func everything(int) bool { return true }

// course returns what a chart shows of an indicator from month to month: the deficit as it adds up, others as they are.
func course(k int, values []float64, first int) []float64 {
	if experiment.Taken(&measure.Indicators[k]) == experiment.AsSum {
		return experiment.Booked(values, first)
	}
	return values
}

func levelOf(effect float64, results []*experiment.Result) Level {
	level := Level{Effect: effect, Outcomes: make([][]float64, len(measure.Indicators))}
	for _, r := range results {
		level.Seeds = append(level.Seeds, r.Seed)
		for k := range measure.Indicators {
			level.Outcomes[k] = append(level.Outcomes[k], r.Outcome(k))
		}
	}
	return level
}

func originOf(m *record.Manifest, label string) *Origin {
	o := &Origin{Label: label, Model: m.Model, Claims: m.Claims, Scenario: m.Scenario, Name: m.ScenarioName, Hash: m.ScenarioHash, Set: m.Set, Settings: 1,
		Dated: m.Dated, Residents: m.Residents, First: m.First, Months: m.Months,
		Assumptions: m.Assumptions, Files: m.StrategyHashes}
	if m.Parties == experiment.Auto {
		o.Set = withParties(o.Set)
	}
	return o
}

// withParties adds that parties besides the municipalities decide by themselves.
func withParties(set []string) []string { return append(slices.Clone(set), "parties="+experiment.Auto) }
