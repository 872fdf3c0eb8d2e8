package record

import (
	"errors"
	"fmt"
	"io"
	"os"

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
		parquet.MaxRowsPerRowGroup(int64(max(1024, cellsPerGroup/len(t.Columns)))),
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
	p := &parquetRows{columns: t.Columns, to: out}
	if err := t.Rows(p.give); err != nil {
		return errors.Join(err, out.Close())
	}
	return errors.Join(p.flush(), out.Close())
}

// parquetRows gathers rows before it hands them on.
type parquetRows struct {
	columns []Column
	//lint:ignore SA1019 the other writers want a Go type for every table, and ours are declared at run time
	to   *parquet.Writer
	rows []parquet.Row
	n    int
}

const gathered = 256 // rows

func (p *parquetRows) give(row []Cell) error {
	if p.rows == nil {
		p.rows = make([]parquet.Row, gathered)
		for i := range p.rows {
			p.rows[i] = make(parquet.Row, len(p.columns))
		}
	}
	to := p.rows[p.n]
	for i := range row {
		to[i] = value(&row[i], p.columns[i].Type, i)
	}
	if p.n++; p.n == gathered {
		return p.flush()
	}
	return nil
}

func (p *parquetRows) flush() error {
	_, err := p.to.WriteRows(p.rows[:p.n])
	p.n = 0
	return err
}

// value makes the value of column i.
func value(c *Cell, t Type, i int) parquet.Value {
	switch {
	case t == Integer:
		return parquet.Int64Value(c.Integer).Level(0, 0, i)
	case c.Empty(t):
		return parquet.NullValue().Level(0, 0, i)
	case t == Number:
		return parquet.DoubleValue(c.Number).Level(0, 1, i)
	}
	return parquet.ByteArrayValue([]byte(c.Text)).Level(0, 1, i)
}

// ReadParquet gives some columns of every row of a file, in the order of their names. The row is used again.
func ReadParquet(path string, columns []Column, give func(row []Cell) error) (err error) {
	file, closing, err := openParquet(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closing()) }()
	places := map[int]int{} // from the file's columns to those that are asked
	for i, c := range columns {
		leaf, found := file.Schema().Lookup(c.Name)
		if !found {
			return fmt.Errorf("%s has no column %s", path, c.Name)
		}
		places[leaf.ColumnIndex] = i
	}
	rows := parquet.NewReader(file)
	defer rows.Close()
	buffer, row := make([]parquet.Row, gathered), make([]Cell, len(columns))
	for {
		n, err := rows.ReadRows(buffer)
		for _, values := range buffer[:n] {
			for _, v := range values {
				if i, asked := places[v.Column()]; asked {
					row[i] = cell(v, columns[i].Type)
				}
			}
			if err := give(row); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
}

// ParquetColumns returns the names of a file's columns, in their order.
func ParquetColumns(path string) (names []string, err error) {
	file, closing, err := openParquet(path)
	if err != nil {
		return nil, err
	}
	for _, c := range file.Root().Columns() {
		names = append(names, c.Name())
	}
	return names, closing()
}

// openParquet opens a file, and returns what closes it.
func openParquet(path string) (*parquet.File, func() error, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, nil, errors.Join(err, f.Close())
	}
	file, err := parquet.OpenFile(f, info.Size())
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("%s cannot be read: %w", path, err), f.Close())
	}
	return file, f.Close, nil
}
