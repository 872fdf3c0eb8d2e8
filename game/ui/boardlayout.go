package ui

import (
	"fmt"

	"zwerm/game"
	"zwerm/game/ui/widget"
)

// A boardLayout is where things lie on the board: a bar on top, the budget, the map with cards and a panel on it, and time.
type boardLayout struct {
	top, name, help, menu widget.Rect
	gauges                []widget.Rect
	budget, bar, coming   widget.Rect
	budgetName            widget.Rect
	land                  widget.Rect
	cards                 []widget.Rect
	older, newer          widget.Rect // pages of the hand, where text is large
	panel, head           widget.Rect
	slots, drops          []widget.Rect
	play, quarter, drawer widget.Rect
	undo                  widget.Rect
	course, legend, since widget.Rect
	time, axis, pick      widget.Rect
	commit                widget.Rect // where the group holds itself to a range
}

// cardsShown is how many cards of a hand lie side by side.
func cardsShown(text float64) int {
	if text >= 1.4 {
		return 4
	}
	return game.HandSize
}

func layBoard(w, h, text float64, cards int) (l boardLayout) {
	k := min(1.3, text)
	l.top = widget.Rect{W: w, H: 60}
	l.menu = widget.Rect{X: w - 52, Y: 8, W: 44, H: 44}
	l.help = widget.Rect{X: w - 96, Y: 8, W: 44, H: 44}
	l.name = widget.Rect{X: 20, Y: 6, W: 150, H: 48}
	gauges := widget.Rect{X: 172, Y: 0, W: w - 172 - 106, H: 60}
	l.gauges = gauges.Columns(len(game.Six), 0)
	l.budget = widget.Rect{Y: 60, W: w, H: 72}
	l.budgetName = widget.Rect{X: 24, Y: 66, W: 148, H: 60}
	l.bar = widget.Rect{X: 176, Y: 69, W: w - 176 - 24 - 168*k, H: 25}
	l.coming = widget.Rect{X: 176, Y: 100, W: w - 176 - 20, H: 24}
	l.time = widget.Rect{Y: h - 118, W: w, H: 118}
	l.axis = widget.Rect{X: 196, Y: h - 112, W: w - 196 - 16, H: 112}
	l.pick = widget.Rect{X: 16, Y: h - 112, W: 170, H: 44}
	l.commit = widget.Rect{X: l.pick.X, Y: h - 43, W: l.pick.W, H: 38}
	l.land = widget.Rect{Y: mapTop, W: w, H: l.time.Y - mapTop}
	l.layHand(w, text, cards)
	l.layPanel(w, k)
	l.course = widget.Rect{X: 16, Y: l.land.Y + (l.cardsTop()-l.land.Y)*.5 - 20, W: 272 * min(1.2, k), H: 40}
	l.legend = widget.Rect{X: l.panel.X - 16 - 316*min(1.1, k), Y: l.course.Y - 1, W: 316 * min(1.1, k), H: 42}
	l.since = widget.Rect{X: l.legend.X - 50, Y: l.legend.Y, W: 44, H: l.legend.H}
	return l
}

func (l *boardLayout) cardsTop() float64 { return l.time.Y - 174 }

func (l *boardLayout) layHand(w, text float64, cards int) {
	shown := min(cardsShown(text), max(1, cards))
	left, right := 15.0, w-15
	y, high := l.cardsTop(), 164.0
	if cards > shown {
		l.older = widget.Rect{X: left, Y: y + 50, W: 44, H: 58}
		l.newer = widget.Rect{X: right - 44, Y: y + 50, W: 44, H: 58}
		left, right = left+50, right-50
	}
	gap := 8.0
	most := cardsShown(text)
	width := (right - left - gap*float64(most-1)) / float64(most)
	for i := range shown {
		l.cards = append(l.cards, widget.Rect{X: left + float64(i)*(width+gap), Y: y, W: width, H: high})
	}
}

func (l *boardLayout) layPanel(w, k float64) {
	wide := 284 * (1 + .5*(k-1))
	l.panel = widget.Rect{X: w - 16 - wide, Y: l.land.Y + 8, W: wide, H: l.cardsTop() - l.land.Y - 16}
	inner := l.panel.Inset(14, 10)
	l.head, inner = inner.Top(24, 4)
	l.quarter = widget.Rect{X: inner.X, Y: inner.Bottom() - 30, W: inner.W, H: 32}
	l.play = widget.Rect{X: inner.X, Y: l.quarter.Y - 60, W: inner.W, H: 54}
	l.drawer = widget.Rect{X: inner.X, Y: l.play.Y - 40, W: inner.W, H: 34}
	l.quarter, l.undo = l.quarter.Left(inner.W*.45, 6)
	rows := widget.Rect{X: inner.X, Y: inner.Y, W: inner.W, H: l.drawer.Y - inner.Y - 6}
	l.slots = rows.Rows(game.Slots, 6)
	for _, r := range l.slots {
		l.drops = append(l.drops, widget.Rect{X: r.Right() - 40, Y: r.Y, W: 40, H: r.H})
	}
}

func cardID(i int) string { return fmt.Sprintf("card-%d", i) }
func slotID(i int) string { return fmt.Sprintf("slot-%d", i) }
func dropID(i int) string { return fmt.Sprintf("unslot-%d", i) }
func wijkID(i int) string { return fmt.Sprintf("district-%d", i) }
