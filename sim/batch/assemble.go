package batch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

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
	failures, runs := a.failures(), a.runs()
	rowsOfRuns := runs.Rows
	status := slices.IndexFunc(runs.Columns, func(c record.Column) bool { return c.Name == "status" })
	counted := *runs
	counted.Rows = func(give func([]record.Cell) error) error {
		return rowsOfRuns(func(row []record.Cell) error {
			if Status(row[status].Text) == Done {
				m.Runs.Done++
			} else {
				m.Runs.PutAside++
			}
			return give(row)
		})
	}
	rowsOfFailures := failures.Rows
	failures.Rows = func(give func([]record.Cell) error) error {
		if m.Runs.PutAside == 0 { // as nearly always: a look at every run is saved
			return nil
		}
		return rowsOfFailures(give)
	}
	results := a.results()
	files := []record.File{m.listed(resultsName, results.Parquet), m.listed(runsName, counted.Parquet)}
	if csv {
		files = append(files, m.listed(resultsCSV, results.CSV), m.listed(runsCSV, runs.CSV))
	}
	files = append(files, m.listed(failuresName, failures.CSV), m.listed(dictionaryName, a.dictionary),
		jsonFile(manifestName, m))
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
