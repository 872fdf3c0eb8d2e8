package ui

import (
	"slices"

	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
)

// An End closes a game: the flock at dusk, and the way to what matters now, the conversation.
type End struct {
	m     *Match
	time  float64
	birds []swarm.Bird
	batch Batch
}

// NewEnd returns the last screen of a game.
func NewEnd(m *Match) *End { return &End{m: m, time: 70} }

func layEnd(w, h, text float64, items int) (head, body widget.Rect, buttons []widget.Rect) {
	k := min(1.4, text)
	head = widget.Rect{X: 72, Y: h*.5 - 270, W: 330 * k, H: 140}
	body = widget.Rect{X: 72, Y: head.Bottom() + 8, W: 330 * k, H: 140 * min(1.2, k)}
	y := body.Bottom() + 14
	for range items {
		buttons = append(buttons, widget.Rect{X: 72, Y: y, W: 360 * min(1.2, k), H: 54})
		y += 66
	}
	return head, body, buttons
}

// items are what can be done now; after a practice game the first is a game that counts.
func (e *End) items() []struct{ id, icon string } {
	type item = struct{ id, icon string }
	list := []item{{"debrief", "list"}, {"undo", "undo-2"}, {"leave", "house"}}
	if e.m.Session.Settings().Practice {
		list = []item{{"real", "play"}, list[0], list[2]}
	}
	if len(e.m.said()) > 0 {
		list = slices.Insert(list, 1, item{"said", "pencil"})
	}
	return list
}

// Spots implements Scene.
func (e *End) Spots(v *View) (spots []widget.Spot) {
	_, _, buttons := layEnd(v.W, v.H, v.Text, len(e.items()))
	for i, item := range e.items() {
		spots = append(spots, widget.Spot{ID: item.id, At: buttons[i]})
	}
	return spots
}

// Handle implements Scene.
func (e *End) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Undo || in.Act == Pick && in.Spot == "undo" {
		return NewBoard(e.m).undo(a)
	}
	if in.Act == Back || in.Act == Pick && in.Spot == "leave" {
		return To(NewTitle(a))
	}
	if in.Act == Pick && in.Spot == "real" {
		return To(NewChoose(a))
	}
	if in.Act == Pick && in.Spot == "debrief" {
		return To(NewDebrief(e.m))
	}
	if in.Act == Pick && in.Spot == "said" {
		return To(NewSaid(e.m, e))
	}
	return Stay
}

// Tick implements Scene.
func (e *End) Tick(_ *App, v *View) Move {
	if !v.Calm {
		e.time += 1.0 / 60
	}
	ribbon := murmuration(v.W, v.H)
	e.birds = ribbon.At(e.time, e.birds)
	return Stay
}

// Layers implements Scene.
func (e *End) Layers(v *View) []Layer {
	s := newSky(v.W, v.H)
	return []Layer{
		{[2]float64{v.W, v.H}, s.draw},
		{nil, func(c *widget.Canvas) { e.batch.Draw(c, e.birds, 14, evening) }},
		{v.Look(e.m), func(c *widget.Canvas) {
			head, body, buttons := layEnd(v.W, v.H, v.Text, len(e.items()))
			w := v.Words
			c.Print(w.Say("end.title", "Name", e.m.Home().Name), head, widget.Type{Size: 44, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 2})
			c.Print(w.Say("end.body", "N", w.Count("end.rounds", len(e.m.Session.Rounds())), "M", w.Count("end.decisions", len(e.m.Session.Log()))), body, widget.Type{Size: 20, Color: widget.White})
			for i, item := range e.items() {
				face := widget.Dark
				if i == 0 {
					face = widget.Bright
				}
				m := v.Mood(item.id)
				m.OnNight = true
				widget.Button{Label: w.Say("end." + item.id), Icon: item.icon, Face: face, Size: 17}.Draw(c, buttons[i], m)
			}
		}},
	}
}
