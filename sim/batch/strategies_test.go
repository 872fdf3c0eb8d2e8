package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStrategyFiles holds that strategies in files are found from the folder of the experiment, are kept, stand in the manifest
// with their hash, and are refused when they have changed.
func TestStrategyFiles(t *testing.T) {
	home := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(home, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const asked = "scenario: oefenronde\nreplicates: 1\nset: {months: 2}\noutputs: {indicators: [fit]}\n"
	write("ours.yaml", ours)
	write("players.csv", "strategy,cut\nours.yaml,0\nblueprint,0\nonze-aanpak,.1\n")
	for _, test := range []struct{ name, text, strategies string }{
		{"list", asked + "strategies: [ours.yaml, blueprint, onze-aanpak]\n", "our-own blueprint onze-aanpak"},
		{"factor", asked + "factors: {strategy: {values: [blueprint, ours.yaml]}}\ndesign: {kind: full-factorial}\n", "blueprint our-own"},
		{"table", asked + "design: {kind: table, file: players.csv}\n", "our-own blueprint onze-aanpak"},
	} {
		path, folder := filepath.Join(home, test.name+".yaml"), filepath.Join(home, test.name)
		write("ours.yaml", ours)
		plan := func() *Plan {
			t.Helper()
			e, err := Read(path, []byte(test.text), Beside(path))
			if err != nil {
				t.Fatal(err)
			}
			p, err := NewPlan(e)
			if err != nil {
				t.Fatal(err)
			}
			return p
		}
		p := plan()
		var got, replays []string
		for i := range p.Runs() {
			got, replays = append(got, p.Recipe(i).Strategy.Key), append(replays, p.Recipe(i).Replay())
		}
		if strings.Join(got, " ") != test.strategies || !strings.Contains(strings.Join(replays, "\n"), "zwerm run oefenronde --strategy ours.yaml --seed 1 --set months=2") {
			t.Errorf("%s: runs of %v, repeated by %q", test.name, got, replays)
		}
		complete(t, folder, p)
		write("ours.yaml", strings.Replace(ours, "visits", "pilots", 1))
		if _, err := Open(folder, plan(), 1, 1, 1); err == nil || !strings.Contains(err.Error(), "a strategy has changed") {
			t.Errorf("%s: a changed strategy: %v", test.name, err)
		}
		v, err := Verify(t.Context(), folder, 3, 1, 1, func() {})
		if err != nil || len(v.Wrong) > 0 || len(v.Runs) != p.Runs() {
			t.Errorf("%s: %+v, %v", test.name, v, err)
		}
		m, err := ReadManifest(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range m.Strategies {
			if s.Key == "our-own" && (s.File != "ours.yaml" || len(s.SHA256) != 64) || s.Key == "blueprint" && s.File != "" {
				t.Errorf("%s: the manifest has %+v", test.name, s)
			}
		}
	}
}
