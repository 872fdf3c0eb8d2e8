package ui

import (
	"fmt"

	"zwerm/game/save"
	"zwerm/game/ui/widget"
	"zwerm/scenarios"
)

// Saves is the screen of kept games.
type Saves struct {
	from   Scene
	games  []save.Saved
	names  []string // of their scenarios
	scroll widget.Scroll
}

// NewSaves reads the shelf; Back leads to where it was opened from.
func NewSaves(a *App, from Scene) *Saves {
	s := &Saves{from: from}
	games, err := a.kept()
	if err != nil {
		a.Notice = a.Words.Say("saves.unread", "Folder", a.Games.Folder, "Why", err.Error())
	}
	s.games = games
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

type savesLayout struct {
	back, title, window widget.Rect
	rows                []widget.Rect
	length              float64
}

func laySaves(w, h, text float64, games int, scroll float64) (l savesLayout) {
	k := min(1.5, text)
	l.back = widget.Rect{X: 32, Y: 24, W: 116 * k, H: 44}
	l.title = widget.Rect{X: l.back.Right() + 16, Y: 22, W: w - l.back.Right() - 60, H: 48}
	width := min(w-64, 900)
	l.window = widget.Rect{X: (w - width) / 2, Y: 92, W: width, H: h - 92 - 32}
	height := 78 * k
	for i := range games {
		l.rows = append(l.rows, widget.Rect{X: l.window.X + 6, Y: l.window.Y + 8 + float64(i)*(height+12) - scroll, W: l.window.W - 24, H: height})
	}
	l.length = 16 + float64(games)*(height+12)
	return l
}

func (s *Saves) layout(v *View) savesLayout {
	return laySaves(v.W, v.H, v.Text, len(s.games), s.scroll.At)
}

func gameID(i int) string { return fmt.Sprintf("game-%d", i) }

// Spots implements Scene.
func (s *Saves) Spots(v *View) (spots []widget.Spot) {
	l := s.layout(v)
	for i, at := range l.rows {
		spots = append(spots, widget.Spot{ID: gameID(i), At: at})
	}
	return append(spots, widget.Spot{ID: "back", At: l.back})
}

// Handle implements Scene.
func (s *Saves) Handle(a *App, v *View, in Intent) Move {
	switch {
	case in.Act == Back || in.Act == Pick && in.Spot == "back":
		return To(s.from)
	case in.Act == Scroll:
		l := s.layout(v)
		s.scroll.Move(in.By, l.length, l.window.H)
	case in.Act == Pick:
		for i := range s.games {
			if in.Spot == gameID(i) {
				return a.resume(s.games[i])
			}
		}
	}
	return Stay
}

// Tick implements Scene.
func (s *Saves) Tick(*App, *View) Move { return Stay }

// Layers implements Scene.
func (s *Saves) Layers(v *View) []Layer {
	return []Layer{{v.Look(s.scroll.At), func(c *widget.Canvas) { s.draw(c, v) }}}
}

func (s *Saves) draw(c *widget.Canvas, v *View) {
	l := s.layout(v)
	w := v.Words
	c.Fill(v.Screen(), 0, widget.Paper)
	inside := c.Clip(l.window)
	if len(s.games) == 0 {
		c.Print(w.Say("saves.none"), l.window, widget.Type{Size: 18, Color: widget.Ink2, Across: widget.Middle, Down: widget.Middle})
	}
	for i := range s.games {
		g := &s.games[i]
		r := l.rows[i]
		m := v.Mood(gameID(i))
		inside.Panel(r)
		if m.Hover {
			inside.Border(r, widget.Round, 2, widget.Blue)
		}
		thumb := widget.Rect{X: r.X + 10, Y: r.Y + 8, W: 120, H: r.H - 16}
		drawCone(inside.Clip(thumb), thumb)
		name, when := widget.Rect{X: r.X + 148, Y: r.Y + 10, W: r.W - 330, H: r.H * .42}, widget.Rect{X: r.X + 148, Y: r.Y + r.H*.54, W: r.W - 330, H: r.H * .38}
		inside.Print(s.names[i], name, widget.Type{Size: 18, Bold: true, Lines: 1})
		inside.Print(g.When.Format("2006-01-02 15:04"), when, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
		right := widget.Rect{X: r.Right() - 176, Y: r.Y + 8, W: 160, H: r.H - 16}
		switch {
		case g.Record == nil:
			inside.Print(w.Say("saves.damaged"), right, widget.Type{Bold: true, Color: widget.BrakeDark, Across: widget.End, Down: widget.Middle, Lines: 2})
		default:
			inside.Print(w.Say("round", "N", w.Number(float64(len(g.Record.Rounds)+1), 0)), right, widget.Type{Bold: true, Across: widget.End, Down: widget.Middle, Lines: 2})
		}
		if m.Focus {
			inside.Focus(r, widget.Round, false)
		}
	}
	if thumb := s.scroll.Thumb(l.window, l.length); thumb.H > 0 {
		c.Fill(thumb, 2.5, widget.Edge)
	}
	c.Fill(widget.Rect{W: v.W, H: l.window.Y}, 0, widget.Paper)
	widget.Button{Label: w.Say("back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	c.Print(w.Say("saves.title"), l.title, widget.Type{Size: widget.Heading, Bold: true, Down: widget.Middle, Lines: 1})
}
