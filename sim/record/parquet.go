package record

import (
	"errors"
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// cellsPerGroup is how many cells a row group of a Parquet file has, about: what is in memory while it is written.
const cellsPerGroup = 2 << 20

// Parquet writes the table as a Parquet file, compressed with Zstandard. Units and meanings are in its metadata, under
// NAME.unit and NAME.meaning. The same table gives the same bytes.
func (t *Table) Parquet(w io.Writer) error {
	schema := parquet.NewSchema(t.Name, ordered(t.Columns))
	options := []parquet.WriterOption{
		schema, parquet.Compression(&zstd.Codec{Level: zstd.SpeedFastest}), parquet.CreatedBy("zwerm", "1", "0"),
	}
	for _, fact := range t.About {
		options = append(options, parquet.KeyValueMetadata(fact[0], fact[1]))
	}
	var sorting []parquet.SortingColumn
	for i, c := range t.Columns {
		options = append(options, parquet.KeyValueMetadata(c.Name+".meaning", c.Meaning))
		if c.Unit != "" {
			options = append(options, parquet.KeyValueMetadata(c.Name+".unit", c.Unit))
		}
		if i < t.Sorted {
			sorting = append(sorting, parquet.Ascending(c.Name))
		}
	}
	options = append(options, parquet.SortingWriterConfig(parquet.SortingColumns(sorting...)))
	out := parquet.NewWriter(w, options...)
	p := &parquetColumns{columns: t.Columns, to: out, group: max(gathered, cellsPerGroup/len(t.Columns)/gathered*gathered), cells: make([][]parquet.Value, len(t.Columns))}
	if err := t.Rows(p.give); err != nil {
		return errors.Join(err, out.Close())
	}
	return errors.Join(p.write(), out.Close())
}

// parquetColumns gathers cells by column before it hands them on, which takes a fraction of the time that rows do.
type parquetColumns struct {
	columns []Column
	//lint:ignore SA1019 the other writers want a Go type for every table, and ours are declared at run time
	to    *parquet.Writer
	cells [][]parquet.Value
	rows  int // written to the row group
	group int // how many rows one has
}

const gathered = 256 // rows

func (p *parquetColumns) give(row []Cell) error {
	for i := range row {
		p.cells[i] = append(p.cells[i], p.value(&row[i], i))
	}
	if len(p.cells[0]) == gathered {
		return p.write()
	}
	return nil
}

// write writes what was gathered, if anything (the library takes the address of the first value), and ends the row group when it is full.
func (p *parquetColumns) write() error {
	if len(p.cells[0]) == 0 {
		return nil
	}
	for i, to := range p.to.ColumnWriters() {
		if _, err := to.WriteRowValues(p.cells[i]); err != nil {
			return err
		}
	}
	p.rows += len(p.cells[0])
	for i := range p.cells {
		p.cells[i] = p.cells[i][:0]
	}
	if p.rows < p.group {
		return nil
	}
	p.rows = 0
	return p.to.Flush()
}

// value makes a value of column i, which knows by itself which one it is. Texts mostly repeat, and share their bytes then.
func (p *parquetColumns) value(c *Cell, i int) (v parquet.Value) {
	switch t := p.columns[i].Type; {
	case t == Integer:
		return parquet.Int64Value(c.Integer)
	case c.Empty(t):
		return parquet.NullValue()
	case t == Number:
		v = parquet.DoubleValue(c.Number)
	default:
		if before := len(p.cells[i]) - 1; before >= 0 && string(p.cells[i][before].ByteArray()) == c.Text {
			return p.cells[i][before]
		}
		v = parquet.ByteArrayValue([]byte(c.Text))
	}
	v.SetDefinitionLevel(1) // it is there
	return v
}
