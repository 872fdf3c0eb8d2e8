package batch

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// settingsOf lists the settings of an experiment with some factors and a design.
func settingsOf(t *testing.T, factors, design string, tables map[string]string) []string {
	p := planOf(t, head+factors+"\ndesign: "+design+"\n", tables)
	var list []string
	for i := range p.Design.Settings() {
		var words []string
		for k, v := range p.Design.Setting(i) {
			words = append(words, p.Factors[k].Text(v))
		}
		list = append(list, strings.Join(words, " "))
	}
	return list
}

func TestGrids(t *testing.T) {
	factors := "factors: {cut: {low: 0, high: .2, steps: 3}, interdependence: {values: [1, 4]}}"
	if got, want := settingsOf(t, factors, "{kind: full-factorial}", nil), []string{"0 1", "0 4", "0.1 1", "0.1 4", "0.2 1", "0.2 4"}; !slices.Equal(got, want) {
		t.Errorf("full factorial: %q, want %q", got, want)
	}
	// oefenronde has cut .1 and interdependence 1
	if got, want := settingsOf(t, factors, "{kind: one-at-a-time}", nil), []string{"0.1 1", "0 1", "0.2 1", "0.1 4"}; !slices.Equal(got, want) {
		t.Errorf("one at a time: %q, want %q", got, want)
	}
	if got, want := settingsOf(t, "factors: {cut: {low: 0, high: .2}}", "{kind: one-at-a-time}", nil), []string{"0.1", "0", "0.2"}; !slices.Equal(got, want) {
		t.Errorf("one at a time over a range: %q, want %q", got, want)
	}
	table := map[string]string{"s.csv": "cut,interdependence\n.15,2\n0,3\n"}
	if got, want := settingsOf(t, "", "{kind: table, file: s.csv}", table), []string{"0.15 2", "0 3"}; !slices.Equal(got, want) {
		t.Errorf("table: %q, want %q", got, want)
	}
}

// TestSamples holds what each design promises, and that its luck is the same everywhere: these numbers may never change.
func TestSamples(t *testing.T) {
	factors := "factors: {cut: {low: 0, high: .2}, interdependence: {low: 0, high: 7}, pressure: {values: [.1, .2]}}"
	for kind, want := range map[string]string{
		"random":          "0.014867993 7 0.1; 0.088641651 1 0.1",
		"latin-hypercube": "0.02680825 4 0.2; 0.16772275 2 0.1",
		"halton":          "0.10363806 3 0.1; 0.0036380566 5 0.2",
	} {
		got := settingsOf(t, factors, "{kind: "+kind+", points: 8, seed: 5}", nil)
		if strings.Join(got[:2], "; ") != want {
			t.Errorf("%s begins with %q, want %q", kind, strings.Join(got[:2], "; "), want)
		}
		if slices.Equal(got, settingsOf(t, factors, "{kind: "+kind+", points: 8, seed: 6}", nil)) {
			t.Errorf("%s: another seed gives the same points", kind)
		}
		parts := make([]int, 8)
		for _, setting := range got {
			var cut, whole, pressure float64
			if _, err := fmt.Sscan(setting, &cut, &whole, &pressure); err != nil || cut < 0 || cut > .2 || whole != math.Trunc(whole) || whole > 7 || pressure != .1 && pressure != .2 {
				t.Errorf("%s: setting %q (%v)", kind, setting, err)
			}
			parts[int(cut/.2*8)]++
		}
		if kind == "latin-hypercube" && slices.Max(parts) != 1 {
			t.Errorf("latin hypercube: parts of the range have %v points", parts)
		}
		if kind == "halton" && slices.Max(parts) != 1 { // base 2: eight points fall into eight parts
			t.Errorf("halton: parts of the range have %v points", parts)
		}
	}
	more := settingsOf(t, factors, "{kind: random, points: 20, seed: 5}", nil)
	if !slices.Equal(more[:8], settingsOf(t, factors, "{kind: random, points: 8, seed: 5}", nil)) {
		t.Error("random: more points change the first ones")
	}
}

// TestBalance holds that an early stop leaves a balanced sample, and that strategies share their luck.
func TestBalance(t *testing.T) {
	text := strings.Replace(head, "[blueprint]", "[blueprint, adaptive]", 1) + "factors: {cut: {values: [0, .1, .2]}}\ndesign: {kind: full-factorial}\n"
	for _, luck := range []string{"shared", "own"} {
		p := planOf(t, text+"luck: "+luck+"\n", nil)
		seen := map[string]int{}
		for i := range p.Runs() / 2 {
			r := p.Recipe(i)
			seen[fmt.Sprint(r.Setting, r.Strategy.Key)]++
			other := p.Recipe(i ^ 1) // the other strategy of the same setting
			if other.Seed != r.Seed || other.Setting != r.Setting || other.Strategy == r.Strategy {
				t.Errorf("%s: runs %d and %d are no pair: %+v %+v", luck, i, i^1, r, other)
			}
		}
		if len(seen) != 6 {
			t.Errorf("%s: half of the runs meet %v", luck, seen)
		}
		if a, b := p.Recipe(0).Seed, p.Recipe(2).Seed; (a == b) != (luck == "shared") {
			t.Errorf("%s: the first settings have seeds %d and %d", luck, a, b)
		}
	}
}

// TestNames holds that strategy and scenario can be factors.
func TestNames(t *testing.T) {
	text := "replicates: 1\noutputs: {indicators: [fit]}\nfactors: {scenario: {values: [oefenronde, laboratorium]}, strategy: {values: [adaptive, blueprint]}}\ndesign: {kind: full-factorial}\n"
	p := planOf(t, text, nil)
	if p.Runs() != 4 {
		t.Fatalf("%d runs", p.Runs())
	}
	if got, want := p.Recipe(3).Replay(), "zwerm run laboratorium --strategy blueprint --seed 1"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	p = planOf(t, "replicates: 1\noutputs: {indicators: [fit]}\ndesign: {kind: table, file: t.csv}\n", map[string]string{
		"t.csv": "scenario,cut,strategy\noefenronde,.1,adaptive\nlaboratorium,0,procurement\n"})
	if got, want := p.Recipe(1).Replay(), "zwerm run laboratorium --strategy procurement --seed 1 --set cut=0"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
