package ui

import (
	"math"

	"zwerm/game"
	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// sixIcons are the icons of the indicators on the board.
var sixIcons = map[string]string{
	"waiting-weeks": "hourglass", "deficit": "coins", "fit": "puzzle", "trust": "heart-handshake", "credit": "landmark", "ownership": "hand-heart",
}

// value is what an indicator of the home municipality is now.
func (m *Match) value(key string) (*measure.Indicator, float64) {
	i, _ := measure.Find(key)
	values := m.Session.Values(key)
	return i, values[len(values)-1]
}

// ghosts are what simulations say about the card that is pointed at, or about what is chosen; nil where nothing is known yet.
func (b *Board) ghosts(v *View) *Outlook {
	for _, id := range []string{v.Drag, v.Focus, v.Hover} {
		for i := range b.hand {
			if id == cardID(i) {
				return b.m.Sight.Cards[b.hand[i].Lever.Key]
			}
		}
	}
	return b.m.Sight.Choices
}

// drawTop draws name, indicators and where to get help. An indicator with a range says where it will lie in half a year.
func (m *Match) drawTop(c *widget.Canvas, v *View, l boardLayout, ghosts *Outlook, chosen int) {
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), l.top.W, l.top.Bottom(), 1, widget.Rule)
	drawSign(c, l.name.X+14, l.name.Y+24)
	inner := widget.Rect{X: l.name.X + 36, Y: l.name.Y, W: l.name.W - 40, H: l.name.H}
	name, mood := m.Home().Name, v.Mood("seat")
	if len(m.Session.Settings().Seats) > 1 {
		name = words.Capital(m.seatName(v.Words))
	}
	if mood.Hover {
		c.Fill(l.name, 8, widget.BlueSoft)
		drawSign(c, l.name.X+14, l.name.Y+24)
	}
	if mood.Focus {
		c.Focus(l.name.Inset(4, 4), 8, false)
	}
	c.Print(name, widget.Rect{X: inner.X, Y: inner.Y + 3, W: inner.W, H: 23}, widget.Type{Size: 17, Bold: true, Lines: 1})
	c.Print(v.Words.Say("board.round", "N", v.Words.Number(float64(min(m.Round(), m.Rounds())), 0), "All", v.Words.Number(float64(m.Rounds()), 0)),
		widget.Rect{X: inner.X, Y: inner.Y + 25, W: inner.W, H: 20}, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
	for i, key := range game.Six {
		m.drawGauge(c, v, l.gauges[i], key, ghosts, i == chosen)
	}
	c.Line(l.help.X-6, 0, l.help.X-6, 60, 1, widget.Rule)
	widget.Button{Icon: "circle-question-mark", Face: widget.Quiet}.Draw(c, l.help, v.Mood("help"))
	widget.Button{Icon: "menu", Face: widget.Quiet}.Draw(c, l.menu, v.Mood("menu"))
}

func (m *Match) drawGauge(c *widget.Canvas, v *View, r widget.Rect, key string, ghosts *Outlook, chosen bool) {
	mood := v.Mood("gauge-" + key)
	if mood.Hover {
		c.Fill(r.Inset(1, 1), 0, widget.BlueSoft)
	}
	c.Line(r.X, r.Y, r.X, r.Bottom(), 1, widget.Rule)
	c.Icon(sixIcons[key], r.X+16, r.Y+30, 20, widget.Ink)
	i, x := m.value(key)
	inner := widget.Rect{X: r.X + 29, Y: r.Y + 6, W: r.W - 33, H: r.H - 10}
	name, label := words.Capital(v.Words.Of(i.Name)), widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1}
	value := v.Words.Shown(i, x)
	t := widget.Type{Size: widget.Figure, Bold: true, Lines: 1}
	if key == "deficit" && x > 0 {
		t.Color = widget.BrakeDark
	}
	upper, lower := inner.W, inner.W // room for the name and for the value
	if low, high, ok := ghosts.end(key, game.HalfYear); ok {
		smaller := *c
		c = &smaller
		tag, style := v.Words.Tight(i, low, high), widget.Type{Size: widget.Small, Bold: true, Color: widget.Amber, Down: widget.Middle, Across: widget.Middle, Lines: 1}
		value = v.Words.Brief(i, x)
		// Large text is as large as leaves room for all three.
		for c.Text > 1 && c.Width(tag, style)+11+min(c.Width(value, t), max(c.Width(name, label), c.Width(value, t)-c.Width(tag, style))) > inner.W {
			c.Text -= .05
		}
		wide := c.Width(tag, style) + 8
		at := widget.Rect{Y: inner.Y + 22, W: wide, H: 23}
		// The range stands beside the value, or where that is too long beside the name.
		if beside := inner.W - wide - 3; c.Width(value, t) <= beside || c.Width(name, label) > beside {
			lower = beside
		} else {
			at.Y, upper = inner.Y-2, beside
		}
		at.X = inner.Right() - wide
		c.Fill(at, widget.Tag, widget.AmberSoft)
		c.Print(tag, at.Inset(3, 1), style)
	}
	c.Print(name, widget.Rect{X: inner.X, Y: inner.Y, W: upper, H: 20}, label)
	c.Print(value, widget.Rect{X: inner.X, Y: inner.Y + 20, W: lower, H: 27}, t)
	if chosen {
		c.Fill(widget.Rect{X: r.X + 1, Y: r.Bottom() - 3, W: r.W - 1, H: 3}, 0, widget.Light)
	}
	if mood.Focus {
		c.Focus(r.Inset(6, 6), 6, false)
	}
}

// end is the range of an indicator after some months, or as far as can be seen; false when nothing is known.
func (o *Outlook) end(key string, months int) (low, high float64, ok bool) {
	if o == nil {
		return 0, 0, false
	}
	f := o.Fans[key]
	low, high, ok = f.End(min(months, len(f.Low)))
	return low, high, ok && !math.IsNaN(low) && !math.IsNaN(high)
}

// drawSign draws the game's sign: a few birds of which one flies in the light.
func drawSign(c *widget.Canvas, x, y float64) {
	flock := []swarm.Bird{}
	for i, at := range [][2]float64{{-10, 10}, {1, 8}, {-11, -1}, {-1, -1}, {9, 1}, {9, -9}} {
		flock = append(flock, swarm.Bird{X: x + at[0], Y: y + at[1], Heading: -.7, Size: .82 + .08*float64(i), Alpha: 1, Wing: .8})
	}
	var batch Batch
	batch.Draw(c, flock, 13, func(b *swarm.Bird) Coat {
		if b.Size > 1.2 {
			return Coat{Color: widget.LightDeep}
		}
		return Coat{Color: widget.Ink}
	})
}
