package ui

import (
	"testing"
	"time"

	"zwerm/game"
	"zwerm/game/ui/widget"
)

// TestForecastsRunBesideFrames stops all simulations and lets a board go on: its frames ask, tick, choose and lay out without
// waiting for an answer. If any of them did the work of a forecast itself, it would stop too.
func TestForecastsRunBesideFrames(t *testing.T) {
	gate := make(chan struct{})
	started := make(chan struct{}, 1)
	ask := func(q inquiry) error {
		select {
		case started <- struct{}{}:
		default:
		}
		<-gate
		return q.ask()
	}
	s, err := game.New("oefenronde", shotSeed, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	a := newPlayer(t)
	m := newMatch(s, "", leastW, leastH)
	m.Sight.through = ask
	m.Sight.Look(m)
	b := NewBoard(m)
	v := newView(a, 1280, 720)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 200 {
			b.Spots(v)
			b.Layers(v)
			if i%20 == 0 {
				b.Handle(a, v, Intent{Act: Card, N: i / 20 % 7})
			}
			b.Tick(a, v)
		}
	}()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("frames wait for simulations")
	}
	select {
	case <-started:
	case <-time.After(time.Minute):
		t.Fatal("nothing was asked")
	}
	if m.Sight.Choices != nil || len(m.Sight.Cards) != 0 {
		t.Error("there are answers although nothing was simulated")
	}
	close(gate)
	for began := time.Now(); m.Sight.Choices == nil; time.Sleep(time.Millisecond) {
		b.Tick(a, v)
		if time.Since(began) > time.Minute {
			t.Fatal("no answer comes in")
		}
	}
	m.Sight.Rest()
	if _, ok := widget.Find(b.Spots(v), "play"); !ok {
		t.Error("the board is gone")
	}
}
