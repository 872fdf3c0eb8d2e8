package batch

import (
	"zwerm/scenarios/document"
	"zwerm/sim/measure"
)

// An Experiment is what a researcher asks: which worlds, under which strategies, with which luck, and what to write down.
type Experiment struct {
	File       string // its name without folders
	Data       []byte // the file
	Hash       string // of it, SHA-256 in hexadecimal
	About      string
	Scenarios  []*Source // those that are run: one, or those of a factor
	Strategies []*Strategy
	Set        []string // what is changed about every scenario, as KEY=VALUE
	Parties    []string // what other parties do, of experiment.Parties: one word, or those of a factor
	Seeds      []uint64 // of the replicates
	Own        bool     // every setting has seeds of its own instead of the same ones
	Factors    []Factor
	Design     Design
	Table      *Table // the file of a design that is given as a table, or nil
	Outputs    Outputs
	Limit      int // how many months a run may last; longer ones are put aside
	// Warnings are about what can be run and is probably not meant.
	Warnings document.Problems

	// sampling is the seed of the design, and kind its name.
	sampling uint64
	kind     string
}

// Outputs say what is written down of every run.
type Outputs struct {
	Indicators []int // places in measure.Indicators
	Every      Every
	Level      Level
}

// Every is how often something is written down.
type Every string

// How often.
const (
	Month Every = "month" // every month
	Year  Every = "year"  // every calendar year: the mean of its months, or the last one (see measure.Yearly)
	End   Every = "end"   // once: the mean of all months, the last one or the sum (see experiment.Taken)
)

// Level is of what something is written down.
type Level string

// Levels.
const (
	OfRun          Level = "run"
	OfMunicipality Level = "municipality"
	OfDistrict     Level = "district"
)

// monthsKey is the number that says how long a run lasts.
const monthsKey = "months"

// Names of the factors that are no numbers.
const (
	scenarioKey = "scenario"
	strategyKey = "strategy"
	partiesKey  = "parties"
)

// indicator returns the i-th indicator that is written down.
func (o *Outputs) indicator(i int) *measure.Indicator { return &measure.Indicators[o.Indicators[i]] }

// factor returns the place of a factor, or -1.
func (e *Experiment) factor(key string) int {
	for i := range e.Factors {
		if e.Factors[i].Key == key {
			return i
		}
	}
	return -1
}
