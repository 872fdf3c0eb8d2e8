package record

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"zwerm/scenarios"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// paired makes a small experiment.
func paired(t interface{ Fatal(...any) }, strategies, replicates, months int, seed uint64) *experiment.Paired {
	s, err := scenarios.Load("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	p := &experiment.Paired{Scenario: s, Replicates: replicates, Seed: seed, Months: months}
	for i := range strategies {
		p.Strategies = append(p.Strategies, &policy.Strategies[i])
	}
	return p
}

func results(t interface{ Fatal(...any) }, p *experiment.Paired, workers int) []*experiment.Result {
	all, err := experiment.All(context.Background(), p.Runs(), workers, nil)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestWorkersDoNotMatter holds for any experiment: its files are the same with one worker and with three.
func TestWorkersDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := paired(t, rapid.IntRange(1, 2).Draw(t, "strategies"), rapid.IntRange(1, 2).Draw(t, "replicates"),
			rapid.IntRange(1, 3).Draw(t, "months"), rapid.Uint64Range(0, 1<<40).Draw(t, "seed"))
		var files [2]bytes.Buffer
		for i, workers := range []int{1, 3} {
			all := results(t, p, workers)
			for _, write := range []func(io.Writer) error{
				func(w io.Writer) error { return Results(w, all) },
				func(w io.Writer) error { return Summary(w, p, all) },
				NewManifest(p, all, nil).Write,
			} {
				if err := write(&files[i]); err != nil {
					t.Fatal(err)
				}
			}
		}
		if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
			t.Error("three workers wrote other files than one")
		}
	})
}

func TestTables(t *testing.T) {
	p := paired(t, 2, 2, 3, 8)
	p.Effects = experiment.RecoveryEffects
	all := results(t, p, 2)
	all[0].Values[0][1] = math.NaN()
	for _, test := range []struct {
		name           string
		write          func(io.Writer) error
		lines, columns int
		header         string
	}{
		{"results", func(w io.Writer) error { return Results(w, p.Own(all)) }, 2 * 2 * 3, 3 + len(measure.Indicators), "strategy,seed,month,wellbeing,waiting,"},
		{"welfare", func(w io.Writer) error { return Welfare(w, p, all) }, 3 * 2 * 2 * 3, 6, "recovery-effect,strategy,seed,month,wellbeing,need-burden"},
		{"outcomes", func(w io.Writer) error { return Outcomes(w, p, all) }, 3 * 2 * 2, 3 + len(measure.Indicators), "recovery-effect,strategy,seed,wellbeing,waiting,"},
		{"summary", func(w io.Writer) error { return Summary(w, p, all) }, 3 * len(measure.Indicators) * 2, 15, "recovery-effect,indicator,unit,taken,strategy,"},
	} {
		var b bytes.Buffer
		if err := test.write(&b); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(b.String(), test.header) {
			t.Errorf("%s begins with %.80s", test.name, b.String())
		}
		lines, err := csv.NewReader(&b).ReadAll()
		if err != nil || len(lines) != test.lines+1 || len(lines[0]) != test.columns {
			t.Errorf("%s: %d lines of %d, want %d of %d (%v)", test.name, len(lines)-1, len(lines[0]), test.lines, test.columns, err)
		}
		if test.name == "results" && (lines[2][3] != "" || lines[1][3] == "" || lines[2][2] != "-5") {
			t.Errorf("what cannot be measured is not empty: %v", lines[2])
		}
	}
}

func TestExact(t *testing.T) {
	for v, want := range map[float64]string{.1: "0.1", 1e21: "1000000000000000000000", -2.5: "-2.5", 0: "0"} {
		if got := exact(v); got != want {
			t.Errorf("exact(%v) = %q, want %q", v, got, want)
		}
	}
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

// names lists a folder, hidden files too.
func names(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func TestSave(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a", "b")
	if err := Prepare(folder); err != nil {
		t.Fatal(err)
	}
	if got := names(t, folder); got != "" {
		t.Errorf("preparing left %s", got)
	}
	if err := Save(folder, File{"x.csv", text("1")}, File{"manifest", text("m")}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, folder); got != "manifest x.csv" {
		t.Errorf("the folder has %s", got)
	}
	full := errors.New("no space left")
	err := Save(folder, File{"x.csv", text("2")}, File{"y.csv", func(io.Writer) error { return full }}, File{"manifest", text("n")})
	if !errors.Is(err, full) || !strings.Contains(err.Error(), "y.csv") {
		t.Errorf("a full disk gave %v", err)
	}
	data, err := os.ReadFile(filepath.Join(folder, "x.csv"))
	if got := names(t, folder); err != nil || got != "manifest x.csv" || string(data) != "1" {
		t.Errorf("a failed save changed the old set: %s, %s, %v", got, data, err)
	}
}

// TestFolderKept holds that a file never takes the place of a folder, also of an empty one.
func TestFolderKept(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"x.csv", "manifest"} {
		taken := filepath.Join(folder, name)
		if err := os.Mkdir(taken, 0o755); err != nil {
			t.Fatal(err)
		}
		err := Save(folder, File{"x.csv", text("1")}, File{"manifest", text("m")})
		if err == nil || err.Error() != taken+" is a folder; give the name of a file" {
			t.Errorf("a folder named %s gave %v", name, err)
		}
		if got := names(t, folder); got != name {
			t.Errorf("the folder has %s, not only %s", got, name)
		}
		if err := os.Remove(taken); err != nil {
			t.Fatal(err)
		}
	}
}

func TestUnwritable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Prepare(file); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("a file was taken for a folder: %v", err)
	}
	if err := Writable(filepath.Join(file, "below")); err == nil {
		t.Error("a folder below a file was taken for writable")
	}
}
