package record

import (
	"errors"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
)

// ReadParquet gives some columns of every row of a file, in the order of their names. The row is used again. Only these columns
// are read, and of them a part at a time.
func ReadParquet(path string, columns []Column, give func(row []Cell) error) (err error) {
	file, closing, err := openParquet(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closing()) }()
	places := make([]int, len(columns))
	for i, c := range columns {
		leaf, found := file.Schema().Lookup(c.Name)
		if !found {
			return fmt.Errorf("%s has no column %s", path, c.Name)
		}
		places[i] = leaf.ColumnIndex
	}
	row := make([]Cell, len(columns))
	for _, group := range file.RowGroups() {
		if err := readGroup(group, places, columns, row, give); err != nil {
			var mine *givenError
			if errors.As(err, &mine) {
				return mine.error
			}
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// A givenError is one of the function that takes the rows, not of the file.
type givenError struct{ error }

// readGroup reads the rows of a row group, column beside column.
func readGroup(group parquet.RowGroup, places []int, columns []Column, row []Cell, give func(row []Cell) error) (err error) {
	readers := make([]columnReader, len(columns))
	for i, place := range places {
		readers[i].pages = group.ColumnChunks()[place].Pages()
		readers[i].buffer = make([]parquet.Value, gathered)
	}
	defer func() {
		for i := range readers {
			err = errors.Join(err, readers[i].close())
		}
	}()
	for left := group.NumRows(); left > 0; {
		n := int(min(left, gathered))
		for i := range readers {
			if err := readers[i].fill(n, columns[i].Type); err != nil {
				return fmt.Errorf("column %s: %w", columns[i].Name, err)
			}
		}
		for k := range n {
			for i := range readers {
				row[i] = readers[i].cells[k]
			}
			if err := give(row); err != nil {
				return &givenError{err}
			}
		}
		left -= int64(n)
	}
	return nil
}

// A columnReader reads the values of one column, page after page.
type columnReader struct {
	pages  parquet.Pages
	page   parquet.Page // that is being read; nil before the first and between two
	values parquet.ValueReader
	buffer []parquet.Value // what was read of a page
	cells  []Cell          // what was read last
	text   string          // the last one: texts mostly repeat, and share their bytes then
}

// fill reads the next n values.
func (r *columnReader) fill(n int, t Type) error {
	for r.cells = r.cells[:0]; len(r.cells) < n; {
		if r.page == nil {
			page, err := r.pages.ReadPage()
			if err == io.EOF {
				return io.ErrUnexpectedEOF // there are fewer values than rows
			} else if err != nil {
				return err
			}
			r.page, r.values = page, page.Values()
		}
		k, err := r.values.ReadValues(r.buffer[:n-len(r.cells)])
		for _, v := range r.buffer[:k] {
			if t == Text && !v.IsNull() && string(v.ByteArray()) == r.text {
				r.cells = append(r.cells, Cell{Text: r.text})
				continue
			}
			c := cell(v, t)
			r.cells, r.text = append(r.cells, c), c.Text
		}
		if err == io.EOF {
			parquet.Release(r.page)
			r.page = nil
		} else if err != nil {
			return err
		}
	}
	return nil
}

func (r *columnReader) close() error {
	if r.page != nil {
		parquet.Release(r.page)
	}
	return r.pages.Close()
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
	const by = "zwerm compare --out or zwerm batch --out"
	f, err := Open(path, by)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, nil, errors.Join(err, f.Close())
	}
	file, err := parquet.OpenFile(f, info.Size())
	if err != nil {
		return nil, nil, errors.Join(&Broken{Path: path, By: by, Why: "it is no whole Parquet file"}, f.Close())
	}
	return file, f.Close, nil
}
