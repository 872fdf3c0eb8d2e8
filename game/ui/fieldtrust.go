package ui

import (
	"math"
	"strings"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// A trustLayout is where the history of a party's trust lies: its title, the line, the rounds under it, and what it says.
type trustLayout struct {
	title, plot, say widget.Rect
	rounds           []roundMark
}

// A roundMark is where a round begins on the line, with a place for its number, empty where that would lie over another.
type roundMark struct {
	round int // counted from 0
	x     float64
	label widget.Rect
}

// layTrust lays out a history of some months of which rounds begin after others; the last begins after the last month.
func layTrust(r widget.Rect, text float64, starts []int) (l trustLayout) {
	k := min(1.3, text)
	var rest widget.Rect
	l.title, rest = r.Top(24*k, 2)
	say := min(40*k, rest.H*.4)
	l.say = widget.Rect{X: rest.X, Y: rest.Bottom() - say, W: rest.W, H: say}
	label := 17 * k
	l.plot = widget.Rect{X: rest.X + 46*k, Y: rest.Y + 4, W: rest.W - 46*k - 8, H: rest.H - say - label - 8}
	free := l.plot.X - 8
	for i, months := range starts {
		m := roundMark{round: i, x: l.plot.X + l.plot.W*float64(months)/float64(max(1, starts[len(starts)-1]))}
		x := max(l.plot.X-4, min(m.x-15*k, r.Right()-30*k)) // the first and the last stand a little aside
		if at := (widget.Rect{X: x, Y: l.plot.Bottom() + 1, W: 30 * k, H: label}); at.X >= free {
			m.label, free = at, at.Right()
		}
		l.rounds = append(l.rounds, m)
	}
	return l
}

// starts are after how many months the rounds of the game began, and that which comes.
func (m *Match) starts() (months []int) {
	s := m.Session
	for i := range len(s.Rounds()) + 1 {
		months = append(months, s.Start(i)-s.Scenario().Start)
	}
	return months
}

// turned is the round in which a number changed most, and by how much; -1 when it never did.
func turned(values []float64, starts []int) (round int, change float64) {
	round = -1
	for i := 1; i < len(starts); i++ {
		if d := values[starts[i]] - values[starts[i-1]]; math.Abs(d) > math.Abs(change) {
			round, change = i-1, d
		}
	}
	return round, change
}

// drawTrust draws how the trust of the chosen party went since the start. A map of the field has errors, so that it gives no exact
// numbers.
func (f *Field) drawTrust(c *widget.Canvas, v *View, r widget.Rect) {
	w, s := v.Words, f.board.m.Session
	trust, starts := s.Trust(f.chosen), f.board.m.starts()
	l := layTrust(r, v.Text, starts)
	plain := *c
	plain.Text = min(1.3, c.Text)
	about, bold := w.Say("field.about", "N", w.Number(10*math.Floor(10*trust[len(trust)-1]+.5), 0)), widget.Type{Bold: true, Down: widget.Middle, Lines: 1}
	name, value := l.title.Left(l.title.W-plain.Width(about, bold)-10, 8)
	plain.Print(w.Say("field.trust"), name, bold)
	plain.Print(about, value, widget.Type{Bold: true, Across: widget.End, Down: widget.Middle, Lines: 1})
	y := func(x float64) float64 { return l.plot.Bottom() - l.plot.H*x }
	small := widget.Type{Size: 13, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1}
	for _, x := range []float64{0, .5, 1} {
		c.Line(l.plot.X, y(x), l.plot.Right(), y(x), 1, widget.Rule)
		plain.Print(w.Number(100*x, 0)+"%", widget.Rect{X: r.X, Y: y(x) - 9, W: l.plot.X - r.X - 6, H: 18}, small)
	}
	small.Across = widget.Middle
	for _, m := range l.rounds {
		c.Line(m.x, l.plot.Bottom(), m.x, l.plot.Bottom()+4, 1.5, widget.Edge)
		plain.Print(w.Say("field.round", "N", w.Number(float64(m.round+1), 0)), m.label, small)
	}
	var line []widget.Point
	for i, x := range trust {
		line = append(line, widget.Point{X: l.plot.X + l.plot.W*float64(i)/float64(max(1, len(trust)-1)), Y: y(x)})
	}
	ink := partyColours[f.chosen]
	if len(line) > 1 {
		c.Path(line, false, 2.5, widget.Ink)
	}
	last := line[len(line)-1]
	round, change := turned(trust, starts)
	if round >= 0 {
		from, to := line[starts[round]], line[starts[round+1]]
		c.Path(line[starts[round]:starts[round+1]+1], false, 4, ink)
		c.Ring(from.X, from.Y, 5, 2, ink)
		c.Ring(to.X, to.Y, 5, 2, ink)
	}
	c.Circle(last.X, last.Y, 5, ink)
	plain.Print(f.sayTrust(w, round, change), l.say, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 2})
}

// sayTrust says in which round trust changed most, and what people chose then; not that the one came from the other.
func (f *Field) sayTrust(w *words.Words, round int, change float64) string {
	if round < 0 {
		return w.Say("field.trust-still")
	}
	key := "field.trust-rose"
	if change < 0 {
		key = "field.trust-fell"
	}
	return w.Say(key, "N", w.Number(float64(round+1), 0), "Chosen", chosenIn(w, &f.board.m.Session.Rounds()[round]))
}

// chosenIn names what people decided in a round.
func chosenIn(w *words.Words, r *game.Round) string {
	var names []string
	for i := range r.Decisions {
		names = append(names, nameOf(w, game.Choice{Lever: r.Decisions[i].Lever, Stop: r.Decisions[i].Stop}))
	}
	if len(names) == 0 {
		return w.Say("field.nothing")
	}
	return strings.Join(names, ", ")
}
