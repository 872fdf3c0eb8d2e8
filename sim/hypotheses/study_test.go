package hypotheses

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// short returns claims that run for some months only.
func short(t *testing.T, months int, ids ...string) []experiment.Claim {
	t.Helper()
	claims, err := Chosen(ids...)
	if err != nil {
		t.Fatal(err)
	}
	for i := range claims {
		c := &claims[i]
		c.Design.Months = months
		for _, o := range []*experiment.Outcome{&c.Outcome, c.Reverse[0].Outcome} {
			if o != nil && o.At != "mean" {
				o.At = "6"
			}
		}
		for k := range c.Also {
			if c.Also[k].At != "mean" {
				c.Also[k].At = "6"
			}
		}
	}
	return claims
}

// TestWorkersChangeNothing holds that the whole result is the same however many workers there are, and that every run which
// claims share is done once and is that of the strategy alone.
func TestWorkersChangeNothing(t *testing.T) {
	var first string
	for _, workers := range []int{1, 3} {
		claims := short(t, 6, "H6", "H20")
		starts, ticks := 0, 0
		s := &Study{Claims: claims, Replicates: 2, Seed: 7, Workers: workers, Start: func(n int) { starts = n }, Tick: func() { ticks++ }}
		r, err := s.Run(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		// H6 has 2 arms in 2 conditions, H20 2 in 3; they share co-creation in the baseline (forum noise .4, media 1).
		if r.Asked != 20 || r.Runs != 18 || ticks != 18 || starts != 18 {
			t.Errorf("%d runs asked, %d done, %d told, %d announced", r.Asked, r.Runs, ticks, starts)
		}
		data, err := json.Marshal(r.JSON())
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(data)
		} else if first != string(data) {
			t.Error("the number of workers changes the result")
		}
	}
}

// TestSharedRunsAreExact holds what is taken down of a world against the ordinary run of the same strategy.
func TestSharedRunsAreExact(t *testing.T) {
	s, err := scenarios.Load("laboratorium")
	if err != nil {
		t.Fatal(err)
	}
	strategy, _ := policy.FindStrategy("co-creation")
	run := experiment.Run{Scenario: s, Player: func() policy.Player { return policy.Everywhere(strategy) }, Seed: 3, Months: 8}
	want, err := run.Do(context.Background(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := &plan{}
	var x *world
	for i, a := range []experiment.Arm{{Name: "a", Strategy: "co-creation"}, {Name: "b", Strategy: "co-creation", Levers: []experiment.Change{}}} {
		played, err := newArm(&a, s.Start, 8)
		if err != nil {
			t.Fatal(err)
		}
		same := *s
		if y := p.world(&world{scenario: &same, arm: played, months: 8}); i > 0 && y != x {
			t.Error("the same world is run twice under two names")
		} else {
			x = y
		}
	}
	other := *s
	other.Params.Cut = .1
	if p.world(&world{scenario: &other, arm: x.arm, months: 8}) == x || p.world(&world{scenario: s, arm: x.arm, months: 9}) == x {
		t.Error("another world is taken for the same")
	}
	for k := range measure.Indicators {
		x.takes = []taken{{k, 0}, {k, 5}}
		got, err := x.run(context.Background(), 3)
		if err != nil {
			t.Fatal(err)
		}
		sum, n := 0., 0.
		for _, v := range want.Values[k] {
			if !math.IsNaN(v) {
				sum, n = sum+v, n+1
			}
		}
		for i, v := range []float64{sum / n, want.Values[k][4]} {
			if got[i] != v && !(math.IsNaN(got[i]) && math.IsNaN(v)) {
				t.Errorf("%s: %v, want %v", measure.Indicators[k].Key, got[i], v)
			}
		}
		if k == 5 {
			break // enough; the others are taken in the same way
		}
	}
}

func TestStudyStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	s := &Study{Claims: short(t, 6, "H6"), Replicates: 50, Seed: 1, Workers: 2, Tick: func() {
		if n++; n == 3 {
			cancel()
		}
	}}
	if _, err := s.Run(ctx); !errors.Is(err, context.Canceled) || n > 10 {
		t.Errorf("%v after %d runs", err, n)
	}
}

func TestChosen(t *testing.T) {
	claims, err := Chosen("H4", "H1")
	if err != nil || len(claims) != 2 || claims[0].ID != "H1" {
		t.Errorf("%d claims, %v", len(claims), err)
	}
	if _, err := Chosen("H99"); err == nil || !strings.Contains(err.Error(), "did you mean H9?") || !strings.Contains(err.Error(), "H1, H2") {
		t.Errorf("an unknown claim: %v", err)
	}
}
