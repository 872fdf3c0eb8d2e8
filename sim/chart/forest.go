package chart

import (
	"fmt"
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Forest shows differences with their intervals below each other, around zero and a band of differences that do not matter.
type Forest struct {
	Head
	Axis     string // what the numbers are, with their unit
	Smallest float64
	Groups   []ForestGroup
}

// A ForestGroup is the lines under one heading; an empty one has none.
type ForestGroup struct {
	Title string
	Lines []ForestLine
}

// A ForestLine is one difference. Those that are meant are drawn full, others hollow and grey. NaN is nothing to draw.
type ForestLine struct {
	Label, Value    string // at the left, and the numbers at the right
	Mean, Low, High float64
	Meant           bool
}

func (f *Forest) check() error {
	if f.lines() == 0 {
		return fmt.Errorf("forest: there is no difference to draw")
	}
	for _, g := range f.Groups {
		for _, l := range g.Lines {
			if err := within("the difference of "+l.Label, []float64{l.Mean, l.Low, l.High}); err != nil {
				return err
			}
		}
	}
	return nil
}

// lines returns how many rows there are.
func (f *Forest) lines() (n int) {
	for _, g := range f.Groups {
		n += len(g.Lines)
		if g.Title != "" {
			n++
		}
	}
	return n
}

func (f *Forest) least(p *page) vg.Length { return p.rowsLeast(f.lines(), axisName) }

// limits returns a range that holds every interval, zero and the band.
func (f *Forest) limits() (low, high float64) {
	values := []float64{0, -1.5 * f.Smallest, 1.5 * f.Smallest}
	for _, g := range f.Groups {
		for _, l := range g.Lines {
			values = append(values, l.Mean, l.Low, l.High)
		}
	}
	return span(.04, values)
}

// draw fills the area from the top down.
func (f *Forest) draw(p *page, area vg.Rectangle) {
	area.Min.Y += axisName * p.u
	var labels, values []string
	for _, g := range f.Groups {
		if g.Title != "" {
			labels, values = append(labels, ""), append(values, "")
		}
		for _, l := range g.Lines {
			labels, values = append(labels, l.Label), append(values, l.Value)
		}
	}
	t := p.rows(area, labels, values)
	t.under(p, f.Axis)
	low, high := f.limits()
	field := p.flat(t.Rectangle, &Measure{}, low, high)
	i := 0
	for _, g := range f.Groups {
		if g.Title != "" {
			p.boxed(p.strong(), at(area.Min.X, t.middle(p, i)), p.strong().cut(g.Title, area.Max.X-area.Min.X), p.card)
			i++
		}
		f.ground(p, field, t.middle(p, i)+t.height(p)/2, t.middle(p, i+len(g.Lines)-1)-t.height(p)/2)
		for k := range g.Lines {
			g.Lines[k].draw(p, t, field, i)
			i++
		}
	}
}

// ground draws what the lines of a group stand on: the band of what does not matter, and zero.
func (f *Forest) ground(p *page, field *field, top, bottom vg.Length) {
	if f.Smallest > 0 {
		p.fill(rect(field.x(-f.Smallest), bottom, field.x(f.Smallest), top), p.wash)
	}
	p.stroke(draw.LineStyle{Color: p.ink, Width: 1.6 * p.u}, at(field.x(0), bottom), at(field.x(0), top))
}

func (l *ForestLine) draw(p *page, t *table, f *field, i int) {
	colour, shape, words := p.quiet, draw.GlyphDrawer(ring{}), color.Color(p.ink2)
	if l.Meant {
		colour, shape, words = p.mine, draw.CircleGlyph{}, p.ink
	}
	t.words(p, i, l.Label, l.Value, p.rowPen().in(words))
	y := t.middle(p, i)
	if !math.IsNaN(l.Low) && !math.IsNaN(l.High) {
		p.stroke(draw.LineStyle{Color: colour, Width: 3 * p.u}, at(f.x(l.Low), y), at(f.x(l.High), y))
	}
	if !math.IsNaN(l.Mean) {
		p.mark(look{color: colour, shape: shape}, at(f.x(l.Mean), y), 6.5*p.u)
	}
}
