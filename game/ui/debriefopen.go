package ui

import (
	"math"
	"strings"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// An opened game is another game that is looked at.
type opened struct {
	kind others.Kind
	i    int
}

// opened returns the game that is looked at in this view, if there is one.
func (d *Debrief) opened() (*others.Run, bool) {
	if d.open == nil || d.m.others == nil || d.open.kind != d.kind() || !d.runs() {
		return nil, false
	}
	run := &d.m.others.runs[d.open.kind][d.open.i]
	return run, run.Values != nil
}

// look opens the game whose line is pointed at; with keys, the next one. Beside all lines it closes what was open.
func (d *Debrief) look(plot widget.Rect, v *View) {
	if v.Focus == "plot" {
		d.step(1)
		return
	}
	d.open = nil
	if i := d.nearest(plot, v.X, v.Y); i >= 0 {
		d.open = &opened{d.kind(), i}
	}
}

// near is the game whose line the pointer is on, -1 without one.
func (d *Debrief) near(v *View, plot widget.Rect) int {
	if v.Hover != "plot" {
		return -1
	}
	return d.nearest(plot, v.X, v.Y)
}

// shown is which game is looked at, as a stamp.
func (d *Debrief) shown() opened {
	if d.open == nil {
		return opened{i: -1}
	}
	return *d.open
}

// nearest is the other game whose line passes closest to a place of the plot, within 12 units; -1 without one.
func (d *Debrief) nearest(plot widget.Rect, x, y float64) int {
	if d.m.others == nil || !plot.Has(x, y) {
		return -1
	}
	month := (x - plot.X) / plot.W * d.scale.months
	before := int(month)
	best, least := -1, 12.0
	for i := range d.m.others.runs[d.kind()] {
		values := d.m.others.runs[d.kind()][i].Values
		if values == nil || before+1 >= len(values[d.six]) {
			continue
		}
		a, b := values[d.six][before], values[d.six][before+1]
		if far := math.Abs(d.scale.y(plot, a+(b-a)*(month-float64(before))) - y); far < least { // NaN is never nearer
			best, least = i, far
		}
	}
	return best
}

// step opens the next game that was played, or the one before.
func (d *Debrief) step(by int) {
	if d.m.others == nil {
		return
	}
	runs := d.m.others.runs[d.kind()]
	at := -1
	if d.open != nil && d.open.kind == d.kind() {
		at = d.open.i
	} else if by < 0 {
		at = 0
	}
	for range runs {
		at = (at + by + len(runs)) % len(runs)
		if runs[at].Values != nil {
			d.open = &opened{d.kind(), at}
			return
		}
	}
}

// drawOpened draws the line of the game that is looked at over all others.
func (d *Debrief) drawOpened(c *widget.Canvas, plot widget.Rect) {
	run, ok := d.opened()
	if !ok {
		return
	}
	var line []widget.Point
	for _, p := range d.scale.line(plot, run.Values[d.six]) {
		if !math.IsNaN(p.Y) {
			line = append(line, p)
		}
	}
	inside := c.Clip(widget.Rect{X: plot.X - 1, Y: plot.Y, W: plot.W + 2, H: plot.H + 1})
	if len(line) > 1 {
		inside.Path(line, false, 6.5, widget.White)
		inside.Path(line, false, 4, widget.Ink)
	}
}

// drawOther says of the game that is looked at how it ended beside the group's own, and what was decided in it.
func (d *Debrief) drawOther(c *widget.Canvas, v *View, r widget.Rect, run *others.Run) {
	w := v.Words
	rest := heading(c, r, "list", d.otherName(w, run))
	grid, rest := rest.Top(rest.H*.56, 6)
	for i, key := range game.Six {
		at := grid.Rows(3, 2)[i/2].Columns(2, 12)[i%2]
		ind, _ := measure.Find(key)
		ours, theirs := d.m.Session.Values(key), run.Values[i]
		c.Icon(sixIcons[key], at.X+10, at.Y+at.H/2, 18, widget.Ink2)
		c.Print(w.Say("debrief.beside", "Value", w.Brief(ind, theirs[len(theirs)-1]), "Ours", w.Brief(ind, ours[len(ours)-1])),
			widget.Rect{X: at.X + 26, Y: at.Y, W: at.W - 26, H: at.H}, widget.Type{Size: widget.Small, Bold: true, Down: widget.Middle, Lines: 1})
	}
	c.Print(d.decided(w, run), rest, widget.Type{Size: widget.Small, Color: widget.Ink2})
}

// otherName says who played the game that is looked at.
func (d *Debrief) otherName(w *words.Words, run *others.Run) string {
	n := w.Number(float64(d.open.i+1), 0)
	switch run.Player {
	case "":
		return w.Say("debrief.other-luck", "N", n)
	case "random":
		return w.Say("debrief.other-random", "N", n)
	case "idle":
		return w.Say("debrief.other-idle")
	}
	return w.Say("debrief.other-strategy", "Name", w.Text("strategy."+run.Player+".name"))
}

// decided lists what was decided in a game, round by round.
func (d *Debrief) decided(w *words.Words, run *others.Run) string {
	var rounds []string
	for i, list := range run.Decisions {
		var names []string
		for _, decision := range list {
			names = append(names, d.decisionName(w, decision.Lever, decision.Stop))
		}
		if len(names) > 0 {
			rounds = append(rounds, w.Say("debrief.short", "N", w.Number(float64(i+1), 0))+": "+strings.Join(names, ", "))
		}
	}
	if len(rounds) == 0 {
		return w.Say("debrief.style-none")
	}
	return strings.Join(rounds, " · ")
}
