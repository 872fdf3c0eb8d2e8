package ui

import (
	"zwerm/game/ui/widget"
)

// drawListFoot says which part of a list is in sight, and how many games are still to be played. It returns the room that is left to
// say what is drawn; none while games are being played, or when they could not be.
func (d *Debrief) drawListFoot(c *widget.Canvas, v *View, l debriefLayout, played, all int, trouble error) (room legend) {
	w, p := v.Words, d.listLayout(v, l)
	list, n := d.listed()
	small := widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1}
	foot := l.foot
	if d.stopLabel() != "" {
		foot.W = l.stop.X - foot.X - 12
	}
	if p.after.W > 0 {
		between := widget.Rect{X: p.before.Right(), Y: p.before.Y, W: p.after.X - p.before.Right(), H: p.before.H}
		middle := small
		middle.Across = widget.Middle
		c.Print(w.Say("debrief.of", "From", w.Number(float64(list.from+1), 0), "To", w.Number(float64(list.from+len(p.rows)), 0), "All", w.Number(float64(n), 0)), between, middle)
		foot.W = p.before.X - foot.X - 12
	}
	switch {
	case trouble != nil:
		small.Color, small.Lines = widget.BrakeDark, 2
		c.Print(trouble.Error(), foot, small)
	case d.stopLabel() != "":
		drawProgress(c, v, foot, played, all)
	default:
		return legend{c, foot, foot.X}
	}
	return legend{c: c}
}

// A legend writes what signs mean, one after another, as far as there is room.
type legend struct {
	c  *widget.Canvas
	at widget.Rect
	x  float64
}

func (l legend) item(text string, wide float64, draw func(x float64)) legend {
	style := widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1}
	room := l.c.Width(text, style)
	if l.x+room+wide > l.at.Right() {
		return l
	}
	draw(l.x)
	l.c.Print(text, widget.Rect{X: l.x + wide, Y: l.at.Y, W: room + 4, H: l.at.H}, style)
	l.x += wide + room + 20
	return l
}

// drawProgress draws how many games of all were played.
func drawProgress(c *widget.Canvas, v *View, at widget.Rect, n, all int) {
	bar, say := at.Left(at.W*.35, 14)
	bar = widget.Rect{X: bar.X, Y: bar.Y + bar.H/2 - 5, W: bar.W, H: 10}
	c.Fill(bar, 5, widget.Rule)
	if share := float64(n) / float64(max(1, all)); share > .02 {
		c.Fill(widget.Rect{X: bar.X, Y: bar.Y, W: bar.W * share, H: bar.H}, 5, widget.Blue)
	}
	c.Print(v.Words.Say("debrief.busy", "N", v.Words.Number(float64(n), 0), "All", v.Words.Number(float64(all), 0)), say,
		widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
}

// drawRoundMark draws the sign of a decision of the group: the number of its round.
func drawRoundMark(c *widget.Canvas, x, y float64, round string) {
	c.Circle(x, y, 12, widget.Ink)
	c.Circle(x, y, 10.6, widget.Light)
	plain := *c
	plain.Text = 1
	plain.Print(round, widget.Rect{X: x - 12, Y: y - 11, W: 24, H: 22}, widget.Type{Size: widget.Small, Bold: true, Across: widget.Middle, Down: widget.Middle, Lines: 1})
}
