package forecast

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

var keys = []string{"wellbeing", "waiting", "deficit", "fit", "trust", "ownership"}

// ask asks what a lever in the first municipality brings.
func ask(t *testing.T, w *sim.World, workers int, lever string) *Answer {
	t.Helper()
	home := w.Municipalities[0].Path
	answer, err := New(w, 0, keys...).Ask(context.Background(), workers,
		[]sim.Decision{{Month: w.Month + 1, Actor: home, Lever: lever, Target: home}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// same holds two answers to be the same to the last bit.
func same(t *testing.T, why string, a, b *Answer) {
	t.Helper()
	if d := cmp.Diff(a, b, cmpopts.EquateNaNs(), cmp.Comparer(func(x, y *measure.Indicator) bool { return x == y })); d != "" {
		t.Errorf("%s: %s", why, d)
	}
}

// TestKnowsOnlyWhatPlayersKnow holds that a forecast does not depend on what is hidden: two games in the same visible state,
// with other seeds and with another value wherever nobody has met with the landscape, have the same forecast. A third one, in
// which something visible differs, has not.
func TestKnowsOnlyWhatPlayersKnow(t *testing.T) {
	for _, strategy := range []string{"laissez-faire", "co-creation", "blueprint"} {
		w := lived(t, "oefenronde", strategy, 3, 14)
		hidden := w.Copy()
		hide(hidden)
		if hidden.Hash() == w.Hash() {
			t.Fatal("nothing was hidden")
		}
		answer := ask(t, w, 2, "prevention")
		same(t, "under "+strategy+" the forecast depends on what is hidden", answer, ask(t, hidden, 2, "prevention"))
		hidden.Municipalities[0].Credit += .1
		if cmp.Equal(answer, ask(t, hidden, 2, "prevention"), cmpopts.EquateNaNs()) {
			t.Errorf("under %s the forecast does not see political credit", strategy)
		}
	}
}

// hide gives a world another seed and other values wherever nobody has met with them.
func hide(w *sim.World) {
	w.Seed ^= 0xABCDEF
	luck := sim.NewKey(4321, stream)
	for i := range sim.Practices {
		var seen sim.Patterns
		for j := range w.Districts {
			d := &w.Districts[j]
			for k := range seen {
				seen[k] |= d.Seen[i][k]
			}
			d.LocalValues[i] = others(d.LocalValues[i], &d.Seen[i], luck.At(d.Key).Index(i))
		}
		w.Landscape.Shared[i] = others(w.Landscape.Shared[i], &seen, luck.Index(i))
	}
}

func others(values []float64, seen *sim.Patterns, luck sim.Key) []float64 {
	values = slices.Clone(values)
	for p := range values {
		if !seen.Has(p) {
			values[p] = luck.Index(p).Float()
		}
	}
	return values
}

// TestTheSameForAnyNumberOfWorkers holds an answer, and every answer on the way to it, to be the same whoever does the work.
func TestTheSameForAnyNumberOfWorkers(t *testing.T) {
	w := lived(t, "oefenronde", "adaptive", 3, 12)
	home := w.Municipalities[0].Path
	decisions := []sim.Decision{{Month: w.Month + 1, Actor: home, Lever: "district-teams", Target: home}}
	before := w.Hash()
	var first []*Answer
	for _, workers := range []int{1, 2, 7} {
		var shownNow []*Answer
		if _, err := New(w, 0, keys...).Ask(context.Background(), workers, decisions, func(a *Answer) { shownNow = append(shownNow, a) }); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = shownNow
		}
		if len(shownNow) != len(first) || len(first) != len(shown)+1 || first[len(first)-1].Pairs != Pairs {
			t.Fatalf("%d answers with %d workers, %d with one", len(shownNow), workers, len(first))
		}
		for i := range first {
			same(t, "workers matter", first[i], shownNow[i])
		}
	}
	if w.Hash() != before {
		t.Error("asking changes the world")
	}
}

// TestWithoutAQuestion holds that no decision has no effect, and that an outlook remembers what it simulated.
func TestWithoutAQuestion(t *testing.T) {
	w := lived(t, "oefenronde", "laissez-faire", 3, 12)
	o := New(w, 0, keys...)
	answer, err := o.Ask(context.Background(), 2, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range answer.Futures {
		if f.Effect.Felt != -1 || f.Effect.Certainty != 1 || len(f.With.P50) != o.Months() {
			t.Errorf("%s: nothing was decided and it is felt: %+v", f.Indicator.Key, f.Effect)
		}
		if last := o.Months() - 1; !(f.With.P10[last] <= f.With.P50[last] && f.With.P50[last] <= f.With.P90[last]) && f.Indicator.Key != "ownership" {
			t.Errorf("%s: %v, %v, %v", f.Indicator.Key, f.With.P10[last], f.With.P50[last], f.With.P90[last])
		}
	}
	again, err := o.Ask(context.Background(), 3, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "asking twice", answer, again)
}

// TestStops holds that a cancelled question stops, shows nothing any more, and does no harm to the next one.
func TestStops(t *testing.T) {
	w := lived(t, "oefenronde", "laissez-faire", 3, 12)
	o := New(w, 0, keys...)
	ctx, cancel := context.WithCancel(context.Background())
	answers := 0
	_, err := o.Ask(ctx, 2, nil, func(*Answer) { answers++; cancel() })
	if !errors.Is(err, context.Canceled) || answers != 1 {
		t.Errorf("%d answers, %v", answers, err)
	}
	answer, err := o.Ask(context.Background(), 2, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "after a cancelled question", answer, nothing(t, w))
}

// nothing asks about nothing.
func nothing(t *testing.T, w *sim.World) *Answer {
	t.Helper()
	answer, err := New(w, 0, keys...).Ask(context.Background(), 1, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// TestRefused holds that what cannot be decided is said.
func TestRefused(t *testing.T) {
	w := lived(t, "oefenronde", "laissez-faire", 3, 12)
	answer := ask(t, w, 2, "fair-exchange")
	var refusal *policy.Refusal
	if len(answer.Refused) != 1 || !errors.As(answer.Refused[0], &refusal) || refusal.Key != "needs-group" {
		t.Errorf("refused: %v", answer.Refused)
	}
}

// TestHorizon holds how far an outlook goes.
func TestHorizon(t *testing.T) {
	w := lived(t, "oefenronde", "laissez-faire", 3, 12)
	sight, _ := measure.Find("sight")
	if o, want := New(w, 0, keys...), int(sight.Of(measure.Municipality(w, 0))); o.Months() != want || want < 3 {
		t.Errorf("an outlook of %d months, the parties see %d", o.Months(), want)
	}
	if o := New(lived(t, "oefenronde", "laissez-faire", 3, 29), 0, keys...); o.Months() != 1 {
		t.Errorf("an outlook of %d months, one is left", o.Months())
	}
	o := New(lived(t, "oefenronde", "laissez-faire", 3, 30), 0, keys...)
	if answer, err := o.Ask(context.Background(), 1, nil, nil); err != nil || o.Months() != 0 || answer.Main() != -1 {
		t.Errorf("at the end: %d months, %v", o.Months(), err)
	}
}

// TestJudge works out by hand when an effect is felt and how sure it is.
func TestJudge(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name            string
		p10, p50, p90   []float64
		felt, certainty int
	}{
		{"from the third month", []float64{-1, 0, 1, 2}, []float64{0, 0, 2, 5}, []float64{1, 0, 3, 6}, 2, 3},
		{"downwards, wide", []float64{-1, -9}, []float64{0, -3}, []float64{1, -1}, 1, 2},
		{"comes and goes", []float64{1, -1}, []float64{2, 0}, []float64{3, 1}, -1, 1},
		{"too small to see", []float64{.1, .1}, []float64{.2, .2}, []float64{.3, .3}, -1, 1},
		{"nothing to measure", []float64{nan}, []float64{nan}, []float64{nan}, -1, 1},
		{"no months", nil, nil, nil, -1, 1},
	} {
		e := Effect{Band: Band{c.p10, c.p50, c.p90}}
		e.judge(.5)
		if e.Felt != c.felt || e.Certainty != c.certainty {
			t.Errorf("%s: felt %d, certainty %d; want %d, %d", c.name, e.Felt, e.Certainty, c.felt, c.certainty)
		}
	}
}

// TestTenders holds that under any luck contracts that hold go on to hold, and that other tenders are still to end.
func TestTenders(t *testing.T) {
	for months := 6; months < 24; months++ {
		w := lived(t, "oefenronde", "procurement", 3, months)
		o := New(w, 0, keys...)
		k := slices.IndexFunc(w.Running, func(r sim.Running) bool { return r.Lever == "procurement-lever" })
		for i := range Pairs {
			if c := o.start(i); policy.Awarded(c, &c.Running[k]) != policy.Awarded(w, &w.Running[k]) {
				t.Fatalf("after %d months, pair %d: awarded is %v", months, i, !policy.Awarded(w, &w.Running[k]))
			}
		}
	}
}
