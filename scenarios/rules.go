package scenarios

import (
	"zwerm/scenarios/document"
	"zwerm/sim"
)

// Limits of the people in a scenario: twice the country, and a district that a month can still go through on one processor.
const (
	maxResidents         = 40_000_000
	maxDistrictResidents = 5_000_000
)

// What the fields of a scenario may be.
var (
	keyRule   = document.TextRule{Max: 40, Meaning: "the name by which programs know the scenario"}
	nameRule  = document.TextRule{Max: 80, Meaning: "a name that people see"}
	aboutRule = document.TextRule{Max: 1000, Meaning: "what the scenario is for"}

	startRule = document.Range{Min: -24, Max: 120, Whole: true, Unit: "months",
		Meaning: "the first month, counted from January 2015 = 0; before 0 the parties prepare"}
	monthsRule    = document.Range{Min: 1, Max: 1200, Whole: true, Unit: "months", Meaning: "how long a run lasts"}
	residentsRule = document.Range{Min: 1, Max: maxDistrictResidents, Whole: true, Unit: "residents", Meaning: "how many people live in the district"}
	shareRule     = document.Range{Min: .001, Max: 1, Unit: "share", Meaning: "of the domain's help at the start; shares add up to 1"}
)

const (
	nlMeaning        = "in Dutch"
	enMeaning        = "in English"
	electionsMeaning = "the months in which a council is elected, counted from January 2015 = 0; [] for none"
	datedMeaning     = "whether the scenario follows the real calendar: no undated top-ups and no scarcity in tariffs"
)

// electionRule is what a month of election may be: one of the run.
func electionRule(s *sim.Scenario) document.Range {
	return document.Range{Min: float64(s.Start), Max: float64(s.Start + s.Months - 1), Whole: true,
		Meaning: "a month of the run, counted from January 2015 = 0"}
}

// paramRule is what a parameter may be.
func paramRule(p sim.Param) document.Range {
	return document.Range{Min: p.Min, Max: p.Max, Whole: p.Whole, Unit: p.Unit, Meaning: p.Meaning}
}

// domainRule is what a number of a domain may be.
func domainRule[D sim.CareDomain | sim.CaseloadDomain](p sim.DomainParam[D]) document.Range {
	return document.Range{Min: p.Min, Max: p.Max, Unit: p.Unit, Meaning: p.Meaning}
}

func paramKeys() []string {
	keys := make([]string, len(sim.ParamTable))
	for i, p := range sim.ParamTable {
		keys[i] = p.Key
	}
	return keys
}

func domainKeys[D sim.CareDomain | sim.CaseloadDomain](table []sim.DomainParam[D]) []string {
	keys := make([]string, len(table))
	for i, p := range table {
		keys[i] = p.Key
	}
	return keys
}
