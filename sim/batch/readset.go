package batch

import (
	"errors"
	"strings"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
)

// set reads what is changed about every scenario.
func (r *reader) set(m *document.Mapping) {
	m.Any(func(key string, v document.Value) {
		change := key + "=" + v.Word()
		for _, s := range r.e.Scenarios {
			if !reportChange(v, s, change) {
				return
			}
		}
		r.e.Set = append(r.e.Set, change)
	})
}

// reportChange reports at v when a scenario does not know a number or its value. Rules that tie several numbers are checked
// for whole settings.
func reportChange(v document.Value, s *Source, change string) bool {
	key, value, _ := strings.Cut(change, "=")
	err := scenarios.Override(scenarios.Copy(s.Scenario), key, value)
	if err == nil {
		return true
	}
	var p *document.Problem
	if errors.As(err, &p) {
		problem := *p
		problem.Path = v.Path()
		if problem.Allowed == "" {
			problem.Allowed = "a number that --set takes"
		}
		v.Report(problem)
	}
	return false
}
