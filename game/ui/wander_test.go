package ui

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"zwerm/game"
)

// TestOddWindows resizes to what windows can be, also minimised ones, and goes on.
func TestOddWindows(t *testing.T) {
	a := newPlayer(t)
	w := NewWindow(a, NewTitle(a))
	for _, size := range [][2]int{{0, 0}, {1, 1}, {-5, 3}, {1, 4000}, {4000, 1}, {math.MaxInt32, 2}, {16384, 16384}, {1280, 720}} {
		w.Resize(size[0], size[1])
		v := &w.view
		for _, x := range []float64{v.W, v.H, w.unit, w.x0, w.y0} {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Fatalf("%v: view %+v, unit %g", size, *v, w.unit)
			}
		}
		if v.W < leastW-.001 || v.H < leastH-.001 || v.W > mostW || v.H > mostH || w.unit <= 0 || w.w < 1 || w.h < 1 {
			t.Errorf("%v: %g x %g units of %g pixels", size, v.W, v.H, w.unit)
		}
		w.prefer()
		for _, spot := range w.scene.Spots(v) {
			if !spot.At.Within(v.Screen()) {
				t.Errorf("%v: %s lies at %v", size, spot.ID, spot.At)
			}
		}
		w.follow(w.scene.Tick(a, v))
	}
}

// TestAnythingGoes begins on every kind of screen and does whatever comes up, thousands of times: nothing may break, whatever people
// do.
func TestAnythingGoes(t *testing.T) {
	a := newPlayer(t)
	short(t, a.Scenarios)
	own(t, a.Scenarios, "fout.yaml", [2]string{"months: 30 ", "months: -3 "})
	luck := rand.New(rand.NewPCG(2015, 7))
	w := NewWindow(a, counted(t, a, "kort.yaml"))
	for _, first := range []string{"board", "terms", "atelier", "drawer", "events", "help", "playing", "report", "debrief", "end", "title", "seats", "saves", "settings"} {
		var err error
		if w.scene, err = Stage(a, first, "oefenronde"); err != nil {
			t.Fatal(err)
		}
		for range 170 {
			wander(t, w, luck)
		}
	}
}

// wander does one thing of all that can be done on a screen, or something that cannot be done there, and lets a frame go by.
func wander(t *testing.T, w *Window, luck *rand.Rand) {
	if luck.IntN(50) == 0 {
		size := sizes[luck.IntN(len(sizes))]
		w.Resize(size[0], size[1])
	}
	w.prefer()
	spots := w.scene.Spots(&w.view)
	pick := func() string {
		if len(spots) == 0 || luck.IntN(20) == 0 {
			return "nothing"
		}
		return spots[luck.IntN(len(spots))].ID
	}
	in := Intent{Act: Act(luck.IntN(int(Smaller) + 1)), Spot: pick(), Onto: pick(), N: luck.IntN(9), By: 200 * luck.NormFloat64(), Text: "é"}
	if luck.IntN(2) == 0 {
		in.Act = Pick
	}
	if in.Act == Pick && (in.Spot == "new" || in.Spot == "practice" || strings.HasPrefix(in.Spot, "offer-")) {
		w.scene = counted(t, w.App, "kort.yaml") // a game of which a round takes little time
		return
	}
	if !w.window(in) {
		w.follow(w.scene.Handle(w.App, &w.view, in))
	}
	if w.scene == nil {
		w.scene = NewTitle(w.App) // people started it again
	}
	w.follow(w.scene.Tick(w.App, &w.view))
	w.scene.Layers(&w.view)
	if m := matchOf(w.scene); m != nil && len(m.Session.Choices()) > game.Slots {
		t.Fatalf("%d actions are chosen", len(m.Session.Choices()))
	}
}
