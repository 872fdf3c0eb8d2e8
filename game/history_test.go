package game_test

import (
	"math"
	"slices"
	"testing"

	"zwerm/game"
	"zwerm/sim"
)

// TestTrust holds that what a party's trust was is that of the world in every month, mean over residents, and that it goes back with
// the game.
func TestTrust(t *testing.T) {
	s, err := game.New("oefenronde", 5, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	now := func(s *game.Session, p sim.Party) (sum float64) {
		m, people := &s.World().Municipalities[s.Home()], 0
		for _, d := range s.World().DistrictsOf(m) {
			sum += d.Actors[p].Trust * float64(d.Residents)
			people += d.Residents
		}
		return sum / float64(people)
	}
	var seen [sim.Parties][]float64
	watch := func() {
		for p := range seen {
			seen[p] = append(seen[p], now(s, sim.Party(p)))
		}
	}
	check := func(s *game.Session, months int) {
		t.Helper()
		for p := range seen {
			got := s.Trust(sim.Party(p))
			if !slices.EqualFunc(got, seen[p][:months+1], func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }) {
				t.Errorf("after %d months party %d trusted %v, and now says %v", months, p, seen[p][:months+1], got)
			}
		}
	}
	watch()
	for range 3 {
		if err := s.Begin(game.Quarter); err != nil {
			t.Fatal(err)
		}
		for more := true; more; watch() {
			if more, err = s.Step(); err != nil {
				t.Fatal(err)
			}
		}
		for s.Phase() != game.Choosing {
			if err := s.Continue(); err != nil {
				t.Fatal(err)
			}
		}
	}
	check(s, 9)
	fork, err := s.Fork(1)
	if err != nil {
		t.Fatal(err)
	}
	check(fork, 3)
	if err := s.Undo(1); err != nil {
		t.Fatal(err)
	}
	check(s, 6)
	if err := fork.Play(game.Quarter); err != nil {
		t.Fatal(err)
	}
	check(s, 6)
	if seen[0][0] == seen[0][9] {
		t.Error("trust never changed")
	}
}
