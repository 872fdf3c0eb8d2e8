package scenarios

import (
	"fmt"
	"strconv"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

func (w *writer) events(s *sim.Scenario) {
	if len(s.Events) == 0 {
		return
	}
	w.line(0, "")
	w.line(0, "# What happens from outside. An event lasts from its first month to its last; without a last month it is over at once.")
	w.line(0, "events:")
	for i := range s.Events {
		e := &s.Events[i]
		w.line(1, e.Key+":")
		w.text(2, "headline", e.Headline)
		w.line(2, "source: "+strconv.Quote(e.Source))
		w.line(2, "first: "+w.month(e.From))
		switch e.Until {
		case e.From + 1:
		case sim.Forever:
			w.line(2, "last: "+lastingForever)
		default:
			w.line(2, "last: "+w.month(e.Until-1))
		}
		if len(e.Effects) > 0 {
			w.line(2, "effects:")
		}
		for k := range e.Effects {
			w.line(3, "- {"+effectText(s, &e.Effects[k])+"}")
		}
	}
}

func effectText(s *sim.Scenario, e *sim.Effect) string {
	kind := &sim.EffectTable[e.What]
	text := "what: " + kind.Key
	if kind.Of != sim.NoDomain {
		domain := allDomains
		if e.Domain != sim.AllDomains {
			domain = domainsOfKind(s, kind.Of)[e.Domain]
		}
		text += ", domain: " + domain
	}
	text += ", value: " + document.Number(e.Value)
	if e.Onset > 0 {
		text += fmt.Sprintf(", onset: %d", e.Onset)
	}
	if e.Fade > 0 {
		text += fmt.Sprintf(", fade: %d", e.Fade)
	}
	return text
}

func (w *writer) paths(s *sim.Scenario) {
	p := &s.Paths
	budgets := 0
	for i := range p.Budget {
		budgets += len(p.Budget[i])
	}
	if len(p.Price)+len(p.Unemployment)+budgets == 0 {
		return
	}
	w.line(0, "")
	w.line(0, "# What is prescribed per year, from 2015 (unemployment: from 2014). Later years keep the last number.")
	w.line(0, "paths:")
	w.path(1, "price", p.Price, priceRule)
	w.path(1, "unemployment", p.Unemployment, unemploymentRule)
	if budgets > 0 {
		w.line(1, "budget:")
		for i, key := range domainsOf(s) {
			w.path(2, key, p.Budget[i], budgetRule)
		}
	}
}

func (w *writer) path(level int, key string, values []float64, r document.Range) {
	if len(values) > 0 {
		w.field(level, key, list(values, document.Number), r.String())
	}
}
