package scenarios

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// Set applies assignments such as "cut=.1" or "youth.incidence-youth=.006" in their order, and then checks the rules that
// tie numbers together, so that several shares can be changed at once. The error is Problems: every mistake. When there is
// one, the scenario must not be used.
func Set(s *sim.Scenario, assignments ...string) error {
	var problems Problems
	for _, a := range assignments {
		key, value, found := strings.Cut(a, "=")
		if key = strings.TrimSpace(key); !found || key == "" {
			problems = append(problems, Problem{Found: fmt.Sprintf("found %q", a), Allowed: "KEY=VALUE, such as cut=.1"})
			continue
		}
		if p := override(s, key, strings.TrimSpace(value)); p != nil {
			problems = append(problems, *p)
		}
	}
	if len(problems) > 0 {
		return problems
	}
	return Check(s)
}

// Override changes one number of a scenario: a parameter, a number of a domain as DOMAIN.KEY, what an event does as
// EVENT.EFFECT, or months. It checks the
// number's own range only; call Check after the last one, or use Set.
func Override(s *sim.Scenario, key, value string) error {
	if p := override(s, key, value); p != nil {
		return p
	}
	return nil
}

func override(s *sim.Scenario, key, value string) *Problem {
	if key == "months" {
		months, p := number(key, value, monthsRule)
		if p == nil {
			s.Months = int(months)
		}
		return p
	}
	if p, ok := sim.FindParam(key); ok {
		return assign(p.Of(&s.Params), key, value, paramRule(p))
	}
	if domain, rest, dotted := strings.Cut(key, "."); dotted {
		for i := range s.Care {
			if s.Care[i].Key == domain {
				return overrideDomain(&s.Care[i], sim.CareTable, s.Care[i].IsProvision(), key, rest, value)
			}
		}
		for i := range s.Caseloads {
			if s.Caseloads[i].Key == domain {
				return overrideDomain(&s.Caseloads[i], sim.CaseloadTable, false, key, rest, value)
			}
		}
		for i := range s.Events {
			if s.Events[i].Key == domain {
				return overrideEvent(&s.Events[i], key, rest, value)
			}
		}
		known := domainsOf(s)
		allowed := strings.Join(known, ", ")
		for i := range s.Events {
			known = append(known, s.Events[i].Key)
		}
		if len(s.Events) > 0 {
			allowed += ", or an event of the scenario"
		}
		return &Problem{Path: key, Found: "there is no domain " + domain, Allowed: allowed, Hint: document.Suggest(domain, known)}
	}
	return &Problem{Path: key, Found: "there is no such number",
		Allowed: "months, a parameter (see zwerm params), or DOMAIN.KEY with a domain of " + strings.Join(domainsOf(s), ", "),
		Hint:    suggestParam(key)}
}

func domainsOf(s *sim.Scenario) []string {
	var keys []string
	for _, d := range s.Care {
		keys = append(keys, d.Key)
	}
	for _, d := range s.Caseloads {
		keys = append(keys, d.Key)
	}
	return keys
}

// suggestParam also knows the symbols of the model's equations.
func suggestParam(key string) string {
	for _, p := range sim.ParamTable {
		if p.Symbol != "" && p.Symbol == key {
			return key + " is the symbol of " + p.Key + ": did you mean that?"
		}
	}
	return document.Suggest(key, append(paramKeys(), "months"))
}

func overrideDomain[D sim.CareDomain | sim.CaseloadDomain](d *D, table []sim.DomainParam[D], provision bool, path, key, value string) *Problem {
	var keys []string
	for _, p := range table {
		if !p.In.Has(provision) {
			continue
		}
		if keys = append(keys, p.Key); p.Key == key {
			return assign(p.Of(d), path, value, domainRule(p))
		}
	}
	return &Problem{Path: path, Found: "there is no such number of this domain", Allowed: strings.Join(keys, ", "), Hint: document.Suggest(key, keys)}
}

// overrideEvent changes the value of every effect of one kind that an event has.
func overrideEvent(e *sim.Event, path, key, value string) *Problem {
	var keys []string
	found := false
	for i := range e.Effects {
		effect := &e.Effects[i]
		if keys = append(keys, sim.EffectTable[effect.What].Key); keys[i] != key {
			continue
		}
		found = true
		if p := assign(&effect.Value, path, value, effectRule(effect.What)); p != nil {
			return p
		}
	}
	if found {
		return nil
	}
	keys = slices.Compact(keys)
	return &Problem{Path: path, Found: "the event has no such effect", Allowed: strings.Join(keys, ", "), Hint: document.Suggest(key, keys)}
}

func assign(field *float64, key, value string, r document.Range) *Problem {
	v, p := number(key, value, r)
	if p == nil {
		*field = v
	}
	return p
}

func number(key, value string, r document.Range) (float64, *Problem) {
	v, p := r.Parse(value)
	if p != nil {
		p.Path = key
	}
	return v, p
}
