package ui

import (
	"errors"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// TestOpen begins in a scenario that somebody named, and says what is wrong with one that cannot be played.
func TestOpen(t *testing.T) {
	a := newPlayer(t)
	scene, err := a.Open("oefenronde")
	if b, is := scene.(*Board); err != nil || !is || b.m.Session.Scenario().Key != "oefenronde" {
		t.Errorf("oefenronde opens %T (%v)", scene, err)
	}
	for name, why := range map[string]string{"nowhere": "nowhere", "nederland": "at most 2000000"} {
		if _, err := a.Open(name); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v", name, err)
		}
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
