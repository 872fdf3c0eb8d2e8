package ui

import (
	"slices"
	"testing"

	"zwerm/game"
	"zwerm/game/ui/widget"
)

// onBoard is the board of a new game without forecasts.
func onBoard(t *testing.T) (*App, *View, *Board) {
	t.Helper()
	s, err := game.New("oefenronde", shotSeed, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	a := newPlayer(t)
	return a, newView(a, 1280, 720), NewBoard(newMatch(s, "", leastW, leastH))
}

// TestTermsReachEveryRule sets where, with whom and how strongly a chosen action is done, by its places alone; what is then decided
// makes the style less top-down.
func TestTermsReachEveryRule(t *testing.T) {
	a, v, b := onBoard(t)
	s := b.m.Session
	if err := s.Choose(game.Choice{Lever: "pilots"}); err != nil {
		t.Fatal(err)
	}
	terms, ok := b.Handle(a, v, Intent{Act: Pick, Spot: slotID(0)}).To.(*Terms)
	if !ok {
		t.Fatalf("the slot leads nowhere; notice %q", a.Notice)
	}
	pick := func(id string) Move {
		t.Helper()
		if _, found := widget.Find(terms.Spots(v), id); !found {
			t.Fatalf("there is no %s", id)
		}
		move := terms.Handle(a, v, Intent{Act: Pick, Spot: id})
		if a.Notice != "" {
			t.Fatalf("%s: %s", id, a.Notice)
		}
		return move
	}
	pick(guestID("community"))
	pick(guestID("providers"))
	pick(guestID("professionals"))
	pick(guestID("providers"))
	pick("later")
	pick(levelID(0))
	c := s.Choices()[0]
	if !slices.Equal(c.Consulted, []string{"professionals", "community"}) || c.Target != b.m.Districts()[0].Path || c.Level != .15 {
		t.Errorf("chosen is %+v", c)
	}
	pick("earlier")
	if c := s.Choices()[0]; c.Target != b.m.Home().Path {
		t.Errorf("the place before the first district is %s", c.Target)
	}
	if pick("done").To != Scene(b) {
		t.Error("this does not lead back to the board")
	}
	if err := s.Play(game.HalfYear); err != nil {
		t.Fatal(err)
	}
	if style := s.Style(0, 1); style.Consulted != 1 || style.Opened != 2./3 {
		t.Errorf("the style is %+v", style)
	}
}

// TestRunningActionChangesLevel goes on with what runs at another level, or stops it.
func TestRunningActionChangesLevel(t *testing.T) {
	a, v, b := onBoard(t)
	s := b.m.Session
	for _, err := range []error{s.Choose(game.Choice{Lever: "pilots"}), s.Play(game.Quarter), s.Continue(), s.Continue()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	b = NewBoard(b.m)
	d := NewDrawer(b.m, b)
	d.search = a.Words.Text("lever.pilots.name")
	terms, ok := d.Handle(a, v, Intent{Act: Pick, Spot: "running-0"}).To.(*Terms)
	if !ok || !s.Choices()[0].Stop {
		t.Fatalf("what runs cannot be stopped or changed: %+v; notice %q", s.Choices(), a.Notice)
	}
	for i := range 4 { // .15, .3, .45 and 1; it runs at .6
		terms.Handle(a, v, Intent{Act: Pick, Spot: levelID(i + 1)})
		want := []float64{.15, .3, .45, 1}[i]
		if c := s.Choices()[0]; c.Stop || c.Level != want || a.Notice != "" {
			t.Errorf("level %d: chosen is %+v; notice %q", i, c, a.Notice)
		}
	}
	terms.Handle(a, v, Intent{Act: Pick, Spot: levelID(0)})
	if c := s.Choices()[0]; !c.Stop {
		t.Errorf("chosen is %+v instead of a stop", c)
	}
	if terms.Handle(a, v, Intent{Act: Pick, Spot: "away"}); len(s.Choices()) != 0 {
		t.Error("it cannot be taken away")
	}
}
