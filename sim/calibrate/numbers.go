package calibrate

import (
	"slices"

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

// numbers returns every number of a scenario that can be fitted: parameters, those of domains and those of events.
func numbers(s *sim.Scenario) []number {
	var list []number
	add := func(key string, value float64, rule document.Range) {
		n := number{key, rule, value}
		if scenarios.Override(s, key, document.Number(value)) == nil { // what it is already: this changes nothing
			list = append(list, n)
		}
	}
	for _, p := range sim.ParamTable {
		add(p.Key, *p.Of(&s.Params), document.Range{Min: p.Min, Max: p.Max, Whole: p.Whole, Unit: p.Unit, Meaning: p.Meaning})
	}
	for i := range s.Care {
		addDomain(add, &s.Care[i], s.Care[i].Key, sim.CareTable)
	}
	for i := range s.Caseloads {
		addDomain(add, &s.Caseloads[i], s.Caseloads[i].Key, sim.CaseloadTable)
	}
	for i := range s.Events {
		addEvent(add, &s.Events[i])
	}
	return list
}

func addDomain[D sim.CareDomain | sim.CaseloadDomain](add func(string, float64, document.Range), d *D, domain string, table []sim.DomainParam[D]) {
	for _, p := range table {
		add(domain+"."+p.Key, *p.Of(d), document.Range{Min: p.Min, Max: p.Max, Unit: p.Unit, Meaning: p.Meaning})
	}
}

// addEvent adds the kinds of effects of an event; a kind whose effects have several values has no single start.
func addEvent(add func(string, float64, document.Range), e *sim.Event) {
	var done [sim.Whats]bool
	for _, effect := range e.Effects {
		if done[effect.What] {
			continue
		}
		done[effect.What] = true
		other := func(o sim.Effect) bool { return o.What == effect.What && o.Value != effect.Value }
		if kind := sim.EffectTable[effect.What]; !slices.ContainsFunc(e.Effects, other) {
			rule := document.Range{Min: kind.Min, Max: kind.Max, Whole: kind.Whole, Unit: kind.Unit, Meaning: kind.Meaning}
			add(e.Key+"."+kind.Key, effect.Value, rule)
		}
	}
}
