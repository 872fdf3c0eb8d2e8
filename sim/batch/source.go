package batch

import (
	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/scenarios/strategies"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// A Source is a scenario as it was asked for.
type Source struct {
	Name     string // as given: that of a scenario of the program, or the path of a file
	Data     []byte // the file
	Scenario *sim.Scenario
}

// A Loader finds the file of a scenario or a strategy: one of the program, one beside the experiment, or what a folder of
// results kept.
type Loader func(name string) ([]byte, error)

// newSource reads a scenario; the path is used in messages.
func newSource(name, path string, load Loader) (*Source, error) {
	data, err := load(name)
	if err != nil {
		return nil, err
	}
	s, err := scenarios.Read(path, data)
	if err != nil {
		return nil, err
	}
	return &Source{name, data, s}, nil
}

// A Strategy is an automatic player as it was asked for.
type Strategy struct {
	*policy.Strategy
	Name string // as given: that of a strategy of the program, or the path of a file
	Data []byte // the file; nil for a strategy that is programmed
}

// newStrategy finds or reads a strategy; the path is used in messages.
func newStrategy(name, path string, load Loader) (*Strategy, error) {
	if s, programmed := policy.FindStrategy(name); programmed {
		return &Strategy{Strategy: s, Name: name}, nil
	}
	data, err := load(name)
	if err != nil {
		return nil, err
	}
	s, err := strategies.Read(path, data)
	if err != nil {
		return nil, err
	}
	return &Strategy{s.Player(), name, data}, nil
}

// numbers returns the numbers of the scenario that a factor can vary.
func (s *Source) numbers() []scenarios.Number {
	return append(scenarios.Numbers(s.Scenario), scenarios.Length(s.Scenario))
}

// with returns the scenario with changes, as Set takes them.
func (s *Source) with(changes []string) (*sim.Scenario, error) {
	scenario := scenarios.Copy(s.Scenario)
	if err := scenarios.Set(scenario, changes...); err != nil {
		return nil, err
	}
	return scenario, nil
}

// assignment writes a change of a number exactly, as Set takes it.
func assignment(key string, v float64) string { return key + "=" + document.Number(v) }
