//go:build window

package ui

import (
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game/ui/widget"
)

// A stack is a scene of some layers, which tells which of them it drew.
type stack struct {
	stamps []any
	drew   []int
}

func (s *stack) Spots(*View) []widget.Spot       { return nil }
func (s *stack) Handle(*App, *View, Intent) Move { return Stay }
func (s *stack) Tick(*App, *View) Move           { return Stay }
func (s *stack) Layers(*View) (layers []Layer) {
	for i, stamp := range s.stamps {
		layers = append(layers, Layer{stamp, func(*widget.Canvas) { s.drew = append(s.drew, i) }})
	}
	return layers
}

// TestLayersAreRenewedOneInAFrame changes layers between frames, and looks at which are drawn in each.
func TestLayersAreRenewedOneInAFrame(t *testing.T) {
	s := &stack{stamps: []any{1, 1, nil, 1}}
	w := NewWindow(newPlayer(t), s)
	w.Resize(64, 36)
	var screen *ebiten.Image
	frame(func() { screen = ebiten.NewImage(w.w, w.h) })
	step := func(why string, ticks int, want ...int) {
		t.Helper()
		s.drew = nil
		frame(func() {
			w.view.Frames += ticks
			w.Draw(screen)
		})
		slices.Sort(s.drew)
		if !slices.Equal(s.drew, want) {
			t.Errorf("%s: drawn were %v, not %v", why, s.drew, want)
		}
	}
	step("what is not there yet is drawn at once", 1, 0, 1, 2, 3)
	step("nothing changed", 1, 2)
	s.stamps = []any{2, 2, nil, 1}
	step("two changed", 1, 0, 2)
	step("the second of them", 1, 1, 2)
	s.stamps = []any{3, 3, nil, 3}
	step("three changed, the one first that waited longest", 1, 2, 3)
	s.stamps[0] = 4
	step("one of them changes again", 1, 0, 2)
	s.stamps[0] = 5
	step("it does not keep the others from their turn", 1, 1, 2)
	step("it waits for its own", 1, 0, 2)
	s.stamps = []any{6, 6, nil, 6}
	step("nobody saw a frame just before", 16, 0, 1, 2, 3)
	w.follow(To(s))
	step("a scene fades in: it comes layer by layer", 1, 1, 2)
	frame(screen.Deallocate)
}
