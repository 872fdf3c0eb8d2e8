package batch

import (
	"slices"
	"strings"
	"testing"

	"zwerm/sim/experiment"
	"zwerm/sim/policy"
	"zwerm/sim/record"
)

// TestParties holds that parties decide by themselves in the runs that ask for it and in no others, however they ask, and that
// recipes, tables, summaries and the manifest say so.
func TestParties(t *testing.T) {
	const asked = "scenario: oefenronde\nstrategies: [blueprint, laissez-faire]\nreplicates: 2\nset: {months: 30}\noutputs: {indicators: [fit]}\n"
	for name, test := range map[string]struct{ text, want string }{
		"nothing": {asked, "consent"},
		"consent": {asked + "parties: consent\n", "consent"},
		"auto":    {asked + "parties: auto\n", "auto"},
		"factor":  {asked + "factors: {parties: {values: [auto, consent]}}\ndesign: {kind: full-factorial}\n", "auto consent"},
		"once":    {asked + "factors: {cut: {values: [.05]}, parties: {values: [consent, auto]}}\ndesign: {kind: one-at-a-time}\n", "consent consent auto"},
		"table":   {asked + "design: {kind: table, file: t.csv}\n", "consent auto"},
	} {
		folder := t.TempDir()
		p := planOf(t, test.text, map[string]string{"t.csv": "cut,parties\n0,consent\n.1,auto\n"})
		want := strings.Fields(test.want)
		if p.Design.Settings() != len(want) {
			t.Fatalf("%s: %d settings, want %d", name, p.Design.Settings(), len(want))
		}
		for i := range p.Runs() {
			r := p.Recipe(i)
			auto := want[r.Setting] == experiment.Auto
			if said := strings.HasSuffix(r.Replay(), " --parties auto"); r.Others != auto || said != auto {
				t.Errorf("%s: run %d has parties %t and is repeated by %s; want %s", name, i, r.Others, r.Replay(), want[r.Setting])
			}
			if entry, err := p.Do(t.Context(), i); err != nil || entry.Hash != hashOf(t, r, auto) || entry.Hash == hashOf(t, r, !auto) {
				t.Errorf("%s: run %d is not one with parties %s (%v)", name, i, want[r.Setting], err)
			}
		}
		complete(t, folder, p)
		m, err := ReadManifest(folder)
		if err != nil || !slices.Equal(slices.Sorted(slices.Values(m.Parties)), slices.Compact(slices.Sorted(slices.Values(want)))) {
			t.Errorf("%s: the manifest has parties %v (%v)", name, m.Parties, err)
		}
		if len(p.Parties) < 2 {
			continue
		}
		if !slices.Contains(p.Groups(), partiesKey) {
			t.Errorf("%s: parties are no group: %v", name, p.Groups())
		}
		list, err := Summarise(folder, p, partiesKey, []int{0})
		if err != nil || len(list) != 2 || list[0].Group != "parties="+want[0] {
			t.Errorf("%s: %+v, %v", name, list, err)
		}
		var words []string
		columns := []record.Column{{Name: "strategy", Type: record.Text}, {Name: partiesKey, Type: record.Text}}
		if err := record.ReadParquet(folder+"/"+resultsName, columns, func(row []record.Cell) error {
			if row[0].Text == "blueprint" {
				words = append(words, row[1].Text)
			}
			return nil
		}); err != nil || !slices.Equal(words, append(want, want...)) {
			t.Errorf("%s: results say %v, want %v twice (%v)", name, words, want, err)
		}
	}
}

// hashOf does a run without a batch.
func hashOf(t *testing.T, r *Recipe, others bool) string {
	t.Helper()
	s, err := r.Source.with(r.Changes)
	if err != nil {
		t.Fatal(err)
	}
	run := experiment.Run{Scenario: s, Seed: r.Seed, Months: s.Months, Player: func() policy.Player { return experiment.Players(r.Strategy.Strategy, others) }}
	result, err := run.Do(t.Context(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return result.Hash
}
