package batch

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zwerm/sim/record"
)

// TestFiles holds what the files say.
func TestFiles(t *testing.T) {
	folder := t.TempDir()
	if err := start(folder, 2, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	lines := strings.Split(strings.TrimSpace(read(resultsCSV)), "\n")
	if want := "run,setting,replicate,seed,scenario,strategy,set.cut,set.months,municipality,month,wellbeing,deficit,waiting-weeks"; lines[0] != want {
		t.Errorf("columns %s, want %s", lines[0], want)
	}
	if want := 6 * (3 + 4); len(lines)-1 != want {
		t.Errorf("%d rows, want %d", len(lines)-1, want)
	}
	failures := read(failuresName)
	for _, want := range []string{
		"over-limit,0,the run lasts 14 months; the experiment allows 12 (limit),zwerm run oefenronde --strategy blueprint --seed 1 --set cut=0 --set months=14\n",
		"crashed,-4,a mistake in the program,zwerm run oefenronde --strategy co-creation --seed 2 --set cut=0 --set months=4\n",
	} {
		if !strings.Contains(failures, want) {
			t.Errorf("failures.csv does not say %q:\n%s", want, failures)
		}
	}
	for name, want := range map[string]string{
		dictionaryName: "results,deficit,number,€,,,booked plus expected spending minus income of this year; the general fund does not lower it\n",
		manifestName:   "\"runs\": {\n    \"total\": 24,\n    \"done\": 12,\n    \"put_aside\": 12\n  }",
	} {
		if !strings.Contains(read(name), want) {
			t.Errorf("%s does not say %q:\n%s", name, want, read(name))
		}
	}
	if strings.Contains(read(manifestName), folder) {
		t.Error("the manifest depends on the folder")
	}
	checkRun(t, folder)
}

// checkRun holds the numbers of one run against the run itself.
func checkRun(t *testing.T, folder string) {
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	e, err := p.Do(t.Context(), 7)
	if err != nil || e.Status != Done {
		t.Fatal(e, err)
	}
	s, err := p.Recipe(7).Source.with(p.Recipe(7).Changes)
	if err != nil {
		t.Fatal(err)
	}
	run := p.run(p.Recipe(7), s)
	result, err := run.Do(t.Context(), nil, nil)
	if err != nil || result.Hash != e.Hash {
		t.Fatalf("hash %s, want %s (%v)", e.Hash, result.Hash, err)
	}
	month := 0
	columns := []record.Column{{Name: "run", Type: record.Integer}, {Name: "month", Type: record.Integer}, {Name: "wellbeing", Type: record.Number}, {Name: "deficit", Type: record.Number}}
	err = record.ReadParquet(filepath.Join(folder, resultsName), columns, func(row []record.Cell) error {
		if row[0].Integer != 7 {
			return nil
		}
		// with one municipality, its numbers are those of the whole
		if row[1].Integer != int64(month-6) || !same(row[2].Number, result.Values[0][month]) || !same(row[3].Number, result.Values[6][month]) {
			t.Errorf("month %d: %v", month, row)
		}
		month++
		return nil
	})
	if err != nil || month != result.First+6+len(result.Values[0]) {
		t.Errorf("%d months, %v", month, err)
	}
}

func same(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
