package main

import (
	"testing"

	"zwerm/scenarios"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
)

// TestPlay holds that municipalities which are played apart, but by the same strategy, live the same run, and by another another.
func TestPlay(t *testing.T) {
	s, err := scenarios.Load("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	adaptive, _ := policy.FindStrategy("adaptive")
	home := s.Regions[0].Key + "/" + s.Regions[0].Municipalities[0].Key
	hash := func(given ...string) string {
		t.Helper()
		list, err := castings(s, given)
		if err != nil {
			t.Fatal(err)
		}
		run := experiment.Run{Scenario: s, Seed: 3, Months: 30, Player: func() policy.Player { return player(adaptive, list, true) }}
		result, err := run.Do(t.Context(), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		return result.Hash
	}
	if apart, together := hash(home+"=adaptive"), hash(); apart != together {
		t.Errorf("played apart %s, together %s", apart, together)
	}
	if hash(home+"=blueprint") == hash() {
		t.Error("another strategy gives the same run")
	}
}
