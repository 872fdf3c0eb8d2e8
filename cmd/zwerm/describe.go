package main

import (
	"fmt"
	"strconv"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// describe prints a scenario for people.
func describe(s *sim.Scenario) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s / %s\n%s\n\n", s.Key, s.Name.NL, s.Name.EN, s.About.EN)
	row := func(name, value string) { fmt.Fprintf(&b, "%-11s %s\n", name, value) }
	row("residents", places(s))
	row("start", monthName(s.Start))
	row("length", fmt.Sprintf("%s, to %s", document.Counted(s.Months, "month", "months"), monthName(s.Start+s.Months-1)))
	row("elections", elections(s))
	row("calendar", map[bool]string{true: "dated: follows the real calendar", false: "undated"}[s.Dated])
	row("file", "sha256 "+s.Hash)

	b.WriteString("\nHelp with a waiting list\n")
	for _, d := range s.Care {
		domain(&b, d.Key, d.Name, d.Budget, d.Incidence)
		for _, o := range d.Organisations {
			fmt.Fprintf(&b, "      %4.0f%%  %s\n", 100*o.Share, o.Name)
		}
	}
	if len(s.Caseloads) > 0 {
		b.WriteString("\nProvisions without a waiting list\n")
	}
	for _, d := range s.Caseloads {
		domain(&b, d.Key, d.Name, d.Budget, d.Inflow)
	}
	b.WriteString("\nParameters that differ from their default\n")
	b.WriteString(changed(&s.Params))
	b.WriteString("\nRegions, municipalities and districts, with their residents\n")
	regions(&b, s.Regions)
	return b.String()
}

// places counts the people and the places of a scenario.
func places(s *sim.Scenario) string {
	municipalities, districts := 0, 0
	for _, r := range s.Regions {
		municipalities += len(r.Municipalities)
		for _, m := range r.Municipalities {
			districts += len(m.Districts)
		}
	}
	return strings.Join([]string{
		document.Counted(s.Residents(), "resident", "residents"), document.Counted(districts, "district", "districts"),
		document.Counted(municipalities, "municipality", "municipalities"), document.Counted(len(s.Regions), "region", "regions"),
	}, ", ")
}

var months = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// monthName names a month that is counted from January 2015 = 0.
func monthName(month int) string {
	year, m := 2015+month/12, month%12
	if m < 0 {
		year, m = year-1, m+12
	}
	return fmt.Sprintf("%s %d (month %d)", months[m], year, month)
}

func elections(s *sim.Scenario) string {
	if len(s.Elections) == 0 {
		return "none"
	}
	names := make([]string, len(s.Elections))
	for i, month := range s.Elections {
		names[i] = monthName(month)
	}
	return strings.Join(names, ", ")
}

// ages names the age groups, in the order of sim.Group.
var ages = [sim.Groups]string{"0-22", "23-66", "67+"}

func domain(b *strings.Builder, key string, name sim.Text, budget float64, rates [sim.Groups]float64) {
	var served []string
	for g, rate := range rates {
		if rate > 0 {
			served = append(served, ages[g])
		}
	}
	fmt.Fprintf(b, "  %-16s %s / %s; %s%% of the budget; ages %s\n", key, name.NL, name.EN,
		strconv.FormatFloat(100*budget, 'f', 1, 64), strings.Join(served, ", "))
}

// changed lists parameters that differ from their default.
func changed(p *sim.Params) string {
	var b strings.Builder
	for _, d := range sim.ParamTable {
		if v := *d.Of(p); v != d.Default {
			fmt.Fprintf(&b, "  %-20s %s (default %s): %s\n", d.Key, document.Number(v), document.Number(d.Default), d.Meaning)
		}
	}
	if b.Len() == 0 {
		return "  none\n"
	}
	return b.String()
}

func regions(b *strings.Builder, list []sim.RegionPlan) {
	for _, r := range list {
		fmt.Fprintf(b, "  %s\n", r.Name)
		for _, m := range r.Municipalities {
			total := 0
			for _, d := range m.Districts {
				total += d.Residents
			}
			fmt.Fprintf(b, "    %-32s %10s\n", m.Name, document.Count(total))
			for _, d := range m.Districts {
				fmt.Fprintf(b, "      %-30s %10s\n", d.Name, document.Count(d.Residents))
			}
		}
	}
}
