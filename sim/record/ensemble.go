package record

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zwerm/sim/measure"
)

// ResultsName is the file with every run in a folder of results.
const ResultsName = "results.parquet"

// An Ensemble is the runs of a folder of results, as `zwerm compare` and `zwerm batch` write them.
type Ensemble struct {
	Folder     string
	Scenarios  []string // in the order of the runs
	Strategies []string
	Step       int // months from one value to the next: 1, 12, or 0 for one value of the whole run
	First      int // the first month of the first run, counted from January 2015 = 0
	Factors    []string
	Indicators []string // those that the file has
	Runs       []EnsembleRun

	last int64 // the run of the row before
}

// An EnsembleRun is one run.
type EnsembleRun struct {
	Scenario, Strategy string
	Setting            int // point of a design; 0 in a comparison
	Seed               uint64
	Factors            []float64 // by Ensemble.Factors
	First              int       // month or year of the first value
	// Values are those of the indicators that were asked, by step of time. NaN is nothing to measure.
	Values map[string][]float64
}

// NoIndicator is the error for an indicator that results do not have.
type NoIndicator struct {
	Key, Folder string
	Has         []string
}

func (e *NoIndicator) Error() string {
	return fmt.Sprintf("%s has no indicator %q; it has: %s", e.Folder, e.Key, strings.Join(e.Has, ", "))
}

// Indicators returns the keys of the indicators that a folder of results has.
func Indicators(folder string) ([]string, error) {
	e, _, err := openEnsemble(folder)
	if err != nil {
		return nil, err
	}
	return e.Indicators, nil
}

// ReadEnsemble reads the runs of a folder, with some indicators of each; results per district or municipality are refused.
func ReadEnsemble(folder string, indicators ...string) (*Ensemble, error) {
	e, columns, err := openEnsemble(folder, indicators...)
	if err != nil {
		return nil, err
	}
	path := filepath.Join(folder, ResultsName)
	if err := ReadParquet(path, columns, func(row []Cell) error { e.add(row, indicators); return nil }); err != nil {
		return nil, err
	}
	if len(e.Runs) == 0 {
		return nil, fmt.Errorf("%s has no runs", path)
	}
	e.First = e.Runs[0].First
	if e.Step == 12 {
		e.First = 12 * (e.First - 2015)
	}
	return e, nil
}

// openEnsemble finds out what a folder holds, and which columns to read for some indicators.
func openEnsemble(folder string, indicators ...string) (*Ensemble, []Column, error) {
	names, err := ParquetColumns(filepath.Join(folder, ResultsName))
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(folder); err != nil {
			return nil, nil, fmt.Errorf("there is no folder %s; give one of zwerm compare --out or zwerm batch --out", folder)
		}
		return nil, nil, fmt.Errorf("%s has no %s: it is no folder of zwerm compare --out or zwerm batch, or that is not done", folder, ResultsName)
	} else if err != nil {
		return nil, nil, err
	}
	e := &Ensemble{Folder: folder}
	columns, err := e.columns(names, indicators)
	return e, columns, err
}

// Places of the columns that every file has, before those of factors, indicators and, last, time.
const (
	runColumn = iota
	settingColumn
	seedColumn
	scenarioColumn
	strategyColumn
	factorColumn
)

// columns finds out what a file holds, and returns what to read of it.
func (e *Ensemble) columns(names, indicators []string) ([]Column, error) {
	columns := []Column{{Name: "run", Type: Integer}, {Name: "setting", Type: Integer}, {Name: "seed", Type: Integer}, {Name: "scenario", Type: Text}, {Name: "strategy", Type: Text}}
	time := Column{Type: Integer}
	for _, name := range names {
		factor, isFactor := strings.CutPrefix(name, "set.")
		_, isIndicator := measure.Find(name)
		switch {
		case name == "municipality" || name == "district":
			return nil, fmt.Errorf("%s has results for each %s; charts are of whole runs: ask for level: run", e.Folder, name)
		case name == "month":
			e.Step, time.Name = 1, name
		case name == "year":
			e.Step, time.Name = 12, name
		case isFactor:
			e.Factors = append(e.Factors, factor)
		case isIndicator:
			e.Indicators = append(e.Indicators, name)
		}
	}
	for _, f := range e.Factors {
		columns = append(columns, Column{Name: "set." + f, Type: Number})
	}
	for _, key := range indicators {
		if !slices.Contains(e.Indicators, key) {
			return nil, &NoIndicator{key, e.Folder, e.Indicators}
		}
		columns = append(columns, Column{Name: key, Type: Number})
	}
	if e.Step > 0 {
		columns = append(columns, time)
	}
	return columns, nil
}

// add adds a row to its run, which is the last one or a new one.
func (e *Ensemble) add(row []Cell, indicators []string) {
	n := len(e.Runs)
	if n == 0 || row[runColumn].Integer != e.last {
		r := EnsembleRun{Scenario: row[scenarioColumn].Text, Strategy: row[strategyColumn].Text, Setting: int(row[settingColumn].Integer),
			Seed: uint64(row[seedColumn].Integer), Values: map[string][]float64{}}
		if e.Step > 0 {
			r.First = int(row[len(row)-1].Integer)
		}
		for i := range e.Factors {
			r.Factors = append(r.Factors, row[factorColumn+i].Number)
		}
		e.Scenarios, e.Strategies = once(e.Scenarios, r.Scenario), once(e.Strategies, r.Strategy)
		e.Runs, n, e.last = append(e.Runs, r), n+1, row[runColumn].Integer
	}
	r := &e.Runs[n-1]
	for i, key := range indicators {
		r.Values[key] = append(r.Values[key], row[factorColumn+len(e.Factors)+i].Number)
	}
}

// once appends what a list does not have.
func once(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// Of returns the runs of a strategy, by setting and seed.
func (e *Ensemble) Of(strategy string) (runs []*EnsembleRun) {
	for i := range e.Runs {
		if e.Runs[i].Strategy == strategy {
			runs = append(runs, &e.Runs[i])
		}
	}
	slices.SortStableFunc(runs, func(a, b *EnsembleRun) int {
		return cmp.Or(cmp.Compare(a.Setting, b.Setting), cmp.Compare(a.Seed, b.Seed))
	})
	return runs
}
