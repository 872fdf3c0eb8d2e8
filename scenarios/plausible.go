package scenarios

import (
	"math"
	"slices"
	"strconv"

	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/measure"
)

var (
	yearRule      = document.Range{Min: 2013, Max: 2125, Whole: true, Meaning: "the calendar year in which the figure is taken"}
	plausibleRule = document.Range{Min: -1e12, Max: 1e12, Meaning: "in the unit of the indicator"}
	lookUpRule    = document.TextRule{Max: 400, Meaning: "where people find the figure of their own municipality"}
)

// readPlausible reads the ranges in which figures of a scenario should lie.
func readPlausible(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		p := sim.Plausible{Key: key}
		b := v.Mapping("a range of a figure")
		p.Name = readText(b, "name", nameRule)
		indicator := b.Need("indicator", "the key of an indicator")
		if p.Indicator = indicator.Word(); indicator.Exists() {
			if _, ok := measure.Find(p.Indicator); !ok {
				indicator.Choose(indicatorKeys())
			}
		}
		for _, v := range b.Optional("domains").List("the domains that count") {
			if domain := v.Word(); slices.Contains(domainsOf(s), domain) {
				p.Domains = append(p.Domains, domain)
			} else {
				v.Choose(domainsOf(s))
			}
		}
		p.Year = whole(b.Number("year", yearRule))
		p.Low = b.Number("low", plausibleRule)
		r := plausibleRule
		if !math.IsNaN(p.Low) {
			r.Min = p.Low
		}
		p.High = b.Number("high", r)
		p.Source = b.Text("source", sourceRule)
		p.LookUp = readText(b, "look-up", lookUpRule)
		b.Close()
		s.Plausible = append(s.Plausible, p)
	})
}

func indicatorKeys() []string {
	keys := make([]string, len(measure.Indicators))
	for i := range measure.Indicators {
		keys[i] = measure.Indicators[i].Key
	}
	return keys
}

// unitOf returns the unit of an indicator.
func unitOf(indicator string) string {
	ind, _ := measure.Find(indicator)
	return ind.Unit
}

func (w *writer) plausible(s *sim.Scenario) {
	if len(s.Plausible) == 0 {
		return
	}
	w.line(0, "")
	w.line(0, "# In which range the figures of a year should lie; `zwerm scenario check` says where they do not.")
	w.line(0, "plausible:")
	for _, p := range s.Plausible {
		w.line(1, p.Key+":")
		w.text(2, "name", p.Name)
		w.field(2, "indicator", p.Indicator, "see zwerm run --json")
		if len(p.Domains) > 0 {
			w.field(2, "domains", list(p.Domains, func(s string) string { return s }), "the domains that count")
		}
		w.field(2, "year", document.Number(float64(p.Year)), yearRule.Meaning)
		w.field(2, "low", document.Number(p.Low), plausibleRule.Meaning)
		w.field(2, "high", document.Number(p.High), plausibleRule.Meaning)
		w.line(2, "source: "+strconv.Quote(p.Source))
		w.text(2, "look-up", p.LookUp)
	}
}
