package record

import (
	"cmp"
	"slices"

	"zwerm/assets/texts"
	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// Names of what a comparison writes for charts besides ResultsName.
const (
	MomentsName = "moments.parquet"
	BooksName   = "books.parquet"
)

// runColumns say which run a row is of, as in the results of a batch.
var runColumns = []Column{
	{"run", Integer, "", "place in the list of runs, from 0"},
	{"setting", Integer, "", "0: a comparison has one"},
	{"seed", Integer, "", "the luck of the run"},
	{"scenario", Text, "", "the scenario"},
	{"strategy", Text, "", "the automatic player of every municipality"},
}

func runCells(row []Cell, i int, scenario string, r *experiment.Result) []Cell {
	return append(row[:0], Cell{Integer: int64(i)}, Cell{}, Cell{Integer: int64(r.Seed)}, Cell{Text: scenario}, Cell{Text: r.Name})
}

// Raw is every indicator of every run, month by month, with the columns of a batch's results.
func Raw(p *experiment.Paired, results []*experiment.Result) *Table {
	columns := append(slices.Clone(runColumns), Column{"month", Integer, "months", "counted from January 2015 = 0"})
	for i := range measure.Indicators {
		ind := &measure.Indicators[i]
		columns = append(columns, Column{ind.Key, Number, ind.Unit, ind.Meaning})
	}
	return &Table{Name: "results", Columns: columns, Sorted: 1, Rows: func(give func([]Cell) error) error {
		var row []Cell
		for i, r := range p.Own(results) {
			for month := range r.Values[0] {
				row = append(runCells(row, i, p.Scenario.Key, r), Cell{Integer: int64(r.First + month)})
				for k := range r.Values {
					row = append(row, Cell{Number: r.Values[k][month]})
				}
				if err := give(row); err != nil {
					return err
				}
			}
		}
		return nil
	}}
}

// A Moment is something that happened or was decided in a run.
type Moment struct {
	Month    int
	Decision bool
	Key      string // of the event or of the lever
	Text     sim.Text
}

// Moments is what happened and what was decided in every run, in the order of the months. Levers that stop are left out.
func Moments(p *experiment.Paired, results []*experiment.Result) (*Table, error) {
	names, err := leverNames()
	if err != nil {
		return nil, err
	}
	columns := append(slices.Clone(runColumns), Column{"month", Integer, "months", "counted from January 2015 = 0"},
		Column{"kind", Text, "", "event or decision"}, Column{"key", Text, "", "of the event or of the lever"},
		Column{"text.nl", Text, "", "as people read it, in Dutch"}, Column{"text.en", Text, "", "as people read it, in English"})
	return &Table{Name: "moments", Columns: columns, Sorted: 1, Rows: func(give func([]Cell) error) error {
		var row []Cell
		for i, r := range p.Own(results) {
			for _, m := range moments(p.Scenario, r, names) {
				kind := map[bool]string{false: "event", true: "decision"}[m.Decision]
				row = append(runCells(row, i, p.Scenario.Key, r), Cell{Integer: int64(m.Month)}, Cell{Text: kind}, Cell{Text: m.Key},
					Cell{Text: m.Text.NL}, Cell{Text: m.Text.EN})
				if err := give(row); err != nil {
					return err
				}
			}
		}
		return nil
	}}, nil
}

func moments(s *sim.Scenario, r *experiment.Result, levers map[string]sim.Text) (list []Moment) {
	for i := range r.News {
		n := &r.News[i]
		list = append(list, Moment{n.Month, false, sim.HappeningTable[n.What].Key, n.Headline(s)})
	}
	for _, d := range r.Log {
		if !d.Stop {
			list = append(list, Moment{d.Month, true, d.Lever, levers[d.Lever]})
		}
	}
	slices.SortStableFunc(list, func(a, b Moment) int { return cmp.Compare(a.Month, b.Month) })
	return list
}

// leverNames returns what people call the levers.
func leverNames() (map[string]sim.Text, error) {
	names := map[string]sim.Text{}
	dutch, err := texts.In("nl")
	if err != nil {
		return nil, err
	}
	english, err := texts.In("en")
	if err != nil {
		return nil, err
	}
	for i := range policy.Levers {
		key := policy.Levers[i].Key
		nl, err := dutch.Text("lever."+key+".name", nil)
		if err != nil {
			return nil, err
		}
		en, err := english.Text("lever."+key+".name", nil)
		if err != nil {
			return nil, err
		}
		names[key] = sim.Text{NL: nl, EN: en}
	}
	return names, nil
}

// Books is what every run spent in its last calendar year, domain by domain, and what the nation paid for it.
func Books(p *experiment.Paired, results []*experiment.Result) *Table {
	columns := append(slices.Clone(runColumns), Column{"domain.nl", Text, "", "the kind of help, in Dutch"}, Column{"domain.en", Text, "", "in English"},
		Column{"income", Number, "€", "what the nation paid since January"}, Column{"spent", Number, "€", "what was spent since January"})
	return &Table{Name: "books", Columns: columns, Sorted: 1, Rows: func(give func([]Cell) error) error {
		var row []Cell
		for i, r := range p.Own(results) {
			for _, a := range r.Books {
				row = append(runCells(row, i, p.Scenario.Key, r), Cell{Text: a.Domain.NL}, Cell{Text: a.Domain.EN},
					Cell{Number: float64(a.Income) / 100}, Cell{Number: float64(a.Spent) / 100})
				if err := give(row); err != nil {
					return err
				}
			}
		}
		return nil
	}}
}
