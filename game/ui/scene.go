package ui

import "zwerm/game/ui/widget"

// A Scene is a screen. It is told what people do and how time goes by, and says where to go; it draws itself from what it
// then is.
type Scene interface {
	// Spots are the places that can be pointed at, in the order in which keys walk over them.
	Spots(v *View) []widget.Spot
	// Layers are what is drawn, the lowest first.
	Layers(v *View) []Layer
	// Handle does what people ask for.
	Handle(a *App, v *View, in Intent) Move
	// Tick lets a sixtieth of a second go by.
	Tick(a *App, v *View) Move
}

// A Layer is a part of a picture. While Stamp stays equal its picture stays the same, and is kept; nil is drawn every frame.
type Layer struct {
	Stamp any // comparable
	Draw  func(c *widget.Canvas)
}

// A Move is where to go next: nowhere, to a scene, or out of the program.
type Move struct {
	To   Scene
	Quit bool
}

// Stay goes nowhere.
var Stay = Move{}

// To goes to a scene.
func To(s Scene) Move { return Move{To: s} }

// An Intent is what people want, whatever they used to say so.
type Intent struct {
	Act  Act
	Spot string  // on what: the ID of a spot
	Onto string  // where it was dropped
	N    int     // of a card or a slot, from 0
	By   float64 // how far it was scrolled, in logical units
	Text string  // what was typed
}

// An Act is a kind of intent.
type Act int

// The acts.
const (
	Pick Act = iota // a spot was clicked, touched, or chosen with a key
	Drop            // a spot was dragged onto another
	Scroll
	Type
	Erase
	Back
	Assist
	Card
	Slot
	PlayHalf
	PlayQuarter
	Undo
	Why
	NextLayer
	Forces
	Earlier
	Later
	Larger
	Smaller
	FullScreen
)
