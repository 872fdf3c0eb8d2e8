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

	startRule         = document.Range{Min: -24, Max: 120, Whole: true, Calendar: true, Meaning: "the first month; before January 2015 the parties prepare"}
	monthsRule        = document.Range{Min: 1, Max: 1200, Whole: true, Unit: "months", Meaning: "how long a run lasts"}
	residentsRule     = document.Range{Min: 1, Max: maxDistrictResidents, Whole: true, Unit: "residents", Meaning: "how many people live in the district"}
	vulnerabilityRule = document.Range{Min: .2, Max: 5, Unit: "1", Meaning: "mean vulnerability of the households, 1 being that of the nation"}
	shareRule         = document.Range{Min: .001, Max: 1, Unit: "share", Meaning: "of the domain's help at the start; shares add up to 1"}

	headlineRule = document.TextRule{Max: 120, Meaning: "what people read about it"}
	sourceRule   = document.TextRule{Max: 400, Meaning: "where it is known from; assumption where it is one"}
	lastRule     = document.Range{Max: float64(maxMonth), Whole: true, Calendar: true,
		Meaning: "the last month of the event, or " + lastingForever + " for what stays"}
	onsetRule = document.Range{Min: 0, Max: 120, Whole: true, Unit: "months", Meaning: "in which the effect grows to its value"}
	fadeRule  = document.Range{Min: 0, Max: 120, Whole: true, Unit: "months", Meaning: "in which the effect goes away afterwards"}

	priceRule        = document.Range{Min: .5, Max: 5, Unit: "1", Meaning: "price index per year, 1 in 2015; later years keep the last number"}
	budgetRule       = document.Range{Min: 0, Max: 5, Unit: "1", Meaning: "budget per year relative to 2015; later years keep the last number"}
	unemploymentRule = document.Range{Min: .1, Max: 40, Unit: "%", Meaning: "unemployment per year, from 2014; caseloads follow it a year later"}
)

// maxMonth is the last month of the longest run.
const maxMonth = 120 + 1200

const (
	nlMeaning        = "in Dutch"
	enMeaning        = "in English"
	electionsMeaning = "the months in which a council is elected; [] for none"
	datedMeaning     = "whether the scenario follows the real calendar: no undated top-ups and no scarcity in tariffs"
)

// runRule is what a month of the run may be.
func runRule(s *sim.Scenario, meaning string) document.Range {
	r := document.Range{Min: float64(s.Start), Max: float64(s.Start + s.Months - 1), Whole: true, Calendar: true, Meaning: meaning}
	if s.Months == 0 { // not known, so any month
		r.Min, r.Max = startRule.Min, maxMonth
	}
	return r
}

// effectRule is what the value of an effect may be.
func effectRule(w sim.What) document.Range {
	kind := sim.EffectTable[w]
	return document.Range{Min: kind.Min, Max: kind.Max, Whole: kind.Whole, Unit: kind.Unit, Meaning: kind.Meaning}
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
