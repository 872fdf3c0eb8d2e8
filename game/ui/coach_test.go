package ui

import (
	"testing"

	"zwerm/game"
)

func TestAdviceFollowsFromTheGame(t *testing.T) {
	s, err := game.New("oefenronde", 3, game.Settings{Practice: true})
	if err != nil {
		t.Fatal(err)
	}
	m := newMatch(s, "", leastW, leastH)
	says := func(want string) {
		t.Helper()
		b := NewBoard(m)
		if got, at := b.advice(layBoard(leastW, leastH, 1, len(b.hand))); got != want || at.W <= 0 {
			t.Errorf("round %d with %d choices: advice %q at %v, want %q", m.Round(), len(s.Choices()), got, at, want)
		}
	}
	says("choose")
	m.first(1)
	says("look")
	m.first(2)
	says("play")
	for _, want := range []string{"swarm", "layers", "undo", "ready"} {
		if err := s.Play(game.HalfYear); err != nil {
			t.Fatal(err)
		}
		if s.MonthsLeft() == 0 {
			break
		}
		for s.Phase() != game.Choosing {
			if err := s.Continue(); err != nil {
				t.Fatal(err)
			}
		}
		says(want)
	}
}

func TestNoAdviceWhereItCounts(t *testing.T) {
	s, err := game.New("oefenronde", 3, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	b := NewBoard(newMatch(s, "", leastW, leastH))
	if got, _ := b.advice(layBoard(leastW, leastH, 1, len(b.hand))); got != "" {
		t.Errorf("advice %q in a game that counts", got)
	}
}
