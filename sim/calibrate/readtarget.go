package calibrate

import (
	"fmt"
	"math"
	"slices"

	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/measure"
)

var (
	valueRule  = document.Range{Min: -1e12, Max: 1e12, Meaning: "what the quantity should be"}
	rangeRule  = document.Range{Min: -1e12, Max: 1e12, Meaning: "an end of the range in which the quantity should lie"}
	firstRule  = document.Range{Min: -1e12, Max: 1e12, Meaning: "the value that the indicator should reach; the quantity is the month"}
	weightRule = document.Range{Min: 0, Max: 1000, Meaning: "how much the target counts; 0 to show it only"}
)

const (
	measureMeaning = "indicator, domains, over or first"
	errorMeaning   = "the deviation that counts as 1, in the unit of the quantity"
	timesMeaning   = "a factor, such as 100 for a percentage"
)

// A reader reads targets for a scenario.
type reader struct{ scenario *sim.Scenario }

func (r *reader) target(key string, v document.Value) Target {
	t := Target{Key: key, Name: key, Times: 1, Weight: 1, Low: math.NaN(), High: math.NaN()}
	b := v.Mapping("a target: measure, value or range, error and source")
	defer b.Close()
	if name := b.Optional("name"); name.Exists() {
		t.Name = name.Text(nameRule)
	}
	t.Of = r.measure(b.Block("measure", measureMeaning), true)
	if relative := b.Optional("relative-to"); relative.Exists() {
		m := r.measure(relative.Mapping(measureMeaning), false)
		t.RelativeTo = &m
		if !math.IsNaN(t.Of.First) {
			relative.Refuse("nothing here: a month is not relative to anything", "remove relative-to, or first")
		}
	}
	if times := b.Optional("times"); times.Exists() {
		t.Times = above0(times, timesMeaning)
	}
	readAim(&t, b)
	t.Error = above0(b.Need("error", positive+errorMeaning), errorMeaning)
	if weight := b.Optional("weight"); weight.Exists() {
		t.Weight = weight.Number(weightRule)
	}
	t.Source = b.Text("source", sourceRule)
	return t
}

// readAim reads the value or the range that a quantity should have.
func readAim(t *Target, b *document.Mapping) {
	ends := b.Optional("range")
	if !ends.Exists() {
		t.Low = b.Need("value", "a number: what the quantity should be; or range: [low, high]").Number(valueRule)
		t.High = t.Low
		return
	}
	if b.Optional("value").Exists() {
		ends.Refuse("value or range, not both", "remove one of them")
		return
	}
	const pair = "two numbers, the lower first: [4, 16]"
	list := ends.List(pair)
	if len(list) != 2 {
		if list != nil {
			ends.Refuse(pair, "")
		}
		return
	}
	if t.Low, t.High = list[0].Number(rangeRule), list[1].Number(rangeRule); t.Low > t.High {
		list[1].Refuse(pair, "")
	}
}

// positive begins what is allowed for a number above 0.
const positive = "a number above 0: "

// above0 reads a number above 0.
func above0(v document.Value, meaning string) float64 {
	n := v.Number(document.Range{Min: 0, Max: 1e12, Meaning: meaning})
	if n == 0 {
		v.Refuse(positive+meaning, "")
	}
	return n
}

// measure reads what is measured. A month (first) is one only where that is asked for.
func (r *reader) measure(b *document.Mapping, months bool) Measure {
	m := Measure{First: math.NaN(), Over: Period{r.scenario.Start, r.scenario.Start + r.scenario.Months}}
	defer b.Close()
	key := b.Need("indicator", "one of the indicators, such as clients")
	var ok bool
	if m.Indicator, ok = measure.Find(key.Word()); !ok {
		key.Choose(indicatorKeys())
	}
	if v := b.Optional("domains"); v.Exists() {
		m.Domains = r.domains(v, m.Indicator)
	}
	if months {
		if v := b.Optional("first"); v.Exists() {
			m.First = v.Number(firstRule)
			if over := b.Optional("over"); over.Exists() {
				m.Over = r.period(over)
			}
			return m
		}
	}
	if over := b.Need("over", Periods); over.Exists() {
		m.Over = r.period(over)
	}
	return m
}

// domains reads a list of domains.
func (r *reader) domains(v document.Value, of *measure.Indicator) []string {
	known := []string{}
	for i := range r.scenario.Care {
		known = append(known, r.scenario.Care[i].Key)
	}
	for i := range r.scenario.Caseloads {
		known = append(known, r.scenario.Caseloads[i].Key)
	}
	var found []string
	list := v.List("domains")
	for _, d := range list {
		switch key := d.Word(); {
		case !slices.Contains(known, key):
			d.Choose(known)
		case slices.Contains(found, key):
			d.Refuse("each domain once", "")
		default:
			found = append(found, key)
		}
	}
	if v.Exists() && list != nil && len(list) == 0 {
		v.Refuse("at least one domain", "leave domains out to mean all")
	}
	if of != nil && !of.Divides() {
		v.Refuse("no domains: "+of.Key+" is not kept per domain", "remove this line")
	}
	return found
}

// period reads a period within the run.
func (r *reader) period(v document.Value) Period {
	s := r.scenario
	run := Period{s.Start, s.Start + s.Months}
	p, ok := ParsePeriod(v.Word())
	switch {
	case !ok:
		v.Refuse(Periods, "")
		return run
	case p.From < run.From || p.To > run.To:
		v.Refuse(fmt.Sprintf("a period within the run, %s to %s", document.Month(run.From), document.Month(run.To-1)), "")
	}
	return p
}
