package game_test

import (
	"testing"

	"zwerm/game"
)

// Practice is the same world under another luck, and leaves the game as it is.
func TestRehearse(t *testing.T) {
	s, err := game.New("oefenronde", 3, game.Settings{Seats: []string{seat, seat + ":community"}, Set: []string{"cut=.2"}})
	must(t, err)
	before := stateOf(s)
	p, err := s.Rehearse()
	must(t, err)
	if !p.Settings().Practice || len(p.Settings().Seats) != 2 || p.Month() != s.Month() || p.Seed() == s.Seed() {
		t.Errorf("practice is %+v in month %d", p.Settings(), p.Month())
	}
	if p.Hash() == s.Hash() {
		t.Error("practice gives the game's world away")
	}
	must(t, p.Choose(game.Choice{Lever: "pilots"}))
	must(t, p.Play(game.HalfYear))
	if stateOf(s) != before {
		t.Error("practice changes the game")
	}
	again, err := s.Rehearse()
	must(t, err)
	must(t, again.Choose(game.Choice{Lever: "pilots"}))
	must(t, again.Play(game.HalfYear))
	if again.Hash() != p.Hash() {
		t.Error("practice is not reproducible")
	}
}
