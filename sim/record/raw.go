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
	w, err := newWording()
	if err != nil {
		return nil, err
	}
	columns := append(slices.Clone(runColumns), Column{"month", Integer, "months", "counted from January 2015 = 0"},
		Column{"kind", Text, "", "event or decision"}, Column{"key", Text, "", "of the event or of the lever"},
		Column{"text.nl", Text, "", "as people read it, in Dutch"}, Column{"text.en", Text, "", "as people read it, in English"})
	return &Table{Name: "moments", Columns: columns, Sorted: 1, Rows: func(give func([]Cell) error) error {
		var row []Cell
		for i, r := range p.Own(results) {
			list, err := w.moments(p.Scenario, r)
			if err != nil {
				return err
			}
			for _, m := range list {
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

// A wording says in both languages what happened and what was decided.
type wording struct {
	dutch, english *texts.Reader
	levers         map[string]sim.Text // asked often, so looked up once
}

func newWording() (*wording, error) {
	w := &wording{levers: map[string]sim.Text{}}
	var err error
	if w.dutch, err = texts.In("nl"); err != nil {
		return nil, err
	}
	if w.english, err = texts.In("en"); err != nil {
		return nil, err
	}
	for i := range policy.Levers {
		key := policy.Levers[i].Key
		w.levers[key], err = w.both(func(r *texts.Reader) (string, error) { return r.Text("lever."+key+".name", nil) })
		if err != nil {
			return nil, err
		}
	}
	return w, nil
}

func (w *wording) both(say func(*texts.Reader) (string, error)) (t sim.Text, err error) {
	if t.NL, err = say(w.dutch); err != nil {
		return t, err
	}
	t.EN, err = say(w.english)
	return t, err
}

func (w *wording) moments(s *sim.Scenario, r *experiment.Result) (list []Moment, err error) {
	for i := range r.News {
		n := &r.News[i]
		headline, err := w.both(func(r *texts.Reader) (string, error) { return r.News(s, n) })
		if err != nil {
			return nil, err
		}
		list = append(list, Moment{n.Month, false, sim.HappeningTable[n.What].Key, headline})
	}
	for _, d := range r.Log {
		if !d.Stop {
			list = append(list, Moment{d.Month, true, d.Lever, w.levers[d.Lever]})
		}
	}
	slices.SortStableFunc(list, func(a, b Moment) int { return cmp.Compare(a.Month, b.Month) })
	return list, nil
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
