package batch

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"zwerm/scenarios"
	"zwerm/scenarios/strategies"
	"zwerm/sim/experiment"
	"zwerm/sim/record"
)

// A Failure is a run that was put aside.
type Failure struct {
	*Recipe
	*Entry
	Replay string // the command that repeats it with the inputs that the folder kept
}

// Failures gives every run that was put aside so far, in their order. Where a run broke down is known as long as the folder
// has its chunks; it is in none of the final files, because it is not the same in every making.
func (b *Batch) Failures(do func(Failure)) error {
	give := func(e *Entry) {
		r := b.Recipe(e.Run)
		do(Failure{r, e, b.replay(r)})
	}
	if _, err := os.Stat(filepath.Join(b.Folder, chunksName)); os.IsNotExist(err) {
		return b.listedFailures(give)
	}
	var c cursor
	c.begin(b, true, true)
	for place := range b.State.mine() {
		e, err := c.at(place)
		if err != nil {
			return err
		}
		if e != nil && e.Status != Done {
			kept := *e
			give(&kept)
		}
	}
	return nil
}

// listedFailures reads the table of failures, which is all that a merged folder has.
func (b *Batch) listedFailures(give func(*Entry)) error {
	path := filepath.Join(b.Folder, failuresName)
	f, err := record.Open(path, madeBy)
	if err != nil {
		return err
	}
	defer f.Close()
	in := csv.NewReader(f)
	header, err := in.Read()
	for _, column := range []string{"run", "status", "month", "cause"} {
		if err == nil && !slices.Contains(header, column) {
			return fmt.Errorf("%s has no column %s", path, column)
		}
	}
	for err == nil {
		var line []string
		if line, err = in.Read(); err != nil {
			break
		}
		cell := func(column string) string { return line[slices.Index(header, column)] }
		run, err1 := strconv.Atoi(cell("run"))
		month, err2 := strconv.Atoi(cell("month"))
		if err = errors.Join(err1, err2); err == nil && run >= 0 && run < b.Runs() {
			give(&Entry{Run: run, Status: Status(cell("status")), Month: month, Cause: cell("cause")})
		}
	}
	if err != io.EOF {
		return fmt.Errorf("%s cannot be read: %w", path, err)
	}
	return nil
}

// replay returns the command that repeats a run with the inputs that the folder kept.
func (b *Batch) replay(r *Recipe) string {
	scenario, strategy := r.Source.Name, r.Strategy.Name
	if !slices.Contains(scenarios.Names(), scenario) {
		scenario = filepath.Join(b.Folder, inputsName, scenarioName(slices.Index(b.Scenarios, r.Source)))
	}
	if i := slices.Index(b.inFiles(), r.Strategy); i >= 0 && !slices.Contains(strategies.Names(), strategy) {
		strategy = filepath.Join(b.Folder, inputsName, strategyName(i))
	}
	return experiment.Replay(scenario, strategy, r.Seed, r.Others, r.Changes...)
}
