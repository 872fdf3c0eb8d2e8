package scenarios

import (
	"slices"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// A Number is one of a scenario that Set can change: its key, what it may be and what it is.
type Number struct {
	Key   string
	Rule  document.Range
	Value float64
}

// Numbers returns every number of a scenario that has one value: parameters, those of domains and those of events. The
// length of the run is not among them.
func Numbers(s *sim.Scenario) []Number {
	l := &numberList{of: s}
	for _, p := range sim.ParamTable {
		l.add(p.Key, *p.Of(&s.Params), paramRule(p))
	}
	for i := range s.Care {
		addDomain(l, &s.Care[i], s.Care[i].Key, sim.CareTable)
	}
	for i := range s.Caseloads {
		addDomain(l, &s.Caseloads[i], s.Caseloads[i].Key, sim.CaseloadTable)
	}
	for i := range s.Events {
		l.addEvent(&s.Events[i])
	}
	return l.numbers
}

// Length returns the number that says how long a run lasts.
func Length(s *sim.Scenario) Number { return Number{"months", monthsRule, float64(s.Months)} }

// Copy returns a scenario that Set can change without changing the other one. They share what Set leaves alone.
func Copy(s *sim.Scenario) *sim.Scenario {
	c := *s
	c.Care, c.Caseloads, c.Events = slices.Clone(s.Care), slices.Clone(s.Caseloads), slices.Clone(s.Events)
	for i := range c.Events {
		c.Events[i].Effects = slices.Clone(c.Events[i].Effects)
	}
	return &c
}

type numberList struct {
	of      *sim.Scenario
	numbers []Number
}

// add adds a number if it can be changed.
func (l *numberList) add(key string, value float64, rule document.Range) {
	if override(l.of, key, document.Number(value)) == nil { // what it is already: this changes nothing
		l.numbers = append(l.numbers, Number{key, rule, value})
	}
}

func addDomain[D sim.CareDomain | sim.CaseloadDomain](l *numberList, d *D, domain string, table []sim.DomainParam[D]) {
	for _, p := range table {
		l.add(domain+"."+p.Key, *p.Of(d), domainRule(p))
	}
}

// addEvent adds the kinds of effects of an event; a kind whose effects have several values has no single one.
func (l *numberList) addEvent(e *sim.Event) {
	var done [sim.Whats]bool
	for _, effect := range e.Effects {
		if done[effect.What] {
			continue
		}
		done[effect.What] = true
		other := func(o sim.Effect) bool { return o.What == effect.What && o.Value != effect.Value }
		if !slices.ContainsFunc(e.Effects, other) {
			l.add(e.Key+"."+sim.EffectTable[effect.What].Key, effect.Value, effectRule(effect.What))
		}
	}
}
