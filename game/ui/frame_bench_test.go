//go:build window && linux

package ui

import (
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game"
	"zwerm/game/ui/swarm"
)

// waterveen is the board of the game as it is played, with the largest flock, without forecasts.
func waterveen(t testing.TB) (*Window, *Board) {
	t.Helper()
	s, err := game.New(Default, shotSeed, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	b := NewBoard(newMatch(s, "", leastW, leastH))
	p := picture(b.m)
	for i := range p.Groups {
		p.Groups[i].Birds *= 2
	}
	b.m.Flock = swarm.New(p, 1)
	if n := len(b.m.Flock.Birds); n != swarm.MostBirds {
		t.Fatalf("the flock has %d birds; %d are to be measured", n, swarm.MostBirds)
	}
	w := NewWindow(newPlayer(t), b)
	w.Resize(int(leastW), int(leastH))
	return w, b
}

// BenchmarkFrame measures a frame of the board with the whole flock. cpu-ms is the processor time of Update and Draw together,
// without the graphics card's share; ns/op is the wall time with it, and means little on a screen without a card. cpu-ms/first is the
// first frame of the window, and for the first of these benchmarks that of the program too, which reads letters and compiles
// shaders. The others are those after the first ten, in which the library's memory grows to what it stays. On a machine that does
// other things as well the worst says what these did: compare it with that of "still", in which nothing is drawn but the flock.
func BenchmarkFrame(b *testing.B) {
	for _, c := range []struct {
		name string
		meet func(w *Window, s *Board, i int)
	}{
		{"still", func(*Window, *Board, int) {}},
		{"pointing", func(w *Window, _ *Board, i int) { w.view.Focus = cardID(i / 12 % 7) }}, // five times a second another card
		{"forecast", func(_ *Window, s *Board, i int) { // ten answers a second
			if i%6 == 0 {
				s.m.version++
			}
		}},
		{"whole", func(w *Window, _ *Board, _ int) { w.forget() }}, // every layer in every frame, as in the first of a scene
	} {
		b.Run(c.name, func(b *testing.B) {
			w, board := waterveen(b)
			var used, most, first time.Duration
			var all []time.Duration
			i := 0
			step := func(screen *ebiten.Image) {
				c.meet(w, board, i)
				runtime.LockOSThread()
				before := cpu(b)
				if err := w.Update(); err != nil {
					b.Error(err)
				}
				w.Draw(screen)
				took := cpu(b) - before
				runtime.UnlockOSThread()
				if used, most = used+took, max(most, took); first == 0 {
					first = took
				}
				all = append(all, took)
				i++
			}
			var screen *ebiten.Image
			frame(func() { screen = ebiten.NewImage(w.w, w.h) })
			for range 10 {
				frame(func() { step(screen); w.forget() })
			}
			used, most, all, i = 0, 0, nil, 0
			b.ReportAllocs()
			for b.Loop() {
				frame(func() { step(screen) })
			}
			b.ReportMetric(float64(used.Microseconds())/1000/float64(b.N), "cpu-ms/frame")
			b.ReportMetric(float64(most.Microseconds())/1000, "cpu-ms/worst")
			slices.Sort(all)
			b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "cpu-ms/median")
			b.ReportMetric(float64(all[len(all)*95/100].Microseconds())/1000, "cpu-ms/p95")
			b.ReportMetric(float64(first.Microseconds())/1000, "cpu-ms/first")
		})
	}
}
