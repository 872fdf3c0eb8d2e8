package ui

import (
	"zwerm/game/save"
	"zwerm/game/ui/widget"
	"zwerm/scenarios"
)

// Saves is the screen of kept games.
type Saves struct {
	list
	games []save.Saved
	names []string // of their scenarios
}

// NewSaves reads the shelf; Back leads to where it was opened from.
func NewSaves(a *App, from Scene) *Saves {
	games, err := a.kept()
	if err != nil {
		a.Notice = a.Words.Say("saves.unread", "Folder", a.Games.Folder, "Why", err.Error())
	}
	s := &Saves{list: list{from: from, kind: "game", n: len(games)}, games: games}
	for i := range games {
		s.names = append(s.names, townOf(&games[i]))
	}
	return s
}

// Latest returns the game that was kept last and is not over, if there is one.
func (a *App) Latest() (save.Saved, string, bool) {
	if a.Games.Folder == "" {
		return save.Saved{}, "", false
	}
	games, _ := a.kept() // the screen of kept games says why a folder cannot be read
	for i := range games {
		if games[i].Record != nil {
			return games[i], townOf(&games[i]), true
		}
	}
	return save.Saved{}, "", false
}

// townOf is the name of the municipality of a kept game, or else that of its file.
func townOf(g *save.Saved) string {
	if g.Record == nil {
		return g.Name
	}
	s, err := scenarios.Read(g.Record.Name, g.Record.File)
	if err != nil {
		return g.Name
	}
	return s.Regions[0].Municipalities[0].Name
}

// Handle implements Scene.
func (s *Saves) Handle(a *App, v *View, in Intent) Move {
	for i := range s.games {
		if in.Act == Pick && in.Spot == s.row(i) {
			return a.resume(s.games[i])
		}
	}
	return s.list.Handle(a, v, in)
}

// Layers implements Scene.
func (s *Saves) Layers(v *View) []Layer {
	return []Layer{{v.Look(s.scroll.At), func(c *widget.Canvas) { s.draw(c, v) }}}
}

func (s *Saves) draw(c *widget.Canvas, v *View) {
	l := s.layout(v)
	w := v.Words
	c.Fill(v.Screen(), 0, widget.Paper)
	if len(s.games) == 0 {
		c.Print(w.Say("saves.none"), l.rows.Window, widget.Type{Size: 18, Color: widget.Ink2, Across: widget.Middle, Down: widget.Middle})
	}
	c.Rows(l.rows, func(inside *widget.Canvas, i int, at widget.Rect) { s.drawGame(inside, v, i, at) })
	l.drawHead(c, v, w.Say("saves.title"))
}

// drawGame draws a kept game: where and when it was played, and how far.
func (s *Saves) drawGame(c *widget.Canvas, v *View, i int, r widget.Rect) {
	w, g, m := v.Words, &s.games[i], v.Mood(s.row(i))
	c.Panel(r)
	if m.Hover {
		c.Border(r, widget.Round, 2, widget.Blue)
	}
	thumb := widget.Rect{X: r.X + 10, Y: r.Y + 8, W: 120, H: r.H - 16}
	drawCone(c.Clip(thumb), thumb)
	name, when := widget.Rect{X: r.X + 148, Y: r.Y + 10, W: r.W - 330, H: r.H * .42}, widget.Rect{X: r.X + 148, Y: r.Y + r.H*.54, W: r.W - 330, H: r.H * .38}
	c.Print(s.names[i], name, widget.Type{Size: 18, Bold: true, Lines: 1})
	c.Print(g.When.Format("2006-01-02 15:04"), when, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
	right := widget.Rect{X: r.Right() - 176, Y: r.Y + 8, W: 160, H: r.H - 16}
	switch {
	case g.Record == nil:
		c.Print(w.Say("saves.damaged"), right, widget.Type{Bold: true, Color: widget.BrakeDark, Across: widget.End, Down: widget.Middle, Lines: 2})
	default:
		c.Print(w.Say("round", "N", w.Number(float64(len(g.Record.Rounds)+1), 0)), right, widget.Type{Bold: true, Across: widget.End, Down: widget.Middle, Lines: 2})
	}
	if m.Focus {
		c.Focus(r, widget.Round, false)
	}
}
