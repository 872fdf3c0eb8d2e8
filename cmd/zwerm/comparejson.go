package main

import (
	"zwerm/sim/experiment"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// compareJSON is what `zwerm compare --json` prints: the manifest, then what came out at the scenario's own parameters.
type compareJSON struct {
	*record.Manifest
	Indicators []rowJSON `json:"indicators"`
	// Welfare is judged with --honest only.
	Welfare []judgedJSON `json:"welfare,omitempty"`
}

type rowJSON struct {
	Key         string           `json:"key"`
	Unit        string           `json:"unit"`
	Taken       string           `json:"taken"` // mean, end or sum of the months
	Outcomes    []outcomeJSON    `json:"outcomes"`
	Differences []differenceJSON `json:"differences"`
}

type outcomeJSON struct {
	Strategy   string   `json:"strategy"`
	Replicates int      `json:"replicates"` // with something to measure
	Mean       *float64 `json:"mean"`
	P10        *float64 `json:"p10"`
	P90        *float64 `json:"p90"`
}

type differenceJSON struct {
	Strategy string   `json:"strategy"`
	Against  string   `json:"against"`
	Pairs    int      `json:"pairs"`
	Mean     *float64 `json:"mean"`
	Low      *float64 `json:"low"`
	High     *float64 `json:"high"`
	Higher   *float64 `json:"higher"` // share of pairs, ties counting half
}

type judgedJSON struct {
	Key      string      `json:"key"`
	Strategy string      `json:"strategy"`
	Against  string      `json:"against"`
	At       []levelJSON `json:"at"`
	Verdict  int         `json:"verdict"` // the sign of the difference, 0 for no verdict
	Why      string      `json:"why,omitempty"`
}

type levelJSON struct {
	RecoveryEffect float64        `json:"recovery_effect"`
	Difference     differenceJSON `json:"difference"`
}

func (f *compareFlags) toJSON(p *experiment.Paired, results []*experiment.Result, shown []int) compareJSON {
	out := compareJSON{Manifest: record.NewManifest(p, results, f.set)}
	first := p.Strategies[0].Key
	for _, k := range shown {
		row := p.Compare(results, 0, k)
		j := rowJSON{Key: row.Indicator.Key, Unit: row.Indicator.Unit, Taken: experiment.Taken(row.Indicator), Differences: []differenceJSON{}}
		for i, s := range row.Outcomes {
			j.Outcomes = append(j.Outcomes, outcomeJSON{p.Strategies[i].Key, s.N, orNull(s.Mean), orNull(s.P10), orNull(s.P90)})
		}
		for i, d := range row.Differences {
			j.Differences = append(j.Differences, differenceToJSON(p.Strategies[i+1].Key, first, d))
		}
		out.Indicators = append(out.Indicators, j)
	}
	if !f.honest || len(p.Strategies) < 2 {
		return out
	}
	for _, one := range judge(p, results) {
		j := judgedJSON{Key: one.indicator.Key, Strategy: one.strategy, Against: first, Verdict: one.verdict.Sign, Why: one.verdict.Why}
		for i, d := range one.differences {
			j.At = append(j.At, levelJSON{experiment.RecoveryEffects[i], differenceToJSON(one.strategy, first, d)})
		}
		out.Welfare = append(out.Welfare, j)
	}
	return out
}

func differenceToJSON(strategy, against string, d stats.Difference) differenceJSON {
	return differenceJSON{strategy, against, d.N, orNull(d.Mean), orNull(d.Low), orNull(d.High), orNull(d.Higher)}
}
