package calibrate

import (
	"math"

	"zwerm/sim/experiment"
)

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// orNull returns nil, which JSON writes as null, for what is not a number.
func orNull(v float64) *float64 {
	if finite(v) {
		return &v
	}
	return nil
}

type reportJSON struct {
	Model        string          `json:"model"`
	Scenario     string          `json:"scenario"`
	ScenarioHash string          `json:"scenario_hash"`
	Set          []string        `json:"set"`
	TargetsHash  string          `json:"targets_hash"`
	Inputs       string          `json:"inputs"`
	Command      string          `json:"command"`
	Player       string          `json:"player"`
	Seed         uint64          `json:"first_seed"`
	Seeds        int             `json:"seeds"`
	StartLoss    *float64        `json:"start_loss"`
	FittedLoss   *float64        `json:"fitted_loss,omitempty"`
	Improved     *bool           `json:"improved,omitempty"`
	Searched     int             `json:"evaluations,omitempty"`
	Converged    bool            `json:"converged,omitempty"`
	Condition    *float64        `json:"condition,omitempty"`
	Parameters   []parameterJSON `json:"parameters,omitempty"`
	TradeOffs    []tradeOffJSON  `json:"trade_offs,omitempty"`
	In           int             `json:"in"`
	Targets      []targetJSON    `json:"targets"`
	Warnings     []string        `json:"warnings,omitempty"`
}

type parameterJSON struct {
	Key         string  `json:"key"`
	Start       float64 `json:"start"`
	Fitted      float64 `json:"fitted"`
	Low         float64 `json:"low"`
	High        float64 `json:"high"`
	Bound       string  `json:"bound,omitempty"`
	Sensitivity float64 `json:"sensitivity"`
}

type tradeOffJSON struct {
	A           string  `json:"a"`
	B           string  `json:"b"`
	Correlation float64 `json:"correlation"`
}

type targetJSON struct {
	Key       string     `json:"key"`
	Low       float64    `json:"low"`
	High      float64    `json:"high"`
	Error     float64    `json:"error"`
	Weight    float64    `json:"weight"`
	Start     *float64   `json:"start"`
	Mean      *float64   `json:"mean"`
	P5        *float64   `json:"p5"`
	P95       *float64   `json:"p95"`
	ErrorsOff *float64   `json:"errors_off"`
	Verdict   Verdict    `json:"verdict"`
	Values    []*float64 `json:"values"` // by seed
}

// JSON returns the report for other programs: null is nothing to measure, or infinite.
func (r *Report) JSON() any {
	s := r.Study
	out := reportJSON{Model: experiment.ModelVersion, Scenario: r.Scenario.Key, ScenarioHash: r.Scenario.Hash, Set: append([]string{}, s.Set...),
		TargetsHash: s.Targets.Hash, Inputs: s.Inputs(r.Scenario), Command: r.Command, Player: s.Targets.Player.Key, Seed: s.Seed, Seeds: s.Seeds,
		StartLoss: orNull(r.Start.Loss), In: r.Last().In(), Warnings: r.Warnings()}
	if r.Fitted != nil {
		improved := r.Improved()
		out.FittedLoss, out.Improved, out.Condition = orNull(r.Fitted.Loss), &improved, orNull(r.Condition)
		out.Searched, out.Converged = r.Searched, r.Converged
	}
	for _, p := range r.Parameters {
		out.Parameters = append(out.Parameters, parameterJSON{p.Key, p.Start, p.Value, p.Low, p.High, p.Bound, p.Sensitivity})
	}
	for _, t := range r.TradeOffs {
		out.TradeOffs = append(out.TradeOffs, tradeOffJSON(t))
	}
	for i, o := range r.Last().Outcomes {
		t := o.Target
		row := targetJSON{t.Key, t.Low, t.High, t.Error, t.Weight, orNull(r.Start.Outcomes[i].Mean), orNull(o.Mean), orNull(o.Low), orNull(o.High),
			orNull(o.Deviation()), o.Verdict(), nil}
		for _, v := range o.Values {
			row.Values = append(row.Values, orNull(v))
		}
		out.Targets = append(out.Targets, row)
	}
	return out
}
