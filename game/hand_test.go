package game_test

import (
	"slices"
	"testing"

	"zwerm/game"
)

// Every card of every seat can be started somewhere or says why not, and what it says is so.
func TestCardsSayWhyNot(t *testing.T) {
	seats := []string{seat, seat + ":professionals", seat + ":community", "wilgenland/wmo/ooievaar"}
	s, err := game.New("oefenronde", 1, game.Settings{Seats: seats, Others: "procurement", Set: []string{"cut=.3", "equity-low=0", "equity-high=.02"}})
	must(t, err)
	fell := false
	for s.Phase() != game.Over {
		for _, actor := range seats {
			cards := append(s.Hand(actor), s.Drawer(actor)...)
			if len(cards) == 0 || len(s.Hand(actor)) > game.HandSize {
				t.Fatalf("%s has %d cards, %d in the hand", actor, len(cards), len(s.Hand(actor)))
			}
			for _, c := range cards {
				if (c.Reason == nil) != (len(c.Targets) > 0) {
					t.Errorf("%s, %s: targets %v, reason %v", actor, c.Lever.Key, c.Targets, c.Reason)
				}
				if err := s.Check(c.Choice()); (err == nil) != (c.Reason == nil) {
					t.Errorf("%s, %s: reason %v, choosing gives %v", actor, c.Lever.Key, c.Reason, err)
				}
				fell = fell || c.Reason == game.Closed
			}
		}
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
	}
	if !fell {
		t.Error("the organisation did not fall; the test needs another seed")
	}
}

// What became possible comes into the hand first, and in time every card that is possible does.
func TestHandTakesTurns(t *testing.T) {
	s, err := game.New("decentralisatie-2015", 1, game.Settings{})
	must(t, err)
	actor := s.Settings().Seats[0]
	must(t, s.Choose(game.Choice{Lever: "initiative-group"}))
	must(t, s.Play(game.HalfYear))
	must(t, s.Continue())
	must(t, s.Continue())
	var hand []string
	for _, c := range s.Hand(actor) {
		hand = append(hand, c.Lever.Key)
	}
	for _, fresh := range []string{"context-atelier", "imagination-atelier", "fair-exchange", "alliance-contract"} {
		if !slices.Contains(hand, fresh) {
			t.Errorf("%s has become possible and is not in the hand: %v", fresh, hand)
		}
	}
	seen := map[string]bool{}
	for range 8 {
		for _, c := range s.Hand(actor) {
			seen[c.Lever.Key] = true
		}
		must(t, s.Play(game.Quarter))
		must(t, s.Continue())
		must(t, s.Continue())
	}
	for _, c := range append(s.Hand(actor), s.Drawer(actor)...) {
		if c.Reason == nil && !c.Running && !seen[c.Lever.Key] {
			t.Errorf("%s is possible and was never in the hand", c.Lever.Key)
		}
	}
}
