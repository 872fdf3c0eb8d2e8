package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A field is the part of a page on which values have places.
type field struct {
	vg.Rectangle
	xLow, xHigh, yLow, yHigh float64
}

func (f *field) x(v float64) vg.Length {
	return f.Min.X + vg.Length((v-f.xLow)/(f.xHigh-f.xLow))*(f.Max.X-f.Min.X)
}

func (f *field) y(v float64) vg.Length {
	return f.Min.Y + vg.Length((v-f.yLow)/(f.yHigh-f.yLow))*(f.Max.Y-f.Min.Y)
}

func (f *field) at(x, y float64) vg.Point { return vg.Point{X: f.x(x), Y: f.y(y)} }

// upright lays out a field with numbers at its left and room for a line of labels below, and draws the grid. The field is as
// wide as the area, less what the numbers and the labels at the right need.
func (p *page) upright(area vg.Rectangle, m *Measure, low, high float64, right vg.Length) *field {
	ticks := m.ticks(p.lang, low, high, p.most(area.Max.Y-area.Min.Y, 26*p.u))
	pen := p.body().to(draw.XRight)
	left := vg.Length(0)
	for _, t := range ticks {
		left = max(left, pen.width(t.label))
	}
	f := &field{Rectangle: rect(area.Min.X+left+10*p.u, area.Min.Y+28*p.u, area.Max.X-right, area.Max.Y-6*p.u), yLow: low, yHigh: high, xHigh: 1}
	for _, t := range ticks {
		y := f.y(t.at)
		p.stroke(draw.LineStyle{Color: p.grid, Width: p.u}, at(f.Min.X, y), at(f.Max.X, y))
		pen.write(p.Canvas, at(f.Min.X-10*p.u, y), t.label)
	}
	return f
}

// years labels the years below a field whose horizontal axis is time.
func (p *page) years(f *field, t Time) {
	pen := p.body().to(draw.XCenter)
	width := pen.width("2015") + 14*p.u
	most := max(1, int((f.Max.X-f.Min.X)/width))
	ticks := t.ticks(p.lang, f.xLow, f.xHigh, most)
	for i, k := range ticks {
		x, half := f.x(k.at), pen.width(k.label)/2
		if i == 0 {
			x = max(x, f.Min.X+half-6*p.u)
		}
		pen.write(p.Canvas, at(x, f.Min.Y-18*p.u), k.label)
	}
}

// flat lays out a field with numbers along its bottom, for rows, and draws the grid.
func (p *page) flat(area vg.Rectangle, m *Measure, low, high float64) *field {
	f := &field{Rectangle: area, xLow: low, xHigh: high, yHigh: 1}
	f.Min.Y += 28 * p.u
	pen := p.body().to(draw.XCenter)
	for _, t := range m.ticks(p.lang, low, high, p.most(f.Max.X-f.Min.X, 70*p.u)) {
		x := f.x(t.at)
		p.stroke(draw.LineStyle{Color: p.grid, Width: p.u}, at(x, f.Min.Y), at(x, f.Max.Y))
		pen.write(p.Canvas, at(x, f.Min.Y-18*p.u), t.label)
	}
	return f
}

// most returns how many grid lines fit in a length, each needing some of it; at least three.
func (p *page) most(length, each vg.Length) int { return max(3, min(mostLines, int(length/each))) }
