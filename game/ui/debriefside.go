package ui

import (
	"math"
	"slices"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/sim/measure"
)

func heading(c *widget.Canvas, r widget.Rect, icon, say string) widget.Rect {
	c.Panel(r)
	inner := r.Inset(18, 12)
	head, rest := inner.Top(28*min(1.4, c.Text), 4)
	c.Icon(icon, head.X+10, head.Y+head.H/2, 20, widget.Ink)
	c.Print(say, widget.Rect{X: head.X + 28, Y: head.Y, W: head.W - 28, H: head.H}, widget.Type{Size: 17, Bold: true, Down: widget.Middle, Lines: 1})
	return rest
}

// drawStyle says how the group decided, as the game measured it from the log.
func (d *Debrief) drawStyle(c *widget.Canvas, v *View, r widget.Rect) {
	w := v.Words
	rest := heading(c, r, "users", w.Say("debrief.style"))
	style := d.m.Session.Style(0, len(d.m.Session.Rounds()))
	if style.Word() == "" {
		c.Print(w.Say("debrief.style-none"), rest, widget.Type{Color: widget.Ink2})
		return
	}
	high := 22 * min(1.4, v.Text)
	text, rest := rest.Top(rest.H-high-28, 6)
	c.Print(w.Say("debrief.style-what", "Decisions", w.Number(float64(style.Decisions), 0), "Consulted", w.Number(float64(style.Consulted+style.Others), 0), "Authored", w.Number(100*zero(style.Authored), 0)),
		text, widget.Type{Size: 15, Color: widget.Ink2})
	bar := widget.Rect{X: rest.X, Y: rest.Y + 4, W: rest.W, H: 12}
	c.Across(bar, rgb(0x4A2C82), rgb(0x007A5A))
	x := bar.X + bar.W*style.Mean
	c.Circle(x, bar.Y+6, 12, widget.White)
	c.Circle(x, bar.Y+6, 10, widget.Ink)
	low := widget.Rect{X: rest.X, Y: rest.Bottom() - high, W: rest.W / 2, H: high}
	c.Print(w.Say("debrief.style-top"), low, widget.Type{Size: widget.Small, Bold: true, Color: rgb(0x4A2C82), Lines: 1})
	c.Print(w.Say("debrief.style-co"), low.Moved(rest.W/2, 0), widget.Type{Size: widget.Small, Bold: true, Color: widget.Green, Across: widget.End, Lines: 1})
}

func zero(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return x
}

// drawPredicted holds the ranges to which the group committed against what happened.
func (d *Debrief) drawPredicted(c *widget.Canvas, v *View, r widget.Rect) {
	w := v.Words
	rest := heading(c, r, "flashlight", w.Say("debrief.predicted"))
	verdicts := d.m.Session.Verdicts()
	if len(verdicts) == 0 {
		c.Print(w.Say("debrief.predicted-none"), rest, widget.Type{Color: widget.Ink2})
		return
	}
	hits, played := 0, 0
	for _, x := range verdicts {
		if x.Played {
			played++
			if x.Hit {
				hits++
			}
		}
	}
	say, rest := rest.Top(24*min(1.4, v.Text), 6)
	c.Print(w.Say("debrief.hits", "N", w.Number(float64(hits), 0), "All", w.Number(float64(played), 0)), say, widget.Type{Size: 15, Color: widget.Ink2, Lines: 1})
	for i, at := range rest.Columns(max(8, len(verdicts)), 4) {
		if i >= len(verdicts) || !verdicts[i].Played {
			continue
		}
		x := verdicts[i]
		low, high := min(x.Low, x.Value), max(x.High, x.Value)
		y := func(value float64) float64 {
			return at.Bottom() - 26 - (at.H-38)*(value-low)/max(1e-9, high-low)
		}
		middle := at.X + at.W/2
		box := widget.Rect{X: middle - 11, Y: y(x.High) - 3, W: 22, H: y(x.Low) - y(x.High) + 6}
		c.Fill(box, 5, rgb(0xFFD980))
		c.Border(box, 5, 1.2, widget.Amber)
		if x.Hit {
			c.Circle(middle, y(x.Value), 5, widget.Ink)
		} else {
			c.Icon("x", middle, y(x.Value), 18, widget.BrakeDark)
		}
		c.Print(w.Say("debrief.short", "N", w.Number(float64(x.Round+1), 0)), widget.Rect{X: at.X - 6, Y: at.Bottom() - 20, W: at.W + 12, H: 20}, widget.Type{Size: 13, Color: widget.Ink2, Across: widget.Middle, Lines: 1})
	}
}

// drawChanged says what the chosen indicator would have been without a decision: the difference under the same luck, many times.
func (d *Debrief) drawChanged(c *widget.Canvas, v *View, r widget.Rect) {
	w, o := v.Words, d.m.others
	rest := heading(c, r, "git-compare-arrows", w.Say("debrief.changed"))
	if o == nil || o.place == nil {
		c.Print(w.Say("debrief.changed-none"), rest, widget.Type{Size: 15, Color: widget.Ink2})
		return
	}
	decision := d.m.Session.Rounds()[o.place.Round].Decisions[o.place.Decision]
	head, rest := rest.Top(40*min(1.3, v.Text), 2)
	c.Print(w.Say("debrief.without", "Name", d.decisionName(w, decision.Lever, decision.Stop), "Where", w.Place(d.m.Session.World(), d.m.Session.Home(), decision.Target),
		"N", w.Number(float64(o.place.Round+1), 0)), head, widget.Type{Size: 15, Color: widget.Ink2, Lines: 2})
	ind, _ := measure.Find(game.Six[d.six])
	band, games := o.band(d.six, true)
	if games < without/2 {
		c.Print(w.Say("debrief.busy", "N", w.Number(float64(games), 0), "All", w.Number(without, 0)), rest, widget.Type{Size: 15, Color: widget.Ink2, Lines: 1})
		return
	}
	last := len(band.Mid) - 1
	low, mid, high := band.Low[last], band.Mid[last], band.High[last]
	sure := "debrief.sure"
	if low <= 0 && high >= 0 || math.IsNaN(low) {
		sure = "debrief.unsure"
	}
	say, rest := rest.Top(24*min(1.3, v.Text), 0)
	c.Print(w.Say("debrief.difference", "What", w.Of(ind.Name), "Mid", w.Changed(ind, mid), "Range", w.Between(ind, low, high)), say, widget.Type{Size: 15, Bold: true, Color: widget.BlueDark, Down: widget.Middle, Lines: 1})
	foot := widget.Rect{X: rest.X, Y: rest.Bottom() - 20*min(1.3, v.Text), W: rest.W, H: 22 * min(1.3, v.Text)}
	c.Print(w.Say(sure, "N", w.Number(float64(games), 0)), foot, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	d.drawCourse(c, v, widget.Rect{X: rest.X, Y: rest.Y, W: rest.W, H: foot.Y - rest.Y - 2}, ind, band, d.m.Session.Start(o.place.Round)-d.m.Session.Scenario().Start)
}

// drawDifference draws a difference around the line of no difference, with a mark where it begins. It returns what is at the lower and
// at the upper edge.
func drawDifference(c *widget.Canvas, r widget.Rect, f Fan, begin int) (least, most float64) {
	for i := range f.Low {
		if !math.IsNaN(f.Low[i]) {
			least, most = min(least, f.Low[i]), max(most, f.High[i])
		}
	}
	if most-least < 1e-9 {
		least, most = -1, 1
	}
	x := func(i int) float64 { return r.X + r.W*float64(i)/float64(max(1, len(f.Low)-1)) }
	y := func(value float64) float64 { return r.Bottom() - r.H*(value-least)/(most-least) }
	var upper, lower, middle []widget.Point
	for i := range f.Low {
		if math.IsNaN(f.Low[i]) {
			continue
		}
		upper = append(upper, widget.Point{X: x(i), Y: y(f.High[i])})
		lower = append(lower, widget.Point{X: x(i), Y: y(f.Low[i])})
		middle = append(middle, widget.Point{X: x(i), Y: y(f.Mid[i])})
	}
	if len(middle) > 1 {
		slices.Reverse(lower)
		c.Polygon(append(upper, lower...), widget.Alpha(widget.Blue, .22))
		c.Path(middle, false, 3, widget.Blue)
	}
	c.Line(r.X, y(0), r.Right(), y(0), 1.5, widget.Ink)
	c.Circle(x(begin), y(0), 6, widget.Ink)
	c.Circle(x(begin), y(0), 4.8, widget.Light)
	return least, most
}
