package ui

import (
	"slices"
	"testing"

	"zwerm/game"
)

// TestGroupPlaysSeveralParties plays the municipality and its residents from the screen of scenarios on: each decides in turn, with
// its own cards, and the log says who did.
func TestGroupPlaysSeveralParties(t *testing.T) {
	a := newPlayer(t)
	v := newView(a, 1280, 720)
	c := NewChoose(a)
	pick := func(s Scene, id string) Scene { return s.Handle(a, v, Intent{Act: Pick, Spot: id}).To }
	s, ok := pick(c, "seats").(*Seats)
	if !ok {
		t.Fatal("nobody can say who plays")
	}
	pick(s, seatID(0)) // somebody has to be played
	pick(s, seatID(2))
	home := s.parties[0]
	if want := []string{home, home + ":community"}; !slices.Equal(c.seats, want) || pick(s, "done") != Scene(c) {
		t.Fatalf("played are %v, not %v", c.seats, want)
	}
	b, ok := pick(c, "start").(*Board)
	if !ok {
		t.Fatalf("no game begins; notice %q", a.Notice)
	}
	defer b.m.Sight.Rest()
	town := b.m.Session.Hand(home)
	pick(b, cardID(0))
	pick(b, "seat")
	if b.m.seat != c.seats[1] || len(b.hand) == 0 || b.hand[0].Actor != c.seats[1] {
		t.Fatalf("%s decides, with %d cards", b.m.seat, len(b.hand))
	}
	i := slices.IndexFunc(b.hand, func(c game.Card) bool { return c.Reason == nil })
	pick(b, cardID(i))
	choices := b.m.Session.Choices()
	if len(choices) != 2 || choices[0].Actor != home || choices[0].Lever != town[0].Lever.Key || choices[1].Actor != c.seats[1] {
		t.Errorf("chosen are %+v; notice %q", choices, a.Notice)
	}
	terms := NewTerms(b, 1)
	if guests := terms.guests(choices[1]); !slices.Equal(guests, []string{"municipality", "providers", "professionals"}) {
		t.Errorf("residents can consult %v", guests)
	}
	if pick(b, "seat"); b.m.seat != home || b.hand[0].Actor != home {
		t.Errorf("after the last party, %s decides", b.m.seat)
	}
	played(t, a, v, b)
	if style := b.m.Session.Style(0, 1); style.Municipal != 1 || style.Others != 1 {
		t.Errorf("the style is %+v", style)
	}
}
