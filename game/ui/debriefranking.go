package ui

import (
	"image/color"
	"math"
	"slices"

	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// drawDecisions draws what every decision did, as a list: a line for its interval, a dot for every luck, and the group's own in the
// light.
func (d *Debrief) drawDecisions(c *widget.Canvas, v *View, l debriefLayout) {
	w, ind := v.Words, d.indicator()
	all, shown := d.ranked()
	c.Print(d.decisionsVerdict(w, ind, len(all), shown), l.say, widget.Type{Size: 17, Bold: true, Lines: 2})
	p := d.listLayout(v, l)
	list := all[d.decisions.from:][:len(p.rows)]
	if len(all) == 0 {
		return
	}
	c.Print(w.Say("debrief.made", "What", w.Of(ind.Name), "Unit", w.Say("unit."+unitKey(ind.Unit))), l.unit,
		widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	low, high, step := effectAxis(all)
	strip := p.strip()
	x := func(value float64) float64 { return strip.X + strip.W*(value-low)/(high-low) }
	d.drawEffectAxis(c, v, p, ind, low, high, step, x)
	inside := c.Clip(strip)
	for i := range list {
		d.drawDecision(c, inside, v, p.rows[i], &list[i], ind, x)
	}
	n, games := d.weighing().played(d.six)
	room := d.drawListFoot(c, v, l, n, games, d.weighing().job.trouble())
	y := room.at.Y + room.at.H/2
	room.item(w.Say("debrief.legend-own"), 16, func(x float64) { c.Circle(x+6, y, 5, widget.Ink); c.Circle(x+6, y, 3.8, widget.Light) }).
		item(w.Say("debrief.legend-luck-each"), 16, func(x float64) { c.Circle(x+6, y, 3, widget.Alpha(rgb(0x5B6875), .6)) }).
		item(w.Say("debrief.legend-interval"), 38, func(x float64) {
			c.Line(x, y, x+30, y, 5, widget.Alpha(widget.Blue, .55))
			c.Circle(x+15, y, 5.2, widget.Blue)
		})
	d.drawAbout(c, v, p.about)
	d.drawInterplay(c, v, p.more)
}

// decisionsVerdict says of how many decisions it shows that they did something.
func (d *Debrief) decisionsVerdict(w *words.Words, ind *measure.Indicator, all, shown int) string {
	weigh := d.weighing()
	number := func(n int) string { return w.Number(float64(n), 0) }
	switch {
	case weigh == nil || all == 0:
		return w.Say("debrief.style-none")
	case weigh.lucks() < 2:
		return w.Say("debrief.made-soon")
	case shown == 0:
		return w.Say("debrief.made-nothing", "All", number(all), "What", words.Capital(w.Of(ind.Name)), "Lucks", number(weigh.lucks()))
	}
	return w.Say("debrief.made-something", "N", number(shown), "All", number(all), "What", words.Capital(w.Of(ind.Name)), "Lucks", number(weigh.lucks()))
}

// effectAxis is the axis of a list of effects: wide enough for all intervals that show and nearly all lucks of the others, and for
// none at all.
func effectAxis(list []others.Effect) (low, high, step float64) {
	var ends []float64
	for i := range list {
		e := &list[i]
		if e.Sign() != 0 {
			low, high = min(low, e.Low), max(high, e.High)
		}
		ends = append(ends, e.Each...)
	}
	ends = slices.DeleteFunc(ends, math.IsNaN)
	slices.Sort(ends)
	if n := len(ends); n > 0 {
		low, high = min(low, ends[n/50]), max(high, ends[n-1-n/50])
	}
	return axis(low, high)
}

func (d *Debrief) drawEffectAxis(c *widget.Canvas, v *View, p listLayout, ind *measure.Indicator, low, high, step float64, x func(float64) float64) {
	strip := p.strip()
	for i := range int(math.Round((high-low)/step)) + 1 {
		at := low + step*float64(i)
		ink := rgb(0xE2DDCF)
		if math.Abs(at) < step/2 {
			ink = widget.Ink2
		}
		c.Line(x(at), strip.Y, x(at), strip.Bottom(), 1, ink)
		sign := ""
		if at > step/2 {
			sign = "+"
		}
		c.Print(sign+shortValue(v.Words, ind, at, step), widget.Rect{X: x(at) - 40, Y: p.labels.Y, W: 80, H: p.labels.H},
			widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.Middle, Down: widget.End, Lines: 1})
	}
}

// drawDecision draws a line of the list.
func (d *Debrief) drawDecision(c, inside *widget.Canvas, v *View, row widget.Rect, e *others.Effect, ind *measure.Indicator, x func(float64) float64) {
	w := v.Words
	c.Line(row.X, row.Bottom()+1, row.Right(), row.Bottom()+1, 1, rgb(0xECE8DD))
	shows := e.Shows(ind)
	fill, ink := inks(ind, e.Mean, shows)
	name, where, round := d.decisionWords(w, e.Part)
	drawRoundMark(c, row.X+13, row.Y+row.H/2, round)
	label := widget.Rect{X: row.X + 34, Y: row.Y, W: row.W*.42 - 44, H: row.H}
	upper, lower := label.Top(label.H*.54, 0)
	nameInk := widget.Ink
	if !shows {
		nameInk = widget.Ink2
	}
	c.Print(name, upper, widget.Type{Size: 15, Bold: shows, Color: nameInk, Down: widget.End, Lines: 1})
	c.Print(where, lower, widget.Type{Size: 13, Color: widget.Ink2, Lines: 1})
	y := row.Y + row.H/2
	for luck, value := range e.Each {
		if luck > 0 && !math.IsNaN(value) {
			inside.Circle(x(value), y, 2.6, widget.Alpha(rgb(0x5B6875), .32))
		}
	}
	if e.N > 1 {
		inside.Line(x(e.Low), y, x(e.High), y, 5, widget.Alpha(fill, .55))
		inside.Circle(x(e.Mean), y, 6.5, widget.White)
		inside.Circle(x(e.Mean), y, 5.2, fill)
		if !shows {
			inside.Circle(x(e.Mean), y, 3, widget.White)
		}
	}
	if own := e.Each[0]; !math.IsNaN(own) {
		inside.Circle(x(own), y-9, 4.6, widget.Ink)
		inside.Circle(x(own), y-9, 3.4, widget.Light)
	}
	d.drawDecisionValue(c, w, widget.Rect{X: row.X + row.W*.83, Y: row.Y, W: row.W * .17, H: row.H}, e, ind, ink)
}

// drawDecisionValue writes at the end of a line what was found.
func (d *Debrief) drawDecisionValue(c *widget.Canvas, w *words.Words, r widget.Rect, e *others.Effect, ind *measure.Indicator, ink color.Color) {
	upper, lower := r.Top(r.H*.54, 0)
	small := widget.Type{Size: 13, Color: widget.Ink2, Lines: 1}
	switch {
	case e.N < 2:
		return
	case e.Shows(ind):
		style := widget.Type{Size: 16, Bold: true, Color: ink, Down: widget.End, Lines: 1}
		number, word := upper.Left(c.Width(amount(w, ind, e.Mean), style)+2, 4)
		c.Print(amount(w, ind, e.Mean), number, style)
		c.Print(goodness(w, ind, e.Mean), word, widget.Type{Size: 13, Color: ink, Down: widget.End, Lines: 1})
		c.Print(within(w, ind, e.Difference), lower, small)
		return
	case e.Sign() != 0:
		c.Print(w.Say("debrief.little"), upper, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.End, Lines: 1})
	default:
		c.Print(w.Say("debrief.unseen"), upper, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.End, Lines: 1})
	}
	c.Print(within(w, ind, e.Difference), lower, small)
}

// goodness says whether people would call a difference better or worse, so that no colour has to say it alone.
func goodness(w *words.Words, ind *measure.Indicator, mean float64) string {
	switch sign := mean * float64(ind.Better); {
	case sign > 0:
		return w.Say("debrief.better")
	case sign < 0:
		return w.Say("debrief.worse")
	}
	return ""
}
