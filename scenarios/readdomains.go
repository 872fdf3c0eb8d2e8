package scenarios

import (
	"math"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

func readCare(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		d := sim.CareDomain{Key: key}
		b := v.Mapping("a kind of help")
		d.Name = readText(b, "name", nameRule)
		provision := b.Optional(takeUp).Exists()
		readNumbers(&d, b, sim.CareTable, provision)
		b.Block("organisations", "the organisations that give this help, by key").Each(func(key string, v document.Value) {
			o := sim.Organisation{Key: key}
			b := v.Mapping("an organisation: name and share")
			o.Name = b.Text("name", nameRule)
			o.Share = b.Number("share", shareRule)
			b.Close()
			d.Organisations = append(d.Organisations, o)
		})
		if !b.Close() {
			unknown(&d, sim.CareTable)
		}
		s.Care = append(s.Care, d)
	})
}

func readCaseloads(s *sim.Scenario, m *document.Mapping) {
	m.Each(func(key string, v document.Value) {
		d := sim.CaseloadDomain{Key: key}
		b := v.Mapping("a provision without a waiting list")
		d.Name = readText(b, "name", nameRule)
		readNumbers(&d, b, sim.CaseloadTable, false)
		if !b.Close() {
			unknown(&d, sim.CaseloadTable)
		}
		s.Caseloads = append(s.Caseloads, d)
	})
}

// takeUp is the number that makes a domain a provision.
const takeUp = "take-up"

func readNumbers[D sim.CareDomain | sim.CaseloadDomain](d *D, m *document.Mapping, table []sim.DomainParam[D], provision bool) {
	for _, p := range table {
		if !p.In.Has(provision) {
			continue
		}
		if !p.In.Optional() {
			*p.Of(d) = m.Number(p.Key, domainRule(p))
		} else if v := m.Optional(p.Key); v.Exists() {
			*p.Of(d) = v.Number(domainRule(p))
		}
	}
}

// unknown marks numbers that were left out as refused: one of them may be a key that was misspelt.
func unknown[D sim.CareDomain | sim.CaseloadDomain](d *D, table []sim.DomainParam[D]) {
	for _, p := range table {
		if p.In.Optional() && *p.Of(d) == 0 {
			*p.Of(d) = math.NaN()
		}
	}
}
