package ui

import (
	"image/color"
	"strconv"
	"strings"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/policy"
)

// leverIcons are the icons of actions, by what they are about.
var leverIcons = map[string]string{
	"blueprint-plan": "square", "edict": "gavel", "persuasion-campaign": "megaphone", "procurement-lever": "scale", "closed-contract": "lock",
	"incident-protocol": "file-text", "uniform-policy": "layers", "central-intake": "building-2", "fast-rollout": "skip-forward",
	"initiative-group": "users-round", "context-atelier": "search", "imagination-atelier": "sun", "action-agenda": "list",
	"recurring-ateliers": "pencil", "pilots": "sprout", "visits": "route", "learning-room": "lightbulb", "fair-exchange": "handshake",
	"alliance-contract": "handshake", "simulation-day": "dices",
}

func leverIcon(key string) string {
	if icon, ok := leverIcons[key]; ok {
		return icon
	}
	return "flag"
}

func slotTip(w *words.Words, choices []game.Choice, i int) string {
	if i >= len(choices) {
		return w.Say("board.slot-tip")
	}
	return w.Say("board.terms-tip")
}

// drawPanel draws what is chosen for the half year, and what playing it will do.
func (b *Board) drawPanel(c *widget.Canvas, v *View, l boardLayout) {
	w, s := v.Words, b.m.Session
	c.Panel(l.panel)
	choices := s.Choices()
	count, small := w.Say("board.chosen", "N", w.Number(float64(len(choices)), 0), "All", w.Number(game.Slots, 0)), widget.Type{Size: widget.Small, Bold: true, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1}
	name, right := l.head.Left(l.head.W-min(l.head.W*.45, c.Width(count, small)+1)-8, 8)
	c.Print(w.Half(s.Month(), b.m.Dated()), name, widget.Type{Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(count, right, small)
	for i, r := range l.slots {
		switch {
		case i < len(choices):
			b.drawChoice(c, v, r, choices[i], i, l.drops[i])
		case i == len(choices):
			drawEmpty(c, v, r, i, w.Say("board.slot"))
		default:
			drawEmpty(c, v, r, i, "")
		}
	}
	running := len(s.Running())
	widget.Button{Label: w.Say("board.drawer", "N", w.Number(float64(running), 0)), Icon: "layers", Face: widget.Secondary, Size: widget.Small}.Draw(c, l.drawer, v.Mood("drawer"))
	undo := v.Mood("undo")
	undo.Off = b.m.Round() == 1
	widget.Button{Label: w.Say("board.undo"), Icon: "undo-2", Face: widget.Quiet, Size: widget.Small}.Draw(c, l.undo, undo)
	months := min(game.HalfYear, s.MonthsLeft())
	label := w.Say("board.play")
	if len(choices) == 0 {
		label = w.Say("board.play-none")
	}
	widget.Button{Label: label, Under: w.Say("board.play-what", "Span", w.Span(s.Month(), s.Month()+months, b.m.Dated())), Icon: "play", Face: widget.Primary, Size: 18}.Draw(c, l.play, v.Mood("play"))
	m := v.Mood("quarter")
	clr := widget.BlueDark
	if m.Hover {
		c.Fill(l.quarter, 8, widget.BlueSoft)
	}
	c.Print(w.Say("board.quarter"), l.quarter, widget.Type{Size: widget.Small, Bold: true, Color: clr, Across: widget.Middle, Down: widget.Middle, Lines: 1})
	if m.Focus {
		c.Focus(l.quarter, 8, false)
	}
}

func (b *Board) drawChoice(c *widget.Canvas, v *View, r widget.Rect, choice game.Choice, i int, x widget.Rect) {
	w := v.Words
	m := v.Mood(slotID(i))
	ground, ink := widget.BlueSoft, widget.BlueDark
	if choice.Stop {
		ground, ink = widget.BrakeSoft, widget.BrakeDark
	}
	c.Fill(r, 8, ground)
	if m.Hover {
		c.Border(r, 8, 2, ink)
	}
	c.Icon(leverIcon(choice.Lever), r.X+20, r.Y+r.H/2, 20, ink)
	right := x.X
	if len(choice.Consulted) > 0 {
		right = drawTable(c, x.X, r, len(choice.Consulted), ink)
	}
	b.drawDeed(c, w, choice, widget.Rect{X: r.X + 38, Y: r.Y + 1, W: right - r.X - 40, H: r.H - 2})
	cross := v.Mood(dropID(i))
	if cross.Hover {
		c.Fill(x.Inset(3, 3), 8, widget.White)
	}
	c.Icon("x", x.X+x.W/2, x.Y+x.H/2, 18, widget.Ink)
	if m.Focus {
		c.Focus(r, 8, false)
	}
	if cross.Focus {
		c.Focus(x.Inset(4, 4), 8, false)
	}
}

// twoLines is how high a slot is in which what is chosen takes two lines.
const twoLines = 40

// drawDeed writes what is chosen, and after it or, where there is room, below it how it is done.
func (b *Board) drawDeed(c *widget.Canvas, w *words.Words, choice game.Choice, r widget.Rect) {
	var how []string
	if place := w.Place(b.m.Session.World(), b.m.Session.Home(), choice.Target); choice.Target != b.m.Home().Path || r.H >= twoLines {
		how = append(how, place)
	}
	if len(b.m.Session.Settings().Seats) > 1 {
		how = append(how, w.Seat(b.m.Session.Scenario(), choice.Actor))
	}
	if lever, ok := policy.Find(choice.Lever); ok && choice.Level != 0 && choice.Level != lever.Level {
		how = append(how, strength(w, lever, choice.Level))
	}
	name, details := nameOf(w, choice), strings.Join(how, " · ")
	t, small := widget.Type{Size: 15, Bold: true, Down: widget.Middle, Lines: 1}, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1}
	if r.H >= twoLines {
		upper, lower := r.Top(r.H*.54, 0)
		c.Print(name, upper, t)
		c.Print(details, lower, small)
		return
	}
	c.Print(name, r, t)
	if _, rest := r.Left(c.Width(name, t)+8, 0); rest.W > 40 {
		c.Print(details, rest, small)
	}
}

// drawTable says how many parties were consulted about a choice, left of a place, and returns where that begins.
func drawTable(c *widget.Canvas, right float64, r widget.Rect, guests int, ink color.RGBA) float64 {
	tag := widget.Rect{X: right - 40, Y: r.Y + r.H/2 - 10, W: 40, H: 20}
	c.Fill(tag, 10, widget.White)
	c.Icon("users-round", tag.X+13, tag.Y+10, 15, ink)
	plain := *c
	plain.Text = 1
	plain.Print(strconv.Itoa(guests), widget.Rect{X: tag.X + 24, Y: tag.Y, W: 14, H: tag.H}, widget.Type{Size: widget.Small, Bold: true, Color: ink, Down: widget.Middle, Lines: 1})
	return tag.X - 2
}

// drawEmpty draws a slot that is free; it lights up while a card is dragged.
func drawEmpty(c *widget.Canvas, v *View, r widget.Rect, i int, say string) {
	m := v.Mood(slotID(i))
	if say == "" {
		c.Fill(r, 8, widget.Paper)
		c.Border(r, 8, 1, widget.Rule)
	} else {
		c.Fill(r, 8, widget.AmberSoft)
		c.Border(r, 8, 2.5, widget.LightDeep)
		c.Icon("plus", r.X+20, r.Y+r.H/2, 20, widget.Amber)
		c.Print(say, widget.Rect{X: r.X + 38, Y: r.Y, W: r.W - 46, H: r.H}, widget.Type{Size: 15, Bold: true, Color: widget.Amber, Down: widget.Middle, Lines: 2})
	}
	if v.Drag != "" && m.Hover {
		c.Border(r, 8, 4, widget.Light)
	}
	if m.Focus {
		c.Focus(r, 8, false)
	}
}
