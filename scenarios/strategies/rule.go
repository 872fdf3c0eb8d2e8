package strategies

import (
	"math"

	"zwerm/scenarios/document"
	"zwerm/sim/policy"
	"zwerm/sim/rules"
)

// A draft is a rule with the places of its parts in the file.
type draft struct {
	from, until int
	when, any   []placed
	do          []policy.Want
	stop        []lever
}

// A placed condition is one with its place.
type placed struct {
	rules.Condition
	at document.Value
}

// rule returns the draft without its places.
func (d *draft) rule() rules.Rule {
	r := rules.Rule{From: d.from, Until: d.until, Do: d.do}
	for _, c := range d.when {
		r.When = append(r.When, c.Condition)
	}
	for _, c := range d.any {
		r.Any = append(r.Any, c.Condition)
	}
	for _, l := range d.stop {
		r.Stop = append(r.Stop, l.Key)
	}
	return r
}

// The months of all scenarios lie between these.
var (
	fromRule  = document.Range{Min: -24, Max: 1320, Whole: true, Calendar: true, Meaning: "the first month in which the rule holds"}
	untilRule = document.Range{Min: -24, Max: 1320, Whole: true, Calendar: true, Meaning: "the last month in which the rule holds"}
)

func readRule(at document.Value, m *document.Mapping) draft {
	d := draft{from: rules.First, until: rules.Last}
	d.readMonths(m.Optional("from"), m.Optional("until"))
	const conditions = `conditions in quotes, such as "waiting > 200"`
	d.when = readConditions(m.Optional("when").List(conditions + "; all must hold"))
	d.any = readConditions(m.Optional("any").List(conditions + "; one must hold"))
	do, stop := m.Optional("do"), m.Optional("stop")
	wanted, stopped := do.List("levers, such as {lever: pilots, level: 0.3}"), stop.List("levers that earlier rules run")
	for _, item := range wanted {
		d.readWant(item)
	}
	for _, item := range stopped {
		d.readStop(item)
	}
	if m.Close() && idle(do, wanted) && idle(stop, stopped) {
		at.Report(document.Problem{Path: at.Path(), Found: "the rule does nothing", Allowed: "do, a list of levers to run, or stop, a list of levers that an earlier rule runs"})
	}
	checkBounds(&d)
	return d
}

// idle reports whether a list of levers is absent or empty.
func idle(v document.Value, list []document.Value) bool {
	return v.Empty() || list != nil && len(list) == 0
}

func (d *draft) readMonths(from, until document.Value) {
	if v := from.Number(fromRule); !math.IsNaN(v) {
		d.from = int(v)
	}
	if v := until.Number(untilRule); !math.IsNaN(v) {
		d.until = int(v)
	}
	if d.from > d.until {
		until.Refuse("a month from "+document.Month(d.from)+" on, in which the rule begins", "")
	}
}
