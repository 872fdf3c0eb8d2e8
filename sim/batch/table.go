package batch

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"

	"zwerm/scenarios/document"
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
	t := &Table{Name: file.Word(), Data: data, path: r.at(file.Word())}
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

// Settings implements Design.
func (t *Table) Settings() int { return len(t.rows) }

// Setting implements Design.
func (t *Table) Setting(i int) []float64 { return t.settings[i] }
