package hypotheses

import (
	"context"
	"slices"
	"strings"
	"testing"

	"zwerm/sim/experiment"
)

// TestReport holds that the report says what it must: quotes, verdicts, the registration's hash and a missing means.
func TestReport(t *testing.T) {
	claims := short(t, 6, "H3", "H6")
	claims[1].Design.Arms = slices.Clone(claims[1].Design.Arms)
	claims[1].Design.Arms[0].Control = map[string]float64{"magic": 1}
	r, err := (&Study{Claims: claims, Replicates: 2, Seed: 1, Workers: 2}).Run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	files := r.Files("zwerm hypotheses --claims H3,H6")
	var names []string
	texts := map[string]string{}
	for _, f := range files {
		var b strings.Builder
		if err := f.Write(&b); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		names = append(names, f.Name)
		texts[f.Name] = b.String()
	}
	if want := []string{"hypotheses.csv", "hypotheses.json", "h3.png", "h3.svg", "hypotheses.md"}; !slices.Equal(names, want) {
		t.Errorf("files %q, want %q", names, want)
	}
	for _, want := range []string{claims[0].Quote, claims[1].Quote, experiment.ClaimsHash(), "zwerm hypotheses --claims H3,H6", "![H3](h3.svg)",
		"Not tested: there is no means to hold magic.", "blueprint, co-sign 1", "registered scale"} {
		if !strings.Contains(texts["hypotheses.md"], want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	// A line of a head, 3 conditions for each of 3 comparisons of H3, and one that says that H6 was not tested.
	lines := strings.Split(strings.TrimSpace(texts["hypotheses.csv"]), "\n")
	if len(lines) != 1+9+1 || !strings.HasPrefix(lines[10], "H6,not tested,not tested,") {
		t.Errorf("%d lines in the table: %q", len(lines), lines)
	}
	for _, line := range lines {
		if got, want := strings.Count(line, ","), strings.Count(lines[0], ","); got != want && !strings.Contains(line, `"`) {
			t.Errorf("%d commas, want %d: %s", got, want, line)
		}
	}
}
