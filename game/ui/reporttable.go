package ui

import (
	"image/color"
	"math"
	"strings"

	"zwerm/game"
	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// drawTable draws the indicators from the start of the round to its end, each with what moved it most.
func (r *Report) drawTable(c *widget.Canvas, v *View, l reportLayout) {
	w := v.Words
	c.Panel(l.table)
	c.Print(w.Say("report.table"), widget.Rect{X: l.table.X + 20, Y: l.table.Y + 12, W: l.table.W * .5, H: 30}, widget.Type{Size: 18, Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(w.Say("report.months"), widget.Rect{X: l.table.X + l.table.W*.5, Y: l.table.Y + 12, W: l.table.W*.5 - 20, H: 30}, widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	for i, key := range game.Six {
		change, _ := r.report.Change(key)
		row := l.rows[i]
		c.Line(row.X, row.Y, row.Right(), row.Y, 1, widget.Rule)
		part := func(from, to float64) widget.Rect {
			return widget.Rect{X: row.X + row.W*from, Y: row.Y, W: row.W * (to - from), H: row.H}
		}
		c.Icon(sixIcons[key], row.X+11, row.Y+row.H/2, 20, widget.Ink)
		name := part(0, .26)
		c.Print(words.Capital(w.Of(change.Indicator.Name)), widget.Rect{X: name.X + 32, Y: name.Y, W: name.W - 34, H: name.H}, widget.Type{Bold: true, Down: widget.Middle, Lines: 2})
		c.Print(w.Brief(change.Indicator, change.Start), part(.265, .43), widget.Type{Color: widget.Ink2, Down: widget.Middle, Lines: 1})
		drawTrend(c, w, part(.435, .505), change)
		c.Print(w.Brief(change.Indicator, change.End), part(.515, .685), widget.Type{Size: 18, Bold: true, Down: widget.Middle, Lines: 1})
		r.drawDifference(c, w, part(.69, .80), change)
		r.drawReason(c, v, part(.82, 1), i)
		if m := v.Mood("why-" + key); m.Hover || m.Focus {
			c.Line(row.X+32, row.Bottom()-4, row.X+row.W*.25, row.Bottom()-4, 1.5, widget.BlueDark)
			if m.Focus {
				c.Focus(row.Inset(4, 6), 6, false)
			}
		}
	}
}

// drawReason names what moved indicator k most, as soon as that is known.
func (r *Report) drawReason(c *widget.Canvas, v *View, at widget.Rect, k int) {
	w := v.Words
	style := widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 2}
	switch {
	case r.why.err != nil:
	case r.why.found == nil:
		c.Print("…", at, style)
	default:
		list, rest := r.why.ranked(k)
		if len(list) == 0 || math.Abs(rest) > math.Abs(list[0].Effect[k]) {
			c.Print(w.Say("report.anyway"), at, style)
			return
		}
		name, _, _, ours := r.m.called(w, &list[0])
		if ours {
			style.Color, style.Bold = widget.Amber, true
		}
		c.Print(name, at, style)
	}
}

// steady reports whether a change is too small to be written.
func steady(w *words.Words, change game.Change) bool {
	return !strings.ContainsAny(w.Delta(change.Indicator, change.End-change.Start), "123456789")
}

// tones are the colours of a change: for the better, for the worse, or neither.
func tones(w *words.Words, change game.Change) (ground, ink, strong color.RGBA) {
	d := change.End - change.Start
	if steady(w, change) {
		d = 0
	}
	switch sign := d * float64(change.Indicator.Better); {
	case math.IsNaN(sign) || sign == 0:
		return widget.Sand, widget.Ink2, widget.Ink2
	case sign > 0:
		return widget.BlueSoft, widget.BlueDark, widget.BlueDark
	}
	return widget.BrakeSoft, widget.BrakeDark, widget.Brake
}

// drawTrend draws an arrow up, down or ahead.
func drawTrend(c *widget.Canvas, w *words.Words, r widget.Rect, change game.Change) {
	_, _, ink := tones(w, change)
	slope := 0.0
	switch d := change.End - change.Start; {
	case steady(w, change):
	case d > 0:
		slope = -9
	case d < 0:
		slope = 9
	}
	x0, y0, x1, y1 := r.X+2, r.Y+r.H/2-slope/2, r.Right()-10, r.Y+r.H/2+slope/2
	c.Line(x0, y0, x1-8, y1-slope*.1, 3, ink)
	var batch Batch
	batch.Draw(c, []swarm.Bird{{X: x1 - 2, Y: y1, Heading: math.Atan2(slope, r.W), Size: 1, Alpha: 1, Wing: .35}}, 20, func(*swarm.Bird) Coat { return Coat{Color: ink} })
}

func (r *Report) drawDifference(c *widget.Canvas, w *words.Words, at widget.Rect, change game.Change) {
	d := change.End - change.Start
	if math.IsNaN(d) {
		return
	}
	ground, ink, _ := tones(w, change)
	tag := widget.Rect{X: at.X, Y: at.Y + at.H/2 - 13, W: at.W, H: 26}
	c.Fill(tag, widget.Tag, ground)
	c.Print(w.Delta(change.Indicator, d), tag.Inset(3, 1), widget.Type{Size: widget.Small, Bold: true, Color: ink, Across: widget.Middle, Down: widget.Middle, Lines: 1})
}
