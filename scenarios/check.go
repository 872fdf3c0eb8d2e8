package scenarios

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// tolerance is how far shares may add up beside 1: enough for .333 + .333 + .334, not for a share that was forgotten.
const tolerance = 1e-6

// A report receives a mistake: the keys that lead to it, what was found, what is allowed and a hint.
type report func(path, found, allowed, hint string)

// Check returns the mistakes in the rules that tie several numbers of a scenario together, or nil. Each number's own range
// is checked where it is read.
func Check(s *sim.Scenario) error {
	var problems Problems
	check(s, func(path, found, allowed, hint string) {
		problems = append(problems, Problem{Path: path, Found: found, Allowed: allowed, Hint: hint})
	})
	if len(problems) == 0 {
		return nil
	}
	return problems
}

// check also takes scenarios that were read in part: a number that was refused is NaN, and makes no further noise.
func check(s *sim.Scenario, report report) {
	checkMonths(s, report)
	checkParams(&s.Params, report)
	checkDomains(s, report)
	checkGroups(s, report)
	checkPlaces(s, report)
	checkEvents(s, report)
}

func checkMonths(s *sim.Scenario, report report) {
	for i, month := range s.Elections {
		if slices.Contains(s.Elections[:i], month) {
			report(fmt.Sprintf("elections.%d", i+1), fmt.Sprintf("month %d stands here twice", month), "once", "")
		}
	}
}

func checkEvents(s *sim.Scenario, report report) {
	domains := domainsOf(s)
	for _, e := range s.Events {
		if slices.Contains(domains, e.Key) {
			report("events."+e.Key, "the key is that of a domain too", "another key", "")
		}
		for i, effect := range e.Effects {
			if effect.What == sim.OnTakeUp && effect.Domain >= 0 && !s.Care[effect.Domain].IsProvision() {
				report(fmt.Sprintf("events.%s.effects.%d.domain", e.Key, i+1), "found a kind of help that nobody takes up",
					"a provision: a domain with take-up", "incidence is what makes people need the other kinds")
			}
		}
	}
}

// householdKeys are the shares of the kinds of households, which add up to 1.
var householdKeys = []string{"one-adult", "one-elderly", "two-adults", "two-elderly", "family", "one-parent"}

func checkParams(p *sim.Params, report report) {
	if p.EquityLow > p.EquityHigh {
		report("params.equity-low", "found equity-low at "+document.Number(p.EquityLow)+", above equity-high at "+document.Number(p.EquityHigh),
			"at most equity-high", "the default of equity-low is "+defaultOf("equity-low")+", of equity-high "+defaultOf("equity-high"))
	}
	households := p.OneAdult + p.OneElderly + p.TwoAdults + p.TwoElderly + p.Family + p.OneParent
	if math.Abs(households-1) > tolerance {
		report("params.one-adult", "the shares of the six kinds of households add up to "+sum(households), "1", offBy(households))
	}
}

func defaultOf(key string) string {
	p, _ := sim.FindParam(key)
	return document.Number(p.Default)
}

func checkDomains(s *sim.Scenario, report report) {
	if n := len(s.Care); n > sim.MaxCareDomains {
		report("care", fmt.Sprintf("found %d kinds of help", n), fmt.Sprintf("1 to %d", sim.MaxCareDomains), "")
	}
	if n := len(s.Caseloads); n > sim.MaxCaseloadDomains {
		report("caseloads", fmt.Sprintf("found %d provisions", n), fmt.Sprintf("0 to %d", sim.MaxCaseloadDomains), "")
	}
	budget := 0.
	for _, d := range s.Care {
		budget += d.Budget
		checkOrganisations(d, report)
	}
	for _, d := range s.Caseloads {
		budget += d.Budget
		if i := slices.IndexFunc(s.Care, func(c sim.CareDomain) bool { return c.Key == d.Key }); i >= 0 {
			report("caseloads."+d.Key, "the key is that of a kind of help too", "another key", "")
		}
	}
	if math.Abs(budget-1) > tolerance && len(s.Care) > 0 {
		report("care", "the budgets of all domains add up to "+sum(budget), "1", offBy(budget))
	}
}

func checkOrganisations(d sim.CareDomain, report report) {
	path := "care." + d.Key + ".organisations"
	if n := len(d.Organisations); n > sim.MaxOrganisations {
		report(path, fmt.Sprintf("found %d organisations", n), fmt.Sprintf("1 to %d", sim.MaxOrganisations), "")
	}
	shares := 0.
	for _, o := range d.Organisations {
		shares += o.Share
	}
	if math.Abs(shares-1) > tolerance && len(d.Organisations) > 0 {
		report(path, "the shares add up to "+sum(shares), "1", offBy(shares))
	}
	twins(d.Organisations, path, report, func(o sim.Organisation) (string, string) { return o.Key, o.Name })
}

// sum writes a total without the noise of its last digits.
func sum(v float64) string { return document.Number(math.Round(v*1e7) / 1e7) }

func offBy(v float64) string {
	if v < 1 {
		return "missing: " + sum(1-v)
	}
	return "too much: " + sum(v-1)
}

// groupKeys end the keys of the numbers that tell which age groups a domain serves.
var groupKeys = [sim.Groups]string{"youth", "adult", "elderly"}

func checkGroups(s *sim.Scenario, report report) {
	for g, key := range groupKeys {
		first := ""
		for _, d := range s.Care {
			switch {
			case !(d.Incidence[g] > 0):
			case first == "":
				first = d.Key
			default:
				report("care."+d.Key+".incidence-"+key, "found a group that "+first+" serves already",
					"each age group in one kind of help at most", "remove this line, or that of "+first)
			}
		}
	}
	for _, d := range s.Care {
		if d.IsProvision() {
			if s.CareOf(sim.Adult) < 0 && s.CareOf(sim.Elderly) < 0 {
				report("care."+d.Key, "nobody can take it up", "a provision beside a kind of help for adults or elderly people", "add another kind of help")
			}
			continue
		}
		if d.Incidence == ([sim.Groups]float64{}) {
			report("care."+d.Key, "serves no age group", "an incidence above 0 for at least one group", "add incidence-youth, incidence-adult or incidence-elderly")
		}
	}
	for _, d := range s.Caseloads {
		if d.Inflow == ([sim.Groups]float64{}) {
			report("caseloads."+d.Key, "serves no age group", "an inflow above 0 for at least one group", "add inflow-youth, inflow-adult or inflow-elderly")
		}
	}
}

func checkPlaces(s *sim.Scenario, report report) {
	if n := s.Residents(); n > maxResidents {
		report("regions", "found "+document.Count(n)+" residents", "at most "+document.Count(maxResidents)+" in all", "")
	}
	twins(s.Regions, "regions", report, func(r sim.RegionPlan) (string, string) { return r.Key, r.Name })
	for _, r := range s.Regions {
		path := "regions." + r.Key + ".municipalities"
		twins(r.Municipalities, path, report, func(m sim.MunicipalityPlan) (string, string) { return m.Key, m.Name })
		for _, m := range r.Municipalities {
			twins(m.Districts, path+"."+m.Key+".districts", report, func(d sim.DistrictPlan) (string, string) { return d.Key, d.Name })
		}
	}
}

// twins reports entities of one place that people cannot tell apart.
func twins[T any](list []T, path string, report report, of func(T) (key, name string)) {
	first := make(map[string]string, len(list))
	for _, x := range list {
		key, name := of(x)
		if other, twice := first[name]; twice && name != "" {
			report(path+"."+key+".name", fmt.Sprintf("found the name %q of %s", name, other), "a name of its own", "")
		}
		first[name] = cmp.Or(first[name], key)
	}
}
