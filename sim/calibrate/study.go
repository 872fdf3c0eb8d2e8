package calibrate

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/experiment"
)

// A Study is a scenario that is held against targets, under luck that is the same for every candidate.
type Study struct {
	Name    string   // of the scenario, as it was given
	File    []byte   // of the scenario
	Set     []string // what is changed about it, for every candidate
	Targets *Targets
	Seed    uint64 // of the first run; the others follow
	Seeds   int    // how many runs
	Workers int    // how many worlds are simulated at once; the results do not depend on it
	Tick    func() // called after every run, by one worker at a time, unless it is nil
}

// Loader returns what loads a scenario from its file, with some changes about it.
func Loader(name string, file []byte, set []string) Load {
	return func(more ...string) (*sim.Scenario, error) {
		s, err := scenarios.Read(name, file)
		if err != nil {
			return nil, err
		}
		if err := scenarios.Set(s, append(append([]string{}, set...), more...)...); err != nil {
			return nil, err
		}
		return s, nil
	}
}

// An Evaluation is what came out of one candidate.
type Evaluation struct {
	Outcomes []Outcome // in the order of the targets
	Loss     float64
}

// Evaluate runs the scenario, with more changes about it, under every seed and holds it against the targets. A scenario that
// its own rules refuse is an error of type scenarios.Problems.
func (s *Study) Evaluate(ctx context.Context, more ...string) (*Evaluation, error) {
	scenario, err := Loader(s.Name, s.File, s.Set)(more...)
	if err != nil {
		return nil, err
	}
	worlds := worlds{study: s, scenario: scenario, more: more, quantities: make([][]float64, s.Seeds)}
	if err := worlds.run(ctx); err != nil {
		return nil, err
	}
	e := &Evaluation{}
	deviations := make([]float64, len(s.Targets.Targets))
	for i := range s.Targets.Targets {
		t := &s.Targets.Targets[i]
		values := make([]float64, s.Seeds)
		for k := range values {
			values[k] = worlds.quantities[k][i]
		}
		e.Outcomes = append(e.Outcomes, newOutcome(t, values))
		deviations[i] = e.Outcomes[i].Deviation()
	}
	e.Loss = Loss(s.Targets.Targets, deviations)
	return e, nil
}

// replay returns the command that repeats one run.
func (s *Study) replay(seed uint64, more []string) string {
	return experiment.Replay(s.Name, s.Targets.Player.Key, seed, false, append(slices.Clone(s.Set), more...)...)
}

// Inputs returns a hash of everything that evaluations follow from: the model, the scenario and what is changed about it, the
// targets and the luck.
func (s *Study) Inputs(scenario *sim.Scenario) string {
	inputs, err := json.Marshal([]any{experiment.ModelVersion, scenario.Hash, s.Set, s.Targets.Hash, s.Seed, s.Seeds})
	if err != nil {
		panic(err) // texts and numbers
	}
	return fmt.Sprintf("%x", sha256.Sum256(inputs))
}
