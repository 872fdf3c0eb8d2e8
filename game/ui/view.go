package ui

import (
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// A View is what a scene is shown through.
type View struct {
	W, H   float64 // of the screen, in logical units: at least 1280 x 720
	Text   float64 // how much larger than usual text is, 1 to 2
	Calm   bool    // whether motion is reduced
	Words  *words.Words
	Hover  string // the spot under the pointer
	Focus  string // the spot that keys would use; empty until keys are used
	Down   string // the spot that is being pressed
	Drag   string // the spot that is being dragged
	X, Y   float64
	Frames int // drawn so far, sixty in a second
}

// Screen is the whole screen.
func (v *View) Screen() widget.Rect { return widget.Rect{W: v.W, H: v.H} }

// Mood returns how a spot is being met.
func (v *View) Mood(id string) widget.Mood {
	return widget.Mood{Hover: v.Hover == id, Focus: v.Focus == id, Down: v.Down == id}
}

// Seconds is the time since the start.
func (v *View) Seconds() float64 { return float64(v.Frames) / 60 }

// look is what of a view most pictures depend on: a stamp for layers.
type look struct {
	hover, focus, down, drag string
	more                     any
}

// Look returns a stamp for a layer that depends on what people point at, and on more.
func (v *View) Look(more any) any { return look{v.Hover, v.Focus, v.Down, v.Drag, more} }
