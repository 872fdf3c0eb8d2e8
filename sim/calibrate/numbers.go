package calibrate

import (
	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
)

// A number is one of a scenario that can be fitted: its key as --set takes it, what it may be and what it is.
type number struct {
	key   string
	rule  document.Range
	value float64
}

// numbers returns every number of a scenario that can be fitted.
func numbers(s *sim.Scenario) (list []number) {
	for _, n := range scenarios.Numbers(s) {
		list = append(list, number{n.Key, n.Rule, n.Value})
	}
	return list
}
