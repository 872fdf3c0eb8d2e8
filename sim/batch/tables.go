package batch

import (
	"fmt"
	"math"
	"slices"

	"zwerm/sim/experiment"
	"zwerm/sim/record"
)

// An Assembly makes tables of the entries of a batch, or of all its shards.
type Assembly struct {
	*Plan
	State   *State
	shards  []*Batch // by shard
	Partial bool     // runs that are not done are left out
	units   map[*Source][]unit
	cursors []cursor // of the shards; every table uses them again
}

// each gives every entry, in the order of the runs; brief ones have no values. Only one chunk of every shard is in memory.
func (a *Assembly) each(brief bool, do func(*Entry) error) error {
	if a.cursors == nil {
		a.cursors = make([]cursor, len(a.shards))
	}
	for i, b := range a.shards {
		a.cursors[i].begin(b, a.Partial, brief)
	}
	for i := range a.State.Runs {
		e, err := a.cursors[i%len(a.cursors)].at(i / len(a.cursors))
		if err != nil {
			return err
		}
		if e == nil {
			continue
		}
		if err := do(e); err != nil {
			return err
		}
	}
	return nil
}

// about are the facts in the metadata of every table.
func (a *Assembly) about() [][2]string {
	return [][2]string{{"zwerm.experiment", a.File}, {"zwerm.experiment_sha256", a.Hash}, {"zwerm.identity", a.State.Identity},
		{"zwerm.model", a.State.Version.Model}, {"zwerm.commit", a.State.Version.Commit}, {"zwerm.manifest", manifestName}}
}

// results is the table of everything that was asked for.
func (a *Assembly) results() *record.Table {
	return &record.Table{Name: "results", Columns: a.resultColumns(), Sorted: 1, About: a.about(), Rows: func(give func([]record.Cell) error) error {
		var row []record.Cell
		return a.each(false, func(e *Entry) error {
			if e.Status != Done {
				return nil
			}
			row = a.recipeCells(row, e.Run)
			return a.resultRows(e, row, give)
		})
	}}
}

// resultRows gives the rows of one run; the recipe stands in the row already.
func (a *Assembly) resultRows(e *Entry, recipe []record.Cell, give func([]record.Cell) error) error {
	units, periods, n := a.unitsOfRun(e.Run), periodsOf(a.Outputs.Every, e.First, e.Months), len(a.Outputs.Indicators)
	if len(e.Values) != len(units)*len(periods)*n {
		return fmt.Errorf("run %d has %d numbers instead of %d", e.Run, len(e.Values), len(units)*len(periods)*n)
	}
	values, row := e.Values, slices.Grow(recipe, 3+n)
	for _, u := range units {
		for _, period := range periods {
			row = row[:len(recipe)]
			if a.Outputs.Level != OfRun {
				row = append(row, record.Cell{Text: u.municipality})
			}
			if a.Outputs.Level == OfDistrict {
				row = append(row, record.Cell{Text: u.district})
			}
			if a.Outputs.Every != End {
				row = append(row, record.Cell{Integer: int64(period)})
			}
			row = appendNumbers(row, values[:n])
			if err := give(row); err != nil {
				return err
			}
			values = values[n:]
		}
	}
	return nil
}

// unitsOfRun returns the units of a run's scenario.
func (a *Assembly) unitsOfRun(i int) []unit {
	source := a.Recipe(i).Source
	if a.units[source] == nil {
		a.units[source] = unitsOf(source.Scenario, a.Outputs.Level)
	}
	return a.units[source]
}

// periodsOf returns what the periods of a run are called: months, years or nothing.
func periodsOf(every Every, first, months int) (list []int) {
	switch every {
	case Month:
		for i := range months {
			list = append(list, first+i)
		}
	case Year:
		for _, y := range experiment.Years(first, months) {
			list = append(list, 2015+y.Number)
		}
	default:
		list = []int{0}
	}
	return list
}

// runs is the list of all runs, each with one number of every indicator.
func (a *Assembly) runs() *record.Table {
	none := make([]float64, len(a.Outputs.Indicators))
	for i := range none {
		none[i] = math.NaN()
	}
	return &record.Table{Name: "runs", Columns: a.runColumns(), Sorted: 1, About: a.about(), Rows: func(give func([]record.Cell) error) error {
		var row []record.Cell
		return a.each(true, func(e *Entry) error {
			row = append(a.recipeCells(row, e.Run), record.Cell{Text: string(e.Status)}, record.Cell{Integer: int64(e.First)},
				record.Cell{Integer: int64(e.Months)}, record.Cell{Integer: int64(e.Decisions)}, record.Cell{Text: e.Hash})
			outcomes := e.Outcomes
			if e.Status != Done {
				outcomes = none
			}
			if len(outcomes) != len(none) {
				return fmt.Errorf("run %d has %d outcomes instead of %d", e.Run, len(outcomes), len(none))
			}
			return give(appendNumbers(row, outcomes))
		})
	}}
}

// failures is the list of the runs that were put aside, each with the command that repeats it.
func (a *Assembly) failures() *record.Table {
	columns := append(a.recipeColumns(),
		record.Column{Name: "status", Type: record.Text, Meaning: "crashed, over-limit or refused"},
		record.Column{Name: "month", Type: record.Integer, Unit: "months", Meaning: "in which it broke down, counted from January 2015 = 0"},
		record.Column{Name: "cause", Type: record.Text, Meaning: "what went wrong"},
		record.Column{Name: "replay", Type: record.Text, Meaning: "the command that repeats the run, in the folder of the experiment; zwerm batch show --failures has one for any folder"})
	return &record.Table{Name: "failures", Columns: columns, Rows: func(give func([]record.Cell) error) error {
		var row []record.Cell
		return a.each(true, func(e *Entry) error {
			if e.Status == Done {
				return nil
			}
			row = append(a.recipeCells(row, e.Run), record.Cell{Text: string(e.Status)}, record.Cell{Integer: int64(e.Month)},
				record.Cell{Text: e.Cause}, record.Cell{Text: a.Recipe(e.Run).Replay()})
			return give(row)
		})
	}}
}
