package ui

import (
	"zwerm/game/ui/widget"
)

// advice is what the practice game tells people to try next, and where on the board that is. It follows from where the game
// stands alone, so that nobody can be stuck in it; empty in a game that counts.
func (b *Board) advice(l boardLayout) (key string, at widget.Rect) {
	s := b.m.Session
	if !s.Settings().Practice {
		return "", at
	}
	chosen := len(s.Choices())
	_, held := b.committed()
	switch round := b.m.Round(); {
	case chosen > 1 || round > 1 && chosen > 0:
		return "play", l.play
	case round == 1 && chosen == 0:
		at = l.cards[0]
		at.W = l.cards[len(l.cards)-1].Right() - at.X
		return "choose", at
	case round == 1 && !held:
		return "look", widget.Rect{X: l.axis.X, Y: l.axis.Y + 2, W: l.axis.W, H: l.axis.H - 6}
	case round == 1:
		return "play", l.play
	case round == 2:
		return "swarm", l.course
	case round == 3:
		return "layers", l.legend
	case round == 4:
		return "undo", l.undo
	}
	return "ready", l.play
}

// drawAdvice draws the advice in the river, and light around what it is about.
func (b *Board) drawAdvice(c *widget.Canvas, v *View, l boardLayout) {
	key, at := b.advice(l)
	if key == "" {
		return
	}
	c.Border(at.Inset(-4, -4), 12, 5, widget.Light)
	box := widget.Rect{X: l.course.Right() + 12, W: l.since.X - l.course.Right() - 24, H: 84 * min(1.25, v.Text)}
	box.Y = l.course.Y + l.course.H/2 - box.H/2
	c.Fill(box.Moved(0, 3), widget.Round, widget.Alpha(widget.Ink, .25))
	c.Fill(box, widget.Round, widget.Night)
	c.Border(box, widget.Round, 2, widget.Light)
	c.Icon("compass", box.X+26, box.Y+box.H/2, 24, widget.Light)
	c.Print(v.Words.Say("coach."+key), widget.Rect{X: box.X + 48, Y: box.Y + 5, W: box.W - 60, H: box.H - 10}, widget.Type{Size: 15, Bold: true, Color: widget.White, Down: widget.Middle})
}
