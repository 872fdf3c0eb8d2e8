package widget

import (
	"image"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/vector"
)

// A Canvas draws on an image in logical units. Scale is pixels per unit; X and Y are where (0, 0) lies, in pixels. Text is how
// much larger than usual the reader wants text, 1 to 2.
type Canvas struct {
	Dst   *ebiten.Image
	Scale float64
	X, Y  float64
	Text  float64
	path  vector.Path
	verts []ebiten.Vertex
	index []uint32
}

// A Point is a place in logical units.
type Point struct{ X, Y float64 }

func (c *Canvas) px(x float64) float32 { return float32(x*c.Scale + c.X) }
func (c *Canvas) py(y float64) float32 { return float32(y*c.Scale + c.Y) }
func (c *Canvas) pl(l float64) float32 { return float32(l * c.Scale) }

// Clip returns a canvas that draws inside an area only.
func (c *Canvas) Clip(r Rect) *Canvas {
	bounds := image.Rect(int(c.px(r.X)), int(c.py(r.Y)), int(math.Ceil(float64(c.px(r.Right())))), int(math.Ceil(float64(c.py(r.Bottom())))))
	return &Canvas{Dst: c.Dst.SubImage(bounds).(*ebiten.Image), Scale: c.Scale, X: c.X, Y: c.Y, Text: c.Text}
}

func (c *Canvas) paint(clr color.Color) *vector.DrawPathOptions {
	options := &vector.DrawPathOptions{AntiAlias: true}
	options.ColorScale.ScaleWithColor(clr)
	return options
}

func (c *Canvas) fill(clr color.Color) {
	vector.FillPath(c.Dst, &c.path, &vector.FillOptions{}, c.paint(clr))
}

func (c *Canvas) stroke(width float64, clr color.Color) {
	options := &vector.StrokeOptions{Width: c.pl(width), LineJoin: vector.LineJoinRound, LineCap: vector.LineCapRound}
	vector.StrokePath(c.Dst, &c.path, options, c.paint(clr))
}

// Corners are the radii of a box, clockwise from the upper left.
type Corners [4]float64

// All gives every corner the same radius.
func All(radius float64) Corners { return Corners{radius, radius, radius, radius} }

func (c *Canvas) box(r Rect, corners Corners) {
	c.path.Reset()
	x0, y0, x1, y1 := c.px(r.X), c.py(r.Y), c.px(r.Right()), c.py(r.Bottom())
	most := min(x1-x0, y1-y0) / 2
	radius := func(i int) float32 { return min(c.pl(corners[i]), most) }
	c.path.MoveTo(x0+radius(0), y0)
	c.corner(x1, y0, x1, y1, radius(1))
	c.corner(x1, y1, x0, y1, radius(2))
	c.corner(x0, y1, x0, y0, radius(3))
	c.corner(x0, y0, x1, y0, radius(0))
	c.path.Close()
}

// corner goes on to a corner and toward what comes after it. An arc of radius 0 is no point for the library: its stroke has
// thousands of vertices.
func (c *Canvas) corner(x, y, nextX, nextY, radius float32) {
	if radius > 0 {
		c.path.ArcTo(x, y, nextX, nextY, radius)
	} else {
		c.path.LineTo(x, y)
	}
}

// Fill paints a box with round corners.
func (c *Canvas) Fill(r Rect, radius float64, clr color.Color) { c.FillCorners(r, All(radius), clr) }

// FillCorners paints a box whose corners differ.
func (c *Canvas) FillCorners(r Rect, corners Corners, clr color.Color) {
	if corners == (Corners{}) {
		vector.FillRect(c.Dst, c.px(r.X), c.py(r.Y), c.pl(r.W), c.pl(r.H), clr, false)
		return
	}
	c.box(r, corners)
	c.fill(clr)
}

// Border draws the edge of a box, inside it.
func (c *Canvas) Border(r Rect, radius, width float64, clr color.Color) {
	c.box(r.Inset(width/2, width/2), All(max(0, radius-width/2)))
	c.stroke(width, clr)
}

// Circle paints a disc.
func (c *Canvas) Circle(x, y, radius float64, clr color.Color) {
	vector.FillCircle(c.Dst, c.px(x), c.py(y), c.pl(radius), clr, true)
}

// Ring draws a circle: a disc with a hole, because the stroke of a small closed path leaves a gap.
func (c *Canvas) Ring(x, y, radius, width float64, clr color.Color) {
	c.path.Reset()
	for _, r := range []float64{radius + width/2, max(0, radius-width/2)} {
		c.path.MoveTo(c.px(x+r), c.py(y))
		c.path.Arc(c.px(x), c.py(y), c.pl(r), 0, 2*math.Pi, vector.Clockwise)
		c.path.Close()
	}
	vector.FillPath(c.Dst, &c.path, &vector.FillOptions{FillRule: vector.FillRuleEvenOdd}, c.paint(clr))
}

// Arc draws part of a circle, from one angle to another in radians, clockwise from the right.
func (c *Canvas) Arc(x, y, radius, from, to, width float64, clr color.Color) {
	c.path.Reset()
	c.path.Arc(c.px(x), c.py(y), c.pl(radius), float32(from), float32(to), vector.Clockwise)
	c.stroke(width, clr)
}

// Line draws a straight line.
func (c *Canvas) Line(x0, y0, x1, y1, width float64, clr color.Color) {
	vector.StrokeLine(c.Dst, c.px(x0), c.py(y0), c.px(x1), c.py(y1), c.pl(width), clr, true)
}

// Dashes draws a broken line.
func (c *Canvas) Dashes(x0, y0, x1, y1, width, dash, gap float64, clr color.Color) {
	length := math.Hypot(x1-x0, y1-y0)
	dx, dy := (x1-x0)/length, (y1-y0)/length
	for at := 0.0; at < length; at += dash + gap {
		end := min(length, at+dash)
		c.Line(x0+dx*at, y0+dy*at, x0+dx*end, y0+dy*end, width, clr)
	}
}

// Polygon paints an area.
func (c *Canvas) Polygon(points []Point, clr color.Color) {
	c.trace(points, true)
	c.fill(clr)
}

// Path draws a line through points, closed into an area or not.
func (c *Canvas) Path(points []Point, closed bool, width float64, clr color.Color) {
	c.trace(points, closed)
	c.stroke(width, clr)
}

func (c *Canvas) trace(points []Point, closed bool) {
	c.path.Reset()
	for i, p := range points {
		if i == 0 {
			c.path.MoveTo(c.px(p.X), c.py(p.Y))
		} else {
			c.path.LineTo(c.px(p.X), c.py(p.Y))
		}
	}
	if closed {
		c.path.Close()
	}
}
