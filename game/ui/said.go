package ui

import (
	"fmt"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// Said is the screen of what people wrote for themselves, round by round: to begin the conversation with.
type Said struct {
	from   Scene
	said   []sentence
	scroll widget.Scroll
}

// A sentence is one of a round, counted from 0.
type sentence struct {
	round int
	text  string
}

// said are the sentences of a game, oldest first.
func (m *Match) said() (list []sentence) {
	for i, r := range m.Session.Rounds() {
		for _, text := range r.Said {
			list = append(list, sentence{i, text})
		}
	}
	return list
}

// NewSaid opens what was written in a game; Back leads to where it was opened from.
func NewSaid(m *Match, from Scene) *Said { return &Said{from: from, said: m.said()} }

func saidID(i int) string { return fmt.Sprintf("sentence-%d", i) }

func (s *Said) layout(v *View) savesLayout {
	return laySaves(v.W, v.H, v.Text, len(s.said), s.scroll.At)
}

// Spots implements Scene.
func (s *Said) Spots(v *View) (spots []widget.Spot) {
	l := s.layout(v)
	for i := range s.said {
		spots = append(spots, widget.Spot{ID: saidID(i), At: l.rows.At(i)})
	}
	return append(spots, widget.Spot{ID: "back", At: l.back})
}

// Handle implements Scene.
func (s *Said) Handle(_ *App, v *View, in Intent) Move {
	switch {
	case in.Act == Back || in.Act == Pick && in.Spot == "back":
		return To(s.from)
	case in.Act == Scroll:
		l := s.layout(v)
		s.scroll.Move(in.By, l.rows.Length(), l.rows.Window.H)
	}
	return Stay
}

// Tick implements Scene.
func (s *Said) Tick(_ *App, v *View) Move {
	for i := range s.said { // keys may walk to a sentence that is out of sight
		if v.Focus == saidID(i) {
			s.layout(v).rows.Show(&s.scroll, i)
		}
	}
	return Stay
}

// Layers implements Scene.
func (s *Said) Layers(v *View) []Layer {
	return []Layer{{v.Look(s.scroll.At), func(c *widget.Canvas) {
		l, w := s.layout(v), v.Words
		c.Fill(v.Screen(), 0, widget.Paper)
		widget.Button{Label: w.Say("back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
		c.Print(w.Say("said.title"), l.title, widget.Type{Size: widget.Heading, Bold: true, Down: widget.Middle, Lines: 1})
		c.Rows(l.rows, func(inside *widget.Canvas, i int, at widget.Rect) {
			inside.Panel(at)
			round, text := at.Inset(16, 8).Left(120*min(1.5, v.Text), 12)
			inside.Print(words.Capital(w.Say("round", "N", w.Number(float64(s.said[i].round+1), 0))), round, widget.Type{Size: widget.Small, Bold: true, Color: widget.Amber, Down: widget.Middle, Lines: 1})
			inside.Print("“"+s.said[i].text+"”", text, widget.Type{Size: 17, Italic: true, Down: widget.Middle})
			if v.Mood(saidID(i)).Focus {
				inside.Focus(at, widget.Round, false)
			}
		})
	}}}
}
