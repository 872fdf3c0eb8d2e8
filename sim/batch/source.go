package batch

import (
	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
)

// A Source is a scenario as it was asked for.
type Source struct {
	Name     string // as given: that of a scenario of the program, or the path of a file
	Data     []byte // the file
	Scenario *sim.Scenario
}

// A Loader finds the file of a scenario. It is scenarios.Source, or what a folder of results kept.
type Loader func(name string) ([]byte, error)

func newSource(name string, load Loader) (*Source, error) {
	data, err := load(name)
	if err != nil {
		return nil, err
	}
	s, err := scenarios.Read(name, data)
	if err != nil {
		return nil, err
	}
	return &Source{name, data, s}, nil
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
