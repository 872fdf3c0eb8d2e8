package ui

import (
	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// A Menu lies over a game: go on, settings, saved games, the debrief, events to add, the end of the game, or leave it for now.
type Menu struct {
	m    *Match
	over Scene
	sure bool // whether people asked once to end the game
}

// NewMenu opens the menu over a scene of a game.
func NewMenu(m *Match, over Scene) *Menu { return &Menu{m: m, over: over} }

var menuItems = []struct{ id, icon string }{
	{"resume", "play"}, {"settings", "settings"}, {"debrief", "list"}, {"load", "folder-open"}, {"events", "megaphone"}, {"finish", "flag"}, {"leave", "house"},
}

// off says why an item cannot be used now; nothing when it can.
func (s *Menu) off(w *words.Words, id string) string {
	switch phase := s.m.Session.Phase(); {
	case id == "events" && phase != game.Choosing && phase != game.LookingAhead:
		return w.Say("menu.no-events")
	case id == "finish" && len(s.m.Session.Rounds()) == 0:
		return w.Say("menu.no-finish")
	}
	return ""
}

func layMenu(w, h, text float64) (panel widget.Rect, items []widget.Rect) {
	k := min(1.5, text)
	panel = widget.Rect{W: 420 * k, H: min(h-24, 92+60*float64(len(menuItems))*min(1.25, k))}
	panel.X, panel.Y = (w-panel.W)/2, (h-panel.H)/2
	inner := panel.Inset(28, 24)
	_, inner = inner.Top(40, 8)
	return panel, inner.Rows(len(menuItems), 10)
}

// Spots implements Scene.
func (s *Menu) Spots(v *View) (spots []widget.Spot) {
	_, items := layMenu(v.W, v.H, v.Text)
	for i, item := range menuItems {
		spots = append(spots, widget.Spot{ID: item.id, At: items[i], Off: s.off(v.Words, item.id)})
	}
	return spots
}

// Handle implements Scene.
func (s *Menu) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Back {
		return To(s.over)
	}
	if in.Act != Pick || s.off(a.Words, in.Spot) != "" {
		return Stay
	}
	if in.Spot != "finish" {
		s.sure = false
	}
	switch in.Spot {
	case "events":
		return To(NewEvents(s.m, s))
	case "finish":
		return s.finish(a)
	case "resume":
		return To(s.over)
	case "settings":
		return To(NewSettings(a, s))
	case "debrief":
		return To(NewDebrief(s.m))
	case "load":
		a.keep(s.m)
		return To(NewSaves(a, s))
	case "leave":
		a.keep(s.m)
		s.m.Sight.Rest()
		return To(NewTitle(a))
	}
	return Stay
}

// finish ends the game before the scenario does, when people asked for it twice.
func (s *Menu) finish(a *App) Move {
	if !s.sure {
		s.sure = true
		return Stay
	}
	if err := s.m.Session.End(); err != nil {
		a.Notice = a.Words.Refusal(err)
		return Stay
	}
	s.m.Sight.Rest()
	a.keep(s.m)
	return To(NewEnd(s.m))
}

// Tick implements Scene.
func (s *Menu) Tick(*App, *View) Move { return Stay }

// Layers implements Scene.
func (s *Menu) Layers(v *View) []Layer {
	type state struct {
		version int
		sure    bool
	}
	return append(veiled(s.over, v), Layer{v.Look(state{s.m.version, s.sure}), func(c *widget.Canvas) {
		panel, items := layMenu(v.W, v.H, v.Text)
		c.Panel(panel)
		c.Print(v.Words.Say("menu.title"), widget.Rect{X: panel.X + 28, Y: panel.Y + 20, W: panel.W - 56, H: 40}, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
		for i, item := range menuItems {
			face := widget.Secondary
			if i == 0 {
				face = widget.Primary
			}
			label, mood := v.Words.Say("menu."+item.id), v.Mood(item.id)
			mood.Off = s.off(v.Words, item.id) != ""
			if item.id == "finish" && s.sure {
				label, face = v.Words.Say("menu.sure"), widget.Bright
			}
			widget.Button{Label: label, Icon: item.icon, Face: face}.Draw(c, items[i], mood)
		}
	}})
}

// veiled are the layers of a scene behind a veil, as it is when nobody points at it.
func veiled(s Scene, v *View) []Layer {
	under := s.Layers(&View{W: v.W, H: v.H, Text: v.Text, Words: v.Words, Calm: v.Calm})
	return append(under, Layer{"veil", func(c *widget.Canvas) { c.Fill(v.Screen(), 0, widget.Alpha(widget.Night, .6)) }})
}

// Help says how the board works; it lies over a scene.
type Help struct{ over Scene }

// NewHelp opens help over a scene.
func NewHelp(over Scene) *Help { return &Help{over} }

// helpLines are what help is about, each with an icon.
var helpLines = []struct{ key, icon string }{
	{"cards", "layers"}, {"swarm", "bird"}, {"light", "lightbulb"}, {"money", "coins"}, {"keys", "info"}, {"judge", "scale"},
}

func layHelp(w, h float64) (panel, shut widget.Rect) {
	panel = widget.Rect{X: (w - 900) / 2, Y: 40, W: 900, H: h - 80}
	return panel, widget.Rect{X: panel.Right() - 64, Y: panel.Y + 18, W: 44, H: 44}
}

// Spots implements Scene.
func (s *Help) Spots(v *View) []widget.Spot {
	_, shut := layHelp(v.W, v.H)
	return []widget.Spot{{ID: "close", At: shut}}
}

// Handle implements Scene.
func (s *Help) Handle(_ *App, _ *View, in Intent) Move {
	if in.Act == Back || in.Act == Assist || in.Act == Pick && in.Spot == "close" {
		return To(s.over)
	}
	return Stay
}

// Tick implements Scene.
func (s *Help) Tick(*App, *View) Move { return Stay }

// Layers implements Scene.
func (s *Help) Layers(v *View) []Layer {
	return append(veiled(s.over, v), Layer{v.Look(nil), func(c *widget.Canvas) {
		panel, shut := layHelp(v.W, v.H)
		c.Panel(panel)
		c.Print(v.Words.Say("help.title"), widget.Rect{X: panel.X + 32, Y: panel.Y + 18, W: panel.W - 120, H: 44}, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
		widget.Button{Icon: "x", Face: widget.Quiet}.Draw(c, shut, v.Mood("close"))
		body := widget.Rect{X: panel.X + 32, Y: panel.Y + 76, W: panel.W - 64, H: panel.H - 100}
		for i, r := range body.Rows(len(helpLines), 10) {
			line := helpLines[i]
			c.Circle(r.X+24, r.Y+r.H/2, 24, widget.BlueSoft)
			c.Icon(line.icon, r.X+24, r.Y+r.H/2, 24, widget.BlueDark)
			c.Print(v.Words.Say("help."+line.key), widget.Rect{X: r.X + 66, Y: r.Y, W: r.W - 66, H: r.H}, widget.Type{Down: widget.Middle})
		}
	}})
}
