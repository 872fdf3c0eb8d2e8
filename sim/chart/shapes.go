package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// fill fills a rectangle.
func (p *page) fill(r vg.Rectangle, c color.Color) {
	p.SetColor(c)
	p.Fill(r.Path())
}

// box fills a rectangle with round corners.
func (p *page) box(r vg.Rectangle, radius vg.Length, c color.Color) {
	p.SetColor(c)
	p.Fill(rounded(r, min(radius, (r.Max.X-r.Min.X)/2, (r.Max.Y-r.Min.Y)/2)))
}

// outline draws the edge of a rectangle.
func (p *page) outline(r vg.Rectangle, width vg.Length, c color.Color) {
	p.SetLineStyle(draw.LineStyle{Color: c, Width: width})
	p.Stroke(r.Path())
}

// stroke draws a straight line.
func (p *page) stroke(style draw.LineStyle, from, to vg.Point) {
	p.SetLineStyle(style)
	var path vg.Path
	path.Move(from)
	path.Line(to)
	p.Stroke(path)
}

// mark draws a marker.
func (p *page) mark(l look, at vg.Point, radius vg.Length) { p.DrawGlyphNoClip(l.glyph(radius), at) }

// hatch draws slanted lines over a rectangle: a filling that can be told from a plain one without colours.
func (p *page) hatch(r vg.Rectangle, c color.Color) {
	gap, height := 6*p.u, r.Max.Y-r.Min.Y
	style := draw.LineStyle{Color: c, Width: 1.6 * p.u}
	for x := r.Min.X - height + gap/2; x < r.Max.X; x += gap {
		from, to := vg.Point{X: x, Y: r.Min.Y}, vg.Point{X: x + height, Y: r.Max.Y}
		if from.X < r.Min.X {
			from.Y += r.Min.X - from.X
			from.X = r.Min.X
		}
		if to.X > r.Max.X {
			to.Y -= to.X - r.Max.X
			to.X = r.Max.X
		}
		p.stroke(style, from, to)
	}
}

// rect makes a rectangle of its sides.
func rect(left, bottom, right, top vg.Length) vg.Rectangle {
	return vg.Rectangle{Min: vg.Point{X: min(left, right), Y: min(bottom, top)}, Max: vg.Point{X: max(left, right), Y: max(bottom, top)}}
}

// at makes a point.
func at(x, y vg.Length) vg.Point { return vg.Point{X: x, Y: y} }
