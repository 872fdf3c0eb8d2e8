package record

import (
	"encoding/json"
	"io"
	"path/filepath"

	"zwerm/sim"
	"zwerm/sim/experiment"
)

// A Manifest says where results come from: with it, every run can be repeated and checked.
type Manifest struct {
	Model        string   `json:"model"`
	Claims       string   `json:"claims"` // hash of the registered claims
	Scenario     string   `json:"scenario"`
	ScenarioName sim.Text `json:"scenario_name"`
	ScenarioHash string   `json:"scenario_hash"`
	Dated        bool     `json:"dated"` // whether January 2015 was the real one
	Residents    int      `json:"residents"`
	Set          []string `json:"set"` // what was changed about the scenario
	// Assumptions are the honesty switches, which tilt the outcome, with what they are.
	Assumptions []Assumption `json:"assumptions"`
	Strategies  []string     `json:"strategies"`
	// StrategyHashes are those of the files of strategies, by key, where they were read from files.
	StrategyHashes map[string]string `json:"strategy_hashes,omitempty"`
	Parties        string            `json:"parties,omitempty"` // auto, where the other parties decide by themselves
	First          int               `json:"first_month"`       // January 2015 is 0
	Months         int               `json:"months"`
	Seed           uint64            `json:"first_seed"`
	Replicates     int               `json:"replicates"`
	// RecoveryEffects are the values of that parameter, the scenario's own first.
	RecoveryEffects []float64     `json:"recovery_effects"`
	Runs            []ManifestRun `json:"runs"`
}

// An Assumption is a number of the model that nobody has measured and that tilts the outcome.
type Assumption struct {
	Key   string  `json:"key"`
	Value float64 `json:"value"`
}

// AssumptionsOf lists the honesty switches with what they are.
func AssumptionsOf(p *sim.Params) []Assumption {
	var list []Assumption
	for i := range sim.ParamTable {
		if param := &sim.ParamTable[i]; param.Honesty {
			list = append(list, Assumption{param.Key, *param.Of(p)})
		}
	}
	return list
}

// A ManifestRun is one run and the hash of its state at the end.
type ManifestRun struct {
	Strategy       string  `json:"strategy"`
	RecoveryEffect float64 `json:"recovery_effect"`
	Seed           uint64  `json:"seed"`
	Hash           string  `json:"hash"`
}

// NewManifest makes the manifest of a paired experiment; set is what was changed about the scenario.
func NewManifest(p *experiment.Paired, results []*experiment.Result, set []string) *Manifest {
	m := &Manifest{
		Model: experiment.ModelVersion, Claims: experiment.ClaimsHash(),
		Scenario: p.Scenario.Key, ScenarioName: p.Scenario.Name, ScenarioHash: p.Scenario.Hash, Dated: p.Scenario.Dated,
		Residents: p.Scenario.Residents(), Set: append([]string{}, set...), Assumptions: AssumptionsOf(&p.Scenario.Params),
		First: p.Scenario.Start, Months: p.Months, Seed: p.Seed, Replicates: p.Replicates, RecoveryEffects: p.Levels(),
	}
	if p.Others {
		m.Parties = experiment.Auto
	}
	for _, s := range p.Strategies {
		m.Strategies = append(m.Strategies, s.Key)
		if s.Hash == "" {
			continue
		}
		if m.StrategyHashes == nil {
			m.StrategyHashes = map[string]string{}
		}
		m.StrategyHashes[s.Key] = s.Hash
	}
	for i, level := range p.Levels() {
		for j := range p.Strategies {
			for _, r := range p.Of(results, i, j) {
				m.Runs = append(m.Runs, ManifestRun{r.Name, level, r.Seed, r.Hash})
			}
		}
	}
	return m
}

// Write writes the manifest as JSON.
func (m *Manifest) Write(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(m)
}

// ManifestName is the file of a folder's manifest.
const ManifestName = "manifest.json"

// ReadManifest reads the manifest of a folder that zwerm compare wrote.
func ReadManifest(folder string) (*Manifest, error) {
	m := &Manifest{}
	if err := ReadJSON(filepath.Join(folder, ManifestName), "zwerm compare --out", m, false); err != nil {
		return nil, err
	}
	return m, nil
}
