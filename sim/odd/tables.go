package odd

import (
	"math"
	"strconv"

	"zwerm/sim"
	"zwerm/sim/measure"
)

// A titled part is a table under a heading.
type part struct {
	Title string
	Table *table
}

// parameters returns the tables of the parameters, one per group.
func parameters() (parts []part) {
	for _, p := range sim.ParamTable {
		if k := len(parts); k < len(sim.ParamGroups) && sim.ParamGroups[k].First == p.Key {
			parts = append(parts, part{sim.ParamGroups[k].Name, newTable("key", "unit", "range", "default", "meaning", "source")})
		}
		of := parts[len(parts)-1].Table
		key := keyed(p.Key, p.Symbol)
		if p.Honesty {
			key += " ★"
		}
		of.add(key, unit(p.Unit), span(p.Min, p.Max, p.Whole), number(p.Default), plain(p.Meaning), plain(p.Source))
	}
	return parts
}

// domainNumbers returns the table of the numbers of domains.
func domainNumbers[D sim.CareDomain | sim.CaseloadDomain](list []sim.DomainParam[D]) *table {
	t := newTable("key", "unit", "range", "meaning")
	for _, p := range list {
		t.add(keyed(p.Key, p.Symbol), unit(p.Unit), span(p.Min, p.Max, false), plain(p.Meaning))
	}
	return t
}

// effects returns the table of what events can move.
func effects() *table {
	domains := map[sim.DomainKind]string{sim.NoDomain: "the whole world", sim.CareKind: "care domains", sim.CaseloadKind: "caseloads"}
	t := newTable("key", "of", "unit", "range", "meaning")
	for _, e := range sim.EffectTable {
		t.add(mono(e.Key), domains[e.Of], unit(e.Unit), span(e.Min, e.Max, false), plain(e.Meaning))
	}
	return t
}

// indicators returns the table of the indicators.
func indicators() *table {
	yearly := map[measure.Yearly]string{measure.Mean: "mean", measure.Last: "last month"}
	better := map[int]string{-1: "lower", 0: "neither", 1: "higher"}
	t := newTable("key", "name", "unit", "range", "over a year", "better", "smallest that matters", "meaning")
	for _, x := range measure.Indicators {
		smallest := "not stated"
		if x.Smallest > 0 {
			smallest = number(x.Smallest)
		}
		t.add(mono(x.Key), plain(x.Name.EN)+" ("+plain(x.Name.NL)+")", unit(x.Unit), span(x.Min, x.Max, false),
			yearly[x.Yearly], better[x.Better], smallest, plain(x.Meaning))
	}
	return t
}

// keyed returns a key with its symbol, if it has one.
func keyed(key, symbol string) string {
	if symbol == "" {
		return mono(key)
	}
	return mono(key) + ", " + plain(symbol)
}

// unit returns a unit in words.
func unit(u string) string {
	if u == "1" {
		return "pure number"
	}
	return plain(u)
}

// span returns a range in words; either end may be open.
func span(least, most float64, whole bool) string {
	text := number(least) + " to " + number(most)
	switch {
	case math.IsInf(least, -1) && math.IsInf(most, 1):
		text = "unbounded"
	case math.IsInf(least, -1):
		text = "at most " + number(most)
	case math.IsInf(most, 1):
		text = "at least " + number(least)
	}
	if whole {
		text += ", whole"
	}
	return text
}

// number writes a number in the shortest way that reads back the same.
func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
