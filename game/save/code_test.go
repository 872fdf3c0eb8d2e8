package save_test

import (
	"errors"
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
		want.Rounds[i].Prints = nil
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

// A full game, 19 rounds of three actions with levels of many digits and a range each, fits in two kilobytes.
func TestCodeOfFullGame(t *testing.T) {
	s, err := game.New("decentralisatie-2015", 1<<63, game.Settings{})
	must(t, err)
	luck := rand.New(rand.NewPCG(1, 2))
	for s.Phase() != game.Over {
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
			c.Consulted = []string{"providers"}
			_ = s.Choose(c) // those that are possible
		}
		if s.FreeSlots() > 0 {
			for _, r := range s.Running() {
				_ = s.Choose(s.Stopping(seat, r)) // stops fill what is left
			}
		}
		must(t, s.Commit(game.Range{Indicator: "fit", Month: s.Month() + 5, Low: 100 * luck.Float64(), High: 100, Chance: .8}))
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
	}
	code, err := save.Code(s.Record())
	must(t, err)
	t.Logf("%d rounds, %d decisions: %d characters", len(s.Rounds()), len(s.Log()), len(code))
	if len(s.Rounds()) != 19 || len(s.Log()) < 50 || len(code) >= 2048 {
		t.Errorf("a full game of %d rounds and %d decisions takes %d characters", len(s.Rounds()), len(s.Log()), len(code))
	}
	r, err := save.FromCode(code)
	must(t, err)
	if _, err := r.Replay(nil); err != nil {
		t.Error(err)
	}
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

func TestShelf(t *testing.T) {
	shelf := save.Shelf{Folder: t.TempDir() + "/games"}
	if list, err := shelf.List(); err != nil || len(list) != 0 {
		t.Errorf("a shelf that does not exist holds %v, %v", list, err)
	}
	s := played(t, 0)
	for range 4 {
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
		must(t, shelf.Keep("ours", s.Record(), "now"))
	}
	list, err := shelf.List()
	if err != nil || len(list) != 1 || list[0].Err != nil || len(list[0].Record.Rounds) != 4 {
		t.Fatalf("the shelf holds %+v, %v", list, err)
	}
	spoil(t, shelf.Folder+"/ours.zwerm")
	var damaged *save.Damaged
	if r, err := shelf.Open("ours"); !errors.As(err, &damaged) || r == nil || len(r.Rounds) != 3 {
		t.Errorf("a damaged game gives %v, %v", r, err)
	}
	if err := shelf.Keep("../evil", s.Record(), "now"); err == nil {
		t.Error("a game can leave its shelf")
	}
	if r, err := shelf.Open("nothing"); r != nil || err == nil {
		t.Errorf("a game that is not there gives %v, %v", r, err)
	}
}
