package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A table is an area divided in rows: a label at the left of each, a text at its right, and in the middle room for a drawing.
type table struct {
	vg.Rectangle // the middle
	rows         int
	left, right  vg.Length // where labels begin and texts end
}

// Lengths of rows, in units.
const (
	rowLeast = 28
	rowMost  = 84
	axisFoot = 28 // for the numbers below
	axisName = 28 // for what they are, below those
)

// rowsLeast returns the height that rows and the numbers below them need.
func (p *page) rowsLeast(rows int, more vg.Length) vg.Length {
	return p.u * (vg.Length(max(1, rows))*rowLeast + axisFoot + more)
}

// rows divides an area. Labels take at most a part of its width and are shortened to it; so do the texts at the right.
func (p *page) rows(area vg.Rectangle, labels, texts []string) *table {
	whole := area.Max.X - area.Min.X
	t := &table{Rectangle: area, rows: len(labels), left: area.Min.X, right: area.Max.X}
	t.Min.X += p.column(labels, .36*whole)
	t.Max.X -= p.column(texts, .3*whole)
	if most := vg.Length(t.rows) * rowMost * p.u; area.Max.Y-area.Min.Y-axisFoot*p.u > most {
		t.Min.Y = area.Max.Y - most - axisFoot*p.u
	}
	return t
}

// column returns the width of a column of texts with the gap beside it.
func (p *page) column(texts []string, most vg.Length) (width vg.Length) {
	pen := p.rowPen()
	pen.bold = true // as some are
	for _, s := range texts {
		width = max(width, pen.width(s))
	}
	if width == 0 {
		return 0
	}
	return min(most, width) + 14*p.u
}

func (p *page) rowPen() pen { return pen{16.5 * p.u, false, p.ink, draw.XLeft} }

// height returns that of a row.
func (t *table) height(p *page) vg.Length {
	return (t.Max.Y - t.Min.Y - axisFoot*p.u) / vg.Length(max(1, t.rows))
}

// middle returns the height of the middle of a row, counted from above.
func (t *table) middle(p *page, i int) vg.Length {
	return t.Max.Y - (vg.Length(i)+.5)*t.height(p)
}

// bar returns the rectangle of a bar in a row.
func (t *table) bar(p *page, i int, from, to vg.Length) vg.Rectangle {
	half := min(.32*t.height(p), 20*p.u)
	return rect(from, t.middle(p, i)-half, to, t.middle(p, i)+half)
}

// words writes the label and the text of a row.
func (t *table) words(p *page, i int, label, text string, pen pen) {
	y := t.middle(p, i)
	pen.to(draw.XLeft).write(p.Canvas, at(t.left, y), pen.cut(label, t.Min.X-t.left-13*p.u))
	pen.to(draw.XRight).write(p.Canvas, at(t.right, y), pen.cut(text, t.right-t.Max.X-13*p.u))
}

// under writes what the numbers below the rows are; room for it was left below the area.
func (t *table) under(p *page, text string) {
	p.body().write(p.Canvas, at(t.left, t.Min.Y-axisName/2*p.u), p.body().cut(text, t.right-t.left))
}
