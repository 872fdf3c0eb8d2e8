package record

import (
	"math"

	"github.com/parquet-go/parquet-go"
)

// schema is a group whose columns keep their order; parquet.Group sorts them by name.
type schema struct {
	parquet.Group
	fields []parquet.Field
}

// Fields implements parquet.Node.
func (s *schema) Fields() []parquet.Field { return s.fields }

// ordered makes a schema of columns: integers are required, others may be empty. Texts repeat a lot, and so do the factors
// among the numbers, which dictionaries make small.
func ordered(columns []Column) parquet.Node {
	s := &schema{Group: parquet.Group{}}
	for _, c := range columns {
		var node parquet.Node
		switch c.Type {
		case Integer:
			node = parquet.Encoded(parquet.Int(64), &parquet.DeltaBinaryPacked)
		case Number:
			node = parquet.Optional(parquet.Leaf(parquet.DoubleType))
		default:
			node = parquet.Optional(parquet.Encoded(parquet.String(), &parquet.RLEDictionary))
		}
		s.Group[c.Name] = node
	}
	sorted := map[string]parquet.Field{}
	for _, f := range s.Group.Fields() {
		sorted[f.Name()] = f
	}
	for _, c := range columns {
		s.fields = append(s.fields, sorted[c.Name])
	}
	return s
}

// cell makes a cell of a value.
func cell(v parquet.Value, t Type) Cell {
	switch {
	case t == Number && v.IsNull():
		return Cell{Number: math.NaN()}
	case v.IsNull():
		return Cell{}
	case t == Number:
		return Cell{Number: v.Double()}
	case t == Integer:
		return Cell{Integer: v.Int64()}
	}
	return Cell{Text: string(v.ByteArray())}
}
