package hypotheses

import (
	"context"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"
)

func TestDeal(t *testing.T) {
	counts := map[int]int{}
	for n := range 2000 {
		h := deal(1, n)
		if len(slices.Compact(slices.Sorted(slices.Values(h.levers)))) != handSize {
			t.Fatalf("hand %d has a lever twice: %v", n, h.levers)
		}
		for i, month := range h.months {
			if month < 0 || month >= dealUntil {
				t.Errorf("hand %d is played in month %d", n, month)
			}
			counts[h.levers[i]]++
		}
	}
	mean := 2000 * handSize / len(dealt())
	for _, lever := range dealt() {
		if n := counts[lever]; n < mean*8/10 || n > mean*12/10 {
			t.Errorf("lever %d is dealt %d times, want about %d", lever, n, mean)
		}
	}
	if !reflect.DeepEqual(deal(1, 5), deal(1, 5)) || reflect.DeepEqual(deal(1, 5), deal(2, 5)) {
		t.Error("the luck of dealing does not come from the seed")
	}
}

// TestDeciles counts twenty hands by hand: lever 0 is in the best two, lever 1 in all, lever 2 in the worst one.
func TestDeciles(t *testing.T) {
	results := make([]played, 20)
	for i := range results {
		results[i] = played{outcome: [2]float64{float64(i), float64(-i)}, levers: []int{1}}
	}
	results[19].levers = append(results[19].levers, 0)
	results[18].levers = append(results[18].levers, 0)
	results[0].levers = append(results[0].levers, 2)
	d := &Dealt{Hands: &Hands{N: 20}}
	d.count(results)
	for lever, want := range []Share{{1, 0, .1}, {1, 1, 1}, {0, .5, .05}} {
		got := d.Shares[0][0][lever]
		if got.Best != want.Best || got.Worst != want.Worst || got.All < want.All-1e-9 || got.All > want.All+1e-9 {
			t.Errorf("lever %d: %+v, want %+v", lever, got, want)
		}
	}
	if got := d.Shares[0][1][2]; got.Best != .5 || got.Worst != 0 {
		t.Errorf("by the other outcome lever 2 has %+v", got)
	}
	if d.Suspect(0, 0) != "dominant" || d.Suspect(0, 2) != "" || d.Suspect(0, 4) != "idle" {
		t.Errorf("suspicions: %q %q %q", d.Suspect(0, 0), d.Suspect(0, 2), d.Suspect(0, 4))
	}
}

func TestHandsAndWorkers(t *testing.T) {
	var first []byte
	for _, workers := range []int{1, 2} {
		ticks, runs := 0, 0
		h := &Hands{N: 20, Seed: 3, Workers: workers, Start: func(n int) { runs = n }, Tick: func() { ticks++ }}
		d, err := h.Run(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(d.JSON())
		if err != nil {
			t.Fatal(err)
		}
		if ticks != runs || runs != 3*(20+20) {
			t.Errorf("%d of %d runs were told", ticks, runs)
		}
		if first == nil {
			first = data
		} else if string(first) != string(data) {
			t.Error("the number of workers changes what hands win")
		}
	}
}

// TestNoLeverIsDominantOrIdle is the full run (ZWERM_FULL=1; about two and a half minutes of one core). Without it a few hands only
// see to it that the question can be asked.
func TestNoLeverIsDominantOrIdle(t *testing.T) {
	full := os.Getenv("ZWERM_FULL") != ""
	h := &Hands{N: 30, Seed: 1, Workers: 2}
	if full {
		h.N = 10_000
	}
	d, err := h.Run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, lever := range dealt() {
		if s := d.Shares[0][0][lever]; s.Best < 0 || s.Best > 1 || s.All > 1 {
			t.Errorf("lever %d has impossible shares: %+v", lever, s)
		}
	}
	for _, line := range d.Suspects() {
		if full {
			t.Error(line)
		}
	}
}
