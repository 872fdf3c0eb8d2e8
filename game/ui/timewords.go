package ui

import (
	"math"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// A caption is a word under the time line, where it stands.
type caption struct {
	say string
	at  widget.Rect
}

// yearType and nowType are how the words under the time line are written.
var (
	yearType = widget.Type{Size: 15, Bold: true, Color: widget.Alpha(widget.White, .85), Down: widget.Middle, Lines: 1}
	nowType  = widget.Type{Size: 15, Bold: true, Color: rgb(0xFFE0A0), Across: widget.Middle, Down: widget.Middle, Lines: 1}
)

// written lays out the years and what is now, so that none lies over another: now stands at its line, in the middle, after or
// before it, and a year for which that leaves no room is not written.
func (t *Timeline) written(c *widget.Canvas, w *words.Words, axis, plot widget.Rect) (years []caption, now caption) {
	y := plot.Bottom() + 2
	for month := t.From; month <= t.To; month++ {
		if words.MonthOf(month) != 0 {
			continue
		}
		m := caption{say: w.Year(words.YearOf(month), t.Dated)}
		m.at = widget.Rect{X: t.x(float64(month), axis) + 6, Y: y, W: c.Width(m.say, yearType) + 2, H: 22}
		if m.at.Right() <= axis.Right() {
			years = append(years, m)
		}
	}
	now.say = w.Say("time.now")
	if n := len(t.Values); n > 0 && !math.IsNaN(t.Values[n-1]) {
		now.say += " · " + w.Shown(t.Indicator, t.Values[n-1])
	}
	x, wide := t.x(float64(t.Now), axis), min(190, c.Width(now.say, nowType)+14)
	fewest := len(years) + 1
	for _, from := range []float64{x - wide/2, x + 3, x - wide - 3} {
		at := widget.Rect{X: max(axis.X, min(from, axis.Right()-wide)), Y: y, W: wide, H: 22}
		if over := len(years) - len(apart(years, at)); over < fewest {
			fewest, now.at = over, at
		}
	}
	return apart(years, now.at), now
}

// apart are the captions that do not lie over an area.
func apart(all []caption, at widget.Rect) (list []caption) {
	for _, m := range all {
		if !m.at.Inset(-4, 0).Meets(at) {
			list = append(list, m)
		}
	}
	return list
}

func drawYears(c *widget.Canvas, t Timeline, axis, plot widget.Rect, years []caption) {
	for month := t.From; month <= t.To; month++ {
		if words.MonthOf(month) == 0 {
			x := t.x(float64(month), axis)
			c.Line(x, plot.Y-20, x, plot.Bottom(), 1, widget.Alpha(widget.White, .16))
		}
	}
	for _, m := range years {
		c.Print(m.say, m.at, yearType)
	}
	c.Line(axis.X, plot.Bottom(), axis.Right(), plot.Bottom(), 1, widget.Alpha(widget.White, .3))
}

func drawNow(c *widget.Canvas, t Timeline, x float64, plot, r widget.Rect, y func(float64) float64, now caption) {
	c.Line(x, r.Y+8, x, plot.Bottom()+2, 2.5, widget.Light)
	if n := len(t.Values); n > 0 && !math.IsNaN(t.Values[n-1]) {
		c.Circle(x, y(t.Values[n-1]), 7, widget.Ink)
		c.Circle(x, y(t.Values[n-1]), 5.5, widget.Light)
	}
	c.Print(now.say, now.at, nowType)
}

// drawReach writes what lies at the end of the fan, on a dark ground where that is over the light; and that it is dark beyond.
func drawReach(c *widget.Canvas, v *View, t Timeline, axis, plot widget.Rect, reach float64, y func(float64) float64) {
	from := reach + 16
	if n := len(t.Fan.Low); n > 0 && !math.IsNaN(t.Fan.Low[n-1]) {
		say, style := v.Words.Between(t.Indicator, t.Fan.Low[n-1], t.Fan.High[n-1]), widget.Type{Size: 15, Bold: true, Color: rgb(0xFFDF94), Across: widget.Middle, Down: widget.Middle, Lines: 1}
		wide := c.Width(say, style) + 12
		x := t.x(float64(t.Now+n), axis) + 4
		at := widget.Rect{X: min(x, axis.Right()-wide), Y: min(plot.Bottom()-24, max(plot.Y, y(t.Fan.Mid[n-1])-12)), W: wide, H: 24}
		if at.X < x {
			c.Fill(at, widget.Tag, widget.Alpha(widget.Night, .88))
		}
		c.Print(say, at, style)
		from = max(from, at.Right()+16)
	}
	if dark := (widget.Rect{X: from, Y: plot.Y, W: axis.Right() - from, H: plot.H}); dark.W > 150 {
		c.Print(v.Words.Say("time.dark"), dark, widget.Type{Size: 15, Italic: true, Color: widget.Alpha(widget.White, .55), Across: widget.Middle, Down: widget.Middle, Lines: 1})
	}
}

// drawPick draws which indicator the line shows, and how far the group sees; below it how to see further, unless the group can
// hold itself to a range there.
func drawPick(c *widget.Canvas, v *View, t Timeline, l boardLayout) {
	w := v.Words
	m := v.Mood("pick")
	if m.Hover {
		c.Fill(l.pick, 8, widget.Alpha(widget.White, .14))
	}
	c.Icon(sixIcons[t.Indicator.Key], l.pick.X+16, l.pick.Y+22, 20, widget.White)
	c.Print(words.Capital(w.Of(t.Indicator.Name)), widget.Rect{X: l.pick.X + 32, Y: l.pick.Y, W: l.pick.W - 54, H: l.pick.H}, widget.Type{Size: 17, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 2})
	c.Icon("chevron-down", l.pick.Right()-14, l.pick.Y+22, 18, widget.White)
	c.Icon("lightbulb", l.pick.X+16, l.pick.Bottom()+12, 18, widget.Light)
	c.Print(w.Say("time.sight", "N", w.Number(math.Floor(t.Sight), 0)), widget.Rect{X: l.pick.X + 32, Y: l.pick.Bottom() + 2, W: l.pick.W - 34, H: 20}, widget.Type{Size: widget.Small, Bold: true, Color: rgb(0xFFE0A0), Down: widget.Middle, Lines: 1})
	if !t.Commits {
		c.Print(w.Say("time.further"), widget.Rect{X: l.pick.X + 32, Y: l.pick.Bottom() + 23, W: l.pick.W - 30, H: 40}, widget.Type{Size: widget.Small, Color: widget.Alpha(widget.White, .85), Lines: 2})
	}
}
