package batch

import (
	"errors"
	"os"
	"strings"
	"testing"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
)

// filesOf are the scenarios of the program, and tables and strategies by their names.
func filesOf(others map[string]string) Files {
	load := func(name string) ([]byte, error) {
		if text, ok := others[name]; ok {
			return []byte(text), nil
		}
		return nil, os.ErrNotExist
	}
	return Files{Scenario: scenarios.Source, Strategy: load, Table: load}
}

// ours is a strategy in a file.
const ours = "key: our-own\nname: {nl: A, en: B}\nabout: {nl: A, en: B}\nrules: [{do: [visits]}]\n"

// planOf reads an experiment that has no mistakes.
func planOf(t testing.TB, text string, tables map[string]string) *Plan {
	t.Helper()
	e, err := Read("e.yaml", []byte(text), filesOf(tables))
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewPlan(e)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestExample(t *testing.T) {
	p := planOf(t, Example, nil)
	if p.Runs() != 9*3*10 || p.Outputs.Every != Year || p.Limit != 120 || len(p.Factors) != 2 {
		t.Errorf("%d runs, %+v", p.Runs(), p.Experiment)
	}
	if err := p.Check(t.Context(), func() {}); err != nil {
		t.Error(err)
	}
	last := p.Recipe(p.Runs() - 1)
	want := "zwerm run laboratorium --strategy co-creation --seed 10 --set months=48 --set cut=0.2 --set recovery-effect=0.6"
	if got := last.Replay(); got != want {
		t.Errorf("replay %q, want %q", got, want)
	}
}

const tabled = "scenario: oefenronde\nreplicates: 2\noutputs: {indicators: [fit]}\n"

const head = "scenario: oefenronde\nstrategies: [blueprint]\nreplicates: 2\noutputs: {indicators: [fit]}\n"

// TestMistakesOnce holds that a mistake in a factor is reported once, and not again for what follows from it.
func TestMistakesOnce(t *testing.T) {
	for _, factor := range []string{
		"cut: {low: 0, high: .2, steps: 1}", "cut: {low: 0, high: .9, steps: 3}", "cut: {low: .2, high: .2, steps: 3}", "cut: {values: []}",
		"interdependence: {low: few, high: 8, steps: 3}",
	} {
		_, err := Read("e.yaml", []byte(head+"factors: {"+factor+"}\ndesign: {kind: full-factorial}\n"), filesOf(nil))
		if err == nil || strings.Contains(err.Error(), "mistakes") {
			t.Errorf("%s: %v", factor, err)
		}
	}
}

// TestMistakes holds that every mistake names its place, and what is allowed.
func TestMistakes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"strategies: [blueprnt]\n", "e.yaml:1:14: strategies.1: found \"blueprnt\"; allowed: laissez-faire"},
		{"strategies: [blueprnt]\n", "did you mean blueprint?"},
		{"scenario: [laboratorium]\n", "e.yaml:1:11: scenario: found a list of 1; allowed: the name of a scenario of the program, or the path of a file"},
		{"scenario: laboratorum\n", "e.yaml:1:11: scenario: the scenario laboratorum cannot be used: there is no scenario or file"},
		{"strategies: []\n", "at least one strategy"},
		{"strategies: [absent.yaml]\n", "e.yaml:1:14: strategies.1: the strategy absent.yaml cannot be used: file does not exist"},
		{"strategies: [wrong.yaml]\n", "e.yaml:1:14: strategies.1: the strategy wrong.yaml cannot be used: wrong.yaml:4:15: rules.1.do.1: "},
		{"strategies: [ours.yaml, ours.yaml]\n", "e.yaml:1:25: strategies.2: found \"ours.yaml\"; allowed: each strategy once"},
		{"strategies: [ours.yaml, same.yaml]\n", "allowed: a strategy with a key of its own; ours.yaml has the key our-own too"},
		{"strategies: [{a: 1}]\n", "e.yaml:1:14: strategies.1: found a block of 1 key; allowed: laissez-faire"},
		{tabled + "design: {kind: table, file: players.csv}\n", "players.csv:3:1: strategy: the strategy wrong.yaml cannot be used: wrong.yaml:4:15: rules.1.do.1: "},
		{"strategies: [blueprint, blueprint]\n", "e.yaml:1:25: strategies.2: found \"blueprint\"; allowed: each strategy once"},
		{"scenario: oefenronde\nreplicates: 0\n", "e.yaml:2:13: replicates: found 0; allowed: 1 to 1000000, whole"},
		{"seeds: [1, 2, 1]\n", "e.yaml:1:15: seeds.3: found 1; allowed: each seed once"},
		{"seeds: [1]\nreplicates: 3\n", "seeds, or replicates with seed, not both"},
		{"luck: none\n", "e.yaml:1:7: luck: found \"none\"; allowed: shared, own"},
		{"outputs: {indicators: [fitt]}\n", "did you mean fit?"},
		{"outputs: {indicators: [deficit], level: district}\n", "this one is of municipalities or providers: use level: municipality"},
		{"outputs: {indicators: [fit], every: week}\n", "e.yaml:1:37: outputs.every: found \"week\"; allowed: month, year, end"},
		{head + "factors: {cut: {low: .2, high: .1}}\ndesign: {kind: random, points: 5}\n", "e.yaml:5:32: factors.cut.high: found .1; allowed: an end above 0.2, so that the range is not empty"},
		{head + "factors: {cutt: {values: [.1]}}\ndesign: {kind: full-factorial}\n", "e.yaml:5:17: factors.cutt: there is no such number"},
		{head + "factors: {cutt: {values: [.1]}}\ndesign: {kind: full-factorial}\n", "did you mean cut?"},
		{head + "factors: {cut: {values: [2]}}\ndesign: {kind: full-factorial}\n", "e.yaml:5:26: factors.cut.values.1: found 2; allowed: 0 to "},
		{head + "factors: {cut: {low: 0, high: .1}}\ndesign: {kind: full-factorial}\n", "values or steps for the factor cut"},
		{head + "factors: {cut: {values: [.1]}}\n", "the key design is missing"},
		{head + "factors: {cut: {values: [.1]}}\ndesign: {kind: latin}\n", "did you mean latin-hypercube?"},
		{head + "factors: {cut: {values: [.1]}}\ndesign: {kind: halton}\n", "the key points is missing"},
		{head + "factors: {strategy: {values: [blueprint]}}\ndesign: {kind: full-factorial}\n", "strategies here, or strategy as a factor, not both"},
		{head + "set: {cut: .1}\nfactors: {cut: {values: [.1]}}\ndesign: {kind: full-factorial}\n", "a number under set or among the factors, not both"},
		{head + "factors: {interdependence: {low: 1, high: 4, steps: 3}}\ndesign: {kind: full-factorial}\n", "steps that give whole numbers"},
		{head + "design: {kind: random, points: 3}\n", "factors for a design to vary, or no design"},
		{head + "design: {kind: table, file: absent.csv}\n", "the table cannot be read"},
		{head + "design: {kind: table, file: wrong.csv}\n", "wrong.csv:2:5: cut: found \"x\"; allowed: a number"},
		{head + "design: {kind: table, file: ragged.csv}\n", "ragged.csv:3:4: found 2 cells; allowed: 1, as the first line has: cut\n        hint: write numbers with a point"},
		{head + "design: {kind: table, file: short.csv}\n", "short.csv:2:1: found 1 cell; allowed: 2, as the first line has: cut,trust"},
		{head + "design: {kind: table, file: dutch.csv}\n", "dutch.csv:1:1: found columns with semicolons between them; allowed: commas between columns\n        hint: save it as CSV with commas"},
		{head + "design: {kind: table, file: tabs.csv}\n", "tabs.csv:1:1: found columns with tabs between them"},
		{head + "design: {kind: table, file: binary.csv}\n", "binary.csv: the file is not a text: it contains zero bytes"},
		{head + "design: {kind: table, file: quotes.csv}\n", "quotes.csv:2:2: not valid CSV: bare"},
		{head + "limit: 3\n", "e.yaml:5:8: limit: found 3, and runs last 30 months: all are put aside; allowed: at least 30, or shorter runs"},
		{head + "limit: 3\nset: {months: 4}\n", "limit: found 3, and runs last 4 months: all"},
		{head + "limit: 3\nfactors: {months: {low: 4, high: 9}}\ndesign: {kind: halton, points: 2}\n", "limit: found 3, and runs last 4 to 9 months: all"},
		{head + "limit: 3\ndesign: {kind: table, file: months.csv}\n", "limit: found 3, and runs last 4 to 9 months: all"},
		{head + "design: {kind: table, file: unknown.csv}\n", "unknown.csv:1:7: cutt: there is no such number"},
		{head + "set: {cut: 3}\n", "e.yaml:5:12: set.cut: found 3"},
		{"replicats: 3\n", "did you mean replicates?"},
		{"factors: {scenario: {values: [oefenronde, oefenronde]}}\n", "e.yaml:1:43: factors.scenario.values.2: found \"oefenronde\"; allowed: each scenario once"},
		{"parties: atuo\n", "e.yaml:1:10: parties: found \"atuo\"; allowed: consent, auto\n"},
		{head + "factors: {parties: {values: [auto, auto]}}\ndesign: {kind: full-factorial}\n", "e.yaml:5:36: factors.parties.values.2: found \"auto\"; allowed: each of them once"},
		{head + "parties: auto\nfactors: {parties: {values: [auto]}}\ndesign: {kind: full-factorial}\n", "parties here, or as a factor, not both"},
		{head + "design: {kind: table, file: parties.csv}\n", "parties.csv:3:1: parties: found \"atuo\"; allowed: consent, auto"},
	} {
		_, err := Read("e.yaml", []byte(test.text), filesOf(map[string]string{
			"wrong.csv": "trust,cut\n0.5,x\n", "ragged.csv": "cut\n.1\n.1,.2\n", "unknown.csv": "trust,cutt\n.5,1\n",
			"short.csv": "cut,trust\n.1\n", "dutch.csv": "cut;trust\n,1;,5\n", "tabs.csv": "cut\ttrust\n", "binary.csv": "cut\x00\n", "quotes.csv": "cut\n.\"1\n", "months.csv": "months\n4\n9\n", "parties.csv": "parties\nauto\natuo\n",
			"ours.yaml": ours, "same.yaml": ours, "wrong.yaml": strings.Replace(ours, "visits", "visit", 1),
			"players.csv": "strategy,cut\nours.yaml,.1\nwrong.yaml,.2\nwrong.yaml,.3\n"}))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q:\ngot  %v\nwant %s", test.text, err, test.want)
		}
		var problems document.Problems
		if err != nil && !errors.As(err, &problems) {
			t.Errorf("%q: the error is a %T", test.text, err)
		}
	}
}

// TestWarnings holds that a limit which some runs do not keep is warned about, with its place, and one that all keep is not.
func TestWarnings(t *testing.T) {
	design := "\ndesign: {kind: one-at-a-time}\n"
	for limit, want := range map[string]string{
		"limit: 12\nfactors: {months: {values: [4, 14]}}" + design: "e.yaml:5:8: limit: found 12, and runs last 4 to 30 months: the longer ones are put aside; allowed: at least 30, or shorter runs",
		"limit: 30\nfactors: {months: {values: [4, 14]}}" + design: "",
		"limit: 14\nset: {months: 14}\n":                           "",
		"factors: {months: {values: [4, 14]}}" + design:            "",
	} {
		got := ""
		for _, w := range planOf(t, head+limit, nil).Warnings {
			got += w.Error()
		}
		if (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", limit, got, want)
		}
	}
}

func FuzzExperiment(f *testing.F) {
	f.Add(Example, "cut\n.1\n")
	f.Add(head+"design: {kind: table, file: t.csv}\n", "cut,strategy,scenario\n.1,blueprint,oefenronde\n")
	f.Add(head+"factors: {strategy: {values: [adaptive, ours.yaml]}}\ndesign: {kind: full-factorial}\n", ours)
	f.Add(head+"factors: {parties: {values: [auto, consent]}}\ndesign: {kind: one-at-a-time}\n", "")
	f.Add(head+"design: {kind: table, file: t.csv}\n", "parties\nauto\n")
	f.Add(head+"factors: {cut: {low: 0, high: .1}, strategy: {values: [adaptive]}}\ndesign: {kind: halton, points: 3}\n", "")
	f.Fuzz(func(t *testing.T, text, table string) {
		load := func(name string) ([]byte, error) {
			if name != "oefenronde" && name != "laboratorium" {
				return nil, os.ErrNotExist
			}
			return scenarios.Source(name)
		}
		e, err := Read("e.yaml", []byte(text), Files{Scenario: load, Strategy: func(string) ([]byte, error) { return []byte(table), nil }, Table: func(string) ([]byte, error) { return []byte(table), nil }})
		if err != nil {
			return
		}
		p, err := NewPlan(e)
		if err != nil {
			return
		}
		for _, i := range []int{0, p.Runs() / 2, p.Runs() - 1} {
			if r := p.Recipe(i); r.Source == nil || r.Strategy == nil || len(r.Values) != len(p.Factors) {
				t.Errorf("run %d of %d: %+v", i, p.Runs(), r)
			}
		}
	})
}
