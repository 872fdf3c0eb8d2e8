package ui

import (
	"fmt"
	"slices"

	"zwerm/game/letter"
	"zwerm/game/ui/widget"
)

// stopSize is how wide the place of a stop on the line under a letter is; stops of a month stand beside each other.
const stopSize = 20.0

// A placed stop is where a stop of a letter lies: its dot, and its words where there is room for them.
type placedStop struct{ dot, label widget.Rect }

// stopType is how the words of stops are written.
var stopType = widget.Type{Size: widget.Small, Color: widget.Amber, Across: widget.Middle, Down: widget.Middle, Lines: 1}

// layWay lays stops out by month, from the first one to the last month of a round. Words stand under the dots in two rows, those
// of who still waits first; where others are too close they are left out.
func layWay(stops []letter.Stop, last int, area widget.Rect, text float64) []placedStop {
	list := make([]placedStop, len(stops))
	line := widget.Rect{X: area.X, Y: area.Y, W: area.W - stopSize, H: stopSize}
	first := stops[0].Month
	for i, s := range stops {
		x := line.X + line.W*float64(s.Month-first)/float64(max(1, last-first))
		if i > 0 {
			x = max(x, list[i-1].dot.X+stopSize+2)
		}
		list[i].dot = widget.Rect{X: x, Y: line.Y, W: stopSize, H: stopSize}
	}
	for i, limit := len(list)-1, line.Right(); i >= 0; i-- {
		list[i].dot.X = min(list[i].dot.X, limit)
		limit = list[i].dot.X - stopSize - 2
	}
	_, under := area.Top(stopSize, 2)
	rows := under.Rows(2, 0)
	measure := widget.Measuring(true)
	taken := [2][]widget.Rect{}
	for _, open := range []bool{true, false} {
		for i, s := range stops {
			if s.Open != open {
				continue
			}
			wide := measure(s.Label, stopType.Size*min(1.3, text)) + 2
			x, _ := list[i].dot.Centre()
			x = max(area.X, min(x-wide/2, area.Right()-wide))
			for row := range rows {
				at := widget.Rect{X: x, Y: rows[row].Y, W: wide, H: rows[row].H}
				if wide > area.W || slices.ContainsFunc(taken[row], at.Inset(-5, 0).Meets) {
					continue
				}
				list[i].label = at
				taken[row] = append(taken[row], at)
				break
			}
		}
	}
	return list
}

func stopID(i int) string { return fmt.Sprintf("stop-%d", i) }

// waySpots are the stops under the letter: they say its sentences.
func (r *Report) waySpots(v *View, at widget.Rect) (spots []widget.Spot) {
	page, err := r.read(v.Words)
	if err != nil || len(page.Stops) == 0 {
		return nil
	}
	for i, p := range layWay(page.Stops, r.letter.To-1, layLetter(at, v.Text, len(page.Stops)).way, v.Text) {
		spots = append(spots, widget.Spot{ID: stopID(i), At: p.dot, Group: "way", Tip: page.Stops[i].Tells})
	}
	return spots
}

// drawWay draws what happened as dots on a line to the end of the round; a ring at its end, after dashes, is help that is still
// waited for.
func drawWay(c *widget.Canvas, v *View, stops []letter.Stop, places []placedStop, end float64) {
	const fat = 3.0
	if x, y := places[len(places)-1].dot.Centre(); x < end {
		c.Line(x, y, end, y, 1.5, widget.Alpha(widget.Amber, .5))
	}
	for i := 1; i < len(places); i++ {
		x0, y := places[i-1].dot.Centre()
		x1, _ := places[i].dot.Centre()
		if stops[i].Open {
			c.Dashes(x0, y, x1-7, y, fat, 6, 5, widget.Amber)
		} else {
			c.Line(x0, y, x1, y, fat, widget.Amber)
		}
	}
	for i, p := range places {
		x, y := p.dot.Centre()
		ink, style := widget.Amber, stopType
		if stops[i].Open {
			ink, style.Color, style.Bold = widget.BrakeDark, widget.BrakeDark, true
			c.Circle(x, y, 8, widget.AmberSoft)
			c.Ring(x, y, 7, fat, ink)
		} else {
			c.Circle(x, y, 7, ink)
		}
		m := v.Mood(stopID(i))
		if m.Hover {
			c.Ring(x, y, 9, 2, widget.Ink)
		}
		if m.Focus {
			c.Focus(p.dot, stopSize/2, false)
		}
		plain := *c
		plain.Text = min(1.3, c.Text)
		plain.Print(stops[i].Label, p.label, style)
	}
}
