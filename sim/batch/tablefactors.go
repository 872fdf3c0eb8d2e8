package batch

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
)

// tableDesign makes the factors and settings of the table.
func (r *reader) tableDesign() {
	t := r.e.Table
	if t == nil || len(r.e.Scenarios) == 0 {
		return
	}
	var problems document.Problems
	report := func(row *tableRow, k int, p document.Problem) {
		p.File, p.Path, p.Line, p.Column = t.path, t.columns[k], row.line[k], row.column[k]
		problems = append(problems, p)
	}
	t.settings = make([][]float64, len(t.rows))
	for k, key := range t.columns {
		f, p := r.tableFactor(key)
		if p == nil && slices.Contains(t.columns[:k], key) {
			p = &document.Problem{Found: "the column stands here twice", Allowed: "once"}
		}
		if p != nil {
			report(&t.head, k, *p)
			continue
		}
		if key == strategyKey {
			r.tableStrategies(k, report)
		}
		if key == partiesKey {
			r.tableParties(k, report)
		}
		for i := range t.rows {
			v, p := f.parse(t.rows[i].cells[k])
			if p != nil && len(problems) < document.MaxProblems {
				report(&t.rows[i], k, *p)
			}
			t.settings[i] = append(t.settings[i], v)
		}
		r.e.Factors = append(r.e.Factors, f)
	}
	if len(problems) > 0 {
		r.tableErr = problems
	}
	r.e.Design = t
}

// tableFactor makes the factor of a column.
func (r *reader) tableFactor(key string) (Factor, *document.Problem) {
	switch key {
	case scenarioKey:
		return r.sourcesFactor(), nil
	case strategyKey:
		return namesFactor(strategyKey, r.e.Table.names(strategyKey)), nil
	case partiesKey:
		return namesFactor(partiesKey, r.e.Table.names(partiesKey)), nil
	}
	f := Factor{Key: key}
	for _, s := range r.e.Scenarios {
		all := s.numbers()
		k := slices.IndexFunc(all, func(n scenarios.Number) bool { return n.Key == key })
		if k < 0 {
			var p *document.Problem
			if errors.As(scenarios.Override(scenarios.Copy(s.Scenario), key, ""), &p) {
				return f, p
			}
			return f, &document.Problem{Found: "there is no such number"}
		}
		f.Rule, f.Own = all[k].Rule, all[k].Value
	}
	return f, nil
}

// parse reads a value of the factor.
func (f *Factor) parse(text string) (float64, *document.Problem) {
	if f.Names == nil {
		return f.Rule.Parse(text)
	}
	if i := slices.Index(f.Names, text); i >= 0 {
		return float64(i), nil
	}
	return 0, &document.Problem{Found: "found " + strconv.Quote(text), Allowed: strings.Join(f.Names, ", "), Hint: document.Suggest(text, f.Names)}
}

// tableStrategies adds the strategies of column k, in the order in which they come up.
func (r *reader) tableStrategies(k int, report func(*tableRow, int, document.Problem)) {
	t, seen := r.e.Table, map[string]bool{}
	for i := range t.rows {
		name := t.rows[i].cells[k]
		if seen[name] {
			continue
		}
		seen[name] = true
		if p := r.addStrategy(name); p != nil {
			report(&t.rows[i], k, *p)
		}
	}
}
