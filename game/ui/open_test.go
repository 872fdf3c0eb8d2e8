package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game"
	"zwerm/game/save"
)

// TestOpen begins in a scenario that somebody named, with the seats and the luck that were asked, and says what is wrong with one
// that cannot be played.
func TestOpen(t *testing.T) {
	a := newPlayer(t)
	scene, err := a.Open("oefenronde", nil, game.Settings{})
	if b, is := scene.(*Board); err != nil || !is || b.m.Session.Scenario().Key != "oefenronde" || b.m.Shelf == "" {
		t.Errorf("oefenronde opens %T (%v)", scene, err)
	} else {
		b.m.Sight.Rest()
	}
	for name, why := range map[string]string{"nowhere": "nowhere", "nederland": "at most 2000000"} {
		if _, err := a.Open(name, nil, game.Settings{}); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v", name, err)
		}
	}
	seed, seats := uint64(7), []string{"wilgenland/klaverwoude", "wilgenland/klaverwoude:community"}
	scene, err = a.Open("oefenronde", &seed, game.Settings{Practice: true, Seats: seats})
	if err != nil {
		t.Fatal(err)
	}
	b := scene.(*Board)
	b.m.Sight.Rest()
	if s := b.m.Session; s.Seed() != seed || !slices.Equal(s.Settings().Seats, seats) || b.m.Shelf != "" {
		t.Errorf("a game with luck %d, seats %v, kept as %q", s.Seed(), s.Settings().Seats, b.m.Shelf)
	}
	if _, err := a.Open("oefenronde", nil, game.Settings{Seats: []string{"magic"}}); err == nil || !strings.Contains(err.Error(), "magic") {
		t.Errorf("seats that are none: %v", err)
	}
}

// TestResume goes on with a game that somebody named, under a name of its own when it has none, and says why a broken one cannot.
func TestResume(t *testing.T) {
	a := newPlayer(t)
	s, err := game.New("oefenronde", 7, game.Settings{})
	if err == nil {
		err = s.Play(game.HalfYear)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ons-spel", ""} {
		scene, err := a.Resume(save.Saved{Name: name, Record: s.Record()})
		b, is := scene.(*Board)
		if err != nil || !is || b.m.Round() != 2 || b.m.Shelf == "" || name != "" && b.m.Shelf != name {
			t.Fatalf("%q goes on as %T (%v)", name, scene, err)
		}
		b.m.Sight.Rest()
	}
	if _, err := a.Resume(save.Saved{Err: errors.New("line 3 was cut off")}); err == nil || !strings.Contains(err.Error(), "line 3") || a.Notice != "" {
		t.Errorf("a broken game: %v, notice %q", err, a.Notice)
	}
}

// TestStop holds that the window closes when the program is told to end.
func TestStop(t *testing.T) {
	a := newPlayer(t)
	stop := make(chan struct{})
	a.Stop = stop
	w := NewWindow(a, NewTitle(a))
	if err := w.Update(); err != nil {
		t.Fatal(err)
	}
	close(stop)
	if err := w.Update(); !errors.Is(err, ebiten.Termination) {
		t.Errorf("the window goes on: %v", err)
	}
}
