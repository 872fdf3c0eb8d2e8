package ui

import (
	"math"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// A mark is where the line is at the start of a round with decisions.
type mark struct {
	x, y  float64
	round int
}

func (d *Debrief) marks(plot widget.Rect) (list []mark) {
	values := d.m.Session.Values(game.Six[d.six])
	for i, round := range d.m.Session.Rounds() {
		at := d.m.Session.Start(i) - d.m.Session.Scenario().Start
		for at < len(values)-1 && math.IsNaN(values[at]) {
			at++
		}
		if len(round.Decisions) > 0 && !math.IsNaN(values[at]) {
			list = append(list, mark{d.scale.x(plot, at), d.scale.y(plot, values[at]), i})
		}
	}
	return list
}

func (d *Debrief) markTip(w *words.Words, round int) string {
	text := w.Say("debrief.round", "N", w.Number(float64(round+1), 0))
	for _, decision := range d.m.Session.Rounds()[round].Decisions {
		text += "\n" + d.decisionName(w, decision.Lever, decision.Stop) + " (" + w.Place(d.m.Session.World(), d.m.Session.Home(), decision.Target) + ")"
	}
	return text + "\n" + w.Say("debrief.mark-tip")
}

func (d *Debrief) decisionName(w *words.Words, lever string, stop bool) string {
	name := w.Text("lever." + lever + ".name")
	if stop {
		name = w.Say("board.stop", "Name", name)
	}
	return name
}

func markID(i int) string { return "mark-" + string(rune('a'+i)) }

// drawMarks draws the group's decisions on its line.
func (d *Debrief) drawMarks(c *widget.Canvas, v *View, plot widget.Rect) {
	for i, m := range d.marks(plot) {
		chosen := d.m.others != nil && d.m.others.place != nil && d.m.others.place.Round == m.round
		fill, ink := widget.Light, widget.Ink
		if chosen {
			fill, ink = widget.Ink, widget.Light
		}
		mood := v.Mood(markID(i))
		if mood.Hover {
			c.Circle(m.x, m.y, 16, widget.Alpha(widget.Light, .5))
		}
		c.Circle(m.x, m.y, 12.5, widget.Ink)
		c.Circle(m.x, m.y, 11, fill)
		plain := *c
		plain.Text = 1
		plain.Print(v.Words.Number(float64(m.round+1), 0), widget.Rect{X: m.x - 12, Y: m.y - 11, W: 24, H: 22}, widget.Type{Size: widget.Small, Bold: true, Color: ink, Across: widget.Middle, Down: widget.Middle, Lines: 1})
		if mood.Focus {
			c.Focus(widget.Rect{X: m.x - 12, Y: m.y - 12, W: 24, H: 24}, 12, false)
		}
	}
}
