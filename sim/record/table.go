package record

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"
)

// A Type is what the cells of a column are.
type Type string

// Types.
const (
	Integer Type = "integer" // 64 bits with a sign
	Number  Type = "number"  // 64 bits; NaN is nothing to measure, and an empty cell
	Text    Type = "text"    // UTF-8; "" is an empty cell
)

// A Column of a table.
type Column struct {
	Name    string
	Type    Type
	Unit    string // "" where there is none
	Meaning string
}

// A Cell is one value; which field counts, the type of its column says.
type Cell struct {
	Integer int64
	Number  float64
	Text    string
}

// Empty reports whether there is no value. Integers always have one.
func (c *Cell) Empty(t Type) bool {
	return t == Number && math.IsNaN(c.Number) || t == Text && c.Text == ""
}

// A Table is a list of rows under typed columns. Rows are given one by one, so that no table is ever in memory as a whole.
type Table struct {
	Name    string
	Columns []Column
	// Sorted says how many of the first columns the rows are sorted by, in ascending order.
	Sorted int
	// About are further facts for a file's metadata, as keys and values.
	About [][2]string
	// Rows gives every row, in the same order every time. The row is used again after the function returns.
	Rows func(give func(row []Cell) error) error
}

// CSV writes the table as text. Numbers are the shortest that read back as the same bits.
func (t *Table) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	line := make([]string, len(t.Columns))
	for i := range t.Columns {
		line[i] = t.Columns[i].Name
	}
	if err := out.Write(line); err != nil {
		return err
	}
	err := t.Rows(func(row []Cell) error {
		for i := range row {
			switch t.Columns[i].Type {
			case Integer:
				line[i] = strconv.FormatInt(row[i].Integer, 10)
			case Number:
				line[i] = exact(row[i].Number)
			default:
				line[i] = row[i].Text
			}
		}
		return out.Write(line)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}
