package game_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"zwerm/game"
)

// TestSay keeps sentences with the round that they are about, through playing again and undo, and refuses what is none.
func TestSay(t *testing.T) {
	s, err := game.New("oefenronde", 5, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Say("Te vroeg."); !errors.Is(err, game.OutOfTurn) {
		t.Errorf("before a round was played: %v", err)
	}
	var hashes []string
	for _, sentence := range []string{"Wij gingen te snel.", "Wie wacht, weet het."} {
		if err := s.Play(game.Quarter); err != nil {
			t.Fatal(err)
		}
		hashes = append(hashes, s.Hash())
		if err := errors.Join(s.Say("Weg ermee"), s.Say("  "+strings.ReplaceAll(sentence, " ", "\t\n"))); err != nil {
			t.Fatal(err)
		}
		if last, ok := s.Unsay(); !ok || last != sentence {
			t.Errorf("taken back is %q", last)
		}
		if last, ok := s.Unsay(); !ok || last != "Weg ermee" {
			t.Errorf("taken back is %q", last)
		}
		if _, ok := s.Unsay(); ok {
			t.Error("there is something to take back of nothing")
		}
		if err := errors.Join(s.Continue(), s.Say(sentence), s.Continue()); err != nil {
			t.Fatal(err)
		}
		if s.Hash() != hashes[len(hashes)-1] {
			t.Error("a sentence changed the world")
		}
	}
	if err := s.Say("Te laat."); !errors.Is(err, game.OutOfTurn) {
		t.Errorf("while the next round is prepared: %v", err)
	}
	again, err := s.Record().Replay(nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"Wij gingen te snel.", "Wie wacht, weet het."} {
		if got := again.Rounds()[i].Said; !slices.Equal(got, []string{want}) {
			t.Errorf("of round %d is kept %q", i+1, got)
		}
	}
	if err := again.Undo(1); err != nil {
		t.Fatal(err)
	}
	if r := again.Rounds(); len(r) != 1 || len(r[0].Said) != 1 || len(s.Rounds()[1].Said) != 1 {
		t.Error("undo takes more back than its round")
	}
	if err := again.Play(game.Quarter); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", " \n", strings.Repeat("é", game.MostLetters+1), "bel\a", "\xff", "zero\u200bwidth"} {
		if err := again.Say(bad); err == nil {
			t.Errorf("%q is kept", bad)
		}
	}
	for range game.MostSaid {
		if err := again.Say(strings.Repeat("é", game.MostLetters)); err != nil {
			t.Fatal(err)
		}
	}
	if err := again.Say("Nog een."); err == nil || len(again.Rounds()[1].Said) != game.MostSaid {
		t.Errorf("one too many: %v", err)
	}
	fork, err := again.Fork(2)
	if err != nil {
		t.Fatal(err)
	}
	if again.Unsay(); len(fork.Rounds()[1].Said) != game.MostSaid {
		t.Error("another game loses what is taken back here")
	}
	r := s.Record()
	r.Rounds[1].Said = []string{"bel\a"}
	var stuck *game.Stuck
	if _, err := r.Replay(nil); !errors.As(err, &stuck) || stuck.Round != 1 {
		t.Errorf("a log with a sentence that cannot be printed: %v", err)
	}
}
