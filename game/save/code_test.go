package save_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/game/save"
)

func TestCodeIsTheGame(t *testing.T) {
	s := played(t, 3)
	code, err := save.Code(s.Record())
	must(t, err)
	spoken := strings.ToLower(code[:40]) + "\n" + strings.ReplaceAll(code[40:], "0", "O")
	r, err := save.FromCode(spoken)
	must(t, err)
	want := s.Record()
	want.Choices, want.Ranges = nil, nil
	for i := range want.Rounds {
		want.Rounds[i].Prints, want.Rounds[i].Said = nil, nil
		if i < len(want.Rounds)-1 {
			want.Rounds[i].Hash = ""
		}
	}
	if d := differences(want, r); d != "" {
		t.Fatal(d)
	}
	again, err := r.Replay(nil)
	must(t, err)
	if again.Hash() != s.Hash() {
		t.Error("the game of a code comes out differently")
	}
}

// A full game fits in two kilobytes whatever is chosen in it: three actions in every round, anywhere, with levels and tables of
// all kinds, as many ranges as can be, and an event that was added. Played in quarters it takes half as much again.
func TestCodeOfFullGame(t *testing.T) {
	for months, c := range map[int]struct{ rounds, most int }{game.HalfYear: {19, 2048}, game.Quarter: {38, 3584}} {
		s, err := game.New("decentralisatie-2015", 1<<63+12345, game.Settings{})
		must(t, err)
		luck := rand.New(rand.NewPCG(1, 2))
		added, ranges := 0, 0
		for s.Phase() != game.Over {
			crowd(t, s, luck)
			added, ranges = added+len(s.Added()), ranges+len(s.Committed())
			must(t, s.Play(months))
			must(t, s.Continue())
			must(t, s.Continue())
		}
		code, err := save.Code(s.Record())
		must(t, err)
		t.Logf("%d rounds, %d decisions, %d ranges, %d events: %d characters", len(s.Rounds()), len(s.Log()), ranges, added, len(code))
		if len(s.Rounds()) != c.rounds || len(s.Log()) < 5*c.rounds/2 || added != c.rounds || ranges < 5*c.rounds {
			t.Fatalf("%d rounds, %d decisions, %d ranges and %d events are no full game", len(s.Rounds()), len(s.Log()), ranges, added)
		}
		if len(code) >= c.most {
			t.Errorf("a full game in rounds of %d months takes %d characters", months, len(code))
		}
		r, err := save.FromCode(code)
		must(t, err)
		if _, err := r.Replay(nil); err != nil {
			t.Error(err)
		}
	}
}

// crowd prepares a round in which as much is chosen as can be.
func crowd(t *testing.T, s *game.Session, luck *rand.Rand) {
	t.Helper()
	seat := s.Settings().Seats[0]
	cards := append(s.Hand(seat), s.Drawer(seat)...)
	luck.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
	for i := range cards {
		c := cards[i].Choice()
		if l := cards[i].Lever; l.Min < l.Max {
			c.Level = l.Min + luck.Float64()*(l.Max-l.Min)
		}
		if n := len(cards[i].Targets); n > 0 {
			c.Target = cards[i].Targets[luck.IntN(n)]
		}
		for _, party := range []string{"municipality", "providers", "professionals", "community"} {
			if luck.IntN(2) == 0 {
				c.Consulted = append(c.Consulted, party)
			}
		}
		_ = s.Choose(c) // those that are possible
	}
	if s.FreeSlots() > 0 {
		for _, r := range s.Running() {
			_ = s.Choose(s.Stopping(seat, r)) // stops fill what is left
		}
	}
	for _, key := range game.Six {
		low, size := 100*luck.Float64(), 20.
		if key == "deficit" {
			low, size = -1e6+1e7*luck.Float64(), 2e6
		}
		ahead := min(luck.IntN(6), s.MonthsLeft()-1)
		must(t, s.Commit(game.Range{Indicator: key, Month: s.Month() + ahead, Low: low, High: low + size*luck.Float64(), Chance: .8}))
	}
	must(t, s.Add(game.Surprises[luck.IntN(len(game.Surprises))].Key))
}

func TestMistakesInCodes(t *testing.T) {
	code, err := save.Code(played(t, 2).Record())
	must(t, err)
	for i := 6; i < len(code); i++ {
		letter := "7"
		if code[i] == '7' {
			letter = "8"
		}
		if _, err := save.FromCode(code[:i] + letter + code[i+1:]); err == nil {
			t.Fatalf("another letter at %d goes unnoticed", i)
		}
	}
	for _, text := range []string{"", "hello", "ZWERM", "ZWERM-000", code[:len(code)-3], code + "00"} {
		if _, err := save.FromCode(text); err == nil {
			t.Errorf("%q passes for a code", text)
		}
	}
	for rounds := range 5 { // of several lengths: only after some a letter fits that makes no byte
		code, err := save.Code(played(t, rounds).Record())
		must(t, err)
		for _, more := range []string{"x", "0", "00", "000"} {
			if _, err := save.FromCode(code + more); err == nil {
				t.Errorf("%s after the code of %d rounds goes unnoticed", more, rounds)
			}
		}
	}
	own := played(t, 1).Record()
	own.Name = "mine.yaml"
	if _, err := save.Code(own); err == nil {
		t.Error("a game in a scenario of one's own gets a code")
	}
	other := played(t, 1).Record()
	other.File = append(other.File, "# changed\n"...)
	if code, err = save.Code(other); err != nil {
		t.Fatal(err)
	}
	if _, err := save.FromCode(code); err == nil || !strings.Contains(err.Error(), "another version of scenario oefenronde") {
		t.Errorf("a code of another scenario gives %v", err)
	}
}
