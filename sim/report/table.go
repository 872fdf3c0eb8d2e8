package report

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"zwerm/sim/measure"
	"zwerm/sim/record"
)

// A table is a CSV file that is read line by line. The first mistake is kept, with its place.
type table struct {
	path       string
	lines      *csv.Reader
	header     []string
	line       []string
	indicators []int // the column of each of measure.Indicators, or -1
	err        error
}

// withTable opens a file and reads it as a table.
func withTable(path string, read func(*table) error) error {
	f, err := record.Open(path, "zwerm compare --out")
	if err != nil {
		return err
	}
	defer f.Close()
	return read(newTable(path, f))
}

func newTable(path string, r io.Reader) *table {
	t := &table{path: path, lines: csv.NewReader(r)}
	t.lines.ReuseRecord = true
	header, err := t.lines.Read()
	if err != nil {
		t.err = fmt.Errorf("%s: the first line must name the columns: %w", path, err)
	}
	t.header = slices.Clone(header)
	for k := range measure.Indicators {
		t.indicators = append(t.indicators, slices.Index(t.header, measure.Indicators[k].Key))
	}
	return t
}

// need returns the place of a column.
func (t *table) need(name string) int {
	i := slices.Index(t.header, name)
	if i < 0 && t.err == nil {
		t.err = fmt.Errorf("%s:1: there is no column %s", t.path, name)
	}
	return i
}

// next reads a line, and reports whether there is one and nothing was wrong so far.
func (t *table) next() bool {
	if t.err != nil {
		return false
	}
	line, err := t.lines.Read()
	if err == nil {
		t.line = line
	} else if !errors.Is(err, io.EOF) {
		t.err = fmt.Errorf("%s: %w", t.path, err)
	}
	return err == nil
}

func (t *table) word(column int) string { return t.line[column] }

// number reads a number; an empty cell is NaN.
func (t *table) number(column int) float64 {
	if t.line[column] == "" {
		return math.NaN()
	}
	v, err := strconv.ParseFloat(t.line[column], 64)
	if err != nil || math.IsInf(v, 0) {
		t.refuse(column, "a number")
	}
	return v
}

func (t *table) whole(column int) uint64 {
	v, err := strconv.ParseUint(t.line[column], 10, 64)
	if err != nil {
		t.refuse(column, "a whole number")
	}
	return v
}

// refuse keeps the first mistake.
func (t *table) refuse(column int, allowed string) {
	if t.err == nil {
		line, place := t.lines.FieldPos(column)
		t.err = fmt.Errorf("%s:%d:%d: %s is %q; allowed: %s", t.path, line, place, t.header[column], t.line[column], allowed)
	}
}
