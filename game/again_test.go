package game_test

import (
	"context"
	"testing"

	"zwerm/sim/experiment"
	"zwerm/sim/policy"
)

// TestAgain holds that the decisions of a game, taken again, give the game itself under its own luck and another world under
// other luck, and that a strategy can take the place of people.
func TestAgain(t *testing.T) {
	s := practice(t, 7)
	play(t, s, 4)
	if len(s.Log()) < 4 {
		t.Fatalf("only %d decisions were taken", len(s.Log()))
	}
	run := func(seed uint64, player func() policy.Player) string {
		t.Helper()
		r := experiment.Run{Scenario: s.Scenario(), Name: "game", Player: player, Seed: seed, Months: len(s.History()) - 1}
		result, err := r.Do(context.Background(), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		return result.Hash
	}
	again := s.Again()
	if hash := run(7, func() policy.Player { return again }); hash != s.Hash() || again.Missed() != 0 {
		t.Errorf("the decisions taken again end with %s and %d missed; the game ends with %s", hash, again.Missed(), s.Hash())
	}
	if hash := run(8, func() policy.Player { return s.Again() }); hash == s.Hash() {
		t.Error("other luck gives the same world")
	}
	blueprint, _ := policy.FindStrategy("blueprint")
	if hash := run(7, func() policy.Player { return s.Instead(blueprint) }); hash == s.Hash() {
		t.Error("a strategy in the place of people gives the same world")
	}
}
