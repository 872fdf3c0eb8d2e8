package odd

import (
	"errors"
	"fmt"
	"go/types"
	"io/fs"
	"strings"

	"zwerm/sim"
)

// A document is what the chapters are filled with.
type document struct {
	Version string

	Limits         *table
	Entities       []kind
	Controls       *table
	Month          []*phase
	Streams        []part
	Indicators     *table
	Start          start
	Scenarios      *table
	Inputs         []kind
	Effects        *table
	Events, Paths  []part
	Submodels      []submodel
	Parameters     []part
	Care, Caseload *table
	Levers         *table
	Strategies     *table
	StrategyRules  string

	// About holds the comments on things that have a table, by name.
	About map[string]string
}

// gather takes everything from the declarations.
func gather(module fs.FS) (*document, error) {
	s, err := read(module)
	if err != nil {
		return nil, err
	}
	described := map[types.Object]bool{}
	d := &document{
		Limits: s.limits(), Entities: s.kinds("World", described), Streams: s.streams(), Indicators: indicators(),
		Inputs: s.kinds("Scenario", described), Effects: effects(),
		Parameters: parameters(), Care: domainNumbers(sim.CareTable), Caseload: domainNumbers(sim.CaseloadTable),
		About: map[string]string{},
	}
	d.About["Control"] = markdown(s.about(s.sim, "Control"))
	d.About["Effects"] = markdown(s.counted("OnIncidence").about)
	for _, name := range []string{"Levers", "Strategy", "Party"} {
		d.About[name] = markdown(s.about(s.policy, name))
	}
	if err := d.fill(s); err != nil {
		return nil, err
	}
	if len(s.gaps) > 0 {
		return nil, fmt.Errorf("the model is not described completely: %w", errors.New(strings.Join(s.gaps, "; ")))
	}
	return d, nil
}

// fill adds what has to be read from the source of functions and lists.
func (d *document) fill(s *source) (err error) {
	if d.Month, err = s.month(); err != nil {
		return err
	}
	d.Submodels = s.submodels(d.Month)
	if d.Start, err = s.begin(); err != nil {
		return err
	}
	levers, err := s.declarations("Levers")
	if err != nil {
		return err
	}
	d.Levers, d.Controls = s.leverTable(levers), s.controlTable(levers, d.Submodels)
	strategies, err := s.declarations("Strategies")
	if err != nil {
		return err
	}
	d.Strategies, d.StrategyRules = s.strategyTable(strategies)
	d.Scenarios, d.Events, d.Paths, err = input()
	return err
}
