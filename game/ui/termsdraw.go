package ui

import (
	"slices"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/policy"
)

// draw draws what there is to agree on, over the board.
func (t *Terms) draw(c *widget.Canvas, v *View) {
	choice, ok := t.choice()
	if !ok {
		return
	}
	w, m := v.Words, t.board.m
	lever, _ := policy.Find(choice.Lever)
	l, levels := t.layout(v, choice)
	c.Panel(l.panel)
	c.Icon(leverIcon(choice.Lever), l.title.X+14, l.title.Y+l.title.H/2, 26, widget.BlueDark)
	c.Print(nameOf(w, choice), widget.Rect{X: l.title.X + 38, Y: l.title.Y, W: l.title.W - 38, H: l.title.H}, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	widget.Button{Icon: "x", Face: widget.Quiet}.Draw(c, l.close, v.Mood("close"))
	c.Print(w.Text("lever."+choice.Lever+".does"), l.does, widget.Type{Size: 15, Color: widget.Ink2, Lines: 2})
	question := widget.Type{Size: 15, Bold: true, Lines: 1}
	if t.moves(choice) {
		c.Print(w.Say("terms.where"), l.whereHead, question)
		widget.Button{Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.earlier, v.Mood("earlier"))
		widget.Button{Icon: "chevron-right", Face: widget.Secondary}.Draw(c, l.later, v.Mood("later"))
		c.Fill(l.where, widget.Rounded, widget.Paper)
		c.Print(words.Capital(w.Place(m.Session.World(), m.Session.Home(), choice.Target)), l.where.Inset(12, 4), widget.Type{Bold: true, Across: widget.Middle, Down: widget.Middle, Lines: 1})
	}
	c.Print(w.Say("terms.table"), l.guestsHead, question)
	for i, key := range t.guests(choice) {
		drawGuest(c, v, l.guests[i], key, slices.Contains(choice.Consulted, key))
	}
	if len(l.levels) > 0 {
		c.Print(w.Say("terms.level"), l.levelsHead, question)
		t.drawLevels(c, v, l, lever, choice, levels)
	}
	price := m.Session.Price(choice)
	c.Icon("coins", l.price.X+10, l.price.Y+l.price.H/2, 18, widget.Ink2)
	c.Print(moneyOf(w, price)+" · "+effortOf(w, price), widget.Rect{X: l.price.X + 28, Y: l.price.Y, W: l.price.W - 28, H: l.price.H}, widget.Type{Size: 15, Bold: true, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	widget.Button{Label: w.Say("terms.away"), Icon: "trash-2", Face: widget.Secondary}.Draw(c, l.away, v.Mood("away"))
	widget.Button{Label: w.Say("terms.done"), Icon: "check", Face: widget.Primary}.Draw(c, l.done, v.Mood("done"))
}

// drawLevels draws how strongly it can be done; the level that it usually has is marked.
func (t *Terms) drawLevels(c *widget.Canvas, v *View, l termsLayout, lever *policy.Lever, choice game.Choice, levels []float64) {
	var labels []string
	level, chosen := choice.Level, -1
	if level == 0 {
		level = lever.Level
	}
	if t.runs(choice) {
		labels = append(labels, v.Words.Say("terms.stop"))
		if choice.Stop {
			chosen, level = 0, 0
		}
	}
	for _, x := range levels {
		if x == level {
			chosen = len(labels)
		}
		label := strength(v.Words, lever, x)
		if x == lever.Level {
			label = v.Words.Say("terms.usual")
		}
		labels = append(labels, label)
	}
	r := l.levels[0]
	r.W = l.levels[len(l.levels)-1].Right() - r.X
	c.Switch(r, labels, chosen, func(i int) widget.Mood { return v.Mood(levelID(i)) }, false)
}

// drawGuest draws a party that was at the table, or was not.
func drawGuest(c *widget.Canvas, v *View, r widget.Rect, party string, there bool) {
	m := v.Mood(guestID(party))
	ground, edge, ink := widget.White, widget.Edge, widget.Ink
	icon := partyIcons[slices.Index(policy.PartyKeys[:], party)]
	if m.Hover {
		ground = widget.BlueSoft
	}
	if there {
		ground, edge, ink, icon = widget.BlueSoft, widget.Blue, widget.BlueDark, "check"
	}
	c.Fill(r, widget.Rounded, ground)
	c.Border(r, widget.Rounded, 2, edge)
	c.Icon(icon, r.X+22, r.Y+r.H/2, 20, ink)
	c.Print(v.Words.Text("play.party."+party), widget.Rect{X: r.X + 40, Y: r.Y, W: r.W - 46, H: r.H}, widget.Type{Bold: true, Color: ink, Down: widget.Middle, Lines: 1})
	if m.Focus {
		c.Focus(r, widget.Rounded, false)
	}
}

// nameOf is what a choice is called.
func nameOf(w *words.Words, c game.Choice) string {
	name := w.Text("lever." + c.Lever + ".name")
	if c.Stop {
		return w.Say("board.stop", "Name", name)
	}
	return name
}
