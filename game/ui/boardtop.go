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
	c.Print(m.Home().Name, widget.Rect{X: inner.X, Y: inner.Y + 3, W: inner.W, H: 23}, widget.Type{Size: 17, Bold: true, Lines: 1})
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
	c.Icon(sixIcons[key], r.X+22, r.Y+30, 20, widget.Ink)
	i, x := m.value(key)
	inner := widget.Rect{X: r.X + 36, Y: r.Y + 6, W: r.W - 39, H: r.H - 10}
	c.Print(words.Capital(v.Words.Of(i.Name)), widget.Rect{X: inner.X, Y: inner.Y, W: inner.W, H: 20}, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
	value := v.Words.Shown(i, x)
	t := widget.Type{Size: widget.Figure, Bold: true, Lines: 1}
	if key == "deficit" && x > 0 {
		t.Color = widget.BrakeDark
	}
	wide := inner.W
	if low, high, ok := ghosts.end(key, game.HalfYear); ok {
		value = v.Words.Brief(i, x)
		if c.Width(value, t) > inner.W*.5 {
			t.Size = widget.Body
		}
		tag := v.Words.Range(i, low, high)
		room := min(c.Width(tag, widget.Type{Size: 13, Bold: true})+8, max(inner.W*.4, inner.W-c.Width(value, t)-4))
		wide = inner.W - room - 4
		at := widget.Rect{X: inner.Right() - room, Y: inner.Y + 23, W: room, H: 22}
		c.Fill(at, widget.Tag, widget.AmberSoft)
		c.Print(tag, at.Inset(3, 1), widget.Type{Size: 13, Bold: true, Color: widget.Amber, Down: widget.Middle, Across: widget.Middle, Lines: 1})
	}
	c.Print(value, widget.Rect{X: inner.X, Y: inner.Y + 20, W: wide, H: 27}, t)
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
	for i, at := range [][2]float64{{-9, 8}, {-2, 3}, {5, 9}, {-8, -3}, {2, -6}, {10, -9}} {
		flock = append(flock, swarm.Bird{X: x + at[0], Y: y + at[1], Heading: -.7, Size: .9 + .12*float64(i), Alpha: 1, Wing: .7})
	}
	var batch Batch
	batch.Draw(c, flock, 11, func(b *swarm.Bird) Coat {
		if b.Size > 1.45 {
			return Coat{Color: widget.LightDeep}
		}
		return Coat{Color: widget.Ink}
	})
}
