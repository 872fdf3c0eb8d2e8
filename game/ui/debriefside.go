package ui

import (
	"math"

	"zwerm/game/ui/swarm"
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
	text, rest := rest.Top(rest.H*.42, 6)
	c.Print(w.Say("debrief.style-what", "Decisions", w.Number(float64(style.Decisions), 0), "Consulted", w.Number(float64(style.Consulted+style.Others), 0), "Authored", w.Number(100*zero(style.Authored), 0)),
		text, widget.Type{Size: 15, Color: widget.Ink2})
	bar := widget.Rect{X: rest.X, Y: rest.Y + rest.H*.3, W: rest.W, H: 12}
	c.Across(bar, rgb(0x4A2C82), rgb(0x007A5A))
	x := bar.X + bar.W*style.Mean
	c.Circle(x, bar.Y+6, 12, widget.White)
	c.Circle(x, bar.Y+6, 10, widget.Ink)
	low := widget.Rect{X: rest.X, Y: bar.Bottom() + 8, W: rest.W / 2, H: rest.Bottom() - bar.Bottom() - 8}
	c.Print(w.Say("debrief.style-top"), low, widget.Type{Size: widget.Small, Bold: true, Color: rgb(0x4A2C82), Lines: 1})
	c.Print(w.Say("debrief.style-co"), low.Moved(rest.W/2, 0), widget.Type{Size: widget.Small, Bold: true, Color: widget.Green, Across: widget.End, Lines: 1})
}

func zero(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return x
}

// drawHappened holds the ranges to which the group committed against what happened.
func (d *Debrief) drawHappened(c *widget.Canvas, v *View, r widget.Rect) {
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

// drawPlaces says how districts are now: a bird each, heading the way its parties do, with who waits.
func (d *Debrief) drawPlaces(c *widget.Canvas, v *View, r widget.Rect) {
	w := v.Words
	rest := heading(c, r, "map", w.Say("debrief.places"))
	world, home := d.m.Session.World(), d.m.Home()
	districts := d.m.Districts()
	shown := min(len(districts), 6)
	waiting, _ := measure.Find("waiting")
	most := 1.0
	for i := range shown {
		most = max(most, waiting.Of(measure.District(world, home.From+i)))
	}
	for i, at := range rest.Rows(max(3, shown), 2)[:shown] {
		scope := measure.District(world, home.From+i)
		course := share(scope, "alignment")
		var batch Batch
		bird := swarm.Bird{X: at.X + 12, Y: at.Y + at.H/2, Heading: -.3, Size: 1.1, Alpha: 1, Wing: .6, State: swarm.StateOf(course)}
		batch.Draw(c, []swarm.Bird{bird}, 18, coat)
		c.Print(districts[i].Name, widget.Rect{X: at.X + 28, Y: at.Y, W: at.W * .34, H: at.H}, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 1})
		value := waiting.Of(scope)
		bar := widget.Rect{X: at.X + at.W*.45, Y: at.Y + at.H/2 - 5, W: at.W * .3 * value / most, H: 10}
		c.Fill(bar, 5, widget.LightDeep)
		c.Print(w.Say("debrief.waiting", "N", w.Number(value, 0)), widget.Rect{X: at.X + at.W*.77, Y: at.Y, W: at.W * .23, H: at.H}, widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	}
}
