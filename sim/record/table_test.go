package record

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// example has more rows than are gathered at once, and the columns are not in the order of their names.
func example(rows int) *Table {
	return &Table{
		Name: "results", Sorted: 1, About: [][2]string{{"model", "0"}},
		Columns: []Column{
			{"run", Integer, "", "the run"}, {"strategy", Text, "", "who plays"}, {"cut", Number, "share", "the cut"}, {"a", Number, "0-10", "an indicator"},
		},
		Rows: func(give func([]Cell) error) error {
			for i := range rows {
				row := []Cell{{Integer: int64(i)}, {Text: strings.Repeat("x", i%3)}, {Number: .1}, {Number: float64(i) / 7}}
				if i%5 == 0 {
					row[3].Number = math.NaN()
				}
				if err := give(row); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func TestParquet(t *testing.T) {
	table := example(1000)
	var first, second bytes.Buffer
	if err := table.Parquet(&first); err != nil {
		t.Fatal(err)
	}
	if err := table.Parquet(&second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Fatalf("the same table gives other bytes (%v)", err)
	}
	f, err := parquet.OpenFile(bytes.NewReader(first.Bytes()), int64(first.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range f.Root().Columns() {
		names = append(names, c.Name())
	}
	if !slices.Equal(names, []string{"run", "strategy", "cut", "a"}) {
		t.Errorf("columns %v", names)
	}
	for key, want := range map[string]string{"model": "0", "cut.unit": "share", "a.meaning": "an indicator"} {
		if got, _ := f.Lookup(key); got != want {
			t.Errorf("metadata %s is %q, want %q", key, got, want)
		}
	}
	if s := f.RowGroups()[0].SortingColumns(); len(s) != 1 || s[0].Path()[0] != "run" {
		t.Errorf("sorting columns %v", s)
	}
	path := filepath.Join(t.TempDir(), "t.parquet")
	if err := os.WriteFile(path, first.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	n := 0
	columns := []Column{table.Columns[3], table.Columns[0], table.Columns[1]}
	err = ReadParquet(path, columns, func(row []Cell) error {
		if row[1].Integer != int64(n) || len(row[2].Text) != n%3 || math.IsNaN(row[0].Number) != (n%5 == 0) || n%5 != 0 && row[0].Number != float64(n)/7 {
			t.Fatalf("row %d reads back as %v", n, row)
		}
		n++
		return nil
	})
	if err != nil || n != 1000 {
		t.Errorf("%d rows, %v", n, err)
	}
	if err := ReadParquet(path, []Column{{Name: "absent"}}, nil); err == nil || !strings.Contains(err.Error(), "no column absent") {
		t.Errorf("an absent column: %v", err)
	}
}

func TestTableCSV(t *testing.T) {
	var out strings.Builder
	if err := example(3).CSV(&out); err != nil {
		t.Fatal(err)
	}
	want := "run,strategy,cut,a\n0,,0.1,\n1,x,0.1,0.14285714285714285\n2,xx,0.1,0.2857142857142857\n"
	if out.String() != want {
		t.Errorf("got %q", out.String())
	}
}
