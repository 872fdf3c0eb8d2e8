package batch

import (
	"math"
	"testing"
)

// TestSummary works out by hand what three strategies in two settings under two seeds say.
func TestSummary(t *testing.T) {
	p := planOf(t, "scenario: oefenronde\nstrategies: [laissez-faire, blueprint, adaptive]\nreplicates: 2\noutputs: {indicators: [fit]}\n", nil)
	var runs []*outcome
	add := func(setting string, seed int64, values ...float64) {
		for i, v := range values {
			if !math.IsInf(v, 0) {
				runs = append(runs, &outcome{setting: setting, seed: seed, strategy: p.Strategies[i].Key, values: []float64{v}})
			}
		}
	}
	add("a", 1, 1, 2, 5)
	add("b", 1, 10, 12, 15)
	add("a", 2, 3, 3, math.Inf(1)) // a run that was put aside
	add("b", 2, 20, 24, math.NaN())
	rows := p.rows(runs, 0)
	first, second, third := rows[0], rows[1], rows[2]
	if !first.First || first.N != 4 || first.Mean != 8.5 || first.P50 != 3 {
		t.Errorf("first: %+v", first)
	}
	// differences 1, 2 under seed 1 and 0, 4 under seed 2: means 1.5 and 2, of which t(1) is 12.7062
	d := second.Difference
	if second.Pairs != 4 || d.N != 2 || d.Mean != 1.75 || math.Abs(d.Low-(1.75-12.7062*.25)) > 1e-4 || d.Higher != 3.5/4 {
		t.Errorf("second: %+v", second)
	}
	// within a: 1 and 0 against (1, 3) and (2, 3); within b: 2 and 4 against (10, 20) and (12, 24)
	if want := 1 - (.5+2)/(2+.5+50+72); math.Abs(second.Reduction-want) > 1e-12 {
		t.Errorf("reduction %v, want %v", second.Reduction, want)
	}
	if third.N != 2 || third.Pairs != 2 || third.Difference.N != 1 || third.Difference.Mean != 4.5 || !math.IsNaN(third.Difference.Low) {
		t.Errorf("third: %+v", third)
	}
	p.Own = true
	if d := p.rows(runs, 0)[1].Difference; d.N != 4 || d.Mean != 1.75 {
		t.Errorf("with luck of their own: %+v", d)
	}
}
