package scenarios

import (
	"slices"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// lastingForever is what stands for the last month of events that stay.
const lastingForever = "end"

// readEvents reads what happens from outside, in the order of the file.
func readEvents(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		e := sim.Event{Key: key}
		b := v.Mapping("an event")
		e.Headline = readText(b, "headline", headlineRule)
		e.Source = b.Text("source", sourceRule)
		e.From = whole(b.Number("first", runRule(s, "the first month of the event")))
		e.Until = readUntil(&e, b.Optional("last"))
		for _, v := range b.Optional("effects").List("what the event does") {
			if effect, ok := readEffect(s, v.Mapping("an effect: what and value")); ok {
				e.Effects = append(e.Effects, effect)
			}
		}
		b.Close()
		s.Events = append(s.Events, e)
	})
}

// readUntil reads the last month of an event, which is its first when it is not given, and returns the month after it.
func readUntil(e *sim.Event, last document.Value) int {
	switch {
	case !last.Exists():
		return e.From + 1
	case last.Word() == lastingForever:
		return sim.Forever
	}
	r := lastRule
	r.Min = float64(e.From)
	return whole(last.Number(r)) + 1
}

// readEffect reads one effect; ok is false when it is not known what it does.
func readEffect(s *sim.Scenario, m *document.Mapping) (e sim.Effect, ok bool) {
	defer m.Close()
	key := m.Need("what", "one of the things that events move")
	what, ok := sim.FindWhat(key.Word())
	if !ok {
		key.Choose(effectKeys())
		for _, rest := range []string{"domain", "value", "onset", "fade"} {
			m.Optional(rest) // known, but without a meaning now
		}
		return e, false
	}
	kind := sim.EffectTable[what]
	e.What, e.Domain = what, sim.AllDomains
	if keys := domainsOfKind(s, kind.Of); kind.Of != sim.NoDomain {
		keys = append(keys, allDomains)
		domain := m.Need("domain", "one of the domains")
		if i := slices.Index(keys, domain.Word()); i < 0 {
			domain.Choose(keys)
		} else if i < len(keys)-1 {
			e.Domain = i
		}
	}
	e.Value = m.Number("value", effectRule(what))
	e.Onset = readSpan(m, "onset", onsetRule)
	e.Fade = readSpan(m, "fade", fadeRule)
	return e, true
}

// allDomains is what stands for the domain of effects on all.
const allDomains = "all"

func readSpan(m *document.Mapping, key string, r document.Range) int {
	if v := m.Optional(key); v.Exists() {
		return whole(v.Number(r))
	}
	return 0
}

// domainsOfKind returns the keys of the domains that an effect can have, in their order.
func domainsOfKind(s *sim.Scenario, kind sim.DomainKind) (keys []string) {
	switch kind {
	case sim.CareKind:
		for _, d := range s.Care {
			keys = append(keys, d.Key)
		}
	case sim.CaseloadKind:
		for _, d := range s.Caseloads {
			keys = append(keys, d.Key)
		}
	}
	return keys
}

func effectKeys() []string {
	keys := make([]string, len(sim.EffectTable))
	for i, kind := range sim.EffectTable {
		keys[i] = kind.Key
	}
	return keys
}

// readPaths reads what is prescribed per year.
func readPaths(s *sim.Scenario, m *document.Mapping) {
	s.Paths.Price = readPath(m, "price", priceRule)
	s.Paths.Unemployment = readPath(m, "unemployment", unemploymentRule)
	if budget := m.Optional("budget"); budget.Exists() {
		b := budget.Mapping("a path for some of the domains")
		for i, key := range domainsOf(s) {
			if i < len(s.Paths.Budget) {
				s.Paths.Budget[i] = readPath(b, key, budgetRule)
			}
		}
		b.Close()
	}
	m.Close()
}

func readPath(m *document.Mapping, key string, r document.Range) (path []float64) {
	v := m.Optional(key)
	if !v.Exists() {
		return nil
	}
	list := v.List(r.Meaning)
	if len(list) == 0 {
		v.Refuse("at least one number: "+r.String(), "")
	}
	for _, v := range list {
		path = append(path, v.Number(r))
	}
	return path
}
