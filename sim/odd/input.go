package odd

import (
	"cmp"
	"strconv"
	"strings"

	"zwerm/scenarios"
	"zwerm/sim"
)

// firstYear is that of month 0.
const firstYear = 2015

// input returns the table of the scenarios that come with the program, and those of their events and paths.
func input() (all *table, events, paths []part, err error) {
	list, err := scenarios.List()
	if err != nil {
		return nil, nil, nil, err
	}
	t := newTable("scenario", "what it is", "municipalities", "residents", "first month", "months", "calendar")
	for _, s := range list {
		calendar := "no"
		if s.Dated {
			calendar = "yes"
		}
		municipalities := 0
		for _, r := range s.Regions {
			municipalities += len(r.Municipalities)
		}
		t.add(mono(s.Key), plain(s.About.EN), strconv.Itoa(municipalities), strconv.Itoa(s.Residents()),
			month(s.Start), strconv.Itoa(s.Months), calendar)
		if len(s.Events) > 0 {
			events = addOnce(events, s.Name.EN, eventTable(s))
		}
		if s.Dated {
			paths = addOnce(paths, s.Name.EN, pathTable(s))
		}
	}
	return t, events, paths, nil
}

// addOnce adds the table of a scenario, or says that it is that of another as well.
func addOnce(parts []part, name string, t *table) []part {
	for i := range parts {
		if parts[i].Table.String() == t.String() {
			parts[i].Title += " and " + name
			return parts
		}
	}
	return append(parts, part{name, t})
}

// eventTable returns the table of what happens from outside in a scenario.
func eventTable(s *sim.Scenario) *table {
	t := newTable("event", "headline", "months", "effects", "source")
	for i := range s.Events {
		e := &s.Events[i]
		var effects []string
		for k := range e.Effects {
			effects = append(effects, effect(s, &e.Effects[k]))
		}
		t.add(mono(e.Key), plain(e.Headline.EN), lasts(e), cmp.Or(strings.Join(effects, "; "), "none"), plain(e.Source))
	}
	return t
}

// pathTable returns the table of what a scenario prescribes per year.
func pathTable(s *sim.Scenario) *table {
	t := newTable("path", "from", "values")
	add := func(name string, year int, path []float64) {
		var values []string
		for _, v := range path {
			values = append(values, number(v))
		}
		if len(values) > 0 {
			t.add(name, strconv.Itoa(year), strings.Join(values, ", "))
		}
	}
	add("price index", firstYear, s.Paths.Price)
	for i := range s.Care {
		add("budget of "+mono(s.Care[i].Key)+" relative to month 0", firstYear, s.Paths.Budget[i])
	}
	for i := range s.Caseloads {
		add("budget of "+mono(s.Caseloads[i].Key)+" relative to month 0", firstYear, s.Paths.Budget[len(s.Care)+i])
	}
	add("unemployment, %", firstYear-1, s.Paths.Unemployment)
	return t
}

// lasts returns in words when an event is at work.
func lasts(e *sim.Event) string {
	switch e.Until {
	case sim.Forever:
		return "from " + month(e.From)
	case e.From + 1:
		return month(e.From)
	}
	return month(e.From) + " to " + month(e.Until-1)
}

// effect returns an effect in words.
func effect(s *sim.Scenario, e *sim.Effect) string {
	kind := &sim.EffectTable[e.What]
	text := mono(kind.Key) + " " + number(e.Value)
	switch {
	case kind.Of == sim.NoDomain:
	case e.Domain == sim.AllDomains:
		text += " in all domains"
	case kind.Of == sim.CareKind:
		text += " in " + mono(s.Care[e.Domain].Key)
	default:
		text += " in " + mono(s.Caseloads[e.Domain].Key)
	}
	if e.Onset > 0 {
		text += ", growing over " + strconv.Itoa(e.Onset) + " months"
	}
	if e.Fade > 0 {
		text += ", fading over " + strconv.Itoa(e.Fade) + " months"
	}
	return text
}

// month returns a month by its number and by its name in the calendar.
func month(t int) string {
	year, of := t/12, t%12
	if of < 0 {
		year, of = year-1, of+12
	}
	return strconv.Itoa(t) + " (" + strconv.Itoa(firstYear+year) + "-" + two(of+1) + ")"
}

// two writes a number in two digits.
func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
