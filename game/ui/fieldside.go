package ui

import (
	"fmt"
	"image/color"

	"zwerm/game/ui/widget"
	"zwerm/sim"
)

// mapLasts is for how many months a map of the force field says enough, as in the indicator "sight".
const mapLasts = 12

// mapped reports whether the group has a map of the force field that is less than a year old in some district.
func (m *Match) mapped() bool {
	for _, d := range m.Districts() {
		if m.Session.World().Month-d.MappedIn < mapLasts {
			return true
		}
	}
	return false
}

// An interest is what a party thinks of one of its practices, as a mean over the districts where it is on the agenda.
type interest struct {
	practice, districts int
	stance              float64
}

// interests are the party's own three practices.
func (m *Match) interests(p sim.Party) (list []interest) {
	districts := m.Districts()
	for k := sim.Owned(p); k < sim.Owned(p+1); k++ {
		x := interest{practice: k}
		for j := range districts {
			if d := &districts[j]; d.Mask.Has(k) {
				x.districts++
				x.stance += d.Y.Sign(k) * d.Actors[p].Conviction[k]
			}
		}
		x.stance /= float64(max(1, x.districts))
		list = append(list, x)
	}
	return list
}

// redLine is how much a party has to be against a practice to veto it.
const redLine = -.5

// word is how a stance is called, with its colours and icon. A map has errors, so that it gives words and no numbers.
func (x interest) word() (key, icon string, ground, ink color.RGBA) {
	switch {
	case x.districts == 0:
		return "absent", "square", widget.Sand, widget.Ink2
	case x.stance < redLine:
		return "red", "triangle-alert", widget.BrakeSoft, widget.BrakeDark
	case x.stance < -.1:
		return "against", "trending-down", widget.BrakeSoft, widget.BrakeDark
	case x.stance <= .1:
		return "hesitates", "circle-question-mark", widget.AmberSoft, widget.Amber
	case x.stance <= .5:
		return "for", "check", widget.BlueSoft, widget.BlueDark
	}
	return "strong", "check", widget.BlueSoft, widget.BlueDark
}

// drawSide says of the chosen party what it owns and, where the field has been mapped, what it thinks of that and how much it
// trusts.
func (f *Field) drawSide(c *widget.Canvas, v *View, r widget.Rect) {
	w, m, p := v.Words, f.board.m, f.chosen
	c.Panel(r)
	inner := r.Inset(18, 18)
	head, rest := inner.Top(56, 12)
	c.Fill(widget.Rect{X: head.X, Y: head.Y + 2, W: 52, H: 52}, 9, partyColours[p])
	c.Icon(partyIcons[p], head.X+26, head.Y+28, 28, widget.White)
	c.Print(w.Say("field.party-"+partyKey(p)), widget.Rect{X: head.X + 64, Y: head.Y, W: head.W - 64, H: 30}, widget.Type{Size: 20, Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(w.Say("field.balance", "Push", w.Number(f.now[p].push, 0), "Brake", w.Number(f.now[p].brake, 0)), widget.Rect{X: head.X + 64, Y: head.Y + 30, W: head.W - 64, H: 24}, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	title, rest := rest.Top(26, 6)
	c.Print(w.Say("field.interests"), title, widget.Type{Size: 17, Bold: true, Down: widget.Middle, Lines: 1})
	known := m.mapped()
	for _, x := range m.interests(p) {
		var row widget.Rect
		row, rest = rest.Top(54*min(1.25, v.Text), 8)
		key, icon, ground, ink := x.word()
		if !known && x.districts > 0 {
			key, icon, ground, ink = "unknown", "circle-question-mark", widget.Sand, widget.Ink2
		}
		c.Fill(row, 8, ground)
		c.Icon(icon, row.X+22, row.Y+row.H/2, 20, ink)
		text := widget.Rect{X: row.X + 44, Y: row.Y + 4, W: row.W - 52, H: row.H - 8}
		upper, lower := text.Top(text.H/2, 0)
		c.Print(w.Text(fmt.Sprintf("practice.%d", x.practice+1)), upper, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 1})
		c.Print(w.Say("field.stance-"+key, "In", w.Count("field.districts", x.districts)), lower, widget.Type{Size: widget.Small, Color: ink, Down: widget.Middle, Lines: 1})
	}
	if !known {
		c.Print(w.Say("field.unmapped", "Name", w.Text("lever.force-field-map.name")), rest.Moved(0, 6), widget.Type{Size: 15, Color: widget.Ink2})
		return
	}
	f.drawTrust(c, v, widget.Rect{X: rest.X, Y: rest.Y + 4, W: rest.W, H: layField(v.W, v.H, v.Text).acts[0].Y - rest.Y - 14})
}
