package batch

import (
	"math"
	"strings"
	"testing"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// TestObserved holds that what is written down is what every month of every unit would give, though months that do not count
// are not measured. The run begins and ends in the middle of a year.
func TestObserved(t *testing.T) {
	for _, level := range []Level{OfRun, OfMunicipality, OfDistrict} {
		for _, every := range []Every{Month, Year, End} {
			p := planOf(t, strings.NewReplacer("EVERY", string(every), "LEVEL", string(level)).Replace(
				"scenario: laboratorium\nset: {months: 31}\nstrategies: [co-creation]\nreplicates: 1\noutputs: {indicators: all, every: EVERY, level: LEVEL}\n"), nil)
			got, err := p.Do(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			outcomes, values := allMeasured(t, p)
			sameNumbers(t, string(level)+" by "+string(every)+": outcomes", got.Outcomes, outcomes)
			sameNumbers(t, string(level)+" by "+string(every)+": values", got.Values, values)
		}
	}
}

func sameNumbers(t *testing.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d numbers, want %d", what, len(got), len(want))
		return
	}
	for i := range got {
		if math.Float64bits(got[i]) != math.Float64bits(want[i]) {
			t.Errorf("%s: number %d is %v, want %v", what, i, got[i], want[i])
			return
		}
	}
}

// allMeasured does the first run and measures every month of every unit.
func allMeasured(t *testing.T, p *Plan) (outcomes, values []float64) {
	r := p.Recipe(0)
	s, err := r.Source.with(r.Changes)
	if err != nil {
		t.Fatal(err)
	}
	w := newObserver(&p.Outputs, s, s.Months, &room{})
	take := func(row []float64, scope measure.Scope) {
		for i, k := range p.Outputs.Indicators {
			row[i] = finite(measure.Indicators[k].Of(scope))
		}
	}
	run := experiment.Run{Scenario: s, Seed: r.Seed, Months: s.Months, Player: func() policy.Player { return policy.Everywhere(r.Strategy.Strategy) },
		Watch: func(world *sim.World, month int) {
			take(w.row(0, month), measure.Whole(world))
			for i := range w.units {
				switch p.Outputs.Level {
				case OfMunicipality:
					take(w.row(1+i, month), measure.Municipality(world, i))
				case OfDistrict:
					take(w.row(1+i, month), measure.District(world, i))
				}
			}
		}}
	if _, err := run.Do(t.Context(), nil, nil); err != nil {
		t.Fatal(err)
	}
	return w.outcomes(), w.values()
}
