package batch

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"zwerm/sim/record"
)

// Whole returns the assembly of a batch that is no shard.
func (b *Batch) Whole() *Assembly {
	return &Assembly{Plan: b.Plan, State: b.State, shards: []*Batch{b}, units: map[*Source][]unit{}}
}

// Write makes the final files in a folder: tables, dictionary and manifest, the manifest last. They follow from the entries
// alone, so they are the same to the byte whatever happened before. It returns how many runs were done and put aside.
func (a *Assembly) Write(folder string, csv bool) (ManifestRuns, error) {
	m := a.newManifest()
	m.Runs = ManifestRuns{Total: a.State.Runs, Partial: a.Partial}
	count := func(w io.Writer) error {
		t := a.failures()
		rows := t.Rows
		t.Rows = func(give func([]record.Cell) error) error {
			return rows(func(row []record.Cell) error {
				m.Runs.PutAside++
				return give(row)
			})
		}
		return t.CSV(w)
	}
	runs := a.runs()
	countRuns := *runs
	countRuns.Rows = func(give func([]record.Cell) error) error {
		return runs.Rows(func(row []record.Cell) error {
			m.Runs.Done++ // those put aside are taken off below
			return give(row)
		})
	}
	results := a.results()
	files := []record.File{m.listed(resultsName, results.Parquet), m.listed(runsName, countRuns.Parquet)}
	if csv {
		files = append(files, m.listed(resultsCSV, results.CSV), m.listed(runsCSV, runs.CSV))
	}
	files = append(files, m.listed(failuresName, count), m.listed(dictionaryName, a.dictionary),
		record.File{Name: manifestName, Write: func(w io.Writer) error {
			m.Runs.Done -= m.Runs.PutAside
			return jsonFile(manifestName, m).Write(w)
		}})
	if err := record.Save(folder, files...); err != nil {
		return m.Runs, explain(folder, err)
	}
	if !csv { // of an earlier time: they would not be listed
		for _, name := range []string{resultsCSV, runsCSV} {
			if err := os.Remove(filepath.Join(folder, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return m.Runs, err
			}
		}
	}
	return m.Runs, nil
}

// FileNames are those that Write makes.
func FileNames(csv bool) []string {
	names := []string{resultsName, runsName}
	if csv {
		names = append(names, resultsCSV, runsCSV)
	}
	return append(names, failuresName, dictionaryName, manifestName)
}
