package forecast

import (
	"context"
	"fmt"
	"testing"
	"time"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
	"zwerm/sim/stats"
)

// lived returns the world of a scenario after some months under a strategy.
func lived(t testing.TB, scenario, strategy string, seed uint64, months int) *sim.World {
	t.Helper()
	s, err := scenarios.Load(scenario)
	if err != nil {
		t.Fatal(err)
	}
	player, ok := policy.FindStrategy(strategy)
	if !ok {
		t.Fatalf("no strategy %s", strategy)
	}
	w := process.NewWorld(s, seed, nil)
	month := process.Month(process.Process{Name: "players", Apply: policy.Decide(policy.Everywhere(player)), Before: true})
	for range months {
		process.Step(w, month)
	}
	return w
}

// BenchmarkPopulation measures what a smaller population does to a forecast of Waterveen: where P10, P50 and P90 of each
// indicator lie two years ahead, over 240 simulations from each of two states. The table in the package's documentation comes
// from it.
func BenchmarkPopulation(b *testing.B) {
	const ahead, sets = 24, 4
	keys := []string{"wellbeing", "waiting", "waiting-weeks", "deficit", "reserve", "fit", "trust", "credit", "ownership"}
	for _, months := range []int{18, 54} {
		w := lived(b, "decentralisatie-2015", "historical", 1, months)
		for _, people := range []int{120_000, 50_000, 25_000} {
			b.Run(fmt.Sprintf("month%d/people%d", w.Month, people), func(b *testing.B) {
				for b.Loop() {
					values := make([][]float64, len(keys))
					for set := range sets {
						o := New(w, 0, keys...)
						o.share, o.months, o.luck = float64(people)/float64(residents(w)), ahead, set
						if _, err := o.Ask(context.Background(), 2, nil, nil); err != nil {
							b.Fatal(err)
						}
						for k := range keys {
							for i := range o.pairs {
								values[k] = append(values[k], o.pairs[i].without[k][ahead-1])
							}
						}
					}
					for k, key := range keys {
						for i, q := range stats.Quantiles(values[k], .1, .5, .9) {
							b.ReportMetric(q, key+[]string{".P10", ".P50", ".P90"}[i])
						}
					}
				}
			})
		}
	}
}

// BenchmarkAsk times the answer of 60 pairs two years ahead in Waterveen's region, with nothing known beforehand, and its first
// fan, after four of them.
func BenchmarkAsk(b *testing.B) {
	w := lived(b, "decentralisatie-2015", "historical", 1, 18)
	d := sim.Decision{Month: w.Month + 1, Actor: w.Municipalities[4].Path, Lever: "prevention", Target: w.Municipalities[4].Path}
	first := time.Duration(0)
	for b.Loop() {
		began, shown := time.Now(), false
		each := func(*Answer) {
			if !shown {
				shown, first = true, first+time.Since(began)
			}
		}
		o := New(w, 4, "wellbeing", "waiting", "waiting-weeks", "deficit", "fit", "trust", "credit", "ownership")
		o.months = 24
		o.share = Work / float64(residents(w)*o.months)
		if _, err := o.Ask(context.Background(), 2, []sim.Decision{d}, each); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(first.Milliseconds())/float64(b.N), "first-ms/op")
}
