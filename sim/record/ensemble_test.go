package record

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"zwerm/sim"
	"zwerm/sim/experiment"
)

// TestEnsemble holds that the files of a comparison give back its runs, with what happened in them and what they spent.
func TestEnsemble(t *testing.T) {
	p := paired(t, 2, 2, 9, 8)
	all := results(t, p, 2)
	moments, err := Moments(p, all)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := Save(folder, File{ResultsName, Raw(p, all).Parquet}, File{MomentsName, moments.Parquet}, File{BooksName, Books(p, all).Parquet}); err != nil {
		t.Fatal(err)
	}
	e, err := ReadEnsemble(folder, "trust", "waiting")
	if err != nil {
		t.Fatal(err)
	}
	if e.Step != 1 || e.First != -6 || len(e.Runs) != 4 || len(e.Factors) != 0 || len(e.Strategies) != 2 || e.Strategies[0] != p.Strategies[0].Key {
		t.Errorf("read back %+v", e)
	}
	for i, run := range e.Runs {
		if run.Seed != all[i].Seed || run.Strategy != all[i].Name || len(run.Values["trust"]) != 9 {
			t.Errorf("run %d is %+v", i, run)
		}
		for month, v := range all[i].Values[1] { // waiting
			if got := run.Values["waiting"][month]; got != v {
				t.Errorf("run %d, month %d: waiting %v, want %v", i, month, got, v)
			}
		}
	}
	if runs := e.Of(p.Strategies[1].Key); len(runs) != 2 || runs[0].Seed != 8 || runs[1].Seed != 9 {
		t.Errorf("the second strategy has %d runs", len(runs))
	}
	last := all[3]
	list, err := ReadMoments(folder, last.Name, last.Seed)
	if err != nil || !HasMoments(folder) {
		t.Fatal(err)
	}
	decisions := 0
	for _, m := range list {
		if m.Text.NL == "" || m.Text.EN == "" {
			t.Errorf("%s has no text", m.Key)
		}
		if m.Decision {
			decisions++
		}
	}
	for _, d := range last.Log {
		if !d.Stop {
			decisions--
		}
	}
	if decisions != 0 || len(last.Log) == 0 {
		t.Errorf("decisions: %d too many", decisions)
	}
	books, err := ReadBooks(folder)
	if err != nil || len(books) != len(all)*len(all[0].Books) || books[0].Spent != float64(all[0].Books[0].Spent)/100 || books[0].Spent <= 0 {
		t.Errorf("books %+v, %v", books, err)
	}
}

// TestEveryHappeningHasText holds that also what no scenario wrote down, such as elections, is told in words.
func TestEveryHappeningHasText(t *testing.T) {
	w, err := newWording()
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Events: []sim.Event{{Key: "law", Headline: sim.Text{NL: "Wet", EN: "Law"}}}}
	r := &experiment.Result{}
	for what := range sim.HappeningTable {
		r.News = append(r.News, sim.News{What: sim.Happening(what), Event: "law", Where: "here"})
	}
	list, err := w.moments(s, r)
	if err != nil || len(list) != len(sim.HappeningTable) {
		t.Fatal(len(list), err)
	}
	for _, m := range list {
		if m.Text.NL == "" || m.Text.EN == "" || m.Text.NL == m.Text.EN {
			t.Errorf("%s: %+v", m.Key, m.Text)
		}
	}
}

func TestNoEnsemble(t *testing.T) {
	folder := t.TempDir()
	_, err := ReadEnsemble(filepath.Join(folder, "absent"))
	_, empty := ReadEnsemble(folder)
	local := &Table{Name: "results", Columns: []Column{{"run", Integer, "", "m"}, {"district", Text, "", "m"}}, Rows: func(func([]Cell) error) error { return nil }}
	if err := Save(folder, File{ResultsName, local.Parquet}); err != nil {
		t.Fatal(err)
	}
	_, districts := ReadEnsemble(folder)
	_, books := ReadBooks(folder)
	for want, err := range map[string]error{"there is no folder": err, "has no results.parquet": empty, "for each district": districts, "only zwerm compare --out writes": books} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v; want %q", err, want)
		}
	}
	p := paired(t, 1, 1, 2, 1)
	if err := Save(folder, File{ResultsName, Raw(p, results(t, p, 1)).Parquet}); err != nil {
		t.Fatal(err)
	}
	var missing *NoIndicator
	if _, err := ReadEnsemble(folder, "magic"); !errors.As(err, &missing) || len(missing.Has) < 30 {
		t.Errorf("a missing indicator: %v", err)
	}
}
