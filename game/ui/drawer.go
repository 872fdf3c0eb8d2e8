package ui

import (
	"fmt"
	"strings"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// A Drawer is the screen of all that is not in the hand: what runs and can be stopped, and every other action, with the reason
// why it cannot be started now. It can be searched.
type Drawer struct {
	board  *Board
	search string
	scroll widget.Scroll
}

// NewDrawer opens the drawer of a game over its board.
func NewDrawer(m *Match, b *Board) *Drawer { return &Drawer{board: b} }

// A row of the drawer is a running action, or a card.
type row struct {
	id      string
	running *sim.Running
	card    *game.Card
}

func (d *Drawer) rows(w *words.Words) (rows []row) {
	m := d.board.m
	match := func(lever string) bool {
		text := w.Text("lever."+lever+".name") + " " + w.Text("lever."+lever+".does")
		return strings.Contains(strings.ToLower(text), strings.ToLower(d.search))
	}
	running := m.Session.Running()
	for i := range running {
		if match(running[i].Lever) {
			rows = append(rows, row{fmt.Sprintf("running-%d", i), &running[i], nil})
		}
	}
	cards := m.Session.Drawer(m.seat)
	for _, possible := range []bool{true, false} {
		for i := range cards {
			if (cards[i].Reason == nil) == possible && match(cards[i].Lever.Key) {
				rows = append(rows, row{"more-" + cards[i].Lever.Key, nil, &cards[i]})
			}
		}
	}
	return rows
}

type drawerLayout struct {
	panel, title, search, close, window widget.Rect
	rows                                []widget.Rect
	length                              float64
}

func layDrawer(w, h, text float64, rows int, scroll float64) (l drawerLayout) {
	k := min(1.6, text)
	wide := min(w-80, 900*min(1.2, k))
	l.panel = widget.Rect{X: (w - wide) / 2, Y: 40, W: wide, H: h - 80}
	inner := l.panel.Inset(24, 18)
	head, rest := inner.Top(48, 12)
	l.close = widget.Rect{X: head.Right() - 44, Y: head.Y, W: 44, H: 44}
	l.title = widget.Rect{X: head.X, Y: head.Y, W: head.W * .44, H: 44}
	l.search = widget.Rect{X: l.title.Right() + 12, Y: head.Y, W: l.close.X - l.title.Right() - 24, H: 44}
	l.window = rest
	high := 72 * k
	for i := range rows {
		l.rows = append(l.rows, widget.Rect{X: rest.X + 4, Y: rest.Y + 4 + float64(i)*(high+8) - scroll, W: rest.W - 20, H: high})
	}
	l.length = 8 + float64(rows)*(high+8)
	return l
}

func (d *Drawer) layout(v *View) (drawerLayout, []row) {
	rows := d.rows(v.Words)
	return layDrawer(v.W, v.H, v.Text, len(rows), d.scroll.At), rows
}

// Writing says that letters go into the search field.
func (d *Drawer) Writing() bool { return true }

// Spots implements Scene.
func (d *Drawer) Spots(v *View) (spots []widget.Spot) {
	l, rows := d.layout(v)
	for i, r := range rows {
		spots = append(spots, widget.Spot{ID: r.id, At: l.rows[i]})
	}
	return append(spots, widget.Spot{ID: "close", At: l.close})
}

// Handle implements Scene.
func (d *Drawer) Handle(a *App, v *View, in Intent) Move {
	l, rows := d.layout(v)
	switch in.Act {
	case Back:
		return To(d.board)
	case Type:
		d.search += in.Text
		d.scroll.At = 0
	case Erase:
		letters := []rune(d.search)
		d.search = string(letters[:max(0, len(letters)-1)])
	case Scroll:
		d.scroll.Move(in.By, l.length, l.window.H)
	case Pick:
		if in.Spot == "close" {
			return To(d.board)
		}
		for _, r := range rows {
			if r.id == in.Spot {
				return d.take(a, r)
			}
		}
	}
	return Stay
}

// take chooses what a row stands for: to start it, or to stop it.
func (d *Drawer) take(a *App, r row) Move {
	m := d.board.m
	var choice game.Choice
	switch {
	case r.running != nil:
		choice = m.Session.Stopping(m.seat, *r.running)
	case r.card.Reason != nil:
		a.Notice = a.Words.Refusal(r.card.Reason)
		return Stay
	default:
		choice = r.card.Choice()
	}
	err := m.Session.Choose(choice)
	d.board.tell(a, err)
	if err != nil {
		return Stay
	}
	if r.running != nil && len(m.levels(choice)) > 0 { // it can go on at another level as well
		return To(NewTerms(d.board, len(m.Session.Choices())-1))
	}
	return To(d.board)
}

// Tick implements Scene.
func (d *Drawer) Tick(*App, *View) Move { return Stay }

// Layers implements Scene.
func (d *Drawer) Layers(v *View) []Layer {
	type state struct {
		search  string
		scroll  float64
		version int
	}
	under := d.board.Layers(&View{W: v.W, H: v.H, Text: v.Text, Words: v.Words, Calm: v.Calm})
	return append(under, Layer{v.Look(state{d.search, d.scroll.At, d.board.m.version}), func(c *widget.Canvas) { d.draw(c, v) }})
}

func (d *Drawer) draw(c *widget.Canvas, v *View) {
	l, rows := d.layout(v)
	w := v.Words
	c.Fill(v.Screen(), 0, widget.Alpha(widget.Night, .6))
	c.Panel(l.panel)
	c.Print(w.Say("drawer.title"), l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	c.Border(l.search, widget.Rounded, 2, widget.Edge)
	c.Icon("search", l.search.X+22, l.search.Y+22, 20, widget.Ink2)
	text := widget.Rect{X: l.search.X + 42, Y: l.search.Y, W: l.search.W - 52, H: l.search.H}
	if d.search == "" {
		c.Print(w.Say("drawer.search"), text, widget.Type{Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	} else {
		c.Print(d.search+"|", text, widget.Type{Down: widget.Middle, Lines: 1})
	}
	widget.Button{Icon: "x", Face: widget.Quiet}.Draw(c, l.close, v.Mood("close"))
	inside := c.Clip(l.window)
	if len(rows) == 0 {
		c.Print(w.Say("drawer.nothing"), l.window, widget.Type{Color: widget.Ink2, Across: widget.Middle, Down: widget.Middle})
	}
	for i, r := range rows {
		if l.rows[i].Meets(l.window) {
			d.drawRow(inside, v, r, l.rows[i])
		}
	}
	if thumb := d.scroll.Thumb(l.window, l.length); thumb.H > 0 {
		c.Fill(thumb, 2.5, widget.Edge)
	}
}

func (d *Drawer) drawRow(c *widget.Canvas, v *View, r row, at widget.Rect) {
	w, m := v.Words, d.board.m
	mood := v.Mood(r.id)
	ground, ink := widget.White, widget.Ink
	lever, note, icon, tint := "", "", "plus", widget.BlueDark
	switch {
	case r.running != nil:
		lever, ground, icon, tint = r.running.Lever, widget.GreenSoft, "circle-stop", widget.BrakeDark
		note = w.Say("drawer.running", "Since", w.Month(r.running.Since, m.Dated()), "Where", w.Place(m.Session.World(), m.Session.Home(), m.Session.Target(*r.running)))
	case r.card.Reason != nil:
		lever, ground, ink, icon, tint = r.card.Lever.Key, widget.Paper, widget.Ink2, "lock", widget.BrakeDark
		note = w.Refusal(r.card.Reason)
	default:
		lever = r.card.Lever.Key
		p := m.Session.Price(r.card.Choice())
		note = moneyOf(w, p) + " · " + effortOf(w, p)
	}
	c.Fill(at, widget.Rounded, ground)
	edge := widget.Rule
	if mood.Hover {
		edge = widget.Blue
	}
	c.Border(at, widget.Rounded, 1.5, edge)
	c.Icon(leverIcon(lever), at.X+28, at.Y+at.H/2, 24, ink)
	name := widget.Rect{X: at.X + 58, Y: at.Y + 6, W: at.W*.3 - 40, H: at.H - 12}
	c.Print(w.Text("lever."+lever+".name"), name, widget.Type{Bold: true, Color: ink, Down: widget.Middle, Lines: 2})
	does := widget.Rect{X: name.Right() + 10, Y: at.Y + 5, W: at.Right() - name.Right() - 66, H: at.H - 10}
	upper, lower := does.Top(does.H*.62, 0)
	c.Print(w.Text("lever."+lever+".does"), upper, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle})
	c.Print(note, lower, widget.Type{Size: widget.Small, Bold: true, Color: tint, Down: widget.Middle, Lines: 1})
	c.Icon(icon, at.Right()-28, at.Y+at.H/2, 22, tint)
	if mood.Focus {
		c.Focus(at.Inset(4, 4), 8, false)
	}
}
