package report

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
	"zwerm/sim/record"
)

// experimentOf runs a small experiment.
func experimentOf(t testing.TB, scenario string, strategies []string, replicates, months int, effects []float64) (*experiment.Paired, []*experiment.Result) {
	t.Helper()
	s, err := scenarios.Load(scenario)
	if err != nil {
		t.Fatal(err)
	}
	p := &experiment.Paired{Scenario: s, Replicates: replicates, Seed: 1, Months: months, Effects: effects}
	for _, key := range strategies {
		strategy, ok := policy.FindStrategy(key)
		if !ok {
			t.Fatalf("no strategy %s", key)
		}
		p.Strategies = append(p.Strategies, strategy)
	}
	results, err := experiment.All(context.Background(), p.Runs(), 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p, results
}

// saved writes an experiment to a folder, as zwerm compare does, and returns the folder and its study.
func saved(t testing.TB, scenario string, strategies []string, replicates, months int, effects []float64, set ...string) (string, *Study) {
	t.Helper()
	p, results := experimentOf(t, scenario, strategies, replicates, months, effects)
	folder := t.TempDir()
	m := record.NewManifest(p, results, set)
	var files [3]bytes.Buffer
	for i, err := range []error{record.Results(&files[0], p.Own(results)), record.Outcomes(&files[1], p, results), m.Write(&files[2])} {
		if err != nil {
			t.Fatalf("file %d: %v", i, err)
		}
	}
	for i, name := range []string{"results.csv", outcomesName, "manifest.json"} {
		if err := os.WriteFile(filepath.Join(folder, name), files[i].Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder, Of(p, results, m, filepath.Base(folder))
}

func html(t testing.TB, s *Study) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.HTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestPartiesStand holds that a page tells worlds in which other parties decide by themselves from those in which they do not.
func TestPartiesStand(t *testing.T) {
	p, results := experimentOf(t, "oefenronde", []string{"blueprint"}, 1, 2, nil)
	plain := Of(p, results, record.NewManifest(p, results, []string{"cut=0"}), "a")
	p.Others = true
	auto := Of(p, results, record.NewManifest(p, results, []string{"cut=0"}), "b")
	arms := append(plain.Arms, auto.Arms...)
	if got := particular(arms, 0); len(got) != 0 {
		t.Errorf("the first arm has %v of its own", got)
	}
	if got := particular(arms, 1); len(got) != 1 || got[0] != "parties=auto" {
		t.Errorf("the second arm has %v of its own, want parties=auto", got)
	}
}
