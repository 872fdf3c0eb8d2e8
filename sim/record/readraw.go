package record

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"zwerm/sim"
)

// A Book is the money of one domain in a run's last calendar year, in euros.
type Book struct {
	Seed          uint64
	Strategy      string
	Domain        sim.Text
	Income, Spent float64
}

// ReadMoments reads what happened and what was decided in one run.
func ReadMoments(folder, strategy string, seed uint64) (list []Moment, err error) {
	columns := []Column{{Name: "strategy", Type: Text}, {Name: "seed", Type: Integer}, {Name: "month", Type: Integer}, {Name: "kind", Type: Text},
		{Name: "key", Type: Text}, {Name: "text.nl", Type: Text}, {Name: "text.en", Type: Text}}
	err = readRaw(folder, MomentsName, columns, func(row []Cell) error {
		if row[0].Text == strategy && uint64(row[1].Integer) == seed {
			list = append(list, Moment{int(row[2].Integer), row[3].Text == "decision", row[4].Text, sim.Text{NL: row[5].Text, EN: row[6].Text}})
		}
		return nil
	})
	return list, err
}

// ReadBooks reads what every run spent.
func ReadBooks(folder string) (list []Book, err error) {
	columns := []Column{{Name: "seed", Type: Integer}, {Name: "strategy", Type: Text}, {Name: "domain.nl", Type: Text}, {Name: "domain.en", Type: Text},
		{Name: "income", Type: Number}, {Name: "spent", Type: Number}}
	err = readRaw(folder, BooksName, columns, func(row []Cell) error {
		list = append(list, Book{uint64(row[0].Integer), row[1].Text, sim.Text{NL: row[2].Text, EN: row[3].Text}, row[4].Number, row[5].Number})
		return nil
	})
	return list, err
}

// readRaw reads a file that only comparisons have.
func readRaw(folder, name string, columns []Column, give func([]Cell) error) error {
	err := ReadParquet(filepath.Join(folder, name), columns, give)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s has no %s, which only zwerm compare --out writes: make the folder with that", folder, name)
	}
	return err
}

// HasMoments reports whether a folder says what happened in its runs: only comparisons do.
func HasMoments(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, MomentsName))
	return err == nil
}
