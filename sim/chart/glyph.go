package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Markers that gonum lacks.
type (
	diamond    struct{} // a square on its corner
	pointDown  struct{} // a triangle on its corner
	pointRight struct{} // a triangle on its side
	pentagon   struct{}
	hexagon    struct{}
	cross      struct{}                  // a thick plus
	saltire    struct{}                  // a thick x
	star       struct{}                  // with five points
	ring       struct{}                  // a thick circle around nothing
	bird       struct{ heading float64 } // of the swarm; its angle is that of its head
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
func (pointRight) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	polygon(c, at, 1.25*sty.Radius, 3, 0)
}

// DrawGlyph implements draw.GlyphDrawer.
func (pentagon) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	polygon(c, at, 1.15*sty.Radius, 5, math.Pi/2)
}

// DrawGlyph implements draw.GlyphDrawer.
func (star) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	const points = 5
	outline := make([]vg.Point, 2*points)
	for i := range outline {
		radius := 1.4 * sty.Radius
		if i%2 == 1 {
			radius *= .45
		}
		outline[i] = around(at, radius, math.Pi/2+math.Pi*float64(i)/points)
	}
	fill(c, outline)
}

// DrawGlyph implements draw.GlyphDrawer.
func (ring) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	var path vg.Path
	path.Move(vg.Point{X: at.X + .8*sty.Radius, Y: at.Y})
	path.Arc(at, .8*sty.Radius, 0, 2*math.Pi)
	path.Close()
	c.SetLineStyle(draw.LineStyle{Color: sty.Color, Width: .55 * sty.Radius})
	c.Stroke(path)
}

// DrawGlyph implements draw.GlyphDrawer.
func (saltire) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	r, t := 1.2*sty.Radius, .4*sty.Radius
	for _, angle := range []float64{math.Pi / 4, 3 * math.Pi / 4} {
		from, to := around(at, -r, angle), around(at, r, angle)
		fill(c, []vg.Point{
			around(from, -t, angle+math.Pi/2), around(from, t, angle+math.Pi/2),
			around(to, t, angle+math.Pi/2), around(to, -t, angle+math.Pi/2),
		})
	}
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

// DrawGlyph implements draw.GlyphDrawer.
func (b bird) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	const wing = 2.5 // radians from head to wing
	fill(c, []vg.Point{around(at, 1.3*sty.Radius, b.heading), around(at, sty.Radius, b.heading+wing), around(at, .35*sty.Radius, b.heading+math.Pi), around(at, sty.Radius, b.heading-wing)})
}

// polygon fills a regular polygon with its first corner at an angle.
func polygon(c *draw.Canvas, at vg.Point, radius vg.Length, corners int, angle float64) {
	points := make([]vg.Point, corners)
	for i := range points {
		points[i] = around(at, radius, angle+2*math.Pi*float64(i)/float64(corners))
	}
	fill(c, points)
}

// around returns the point at a distance from another, in the direction of an angle.
func around(at vg.Point, distance vg.Length, angle float64) vg.Point {
	sin, cos := math.Sincos(angle)
	return vg.Point{X: at.X + distance*vg.Length(cos), Y: at.Y + distance*vg.Length(sin)}
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
