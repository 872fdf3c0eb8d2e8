package measure_test

import (
	"math"
	"testing"

	"zwerm/sim"
	"zwerm/sim/measure"
)

// TestSharing holds every indicator of scopes that share their sums, one scope after the other in the same room, against the
// same indicator taken alone. It takes them forwards and backwards, so that each sum is asked for first by another indicator.
func TestSharing(t *testing.T) {
	w, step := begin(t, "oefenronde", "stop-go", 3)
	var room measure.Sums
	check := func(alone measure.Scope) {
		for _, backwards := range []bool{false, true} {
			shared := alone.Sharing(&room)
			for i := range measure.Indicators {
				if backwards {
					i = len(measure.Indicators) - 1 - i
				}
				ind := &measure.Indicators[i]
				if got, want := ind.Of(shared), ind.Of(alone); math.Float64bits(got) != math.Float64bits(want) {
					t.Errorf("month %d: %s of %d districts is %v when sums are shared, and %v alone", w.Month, ind.Key, len(alone.Districts), got, want)
				}
			}
		}
	}
	for range 14 {
		step()
		check(measure.Whole(w))
		for i := range w.Municipalities {
			check(measure.Municipality(w, i))
		}
		for j := range w.Districts {
			check(measure.District(w, j))
		}
		check(narrowed(t, w, "youth"))
	}
}

// TestNarrowedSharesNothing holds that a scope of fewer domains does not see the sums of the one that it was made from.
func TestNarrowedSharesNothing(t *testing.T) {
	w := threeDomains()
	var room measure.Sums
	shared := measure.Whole(w).Sharing(&room)
	if got := value(t, "income", shared); got != 123 {
		t.Fatalf("income %v, want 123", got)
	}
	narrow, ok := shared.In("youth")
	if !ok {
		t.Fatal("no domain youth")
	}
	if got := value(t, "income", narrow); got != 100 {
		t.Errorf("income of youth care is %v, want 100", got)
	}
	if got := value(t, "income", shared); got != 123 {
		t.Errorf("income of all is %v afterwards, want 123", got)
	}
}

// BenchmarkSharing measures every indicator of the whole world, with shared sums and with each alone.
func BenchmarkSharing(b *testing.B) {
	w, step := begin(b, "laboratorium", "co-creation", 1)
	for range 12 {
		step()
	}
	var room measure.Sums
	for _, c := range []struct {
		name  string
		scope func(*sim.World) measure.Scope
	}{
		{"alone", measure.Whole},
		{"shared", func(w *sim.World) measure.Scope { return measure.Whole(w).Sharing(&room) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				scope := c.scope(w)
				for i := range measure.Indicators {
					measure.Indicators[i].Of(scope)
				}
			}
		})
	}
}
