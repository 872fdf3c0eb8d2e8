package ui

import (
	"fmt"

	"zwerm/game/ui/widget"
)

// A list is what screens that are a list share: rows that scroll, a title above them, and the way back.
type list struct {
	from   Scene
	kind   string // of the rows, as in game-3
	n      int
	scroll widget.Scroll
}

type rowsLayout struct {
	back, title widget.Rect
	rows        widget.Rows
}

// row is the place of a row.
func (s *list) row(i int) string { return fmt.Sprintf("%s-%d", s.kind, i) }

func (s *list) layout(v *View) rowsLayout { return layRows(v.W, v.H, v.Text, s.n, s.scroll.At) }

func layRows(w, h, text float64, n int, scroll float64) (l rowsLayout) {
	k := min(1.5, text)
	l.back = widget.Rect{X: 32, Y: 24, W: 116 * k, H: 44}
	l.title = widget.Rect{X: l.back.Right() + 16, Y: 22, W: w - l.back.Right() - 60, H: 48}
	width := min(w-64, 900)
	window := widget.Rect{X: (w - width) / 2, Y: 92, W: width, H: h - 92 - 32}
	l.rows = widget.Rows{Window: window, N: n, High: 78 * k, Gap: 12, Scroll: scroll}
	return l
}

// Spots implements Scene.
func (s *list) Spots(v *View) (spots []widget.Spot) {
	l := s.layout(v)
	for i := range s.n {
		spots = append(spots, widget.Spot{ID: s.row(i), At: l.rows.At(i)})
	}
	return append(spots, widget.Spot{ID: "back", At: l.back})
}

// Handle implements Scene.
func (s *list) Handle(_ *App, v *View, in Intent) Move {
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
func (s *list) Tick(_ *App, v *View) Move {
	for i := range s.n { // keys may walk to a row that is out of sight
		if v.Focus == s.row(i) {
			s.layout(v).rows.Show(&s.scroll, i)
		}
	}
	return Stay
}

// drawHead draws what is above the rows.
func (l *rowsLayout) drawHead(c *widget.Canvas, v *View, title string) {
	widget.Button{Label: v.Words.Say("back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	c.Print(title, l.title, widget.Type{Size: widget.Heading, Bold: true, Down: widget.Middle, Lines: 1})
}
