package scenarios

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// Own is what a group says about its own municipality.
type Own struct {
	Like      string // the scenario that has the rest
	Key, Name string
	Residents int
	Districts int
}

// NewOwn returns a scenario like another one, in which a municipality of one's own takes the place of the first. It keeps
// the neighbours in its region where there are not more than a region has.
func NewOwn(o Own) (*sim.Scenario, error) {
	s, err := Load(o.Like)
	if err != nil {
		return nil, err
	}
	o.Name = strings.TrimSpace(o.Name)
	if p := nameRule.Check(o.Name); p != nil {
		p.Path = "name"
		return nil, p
	}
	s.Key, s.Hash = o.Key, ""
	s.About = sim.Text{NL: "Onze eigen gemeente, zoals in " + s.Name.NL + ".", EN: "Our own municipality, as in " + s.Name.EN + "."}
	s.Name = sim.Text{NL: o.Name, EN: o.Name}
	m := sim.MunicipalityPlan{Key: "eigen-gemeente", Name: o.Name}
	for i := range o.Districts {
		m.Districts = append(m.Districts, sim.DistrictPlan{
			Key: fmt.Sprintf("wijk-%d", i+1), Name: fmt.Sprintf("Wijk %d", i+1),
			Residents: (i+1)*o.Residents/o.Districts - i*o.Residents/o.Districts,
		})
	}
	region := sim.RegionPlan{Key: "eigen-regio", Name: "Onze regio", Municipalities: []sim.MunicipalityPlan{m}}
	const neighbours = 20
	if len(s.Regions) == 1 && len(s.Regions[0].Municipalities) <= neighbours {
		region.Municipalities = append(region.Municipalities, s.Regions[0].Municipalities[1:]...)
	}
	s.Regions = []sim.RegionPlan{region}
	return s, Check(s)
}

// FormatOwn writes such a scenario: what differs from the other one, what a group can look up and where, and the map.
func FormatOwn(s *sim.Scenario, like string) ([]byte, error) {
	base, err := Load(like)
	if err != nil {
		return nil, err
	}
	w := &writer{dated: s.Dated}
	w.line(0, "# "+headline(s)+": a municipality of your own. Everything that is not said here is as in "+like+".")
	w.line(0, "# Fill in your own figures and check this file after every change with: zwerm scenario check FILE")
	w.line(0, "")
	w.field(0, "key", s.Key, "the name by which programs know the scenario")
	w.text(0, "name", s.Name)
	w.text(0, "about", s.About)
	w.line(0, "")
	w.field(0, "like", like, "see: zwerm scenario show "+like+" --yaml")
	w.line(0, "")
	w.line(0, "# Numbers of your own. Lines that start with # hold the number of "+like+"; remove the # to change one.")
	w.line(0, "# Any number of `zwerm params` may stand here.")
	w.line(0, "set:")
	w.own(s, base)
	w.lookUps(s)
	w.regions(s.Regions)
	return []byte(w.String()), nil
}

// own writes the numbers that differ, and as comments those that a group may want to change.
func (w *writer) own(s, base *sim.Scenario) {
	w.line(1, "# Shares of households; they add up to 1. Look up: CBS StatLine, huishoudens naar samenstelling, per gemeente.")
	for _, p := range sim.ParamTable {
		w.ownNumber(p.Key, *p.Of(&s.Params), *p.Of(&base.Params), ownParam(p.Key), paramRule(p))
	}
	w.line(1, "# How often people come into need, or take up help: change it in proportion to your clients.")
	for i := range s.Care {
		writeOwn(w, &s.Care[i], &base.Care[i], s.Care[i].Key, sim.CareTable, s.Care[i].IsProvision())
	}
	for i := range s.Caseloads {
		writeOwn(w, &s.Caseloads[i], &base.Caseloads[i], s.Caseloads[i].Key, sim.CaseloadTable, false)
	}
}

// ownParam reports whether a group can look a parameter up.
func ownParam(key string) bool {
	return key == "budget-per-resident" || slices.Contains(householdKeys, key)
}

// ownNumber reports whether a number of a domain says how many clients there are.
func ownNumber(key string) bool {
	return key == takeUp || strings.HasPrefix(key, "incidence-") || strings.HasPrefix(key, "inflow-")
}

func writeOwn[D sim.CareDomain | sim.CaseloadDomain](w *writer, d, base *D, domain string, table []sim.DomainParam[D], provision bool) {
	for _, p := range table {
		if p.In.Has(provision) {
			w.ownNumber(domain+"."+p.Key, *p.Of(d), *p.Of(base), ownNumber(p.Key) && *p.Of(base) > 0, domainRule(p))
		}
	}
}

func (w *writer) ownNumber(key string, v, base float64, suggest bool, r document.Range) {
	switch {
	case v != base:
	case suggest:
		key = "# " + key
	default:
		return
	}
	w.field(1, key, document.Number(v), r.String())
}

// lookUps writes what the scenario is held against, and where a group finds its own figures.
func (w *writer) lookUps(s *sim.Scenario) {
	if len(s.Plausible) == 0 {
		return
	}
	w.line(0, "")
	w.line(0, "# Figures to look up, and the national range in which `zwerm scenario check` expects them.")
	for _, p := range s.Plausible {
		w.line(0, fmt.Sprintf("# - %s (%s), %s in %d: %s to %s. %s.", p.Name.NL, p.Name.EN, unitOf(p.Indicator), p.Year, document.Number(p.Low), document.Number(p.High), p.Source))
		w.line(0, "#   Look up: "+p.LookUp.NL)
	}
}
