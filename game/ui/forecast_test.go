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

// BenchmarkUpdateDuringForecast ticks the board of Waterveen while simulations run on the other processors, and asks again twice a
// second. worst-ms is the longest Update. It says most with as many processors free as the machine has.
func BenchmarkUpdateDuringForecast(b *testing.B) {
	s, err := game.New(Default, shotSeed, game.Settings{})
	if err != nil {
		b.Fatal(err)
	}
	a := newPlayer(b)
	m := newMatch(s, "", leastW, leastH)
	m.Sight.Look(m)
	board := NewBoard(m)
	v := newView(a, 1280, 720)
	var worst time.Duration
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		began := time.Now()
		board.Spots(v)
		if i++; i%30 == 0 {
			board.Handle(a, v, Intent{Act: Card, N: i / 30 % 7})
		}
		board.Tick(a, v)
		worst = max(worst, time.Since(began))
	}
	m.Sight.Rest()
	b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
}
