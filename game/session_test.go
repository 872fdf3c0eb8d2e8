package game_test

import (
	"errors"
	"testing"

	"zwerm/game"
	"zwerm/sim/policy"
)

// practice begins a game in the practice world.
func practice(t testing.TB, seed uint64) *game.Session {
	t.Helper()
	s, err := game.New("oefenronde", seed, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// play plays rounds in which the first card of the hand is chosen.
func play(t testing.TB, s *game.Session, rounds int) {
	t.Helper()
	for range rounds {
		for _, c := range s.Hand(s.Settings().Seats[0]) {
			if c.Reason == nil {
				must(t, s.Choose(c.Choice()))
				break
			}
		}
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// refused holds that an error says a reason.
func refused(t testing.TB, err error, why *policy.Refusal) {
	t.Helper()
	if !errors.Is(err, why) {
		t.Errorf("the error is %v; want %q", err, why.Key)
	}
}

func TestWholeGame(t *testing.T) {
	s := practice(t, 1)
	if n := len(s.Hand("wilgenland/klaverwoude")); n != game.HandSize {
		t.Errorf("the first hand has %d cards", n)
	}
	play(t, s, 5)
	if s.Phase() != game.Over || s.MonthsLeft() != 0 || len(s.Rounds()) != 5 || len(s.History()) != 31 {
		t.Errorf("after five half years the game is %v, %d months left, %d rounds", s.Phase(), s.MonthsLeft(), len(s.Rounds()))
	}
	refused(t, s.Play(game.HalfYear), game.OutOfTurn)
	report, err := s.Report(4)
	must(t, err)
	if report.From != 18 || report.To != 24 || len(report.Decisions) == 0 {
		t.Errorf("the last report is %+v", report)
	}
}

func TestPhases(t *testing.T) {
	s := practice(t, 1)
	refused(t, s.Continue(), game.OutOfTurn)
	refused(t, s.Back(), game.OutOfTurn)
	must(t, s.Ahead())
	must(t, s.Back())
	must(t, s.Begin(game.Quarter))
	refused(t, s.Choose(game.Choice{Lever: "pilots"}), game.OutOfTurn)
	refused(t, s.End(), game.OutOfTurn)
	for i, more := 0, true; more; i++ {
		var err error
		if more, err = s.Step(); err != nil || more != (i < 2) {
			t.Fatalf("step %d: more is %v, %v", i, more, err)
		}
	}
	if s.Phase() != game.Reporting || s.Month() != -3 {
		t.Errorf("after a quarter the game is %v in month %d", s.Phase(), s.Month())
	}
	must(t, s.Continue())
	must(t, s.End())
	if s.Phase() != game.Over {
		t.Errorf("after the end the game is %v", s.Phase())
	}
}

func TestUndoAndFork(t *testing.T) {
	s := practice(t, 2)
	play(t, s, 1)
	then, hand := s.Hash(), s.Hand("wilgenland/klaverwoude")
	play(t, s, 2)
	later := s.Hash()
	fork, err := s.Fork(1)
	must(t, err)
	if fork.Hash() != then || s.Hash() != later || len(fork.Choices()) != 1 {
		t.Error("a fork is not the round that it goes on from, or changed its game")
	}
	must(t, s.Undo(2))
	if s.Hash() != then || len(s.Hand("wilgenland/klaverwoude")) != len(hand) || len(s.Rounds()) != 1 {
		t.Error("undo did not go back")
	}
	must(t, s.Play(game.HalfYear))
	refused(t, s.Undo(3), game.NotPlayed)
}
