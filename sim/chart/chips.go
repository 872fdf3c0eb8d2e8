package chart

import (
	"cmp"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A chip is the name of an event on a line at its month.
type chip struct {
	x, left, right vg.Length
	row            int
	text           string
}

func (p *page) chipPen() pen { return pen{14.5 * p.u, true, p.card, draw.XLeft} }

// chips places the names of events in rows so that none lies over another; those at the right end stand left of their line.
func (p *page) chips(events []Moment, right vg.Length, x func(float64) vg.Length) (list []chip) {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b Moment) int { return cmp.Compare(a.Month, b.Month) })
	var ends []vg.Length
	for _, e := range events {
		c := chip{x: x(float64(e.Month)), text: p.chipPen().cut(e.Text, 300*p.u)}
		width := p.chipPen().width(c.text) + 16*p.u
		c.left, c.right = c.x, c.x+width
		if c.right > right {
			c.left, c.right = min(c.x, right)-width, min(c.x, right)
		}
		for c.row < len(ends) && ends[c.row] > c.left {
			c.row++
		}
		if c.row == len(ends) {
			ends = append(ends, 0)
		}
		ends[c.row] = c.right + 6*p.u
		list = append(list, c)
	}
	return list
}

// rowsOf returns how many rows the chips have.
func rowsOf(list []chip) (n int) {
	for _, c := range list {
		n = max(n, c.row+1)
	}
	return n
}

// drawChips draws the lines and then the names, the first row at the top.
func (p *page) drawChips(f *field, list []chip, top vg.Length) {
	dotted := draw.LineStyle{Color: p.ink, Width: 1.3 * p.u, Dashes: []vg.Length{3 * p.u, 4 * p.u}}
	for _, c := range list {
		p.stroke(dotted, at(c.x, f.Min.Y), at(c.x, top-vg.Length(c.row)*chipRow*p.u))
	}
	for _, c := range list {
		y := top - (vg.Length(c.row)+.5)*chipRow*p.u
		p.box(rect(c.left, y-13*p.u, c.right, y+13*p.u), 5*p.u, p.ink)
		p.chipPen().write(p.Canvas, at(c.left+8*p.u, y), c.text)
	}
}
