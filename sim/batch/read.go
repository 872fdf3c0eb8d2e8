package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"zwerm/scenarios/document"
)

// What the fields of an experiment may be.
var (
	aboutRule      = document.TextRule{Max: 2000, Meaning: "what the experiment is for"}
	replicatesRule = document.Range{Min: 1, Max: 1_000_000, Whole: true, Meaning: "how many runs of every setting, each with its own luck"}
	seedRule       = document.Range{Min: 0, Max: 1 << 52, Whole: true, Meaning: "the luck of a run; replicates have this one and the ones that follow"}
	limitRule      = document.Range{Min: 1, Max: 1200, Whole: true, Unit: "months", Meaning: "how long a run may last; longer ones are put aside and reported"}
	pointsRule     = document.Range{Min: 1, Max: 1_000_000, Whole: true, Meaning: "how many settings are drawn"}
	drawRule       = document.Range{Min: 0, Max: 1 << 52, Whole: true, Meaning: "the luck of the design, which is not that of the runs"}
	stepsRule      = document.Range{Min: 2, Max: 10_000, Whole: true, Meaning: "how many values from low to high, both included"}
)

// defaultLimit is that of a scenario: no scenario lasts longer.
const defaultLimit = 1200

// Files give what an experiment refers to.
type Files struct {
	Scenario Loader
	Strategy Loader
	Table    func(name string) ([]byte, error)
}

// Read reads an experiment. The name is used in messages, and its last part is kept. The error is document.Problems: every
// mistake in the file.
func Read(name string, data []byte, files Files) (*Experiment, error) {
	d, err := document.Parse(name, data)
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(data)
	e := &Experiment{File: filepath.Base(name), Data: data, Hash: hex.EncodeToString(hash[:]), Limit: defaultLimit, sampling: 1}
	r := &reader{e: e, files: files, folder: filepath.Dir(name)}
	r.read(d.Root().Mapping("an experiment"))
	if err := d.Err(); err != nil {
		return nil, err
	}
	if err := r.tableErr; err != nil {
		return nil, err
	}
	return e, nil
}

// A reader fills an experiment from a file.
type reader struct {
	e        *Experiment
	files    Files
	folder   string // of the file, for messages about others
	tableErr error
}

// at returns the path of a file that the experiment refers to.
func (r *reader) at(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(r.folder, name)
}

func (r *reader) read(top *document.Mapping) {
	e := r.e
	if v := top.Optional("about"); v.Exists() {
		e.About = v.Text(aboutRule)
	}
	var factors *document.Mapping
	if v := top.Optional("factors"); !v.Empty() {
		factors = v.Mapping("what is varied, by key")
	}
	design := top.Optional("design")
	if factors != nil {
		design = top.Need("design", "how settings are chosen, such as {kind: full-factorial}; kinds: "+strings.Join(kindKeys(), ", "))
	}
	tableColumns := r.tableOf(design)
	r.scenarios(top, factors.Optional(scenarioKey), tableColumns)
	r.strategies(top, factors.Optional(strategyKey), tableColumns)
	r.parties(top, factors.Optional(partiesKey), tableColumns)
	r.seeds(top)
	if v := top.Optional("set"); !v.Empty() {
		r.set(v.Mapping("numbers that differ in every run, as for --set"))
	}
	limit := top.Optional("limit")
	if limit.Exists() {
		e.Limit = whole(limit.Number(limitRule))
	}
	r.factors(factors)
	r.design(design, factors != nil)
	r.limit(limit)
	r.outputs(top.Block("outputs", "indicators, every and level"))
	top.Close()
}

// scenarios reads which scenarios are run: one, or those of a factor or of a table's column.
func (r *reader) scenarios(top *document.Mapping, factor document.Value, t *Table) {
	one := top.Optional("scenario")
	switch {
	case factor.Exists():
		if one.Exists() {
			one.Refuse("scenario here or among the factors, not both", "")
		}
		for _, v := range names(factor) {
			if slices.ContainsFunc(r.e.Scenarios, func(s *Source) bool { return s.Name == v.Word() }) {
				v.Refuse("each scenario once", "")
				continue
			}
			r.source(v, v.Word())
		}
	case t.column(scenarioKey) >= 0:
		if one.Exists() {
			one.Refuse("scenario here or as a column of the table, not both", "")
		}
		for _, name := range t.names(scenarioKey) {
			r.source(top.Optional("design"), name)
		}
	default:
		one = top.Need("scenario", "a scenario of the program or the path of a file")
		if one.Exists() {
			r.source(one, one.Word())
		}
	}
}

// source loads a scenario, or reports at v why it cannot be used.
func (r *reader) source(v document.Value, name string) {
	if name == "" && r.e.Table.column(scenarioKey) < 0 {
		v.Refuse("the name of a scenario of the program, or the path of a file", "")
		return
	}
	s, err := newSource(name, r.at(name), r.files.Scenario)
	if err != nil {
		reportError(v, "the scenario "+name+" cannot be used", err)
		return
	}
	r.e.Scenarios = append(r.e.Scenarios, s)
}

// whole turns a number that was read into an int; one that was refused becomes 0 and the experiment is not used.
func whole(v float64) int {
	if math.IsNaN(v) {
		return 0
	}
	return int(v)
}
