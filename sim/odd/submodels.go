package odd

import (
	"go/types"
	"strings"
)

// A submodel is a process with its rule, and what else the rule needs.
type submodel struct {
	*step
	Rule     string
	Parts    string // the rules of its parts, as a list
	Numbers  string // the constants in it, as a list
	Controls string // what decisions can set in it
	Luck     string // the streams that it draws from

	controls []int
}

// submodels describes all processes, in their order. What several use is described where it is met first.
func (s *source) submodels(month []*phase) []submodel {
	processes := map[types.Object]bool{}
	for _, p := range month {
		for _, step := range p.Steps {
			processes[step.does] = true
		}
	}
	var list []submodel
	told := copied(processes)
	for _, p := range month {
		for _, step := range p.Steps {
			rule := s.decl[step.does].text
			if rule == "" {
				s.gap("%s has no comment", step.Function)
			}
			m := submodel{step: step, Rule: markdown(rule)}
			m.Parts, m.Numbers = s.parts(step.does, told)
			all := s.reach(step.does, copied(processes))
			m.controls = s.controlsIn(all)
			m.Controls = strings.Join(keysOf(m.controls), ", ")
			m.Luck = s.streamsIn(all)
			list = append(list, m)
		}
	}
	return list
}

func copied(set map[types.Object]bool) map[types.Object]bool {
	c := make(map[types.Object]bool, len(set))
	for o := range set {
		c[o] = true
	}
	return c
}
