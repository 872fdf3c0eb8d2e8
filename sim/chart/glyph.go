package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Markers that gonum lacks.
type (
	diamond   struct{} // a square on its corner
	pointDown struct{} // a triangle on its corner
	hexagon   struct{}
	cross     struct{} // a thick plus
)

// DrawGlyph implements draw.GlyphDrawer.
func (diamond) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	polygon(c, at, 1.25*sty.Radius, 4, 0)
}

// DrawGlyph implements draw.GlyphDrawer.
func (pointDown) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	polygon(c, at, 1.25*sty.Radius, 3, -math.Pi/2)
}

// DrawGlyph implements draw.GlyphDrawer.
func (hexagon) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	polygon(c, at, 1.1*sty.Radius, 6, 0)
}

// DrawGlyph implements draw.GlyphDrawer.
func (cross) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	r, t := 1.1*sty.Radius, .4*sty.Radius
	for _, half := range []vg.Point{{X: r, Y: t}, {X: t, Y: r}} {
		fill(c, []vg.Point{
			{X: at.X - half.X, Y: at.Y - half.Y}, {X: at.X + half.X, Y: at.Y - half.Y},
			{X: at.X + half.X, Y: at.Y + half.Y}, {X: at.X - half.X, Y: at.Y + half.Y},
		})
	}
}

// polygon fills a regular polygon with its first corner at an angle.
func polygon(c *draw.Canvas, at vg.Point, radius vg.Length, corners int, angle float64) {
	points := make([]vg.Point, corners)
	for i := range points {
		sin, cos := math.Sincos(angle + 2*math.Pi*float64(i)/float64(corners))
		points[i] = vg.Point{X: at.X + radius*vg.Length(cos), Y: at.Y + radius*vg.Length(sin)}
	}
	fill(c, points)
}

// fill fills a shape with the present colour.
func fill(c *draw.Canvas, points []vg.Point) {
	var path vg.Path
	path.Move(points[0])
	for _, p := range points[1:] {
		path.Line(p)
	}
	path.Close()
	c.Fill(path)
}

// rounded returns the outline of a rectangle with round corners.
func rounded(r vg.Rectangle, radius vg.Length) vg.Path {
	var path vg.Path
	path.Move(vg.Point{X: r.Min.X + radius, Y: r.Min.Y})
	corner := func(x, y vg.Length, from float64) {
		sin, cos := math.Sincos(from)
		path.Line(vg.Point{X: x + radius*vg.Length(cos), Y: y + radius*vg.Length(sin)})
		path.Arc(vg.Point{X: x, Y: y}, radius, from, math.Pi/2)
	}
	corner(r.Max.X-radius, r.Min.Y+radius, -math.Pi/2)
	corner(r.Max.X-radius, r.Max.Y-radius, 0)
	corner(r.Min.X+radius, r.Max.Y-radius, math.Pi/2)
	corner(r.Min.X+radius, r.Min.Y+radius, math.Pi)
	path.Close()
	return path
}
