package batch

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"zwerm/scenarios/document"
)

// A Table is a design that was written out: a CSV file with a factor per column and a setting per line.
type Table struct {
	Name     string // as the experiment gives it
	Data     []byte
	path     string // for messages
	columns  []string
	head     tableRow // the line with the columns
	rows     []tableRow
	settings [][]float64
}

// A tableRow is one line, with the place of every cell.
type tableRow struct {
	cells        []string
	line, column []int
}

// How many settings a table may have, and how large its file may be.
const (
	maxTable      = 1_000_000
	maxTableBytes = 64 << 20
)

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
	refuse := func(p document.Problem) error {
		p.File = t.path
		return document.Problems{p}
	}
	if p := document.Unreadable(t.Data, maxTableBytes); p != nil {
		return refuse(*p)
	}
	lines := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(t.Data, []byte("\ufeff"))))
	lines.TrimLeadingSpace = true
	lines.FieldsPerRecord = -1 // fits says it better
	for {
		cells, err := lines.Read()
		var wrong *csv.ParseError
		switch {
		case err == io.EOF && len(t.rows) > 0:
			return nil
		case err == io.EOF:
			return refuse(document.Problem{Line: 1, Column: 1, Found: "found no settings",
				Allowed: "a first line with the factors, such as cut,strategy, and a line per setting"})
		case errors.As(err, &wrong):
			return refuse(document.Problem{Line: wrong.Line, Column: wrong.Column, Found: "not valid CSV: " + wrong.Err.Error(),
				Hint: "a cell with quotes in it is put in quotes, and its own quotes are doubled"})
		case err != nil:
			return err
		case len(t.rows) >= maxTable:
			return refuse(document.Problem{Found: "found too many settings", Allowed: fmt.Sprintf("at most %s", document.Count(maxTable))})
		}
		row := tableRow{cells: cells}
		for i := range cells {
			line, column := lines.FieldPos(i)
			row.line, row.column = append(row.line, line), append(row.column, column)
		}
		if p := t.fits(&row); p != nil {
			return refuse(*p)
		}
		if t.columns == nil {
			t.columns, t.head = cells, row
			continue
		}
		t.rows = append(t.rows, row)
	}
}

// fits says what is wrong with a line: what its columns are separated by, or how many there are.
func (t *Table) fits(row *tableRow) *document.Problem {
	if t.columns == nil {
		separator := separatorOf(row.cells)
		if separator == "" {
			return nil
		}
		return &document.Problem{Line: row.line[0], Column: row.column[0], Found: "found columns with " + separator + " between them",
			Allowed: "commas between columns", Hint: "save it as CSV with commas, and write numbers with a point: 0.1"}
	}
	if len(row.cells) == len(t.columns) {
		return nil
	}
	p := &document.Problem{Line: row.line[0], Column: row.column[0],
		Found:   "found " + document.Counted(len(row.cells), "cell", "cells"),
		Allowed: fmt.Sprintf("%d, as the first line has: %s", len(t.columns), strings.Join(t.columns, ","))}
	if len(row.cells) > len(t.columns) {
		p.Column = row.column[len(t.columns)] // the first that is too much
		p.Hint = "write numbers with a point: 0.1"
	}
	return p
}

// separatorOf names what stands between the columns of a first line instead of commas, or "": no factor has it in its key.
func separatorOf(cells []string) string {
	for _, s := range []struct{ mark, name string }{{";", "semicolons"}, {"\t", "tabs"}, {"|", "bars"}} {
		if slices.ContainsFunc(cells, func(cell string) bool { return strings.Contains(cell, s.mark) }) {
			return s.name
		}
	}
	return ""
}

// Settings implements Design.
func (t *Table) Settings() int { return len(t.rows) }

// Setting implements Design.
func (t *Table) Setting(i int) []float64 { return t.settings[i] }
