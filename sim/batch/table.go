package batch

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim/policy"
)

// A Table is a design that was written out: a CSV file with a factor per column and a setting per line.
type Table struct {
	Name     string // as the experiment gives it
	Data     []byte
	path     string // for messages
	columns  []string
	rows     []tableRow
	settings [][]float64
}

// A tableRow is one line, with the place of every cell.
type tableRow struct {
	cells        []string
	line, column []int
}

// maxTable is how many settings a table may have.
const maxTable = 1_000_000

// column returns the place of a column, or -1. A nil table has none.
func (t *Table) column(key string) int {
	if t == nil {
		return -1
	}
	return slices.Index(t.columns, key)
}

// names returns the different words of a column, in the order of the table.
func (t *Table) names(key string) (list []string) {
	k := t.column(key)
	for _, row := range t.rows {
		if !slices.Contains(list, row.cells[k]) {
			list = append(list, row.cells[k])
		}
	}
	return list
}

// tableOf reads the file of a design that is a table; nil when the design is another.
func (r *reader) tableOf(v document.Value) *Table {
	if !v.Exists() || v.Empty() {
		return nil
	}
	b := v.Mapping("kind, and what it needs: points and seed, or file")
	if b.Optional("kind").Word() != table {
		return nil
	}
	file := b.Need("file", "the path of a CSV file: a factor per column, a setting per line")
	b.Close()
	if !file.Exists() {
		return nil
	}
	data, err := r.files.Table(file.Word())
	if err != nil {
		reportError(file, "the table cannot be read", err)
		return nil
	}
	t := &Table{Name: file.Word(), Data: data, path: file.Word()}
	if !filepath.IsAbs(t.path) {
		t.path = filepath.Join(r.folder, t.path)
	}
	if r.tableErr = t.parse(); r.tableErr != nil {
		return nil
	}
	r.e.Table, r.e.kind = t, table
	return t
}

// parse reads the lines, and checks that there are some, each with a cell per column.
func (t *Table) parse() error {
	lines := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(t.Data, []byte("\ufeff"))))
	lines.TrimLeadingSpace = true
	for {
		cells, err := lines.Read()
		var wrong *csv.ParseError
		switch {
		case err == io.EOF && len(t.rows) > 0:
			return nil
		case err == io.EOF:
			return document.Problems{{File: t.path, Line: 1, Column: 1, Found: "found no settings",
				Allowed: "a first line with the factors, such as cut,strategy, and a line per setting"}}
		case errors.As(err, &wrong):
			return document.Problems{{File: t.path, Line: wrong.Line, Column: wrong.Column, Found: "not valid CSV: " + wrong.Err.Error()}}
		case err != nil:
			return err
		case len(t.rows) >= maxTable:
			return document.Problems{{File: t.path, Found: "found too many settings", Allowed: fmt.Sprintf("at most %s", document.Count(maxTable))}}
		case t.columns == nil:
			t.columns = cells
			continue
		}
		row := tableRow{cells: cells}
		for i := range cells {
			line, column := lines.FieldPos(i)
			row.line, row.column = append(row.line, line), append(row.column, column)
		}
		t.rows = append(t.rows, row)
	}
}

// tableDesign makes the factors and settings of the table.
func (r *reader) tableDesign() {
	t := r.e.Table
	if t == nil || len(r.e.Scenarios) == 0 {
		return
	}
	var problems document.Problems
	report := func(row *tableRow, k int, p document.Problem) {
		p.File, p.Path, p.Line, p.Column = t.path, t.columns[k], 1, 1
		if row != nil {
			p.Line, p.Column = row.line[k], row.column[k]
		}
		problems = append(problems, p)
	}
	t.settings = make([][]float64, len(t.rows))
	for k, key := range t.columns {
		f, p := r.tableFactor(key)
		if p == nil && slices.Contains(t.columns[:k], key) {
			p = &document.Problem{Found: "the column stands here twice", Allowed: "once"}
		}
		if p != nil {
			report(nil, k, *p)
			continue
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
	r.e.Strategies = append(r.e.Strategies, r.tableStrategies()...)
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
		return namesFactor(strategyKey, strategyKeys()), nil
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
	return 0, &document.Problem{Found: "found " + text, Allowed: fmt.Sprint(f.Names), Hint: document.Suggest(text, f.Names)}
}

// tableStrategies are all strategies when the table has a column of them, so that the places of their names hold.
func (r *reader) tableStrategies() (list []*policy.Strategy) {
	if r.e.Table.column(strategyKey) < 0 {
		return nil
	}
	for i := range policy.Strategies {
		list = append(list, &policy.Strategies[i])
	}
	return list
}

// Settings implements Design.
func (t *Table) Settings() int { return len(t.rows) }

// Setting implements Design.
func (t *Table) Setting(i int) []float64 { return t.settings[i] }
