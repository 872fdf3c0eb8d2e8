package ui

import (
	"slices"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/sim"
)

// Events are for who leads the game: what can happen besides, in the half year to come. The board does not show them, so that the
// group hears of them when they happen.
type Events struct {
	m    *Match
	over Scene
}

// NewEvents opens the events of a game over its menu.
func NewEvents(m *Match, over Scene) *Events { return &Events{m, over} }

func layEvents(w, h, text float64) (panel, title, about, done widget.Rect, rows []widget.Rect) {
	k := min(1.3, text)
	wide := min(w-80, 680*k)
	high := min(h-24, 24+40+48*k+54*k*float64(len(game.Surprises))+70)
	panel = widget.Rect{X: (w - wide) / 2, Y: (h - high) / 2, W: wide, H: high}
	rest := panel.Inset(28, 20)
	title, rest = rest.Top(40, 2)
	about, rest = rest.Top(44*k, 8)
	done = widget.Rect{X: rest.X, Y: rest.Bottom() - 48, W: rest.W, H: 46}
	rest.H -= 58
	return panel, title, about, done, rest.Rows(len(game.Surprises), 6)
}

func eventID(key string) string { return "event-" + key }

// Spots implements Scene.
func (e *Events) Spots(v *View) (spots []widget.Spot) {
	_, _, _, done, rows := layEvents(v.W, v.H, v.Text)
	for i := range game.Surprises {
		spots = append(spots, widget.Spot{ID: eventID(game.Surprises[i].Key), At: rows[i]})
	}
	return append(spots, widget.Spot{ID: "done", At: done})
}

// Handle implements Scene.
func (e *Events) Handle(a *App, _ *View, in Intent) Move {
	if in.Act == Back || in.Act == Pick && in.Spot == "done" {
		return To(e.over)
	}
	for i := range game.Surprises {
		if key := game.Surprises[i].Key; in.Act == Pick && in.Spot == eventID(key) {
			e.toggle(a, key)
		}
	}
	return Stay
}

// toggle lets an event happen, or not.
func (e *Events) toggle(a *App, key string) {
	do := e.m.Session.Add
	if slices.Contains(e.m.Session.Added(), key) {
		do = e.m.Session.Unadd
	}
	if err := do(key); err != nil {
		a.Notice = a.Words.Refusal(err)
	}
	e.m.version++
}

// Tick implements Scene.
func (e *Events) Tick(*App, *View) Move { return Stay }

// Layers implements Scene.
func (e *Events) Layers(v *View) []Layer {
	return append(e.over.Layers(&View{W: v.W, H: v.H, Text: v.Text, Words: v.Words, Calm: v.Calm}), Layer{v.Look(e.m.version), func(c *widget.Canvas) {
		panel, title, about, done, rows := layEvents(v.W, v.H, v.Text)
		c.Panel(panel)
		c.Print(v.Words.Say("events.title"), title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
		c.Print(v.Words.Say("events.about"), about, widget.Type{Size: 15, Color: widget.Ink2, Lines: 2})
		for i := range game.Surprises {
			e.drawEvent(c, v, rows[i], &game.Surprises[i].Headline, game.Surprises[i].Key)
		}
		widget.Button{Label: v.Words.Say("terms.done"), Icon: "check", Face: widget.Primary}.Draw(c, done, v.Mood("done"))
	}})
}

// drawEvent draws an event that can happen, and whether it will.
func (e *Events) drawEvent(c *widget.Canvas, v *View, r widget.Rect, headline *sim.Text, key string) {
	m := v.Mood(eventID(key))
	ground, edge, icon := widget.White, widget.Rule, "plus"
	if m.Hover {
		edge = widget.Blue
	}
	if slices.Contains(e.m.Session.Added(), key) {
		ground, edge, icon = widget.AmberSoft, widget.LightDeep, "check"
	}
	c.Fill(r, widget.Rounded, ground)
	c.Border(r, widget.Rounded, 1.5, edge)
	c.Icon(icon, r.X+22, r.Y+r.H/2, 20, widget.Ink)
	c.Print(v.Words.Of(*headline), widget.Rect{X: r.X + 42, Y: r.Y + 2, W: r.W - 54, H: r.H - 4}, widget.Type{Bold: true, Down: widget.Middle, Lines: 2})
	if m.Focus {
		c.Focus(r.Inset(2, 2), widget.Rounded, false)
	}
}
