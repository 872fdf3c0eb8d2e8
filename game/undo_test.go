package game_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"zwerm/game"
)

// state is everything of a game that players can tell apart.
type state struct {
	hash           string
	phase          game.Phase
	rounds, months int
	prepared       string // what is chosen, committed to and added for the next round
	hand           string
	style          game.Style
}

func stateOf(s *game.Session) state {
	x := state{hash: s.Hash(), rounds: len(s.Rounds()), months: len(s.History())}
	x.phase, x.prepared = s.Phase(), fmt.Sprint(s.Choices(), s.Committed(), s.Added(), s.Decisions())
	for _, c := range s.Hand(seat) {
		x.hand += c.Lever.Key + " "
	}
	if x.rounds > 0 {
		x.style = s.Style(0, x.rounds)
		x.style.Authored, x.style.Opened, x.style.Mean = 0, 0, 0 // NaN is unlike itself
	}
	return x
}

const seat = "wilgenland/klaverwoude"

// act does one thing that people can do between rounds, or plays a round.
func act(t *rapid.T, s *game.Session) {
	cards := append(s.Hand(seat), s.Drawer(seat)...)
	switch rapid.IntRange(0, 5).Draw(t, "act") {
	case 0, 1:
		_ = s.Choose(rapid.SampledFrom(cards).Draw(t, "card").Choice()) // or it is refused
	case 2:
		if n := len(s.Choices()); n > 0 {
			if _, err := s.Unchoose(rapid.IntRange(0, n-1).Draw(t, "choice")); err != nil {
				t.Fatal(err)
			}
		}
	case 3:
		_ = s.Commit(game.Range{Indicator: "fit", Month: s.Month() + rapid.IntRange(-1, 12).Draw(t, "ahead"), High: 50, Chance: .8})
	case 4:
		_ = s.Add(rapid.SampledFrom(game.Surprises).Draw(t, "event").Key)
	case 5:
		playRound(t, s, rapid.IntRange(1, 6).Draw(t, "months"))
	}
}

func playRound(t *rapid.T, s *game.Session, months int) {
	if s.MonthsLeft() == 0 {
		return
	}
	if err := s.Play(months); err != nil {
		t.Fatal(err)
	}
	_ = s.Continue()
	_ = s.Continue()
}

// Undo after do is the identity, however many rounds were played and whatever was chosen in them; a fork of a round is that
// round, and playing a log again gives the same game.
func TestUndoIsTheIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := game.New("oefenronde", rapid.Uint64().Draw(t, "seed"), game.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 8).Draw(t, "before") {
			act(t, s)
		}
		if s.MonthsLeft() < 2 {
			return
		}
		before, rounds := stateOf(s), len(s.Rounds())
		for range rapid.IntRange(1, 7).Draw(t, "rounds") {
			playRound(t, s, rapid.IntRange(1, 3).Draw(t, "length"))
			if s.Phase() == game.Choosing && rapid.Bool().Draw(t, "choose") {
				act(t, s)
			}
		}
		after := stateOf(s)
		fork, err := s.Fork(rounds)
		if err != nil {
			t.Fatal(err)
		}
		if x := stateOf(fork); x != before {
			t.Fatalf("a fork is %+v, the round was %+v", x, before)
		}
		again, err := s.Record().Replay(nil)
		if err != nil {
			t.Fatal(err)
		}
		if x := stateOf(again); x != after {
			t.Fatalf("a replay is %+v, the game %+v", x, after)
		}
		if err := s.Undo(len(s.Rounds()) - rounds); err != nil {
			t.Fatal(err)
		}
		if x := stateOf(s); x != before {
			t.Fatalf("after undo the game is %+v, before it was %+v", x, before)
		}
	})
}

// A round that is being played can be taken back too.
func TestUndoWhilePlaying(t *testing.T) {
	s := practice(t, 3)
	must(t, s.Choose(game.Choice{Lever: "pilots"}))
	before := stateOf(s)
	must(t, s.Begin(game.HalfYear))
	_, err := s.Step()
	must(t, err)
	fork, err := s.Fork(0)
	must(t, err)
	must(t, s.Undo(1))
	if a, b := stateOf(s), stateOf(fork); a != before || b != before {
		t.Errorf("before %+v, after undo %+v, the fork %+v", before, a, b)
	}
	refused(t, s.Undo(1), game.NotPlayed)
}
