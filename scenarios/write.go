package scenarios

import (
	"fmt"
	"strconv"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// Format writes a scenario as a file that Read reads back, with the meaning of every number beside it. Parameters that have
// their default are written as comments, so that a person sees what can be changed.
func Format(s *sim.Scenario) []byte {
	w := &writer{}
	w.line(0, "# "+headline(s))
	w.line(0, "# Check this file with: zwerm scenario check FILE")
	w.line(0, "")
	w.field(0, "key", s.Key, "the name by which programs know the scenario")
	w.text(0, "name", s.Name)
	w.text(0, "about", s.About)
	w.line(0, "")
	w.dated = s.Dated
	w.field(0, "start", w.month(s.Start), startRule.String())
	w.field(0, "months", strconv.Itoa(s.Months), monthsRule.String())
	w.field(0, "elections", list(s.Elections, w.month), electionsMeaning)
	w.field(0, "dated", strconv.FormatBool(s.Dated), datedMeaning)
	w.params(&s.Params)
	w.line(0, "")
	w.line(0, "# Kinds of help with a waiting list. Say for every number where it comes from.")
	w.line(0, "care:")
	for i := range s.Care {
		w.care(&s.Care[i])
	}
	if len(s.Caseloads) > 0 {
		w.line(0, "")
		w.line(0, "# Provisions without a waiting list.")
		w.line(0, "caseloads:")
	}
	for i := range s.Caseloads {
		d := &s.Caseloads[i]
		w.line(1, d.Key+":")
		w.text(2, "name", d.Name)
		writeNumbers(w, d, sim.CaseloadTable, false)
	}
	w.events(s)
	w.paths(s)
	w.plausible(s)
	w.regions(s.Regions)
	return []byte(w.String())
}

// headline is the first line of a file: it is a comment, so it may not break.
func headline(s *sim.Scenario) string { return strings.Join(strings.Fields(s.Name.EN), " ") }

type writer struct {
	strings.Builder
	dated bool // months are written as 2015-01
}

func (w *writer) month(month int) string {
	if w.dated {
		return document.Month(month)
	}
	return strconv.Itoa(month)
}

// list writes a list in brackets.
func list[T any](values []T, text func(T) string) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = text(v)
	}
	return "[" + strings.Join(words, ", ") + "]"
}

func (w *writer) line(level int, text string) {
	w.WriteString(strings.TrimRight(strings.Repeat("  ", level)+text, " ") + "\n")
}

func (w *writer) field(level int, key, value, comment string) {
	w.line(level, fmt.Sprintf("%-32s # %s", strings.Repeat("  ", level)+key+": "+value, comment)[2*level:])
}

func (w *writer) text(level int, key string, t sim.Text) {
	w.line(level, key+":")
	w.line(level+1, "nl: "+strconv.Quote(t.NL))
	w.line(level+1, "en: "+strconv.Quote(t.EN))
}

func (w *writer) params(p *sim.Params) {
	w.line(0, "")
	w.line(0, "# The numbers of the model. Lines that start with # hold the default; remove the # to change one.")
	w.line(0, "params:")
	group := 0
	for _, d := range sim.ParamTable {
		if group < len(sim.ParamGroups) && sim.ParamGroups[group].First == d.Key {
			w.line(1, "# "+sim.ParamGroups[group].Name)
			group++
		}
		key, v := d.Key, *d.Of(p)
		if v == d.Default {
			key = "# " + key
		}
		w.field(1, key, document.Number(v), paramRule(d).String())
	}
}

func (w *writer) care(d *sim.CareDomain) {
	w.line(1, d.Key+":")
	w.text(2, "name", d.Name)
	writeNumbers(w, d, sim.CareTable, d.IsProvision())
	w.line(2, "organisations: # shares of the domain's help at the start; they add up to 1")
	for _, o := range d.Organisations {
		w.line(3, fmt.Sprintf("%s: {name: %s, share: %s}", o.Key, strconv.Quote(o.Name), document.Number(o.Share)))
	}
}

func writeNumbers[D sim.CareDomain | sim.CaseloadDomain](w *writer, d *D, table []sim.DomainParam[D], provision bool) {
	for _, p := range table {
		if !p.In.Has(provision) {
			continue
		}
		w.field(2, p.Key, document.Number(*p.Of(d)), domainRule(p).String())
	}
}

func (w *writer) regions(regions []sim.RegionPlan) {
	w.line(0, "")
	w.line(0, "# Regions share a labour market and organisations; municipalities decide and pay; in districts the work is done.")
	w.line(0, "regions:")
	for _, r := range regions {
		w.line(1, r.Key+":")
		w.line(2, "name: "+strconv.Quote(r.Name))
		w.line(2, "municipalities:")
		for _, m := range r.Municipalities {
			w.line(3, m.Key+":")
			w.line(4, "name: "+strconv.Quote(m.Name))
			w.line(4, "districts:")
			for _, d := range m.Districts {
				vulnerability := ""
				if d.Vulnerability != 0 {
					vulnerability = ", vulnerability: " + document.Number(d.Vulnerability)
				}
				w.line(5, fmt.Sprintf("%s: {name: %s, residents: %d%s}", d.Key, strconv.Quote(d.Name), d.Residents, vulnerability))
			}
		}
	}
}

// New returns a scenario to start from: the small practice world with the first month at the takeover and every parameter
// at its default.
func New(key string) (*sim.Scenario, error) {
	s, err := Load("oefenronde")
	if err != nil {
		return nil, err
	}
	s.Key, s.Hash = key, ""
	s.Name = sim.Text{NL: "Nieuw scenario", EN: "New scenario"}
	s.About = sim.Text{NL: "Waarvoor is dit scenario?", EN: "What is this scenario for?"}
	s.Start, s.Months, s.Elections = 0, 96, []int{14, 62}
	s.Params = sim.DefaultParams()
	return s, nil
}
