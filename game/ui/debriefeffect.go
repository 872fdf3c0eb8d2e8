package ui

import (
	"image/color"
	"math"
	"strings"

	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// amount writes a difference in an indicator, with its sign, in the unit of its axis.
func amount(w *words.Words, ind *measure.Indicator, x float64) string {
	decimals := 1
	if ind.Unit == "€" {
		x, decimals = x/1e6, 2
	}
	if text := w.Signed(x, decimals); strings.ContainsAny(text, "123456789") {
		return text
	}
	return "0"
}

// within writes the interval of a difference, in the same unit.
func within(w *words.Words, ind *measure.Indicator, d stats.Difference) string {
	if math.IsNaN(d.Low) {
		return ""
	}
	return w.Say("range", "Low", amount(w, ind, d.Low), "High", amount(w, ind, d.High))
}

// effectWords writes a difference with its unit and its interval.
func effectWords(w *words.Words, ind *measure.Indicator, d stats.Difference) string {
	text := w.Say("debrief.amount-"+unitKey(ind.Unit), "N", amount(w, ind, d.Mean))
	if between := within(w, ind, d); between != "" {
		text += " (" + between + ")"
	}
	return text
}

// inks are the colours of a difference: of what people would call better, of worse, and of what does not show.
func inks(ind *measure.Indicator, mean float64, shows bool) (fill, text color.RGBA) {
	switch {
	case !shows || ind.Better == 0:
		return widget.Edge, widget.Ink2
	case mean*float64(ind.Better) > 0:
		return widget.Blue, widget.BlueDark
	}
	return widget.Brake, widget.BrakeDark
}

// drawAbout tells of one decision: what it did month by month, how sure that is, and what it did in the group's own game.
func (d *Debrief) drawAbout(c *widget.Canvas, v *View, r widget.Rect) {
	w, ind := v.Words, d.indicator()
	rest := heading(c, r, "git-compare-arrows", w.Say("debrief.about"))
	list, _ := d.ranked()
	if len(list) == 0 || list[0].N < 2 {
		c.Print(w.Say("debrief.about-none"), rest, widget.Type{Size: 15, Color: widget.Ink2})
		return
	}
	e := &list[d.decisions.chosen]
	name, where, round := d.decisionWords(w, e.Part)
	head, _ := rest.Top(40*min(1.3, v.Text), 0)
	_, rest = rest.Top(c.Print(w.Say("debrief.about-what", "Name", name, "Where", where, "N", round), head, widget.Type{Size: 15, Color: widget.Ink2, Lines: 2}), 2)
	_, ink := inks(ind, e.Mean, e.Shows(ind))
	say, rest := rest.Top(24*min(1.3, v.Text), 4)
	c.Print(w.Of(ind.Name)+" "+effectWords(w, ind, e.Difference), say, widget.Type{Size: 15, Bold: true, Color: ink, Down: widget.Middle, Lines: 1})
	high := 40 * min(1.3, v.Text)
	foot := widget.Rect{X: rest.X, Y: rest.Bottom() - high, W: rest.W, H: high}
	c.Print(d.sureness(w, ind, e), foot, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 2})
	var f Fan
	for _, x := range d.weighing().tally.Course(e.Part, d.six, len(list)) {
		f.Low, f.Mid, f.High = append(f.Low, x.Low), append(f.Mid, x.Mean), append(f.High, x.High)
	}
	s := d.m.Session
	begin := s.Start(d.weighing().places[e.Part].Round) - s.Scenario().Start
	d.drawCourse(c, v, widget.Rect{X: rest.X, Y: rest.Y, W: rest.W, H: foot.Y - rest.Y - 4}, ind, f, begin)
}

// sureness says how an effect is to be read.
func (d *Debrief) sureness(w *words.Words, ind *measure.Indicator, e *others.Effect) string {
	key := "debrief.shows"
	switch {
	case e.Sign() == 0:
		key = "debrief.shows-not"
	case !e.Shows(ind):
		key = "debrief.shows-little"
	}
	text := w.Say(key)
	if own := e.Each[0]; !math.IsNaN(own) {
		text += " " + w.Say("debrief.shows-own", "N", amount(w, ind, own))
	}
	return text
}

// drawCourse draws a difference month by month, with what it is at most, and the years.
func (d *Debrief) drawCourse(c *widget.Canvas, v *View, r widget.Rect, ind *measure.Indicator, f Fan, begin int) {
	w, k := v.Words, min(1.4, v.Text)
	style := widget.Type{Size: 13, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1}
	years := 20 * k
	if r.H < 80*k { // the picture itself needs all the room
		years = 0
	}
	plot := widget.Rect{X: r.X + 46*k, Y: r.Y + 6, W: r.W - 46*k, H: r.H - 6 - max(years, 9*k)}
	low, high := drawDifference(c, plot, f, begin)
	var taken float64
	for i, at := range []float64{0, high, low} {
		y := plot.Bottom() - plot.H*(at-low)/(high-low)
		if i == 0 {
			taken = y
		} else if math.Abs(y-taken) < 16*k {
			continue // no room beside the zero
		}
		c.Print(amount(w, ind, at), widget.Rect{X: r.X, Y: y - 9*k, W: 40 * k, H: 18 * k}, style)
	}
	if years == 0 {
		return
	}
	start := d.m.Session.Scenario().Start
	months := widget.Rect{X: plot.X, Y: plot.Bottom() + 2, W: plot.W, H: 18 * k}
	style.Across = widget.Start
	c.Print(w.Month(start, d.m.Dated()), months, style)
	style.Across = widget.End
	c.Print(w.Month(start+max(0, len(f.Mid)-2), d.m.Dated()), months, style)
}
