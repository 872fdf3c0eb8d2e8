package batch

import (
	"io"
	"strconv"

	"zwerm/sim/record"
)

// dictionary says what every column of the tables means.
func (a *Assembly) dictionary(w io.Writer) error {
	text := func(name, meaning string) record.Column {
		return record.Column{Name: name, Type: record.Text, Meaning: meaning}
	}
	t := &record.Table{Columns: []record.Column{text("table", ""), text("column", ""), text("type", ""), text("unit", ""),
		text("lowest", ""), text("highest", ""), text("meaning", "")}}
	t.Rows = func(give func([]record.Cell) error) error {
		for _, of := range []*record.Table{a.results(), a.runs(), a.failures()} {
			for _, c := range of.Columns {
				low, high := a.bounds(c.Name)
				err := give([]record.Cell{{Text: of.Name}, {Text: c.Name}, {Text: string(c.Type)}, {Text: c.Unit}, {Text: low}, {Text: high}, {Text: c.Meaning}})
				if err != nil {
					return err
				}
			}
		}
		return nil
	}
	return t.CSV(w)
}

// bounds returns what the numbers of a column cannot exceed, or "" where there is no such bound.
func (a *Assembly) bounds(column string) (low, high string) {
	for i := range a.Factors {
		if f := &a.Factors[i]; factorPrefix+f.Key == column {
			return bound(f.Rule.Min), bound(f.Rule.Max)
		}
	}
	for i := range a.Outputs.Indicators {
		if ind := a.Outputs.indicator(i); ind.Key == column {
			return bound(ind.Min), bound(ind.Max)
		}
	}
	return "", ""
}

func bound(v float64) string {
	if finite(v) != v {
		return ""
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
