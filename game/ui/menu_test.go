package ui

import (
	"slices"
	"strconv"
	"testing"

	"zwerm/game"
	"zwerm/game/save"
	"zwerm/sim"
)

// TestFacilitatorAddsEvents adds an event from the menu, and takes another back; what was added happens, and nothing else does.
func TestFacilitatorAddsEvents(t *testing.T) {
	a, v, b := onBoard(t)
	menu := NewMenu(b.m, b)
	e, ok := menu.Handle(a, v, Intent{Act: Pick, Spot: "events"}).To.(*Events)
	if !ok {
		t.Fatal("no events can be added")
	}
	for _, key := range []string{"flu", "storm", "flu"} {
		e.Handle(a, v, Intent{Act: Pick, Spot: eventID(key)})
	}
	if added := b.m.Session.Added(); !slices.Equal(added, []string{"storm"}) || a.Notice != "" {
		t.Fatalf("added: %v; notice %q", added, a.Notice)
	}
	if e.Handle(a, v, Intent{Act: Back}).To != Scene(menu) {
		t.Error("this does not lead back to the menu")
	}
	r := played(t, a, v, b)
	news := slices.ContainsFunc(b.m.Session.World().News, func(n sim.News) bool {
		return n.What == sim.Dated && n.Event == "storm in month "+strconv.Itoa(b.m.Session.Start(0))
	})
	if !news {
		t.Errorf("nobody hears of it: %+v", b.m.Session.World().News)
	}
	if menu := NewMenu(b.m, r); menu.Handle(a, v, Intent{Act: Pick, Spot: "events"}).To != nil {
		t.Error("an event can be added to a half year that is over")
	}
}

// TestGameEndsFromMenu ends a game before its scenario does: not before a round was played, and not by one click.
func TestGameEndsFromMenu(t *testing.T) {
	a, v, b := onBoard(t)
	b.m.Shelf = "kort"
	finish := Intent{Act: Pick, Spot: "finish"}
	menu := NewMenu(b.m, b)
	for range 3 {
		if menu.Handle(a, v, finish).To != nil {
			t.Fatal("a game of which nothing was played ends")
		}
	}
	menu = NewMenu(b.m, played(t, a, v, b))
	if menu.Handle(a, v, finish).To != nil || b.m.Session.Phase() == game.Over {
		t.Fatal("one click ends the game")
	}
	end, ok := menu.Handle(a, v, finish).To.(*End)
	if !ok || b.m.Session.Phase() != game.Over {
		t.Fatalf("the game does not end; notice %q", a.Notice)
	}
	a.settle()
	kept, err := a.Games.Open("kort")
	if err != nil || !kept.Ended {
		t.Errorf("it is not kept as a game that ended: %v", err)
	}
	if debrief := a.resume(save.Saved{Name: "kort", Record: kept}).To; !isDebrief(debrief) {
		t.Errorf("it is opened again as %T", debrief)
	}
	if again, ok := end.Handle(a, v, Intent{Act: Undo}).To.(*Board); !ok || again.m.Round() != 1 {
		t.Error("it cannot be taken back")
	}
	b.m.Sight.Rest()
}

func isDebrief(s Scene) bool { _, is := s.(*Debrief); return is }
