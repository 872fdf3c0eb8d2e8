package ui

import (
	"image/color"
	"strings"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

func (b *Board) drawHand(c *widget.Canvas, v *View, l boardLayout) {
	first := b.first(v)
	for pass := range 2 { // what is lifted lies over the others
		for i, at := range l.cards {
			if first+i >= len(b.hand) {
				continue
			}
			id := cardID(first + i)
			m := v.Mood(id)
			if lifted := m.Hover || m.Focus; lifted == (pass == 1) && v.Drag != id {
				if lifted {
					at = at.Moved(0, -18)
				}
				b.m.drawCard(c, v, at, &b.hand[first+i], m)
			}
		}
	}
	if l.older.W > 0 {
		older, newer := v.Mood("older"), v.Mood("newer")
		shown := cardsShown(v.Text)
		older.Off, newer.Off = first == 0, first+shown >= len(b.hand)
		widget.Button{Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.older, older)
		widget.Button{Icon: "chevron-right", Face: widget.Secondary}.Draw(c, l.newer, newer)
	}
}

// drawDragged draws the card under the pointer.
func (b *Board) drawDragged(c *widget.Canvas, v *View, l boardLayout) {
	for i := range b.hand {
		if v.Drag == cardID(i) {
			at := l.cards[max(0, min(len(l.cards)-1, i-b.first(v)))]
			b.m.drawCard(c, v, widget.Rect{X: v.X - at.W/2, Y: v.Y - 30, W: at.W, H: at.H}, &b.hand[i], widget.Mood{Hover: true})
		}
	}
}

// drawCard draws an action: what it is called, what it costs, when it is felt and how sure that is, and where it works.
func (m *Match) drawCard(c *widget.Canvas, v *View, r widget.Rect, card *game.Card, mood widget.Mood) {
	w := v.Words
	off := card.Reason != nil && !card.Chosen
	ink, soft := color.Color(widget.Ink), color.Color(widget.Ink2)
	if off {
		ink = widget.Ink2
	}
	c.Fill(r.Moved(0, 4), widget.Round, widget.Alpha(widget.Ink, .20))
	c.Fill(r, widget.Round, widget.White)
	switch {
	case mood.Hover || mood.Focus:
		c.Border(r, widget.Round, 4, widget.Light)
	case card.Chosen:
		c.Border(r, widget.Round, 3, widget.Blue)
	default:
		c.Border(r, widget.Round, 1, widget.Rule)
	}
	inner := r.Inset(11, 8)
	name, rest := inner.Top(42, 1)
	if card.Chosen {
		name.W -= 12
	}
	c.Print(w.Text("lever."+card.Lever.Key+".name"), name, widget.Type{Size: widget.CardName, Bold: true, Color: ink, Lines: 2})
	line := func(icon, text string, bold bool) {
		var at widget.Rect
		at, rest = rest.Top(20, 0)
		c.Icon(icon, at.X+8, at.Y+at.H/2, 16, soft)
		c.Print(text, widget.Rect{X: at.X + 22, Y: at.Y, W: at.W - 22, H: at.H}, widget.Type{Size: widget.Small, Color: ink, Bold: bold, Down: widget.Middle, Lines: 1})
	}
	price := m.Session.Price(card.Choice())
	line("euro", moneyOf(w, price), false)
	line("landmark", effortOf(w, price), false)
	m.drawEffect(c, v, &rest, card, ink)
	c.Line(inner.X, rest.Y+2, inner.Right(), rest.Y+2, 1, widget.Rule)
	foot := widget.Rect{X: inner.X, Y: rest.Y + 4, W: inner.W, H: inner.Bottom() - rest.Y - 2}
	switch {
	case off:
		c.Icon("lock", foot.X+8, foot.Y+foot.H/2, 15, widget.BrakeDark)
		c.Print(w.Refusal(card.Reason), widget.Rect{X: foot.X + 20, Y: foot.Y, W: foot.W - 20, H: foot.H}, widget.Type{Size: 13, Color: widget.BrakeDark, Down: widget.Middle, Lines: 2})
	case card.Chosen:
		c.Icon("check", foot.X+8, foot.Y+foot.H/2, 16, widget.BlueDark)
		c.Print(w.Say("card.chosen"), widget.Rect{X: foot.X + 22, Y: foot.Y, W: foot.W - 22, H: foot.H}, widget.Type{Size: widget.Small, Bold: true, Color: widget.BlueDark, Down: widget.Middle, Lines: 1})
	default:
		m.drawWho(c, v, foot, card)
	}
	if card.Chosen {
		c.Circle(r.Right()-10, r.Y+6, 14, widget.White)
		c.Circle(r.Right()-10, r.Y+6, 12.5, widget.Blue)
		c.Icon("check", r.Right()-10, r.Y+6, 16, widget.White)
	}
	if mood.Focus {
		c.Focus(r, widget.Round, false)
	}
}

// moneyOf is what a choice costs a month.
func moneyOf(w *words.Words, p game.Price) string {
	if p.Euros < 1 {
		return w.Say("card.free")
	}
	return w.Say("card.monthly", "Money", w.Euros(p.Euros))
}

// effortOf is what a choice takes of the council's support and of professionals' time.
func effortOf(w *words.Words, p game.Price) string {
	var says []string
	if p.Credit >= .5 {
		says = append(says, w.Say("card.credit", "N", w.Number(p.Credit, 0)))
	} else if p.Credit <= -.5 {
		says = append(says, w.Say("card.gain", "N", w.Number(-p.Credit, 0)))
	}
	if p.Time >= .0005 {
		says = append(says, w.Say("card.time", "N", w.Number(100*p.Time, 1)))
	}
	if len(says) == 0 {
		return w.Say("card.no-credit")
	}
	return strings.Join(says, " · ")
}

// partyIcons are the icons of parties, in their order.
var partyIcons = [sim.Parties]string{"landmark", "building-2", "house", "users-round"}

// drawWho draws who must agree, by their stance, or where the card can work when nobody has to.
func (m *Match) drawWho(c *widget.Canvas, v *View, r widget.Rect, card *game.Card) {
	w := v.Words
	stances := m.Session.Agree(card.Choice())
	if len(stances) == 0 {
		c.Icon("map", r.X+8, r.Y+r.H/2, 15, widget.Ink2)
		c.Print(m.whereOf(w, card), widget.Rect{X: r.X + 22, Y: r.Y, W: r.W - 22, H: r.H}, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
		return
	}
	x, doubts := r.X, 0
	for _, s := range stances {
		ground, ink := widget.BlueSoft, widget.BlueDark
		if s.Word() != "for" {
			ground, ink = widget.BrakeSoft, widget.BrakeDark
			doubts++
		}
		c.Circle(x+11, r.Y+r.H/2, 11, ground)
		if s.Word() == "against" {
			c.Ring(x+11, r.Y+r.H/2, 10.5, 1.5, ink)
		}
		c.Icon(partyIcons[s.Party], x+11, r.Y+r.H/2, 14, ink)
		x += 25
	}
	say, ink := w.Say("card.agreed"), widget.BlueDark
	if doubts > 0 {
		say, ink = w.Say("card.doubts", "N", w.Number(float64(doubts), 0)), widget.BrakeDark
	}
	c.Print(say, widget.Rect{X: x + 2, Y: r.Y, W: r.Right() - x - 2, H: r.H}, widget.Type{Size: widget.Small, Bold: true, Color: ink, Down: widget.Middle, Lines: 1})
}

// whereOf says where a card can work.
func (m *Match) whereOf(w *words.Words, card *game.Card) string {
	switch {
	case card.Lever.AtProvider:
		return w.Say("card.organisation")
	case len(card.Targets) > 1:
		return w.Say("card.anywhere")
	}
	return w.Say("board.everywhere")
}

// drawEffect says when a card is felt and how sure that is, as far as simulations have come.
func (m *Match) drawEffect(c *widget.Canvas, v *View, rest *widget.Rect, card *game.Card, ink color.Color) {
	w := v.Words
	var felt, sure widget.Rect
	felt, *rest = rest.Top(20, 0)
	sure, *rest = rest.Top(20, 0)
	c.Icon("clock", felt.X+8, felt.Y+felt.H/2, 16, widget.Ink2)
	o := m.Sight.Cards[card.Lever.Key]
	say, certain, pips, on := w.Say("card.looking"), "", 0, ""
	if o != nil {
		pips = o.Sure
		certain = w.Say("card.sure-" + string(rune('0'+o.Sure)))
		say = w.Say("card.unfelt")
		if o.Felt >= 0 {
			say = w.Say("card.felt", "N", w.Number(float64(o.Felt+1), 0))
			on = o.Main
		}
	} else if m.Sight.Months < 1 {
		say = w.Say("card.dark")
	}
	style := widget.Type{Size: widget.Small, Color: ink, Down: widget.Middle, Lines: 1}
	line := widget.Rect{X: felt.X + 22, Y: felt.Y, W: felt.W - 22, H: felt.H}
	if on != "" { // the indicator on which it weighs most, as the icon that it has on top of the board
		line.W -= 22
		c.Icon(sixIcons[on], line.X+min(line.W, c.Width(say, style))+13, felt.Y+felt.H/2, 16, widget.BlueDark)
	}
	c.Print(say, line, style)
	c.Pips(sure.X+1, sure.Y+sure.H/2, pips, 3, ink)
	c.Print(certain, widget.Rect{X: sure.X + 60, Y: sure.Y, W: sure.W - 60, H: sure.H}, widget.Type{Size: widget.Small, Color: ink, Down: widget.Middle, Lines: 1})
}
