package ui

import (
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// Said is the screen of what people wrote for themselves, round by round: to begin the conversation with.
type Said struct {
	list
	said []sentence
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
func NewSaid(m *Match, from Scene) *Said {
	said := m.said()
	return &Said{list{from: from, kind: "sentence", n: len(said)}, said}
}

// Layers implements Scene.
func (s *Said) Layers(v *View) []Layer {
	return []Layer{{v.Look(s.scroll.At), func(c *widget.Canvas) {
		l, w := s.layout(v), v.Words
		c.Fill(v.Screen(), 0, widget.Paper)
		l.drawHead(c, v, w.Say("said.title"))
		c.Rows(l.rows, func(inside *widget.Canvas, i int, at widget.Rect) {
			inside.Panel(at)
			round, text := at.Inset(16, 8).Left(120*min(1.5, v.Text), 12)
			inside.Print(words.Capital(w.Say("round", "N", w.Number(float64(s.said[i].round+1), 0))), round, widget.Type{Size: widget.Small, Bold: true, Color: widget.Amber, Down: widget.Middle, Lines: 1})
			inside.Print("“"+s.said[i].text+"”", text, widget.Type{Size: 17, Italic: true, Down: widget.Middle})
			if v.Mood(s.row(i)).Focus {
				inside.Focus(at, widget.Round, false)
			}
		})
	}}}
}
