package ui

import (
	"image/color"
	"strconv"
	"strings"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

func practiceID(k int) string { return "practice-" + strconv.Itoa(k) }

// practice names a change of practice k in a direction.
func practice(w *words.Words, k int, on bool) string {
	name := w.Text("practice." + strconv.Itoa(k+1))
	if !on {
		name = w.Say("atelier.not", "Name", name)
	}
	return name
}

// names names the parties of a set.
func names(w *words.Words, set uint8) string {
	var list []string
	for p := range sim.Parties {
		if set>>p&1 == 1 {
			list = append(list, w.Say("field.party-"+partyKey(p)))
		}
	}
	return strings.Join(list, ", ")
}

// drawPage draws what the chosen step is about, or says how to get to know it.
func (t *Atelier) drawPage(c *widget.Canvas, v *View, l atelierLayout) {
	w := v.Words
	action := w.Text("lever." + steps[t.step].lever + ".name")
	say, empty := w.Say("atelier.say-"+steps[t.step].id), ""
	switch {
	case t.step == contextStep && t.table.judged == 0:
		empty = w.Say("atelier.empty-context", "Name", action, "Forum", w.Text("lever."+steps[groundStep].lever+".name"))
	case (t.step == futureStep || t.step == groundStep) && !t.table.known:
		empty = w.Say("atelier.empty-ground", "Name", w.Text("lever."+steps[futureStep].lever+".name"))
	case t.step == agendaStep && t.table.judged == 0:
		empty = w.Say("atelier.empty-agenda", "Name", w.Text("lever."+steps[groundStep].lever+".name"))
	case t.step == contextStep:
		say = w.Say("atelier.say-context-in", "Month", words.Capital(w.Month(t.table.proposals[0].Month, t.board.m.Dated())))
	}
	c.Print(say, l.head, widget.Type{Size: 17, Bold: true, Down: widget.Middle, Lines: 2})
	if empty != "" {
		box := l.area.Inset(0, l.area.H*.22)
		c.Panel(box)
		c.Icon(steps[t.step].icon, box.X+box.W/2, box.Y+box.H*.22, 40, widget.Edge)
		c.Print(empty, widget.Rect{X: box.X + 40, Y: box.Y + box.H*.34, W: box.W - 80, H: box.H*.66 - 12}, widget.Type{Size: 17, Color: widget.Ink2, Across: widget.Middle, Down: widget.Middle})
		return
	}
	switch t.step {
	case contextStep:
		t.drawContext(c, v, l.area)
	case futureStep:
		t.drawStances(c, v, l.area)
		t.drawShare(c, v, l.foot)
	case groundStep:
		t.drawGround(c, v, l.area)
		t.drawShare(c, v, l.foot)
	case agendaStep:
		t.drawProposals(c, v, l.area)
	}
}

// drawContext draws of which practices the owners told what they know in the last forum.
func (t *Atelier) drawContext(c *widget.Canvas, v *View, area widget.Rect) {
	w := v.Words
	for i, row := range area.Rows(2, 16) {
		for j, box := range row.Columns(2, 16) {
			p := sim.Party(2*i + j)
			c.Panel(box)
			head, rest := box.Inset(16, 12).Top(34, 6)
			c.Icon(partyIcons[p], head.X+13, head.Y+17, 24, partyColours[p])
			c.Print(w.Say("field.party-"+partyKey(p)), widget.Rect{X: head.X + 36, Y: head.Y, W: head.W - 36, H: head.H}, widget.Type{Size: 17, Bold: true, Down: widget.Middle, Lines: 1})
			for n, at := range rest.Rows(sim.Owned(p+1)-sim.Owned(p), 6) {
				k := sim.Owned(p) + n
				key, icon, ground, ink := "kept", "lock", widget.Sand, widget.Ink2
				if t.table.proposals[0].Shared.Has(k) {
					key, icon, ground, ink = "shared", "check", widget.BlueSoft, widget.BlueDark
				}
				c.Fill(at, 8, ground)
				c.Icon(icon, at.X+18, at.Y+at.H/2, 18, ink)
				upper, lower := widget.Rect{X: at.X + 38, Y: at.Y + 3, W: at.W - 46, H: at.H - 6}.Top((at.H-6)/2, 0)
				c.Print(practice(w, k, true), upper, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 1})
				c.Print(w.Say("atelier."+key), lower, widget.Type{Size: widget.Small, Color: ink, Down: widget.Middle, Lines: 1})
			}
		}
	}
}

// sign is how a stance is called, with its look.
func sign(stance float64) (key, icon string, ground, ink color.RGBA) {
	switch {
	case stance > .1:
		return "for", "check", widget.BlueSoft, widget.BlueDark
	case stance < -.1:
		return "against", "x", widget.BrakeSoft, widget.BrakeDark
	}
	return "unsure", "circle-question-mark", widget.AmberSoft, widget.Amber
}

// drawStances draws four parties by twelve practices: who is for, against, or unsure. What all are for lies in the light.
func (t *Atelier) drawStances(c *widget.Canvas, v *View, area widget.Rect) {
	w := v.Words
	c.Panel(area)
	inner := area.Inset(16, 8)
	head, rest := inner.Top(inner.H/(sim.Practices+1.5)*1.5, 0)
	rows := rest.Rows(sim.Practices, 0)
	cells := func(r widget.Rect) (name widget.Rect, list []widget.Rect) {
		name, rest := r.Left(r.W*.36, 8)
		return name, rest.Columns(int(sim.Parties), 6)
	}
	_, heads := cells(head)
	for p, at := range heads {
		icon, name := at.Top(at.H/2, 0)
		c.Icon(partyIcons[p], icon.X+12, icon.Y+icon.H/2, 19, partyColours[p])
		c.Print(w.Say("field.party-"+partyKey(sim.Party(p))), name, widget.Type{Size: widget.Small, Bold: true, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	}
	for k := range sim.Practices {
		r := rows[k]
		if t.table.wanted(k) == everybody {
			c.Fill(widget.Rect{X: r.X - 8, Y: r.Y + 1, W: r.W + 16, H: r.H - 2}, 6, widget.Alpha(widget.Light, .35))
		}
		c.Line(r.X, r.Y, r.Right(), r.Y, 1, widget.Rule)
		name, list := cells(r)
		c.Print(practice(w, k, t.table.direction(k) > 0), name, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 1})
		for p, at := range list {
			key, icon, ground, ink := sign(t.table.stance(sim.Party(p), k))
			cell := at.Inset(0, 3)
			c.Fill(cell, 6, ground)
			c.Icon(icon, cell.X+15, cell.Y+cell.H/2, 16, ink)
			c.Print(w.Say("atelier."+key), widget.Rect{X: cell.X + 28, Y: cell.Y, W: cell.W - 30, H: cell.H}, widget.Type{Size: widget.Small, Color: ink, Down: widget.Middle, Lines: 1})
		}
	}
}

// drawShare says how much the parties share.
func (t *Atelier) drawShare(c *widget.Canvas, v *View, r widget.Rect) {
	w, n := v.Words, t.table.common()
	bar := widget.Rect{X: r.Right() - 170, Y: r.Y + r.H/2 - 7, W: 170, H: 14}
	say := w.Say("atelier.common", "N", w.Number(float64(n), 0), "All", w.Number(sim.Practices, 0))
	c.Print(say, widget.Rect{X: r.X, Y: r.Y, W: r.W - 186, H: r.H}, widget.Type{Bold: true, Across: widget.End, Down: widget.Middle, Lines: 1})
	c.Fill(bar, 7, widget.Rule)
	if n > 0 {
		c.Fill(widget.Rect{X: bar.X, Y: bar.Y, W: bar.W * float64(n) / sim.Practices, H: bar.H}, 7, rgb(0xE3A008))
	}
}

// drawProposals draws the last proposals with what came of them.
func (t *Atelier) drawProposals(c *widget.Canvas, v *View, area widget.Rect) {
	w := v.Words
	c.Panel(area)
	list := t.table.proposals
	for i, r := range area.Inset(16, 8).Rows(max(8, len(list)), 0)[:len(list)] {
		q := &list[i]
		if i > 0 {
			c.Line(r.X, r.Y, r.Right(), r.Y, 1, widget.Rule)
		}
		when, rest := r.Left(r.W*.19, 8)
		what, verdict := rest.Left(rest.W*.46, 8)
		c.Print(words.Capital(w.Month(q.Month, t.board.m.Dated())), when, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
		c.Print(practice(w, q.Practice, q.On), what, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 2})
		say, icon, ground, ink := w.Say("atelier.accepted"), "check", widget.BlueSoft, widget.BlueDark
		switch {
		case q.Accepted:
		case q.Gain <= 0:
			say, icon, ground, ink = w.Say("atelier.no-gain"), "square", widget.Sand, widget.Ink2
		default:
			say, icon, ground, ink = w.Say("atelier.refused", "Who", names(w, q.Against)), "x", widget.BrakeSoft, widget.BrakeDark
		}
		at := verdict.Inset(0, 3)
		c.Fill(at, 6, ground)
		c.Icon(icon, at.X+16, at.Y+at.H/2, 17, ink)
		c.Print(say, widget.Rect{X: at.X + 32, Y: at.Y, W: at.W - 38, H: at.H}, widget.Type{Size: widget.Small, Bold: true, Color: ink, Down: widget.Middle, Lines: 2})
	}
}

// drawOwn draws what owners made their own, and whether they do it already.
func (t *Atelier) drawOwn(c *widget.Canvas, v *View, r widget.Rect) {
	w := v.Words
	c.Panel(r)
	head, rest := r.Inset(16, 14).Top(78, 8)
	c.Icon("sprout", head.X+12, head.Y+15, 22, widget.Green)
	title, note := head.Top(32, 0)
	c.Print(w.Say("atelier.own"), widget.Rect{X: title.X + 32, Y: title.Y, W: title.W - 32, H: title.H}, widget.Type{Size: 20, Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(w.Say("atelier.own-note"), note, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 2})
	list := t.table.own()
	if len(list) == 0 {
		c.Print(w.Say("atelier.own-none"), rest, widget.Type{Color: widget.Ink2, Lines: 6})
		return
	}
	for i, at := range rest.Rows(max(5, len(list)), 8)[:len(list)] {
		k := list[i]
		on := t.table.district.Y.Has(k)
		c.Border(at, widget.Rounded, 1.5, widget.Edge)
		owner := sim.Owner(k)
		c.Icon(partyIcons[owner], at.X+24, at.Y+at.H/2, 22, partyColours[owner])
		state, ground, ink := "will", widget.BlueSoft, widget.BlueDark
		if t.table.district.X.Has(k) == on {
			state, ground, ink = "does", widget.GreenSoft, widget.Green
		}
		text := widget.Rect{X: at.X + 46, Y: at.Y + 2, W: at.W - 54, H: at.H - 4}
		name, lower := text.Top(text.H*.52, 0)
		c.Print(practice(w, k, on), name, widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 2})
		tag := widget.Rect{X: lower.Right() - 112*min(1.2, v.Text), Y: lower.Y, W: 112 * min(1.2, v.Text), H: min(lower.H, 24*v.Text)}
		c.Fill(tag, widget.Tag, ground)
		c.Print(w.Say("atelier."+state), tag.Inset(4, 0), widget.Type{Size: widget.Small, Bold: true, Color: ink, Across: widget.Middle, Down: widget.Middle, Lines: 1})
		c.Print(w.Say("field.party-"+partyKey(owner)), widget.Rect{X: lower.X, Y: lower.Y, W: tag.X - lower.X - 4, H: tag.H}, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	}
}

// practiceTip says who is for a practice.
func (t *Atelier) practiceTip(w *words.Words, k int) string {
	text := words.Capital(practice(w, k, t.table.direction(k) > 0))
	for p := range sim.Parties {
		key, _, _, _ := sign(t.table.stance(p, k))
		text += "\n" + w.Say("field.party-"+partyKey(p)) + ": " + w.Say("atelier."+key)
	}
	return text
}
