package hypotheses

import (
	"encoding/json"
	"io"
	"math"

	"zwerm/sim/experiment"
	"zwerm/sim/record"
)

type resultJSON struct {
	Model      string      `json:"model"`
	Claims     string      `json:"claims"` // hash of the registration
	Replicates int         `json:"replicates"`
	Seed       uint64      `json:"first_seed"`
	Runs       int         `json:"runs"`
	Results    []claimJSON `json:"results"`
}

type claimJSON struct {
	ID         string         `json:"id"`
	Claim      string         `json:"claim"`
	Verdict    string         `json:"verdict"`
	Registered string         `json:"registered"` // the verdict on the registered scale
	Missing    string         `json:"missing,omitempty"`
	Reversals  []string       `json:"reversals"`
	Why        []string       `json:"why"`
	Compared   []comparedJSON `json:"compared"`
}

type comparedJSON struct {
	Role       Role            `json:"role"`
	Reversal   int             `json:"reversal,omitempty"` // which one, from 1
	Indicator  string          `json:"indicator"`
	At         string          `json:"at"`
	Unit       string          `json:"unit"`
	Arm        string          `json:"arm"`
	Is         string          `json:"is"`
	Than       string          `json:"than"`
	Smallest   float64         `json:"smallest"`
	Met        bool            `json:"met"`
	Conditions []conditionJSON `json:"conditions"`
}

type conditionJSON struct {
	Values   map[string]float64 `json:"values"`
	Expected bool               `json:"expected_here"`
	Pairs    int                `json:"pairs"`
	Mean     *float64           `json:"mean"`
	Low      *float64           `json:"low"`
	High     *float64           `json:"high"`
	Higher   *float64           `json:"higher"` // share of pairs, ties counting half
	Met      bool               `json:"met"`
	Opposed  bool               `json:"opposed"`
}

// jsonFile writes a value for other programs.
func jsonFile(name string, value any) record.File {
	return record.File{Name: name, Write: func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		return out.Encode(value)
	}}
}

// JSON returns the result for other programs: null is nothing to measure.
func (r *Result) JSON() any {
	out := resultJSON{Model: experiment.ModelVersion, Claims: experiment.ClaimsHash(), Replicates: r.Study.Replicates, Seed: r.Study.Seed, Runs: r.Runs}
	for _, v := range r.Verdicts {
		claim := claimJSON{ID: v.Claim.ID, Claim: v.Claim.Claim, Verdict: v.Word, Registered: v.Registered, Missing: v.Missing,
			Reversals: []string{}, Why: v.Why(), Compared: []comparedJSON{}}
		for _, reversed := range v.Reversals() {
			claim.Reversals = append(claim.Reversals, reversed.Word())
		}
		for i := range v.Compared {
			claim.Compared = append(claim.Compared, v.Compared[i].toJSON())
		}
		out.Results = append(out.Results, claim)
	}
	return out
}

func (c *Compared) toJSON() comparedJSON {
	out := comparedJSON{Role: c.Role, Indicator: c.outcome.Indicator, At: c.outcome.At, Unit: c.smallest.Unit, Arm: c.Arm, Is: c.Is, Than: c.Than,
		Smallest: c.smallest.Value, Met: c.Met()}
	if c.Role == Reverse || c.Role == Vanishes {
		out.Reversal = c.Reversal + 1
	}
	for i := range c.Judged {
		j := &c.Judged[i]
		d := j.Difference
		one := conditionJSON{Values: map[string]float64{}, Expected: j.Meant, Pairs: d.N, Mean: orNull(d.Mean), Low: orNull(d.Low), High: orNull(d.High),
			Higher: orNull(d.Higher), Met: j.Met, Opposed: j.Opposed}
		for _, v := range j.Condition {
			one.Values[v.Key] = v.Is
		}
		out.Conditions = append(out.Conditions, one)
	}
	return out
}

// orNull returns nil, which JSON writes as null, for what is not a number.
func orNull(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return &v
}
