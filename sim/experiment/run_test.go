package experiment

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// world loads a scenario that comes with the program.
func world(t *testing.T) *sim.Scenario {
	t.Helper()
	s, err := scenarios.Load("laboratorium")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func under(t *testing.T, key string) func() policy.Player {
	t.Helper()
	strategy, ok := policy.FindStrategy(key)
	if !ok {
		t.Fatalf("no strategy %s", key)
	}
	return func() policy.Player { return policy.Everywhere(strategy) }
}

func TestRunMeasuresEveryMonth(t *testing.T) {
	run := Run{Scenario: world(t), Name: "co-creation", Player: under(t, "co-creation"), Seed: 5, Months: 14}
	ticks := 0
	got, err := run.Do(context.Background(), nil, func() { ticks++ })
	if err != nil {
		t.Fatal(err)
	}
	w := process.NewWorld(run.Scenario, 5, nil)
	month := process.Month(process.Process{Name: "players", Apply: policy.Decide(run.Player()), Before: true})
	for i := range run.Months {
		process.Step(w, month)
		for k, ind := range measure.Indicators {
			if v := ind.Of(measure.Whole(w)); v != got.Values[k][i] && !(math.IsNaN(v) && math.IsNaN(got.Values[k][i])) {
				t.Errorf("%s in month %d is %v, want %v", ind.Key, i, got.Values[k][i], v)
			}
		}
	}
	if got.Hash != w.Hash() || len(got.Log) != len(w.Log) || len(got.Log) == 0 || ticks != 14 {
		t.Errorf("hash %s, %d decisions, %d ticks; want %s, %d, 14", got.Hash, len(got.Log), ticks, w.Hash(), len(w.Log))
	}
}

// TestReplicateIsARun holds that a replicate can be repeated by itself, and that a pool changes nothing.
func TestReplicateIsARun(t *testing.T) {
	blueprint, _ := policy.FindStrategy("blueprint")
	adaptive, _ := policy.FindStrategy("adaptive")
	p := Paired{Scenario: world(t), Strategies: []*policy.Strategy{blueprint, adaptive}, Replicates: 3, Seed: 40, Months: 8, Effects: RecoveryEffects}
	runs := p.Runs()
	results, err := All(context.Background(), runs, 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(results) != 3*2*3 || p.Levels()[0] != .3 {
		t.Fatalf("%d results, levels %v", len(results), p.Levels())
	}
	pool := sim.NewPool(3)
	defer pool.Close()
	for _, at := range []struct {
		level, strategy, replicate int
		effect                     float64
	}{{0, 0, 0, .3}, {0, 1, 2, .3}, {1, 1, 1, .1}, {2, 0, 2, .6}} {
		s := *p.Scenario
		s.Params.RecoveryEffect = at.effect
		run := Run{Scenario: &s, Player: under(t, p.Strategies[at.strategy].Key), Seed: 40 + uint64(at.replicate), Months: 8}
		want, err := run.Do(context.Background(), pool, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Of(results, at.level, at.strategy)[at.replicate]; got.Hash != want.Hash || got.Seed != run.Seed {
			t.Errorf("%+v ends with %s under seed %d, alone with %s under %d", at, got.Hash, got.Seed, want.Hash, run.Seed)
		}
	}
}

func TestCancel(t *testing.T) {
	runs := make([]Run, 50)
	for i := range runs {
		runs[i] = Run{Scenario: world(t), Player: under(t, "blueprint"), Seed: uint64(i), Months: 3}
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := 0
	_, err := All(ctx, runs, 2, func() {
		if done++; done == 4 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || done > 10 {
		t.Errorf("%v after %d runs", err, done)
	}
	if _, err := runs[0].Do(ctx, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a run in a cancelled context: %v", err)
	}
}

// breaks is a player that breaks down in a month.
type breaks int

func (b breaks) Play(w *sim.World) {
	if w.Month == int(b) {
		panic("out of cards")
	}
}

func TestCrash(t *testing.T) {
	runs := make([]Run, 6)
	for i := range runs {
		player := func() policy.Player { return breaks(99) }
		if i == 3 {
			player = func() policy.Player { return breaks(2) }
		}
		runs[i] = Run{Scenario: world(t), Name: "mine", Player: player, Seed: uint64(i), Months: 4, Replay: "zwerm run x --seed 3"}
	}
	_, err := All(context.Background(), runs, 2, nil)
	var crash *Crash
	if !errors.As(err, &crash) || crash.Run.Seed != 3 || crash.Month != 2 || !strings.Contains(crash.Stack, "breaks") {
		t.Fatalf("got %v", err)
	}
	if want := "mine broke down under seed 3 in month 2: out of cards\nto repeat it: zwerm run x --seed 3"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}

// TestBooked adds up the deficit from the books, and compares it with what follows from the indicator.
func TestBooked(t *testing.T) {
	for _, start := range []int{0, -6, 5} {
		s := world(t)
		s.Start = start
		run := Run{Scenario: s, Player: under(t, "laissez-faire"), Seed: 1, Months: 31}
		result, err := run.Do(context.Background(), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := Booked(result.Values[place(t, deficit)], start)
		w := process.NewWorld(s, 1, nil)
		month := process.Month(process.Process{Name: "players", Apply: policy.Decide(run.Player()), Before: true})
		var cents int64
		for i := range run.Months {
			process.Step(w, month)
			for j := range w.Municipalities {
				for k := range w.Municipalities[j].Books.Month {
					l := &w.Municipalities[j].Books.Month[k]
					cents += l.Spent() - l.Income
				}
			}
			if want := float64(cents) / 100; got[i] != want {
				t.Fatalf("start %d: %v booked at the end of month %d, want %v", start, got[i], i, want)
			}
		}
	}
}

func place(t *testing.T, key string) int {
	t.Helper()
	for k := range measure.Indicators {
		if measure.Indicators[k].Key == key {
			return k
		}
	}
	t.Fatalf("no indicator %s", key)
	return -1
}
