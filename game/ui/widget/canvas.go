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

// Corners are the radii of a box, clockwise from the upper left.
type Corners [4]float64

// All gives every corner the same radius.
func All(radius float64) Corners { return Corners{radius, radius, radius, radius} }

// box starts a shape of a colour and outlines a box; false when there is nothing of it to be seen.
func (c *Canvas) box(r Rect, corners Corners, clr color.Color) (x, y, half float64, ok bool) {
	x0, y0, x1, y1 := r.X*c.Scale+c.X, r.Y*c.Scale+c.Y, r.Right()*c.Scale+c.X, r.Bottom()*c.Scale+c.Y
	for i := range corners {
		corners[i] *= c.Scale
	}
	pen.begin(clr)
	pen.box(x0, y0, x1, y1, corners)
	return (x0 + x1) / 2, (y0 + y1) / 2, min(x1-x0, y1-y0) / 2, x1 > x0 && y1 > y0
}

// Fill paints a box with round corners.
func (c *Canvas) Fill(r Rect, radius float64, clr color.Color) { c.FillCorners(r, All(radius), clr) }

// FillCorners paints a box whose corners differ. One without round corners begins and ends between pixels.
func (c *Canvas) FillCorners(r Rect, corners Corners, clr color.Color) {
	if corners == (Corners{}) {
		vector.FillRect(c.Dst, c.px(r.X), c.py(r.Y), c.pl(r.W), c.pl(r.H), clr, false)
		return
	}
	if x, y, half, ok := c.box(r, corners, clr); ok {
		pen.fill(x, y, half)
		pen.paint(c.Dst)
	}
}

// Border draws the edge of a box, inside it.
func (c *Canvas) Border(r Rect, radius, width float64, clr color.Color) {
	if radius*c.Scale < width*c.Scale+.5 {
		radius = 0 // there is no room for a curve inside
	}
	x, y, half, ok := c.box(r, All(radius), clr)
	wide := width * c.Scale
	switch {
	case !ok:
		return
	case half < wide+.5:
		pen.fill(x, y, half)
	default:
		in, alpha := faded(wide / 2)
		pen.band(true, ring{.5, 0}, ring{-in, alpha}, ring{in - wide, alpha}, ring{-wide - .5, 0})
	}
	pen.paint(c.Dst)
}

// Circle paints a disc.
func (c *Canvas) Circle(x, y, radius float64, clr color.Color) {
	if radius = radius * c.Scale; radius > 0 {
		pen.begin(clr)
		pen.disc(x*c.Scale+c.X, y*c.Scale+c.Y, radius)
		pen.paint(c.Dst)
	}
}

// Ring draws a circle.
func (c *Canvas) Ring(x, y, radius, width float64, clr color.Color) {
	if radius < width/2+.5/c.Scale {
		c.Circle(x, y, radius+width/2, clr)
		return
	}
	pen.begin(clr)
	pen.arc(x*c.Scale+c.X, y*c.Scale+c.Y, radius*c.Scale, 0, 2*math.Pi)
	pen.line(false, width*c.Scale/2)
	pen.paint(c.Dst)
}

// Arc draws part of a circle with round ends, from one angle on to another in radians, clockwise from the right.
func (c *Canvas) Arc(x, y, radius, from, to, width float64, clr color.Color) {
	x, y, radius, width = x*c.Scale+c.X, y*c.Scale+c.Y, radius*c.Scale, width*c.Scale
	if !(radius > width/2+.5) || !(to > from) {
		return
	}
	pen.begin(clr)
	pen.arc(x, y, radius, from, to-from)
	pen.line(false, width/2)
	for _, end := range [2]struct{ at, way float64 }{{from, from - math.Pi/2}, {to, to + math.Pi/2}} {
		pen.pie(x+radius*math.Cos(end.at), y+radius*math.Sin(end.at), width/2, end.way-math.Pi/2, math.Pi)
	}
	pen.paint(c.Dst)
}

// Line draws a straight line.
func (c *Canvas) Line(x0, y0, x1, y1, width float64, clr color.Color) {
	x0, y0, x1, y1 = x0*c.Scale+c.X, y0*c.Scale+c.Y, x1*c.Scale+c.X, y1*c.Scale+c.Y
	long := math.Hypot(x1-x0, y1-y0)
	if !(long > 0) || math.IsInf(long, 0) {
		return
	}
	pen.begin(clr)
	pen.straight(x0, y0, (x1-x0)/long, (y1-y0)/long, long)
	pen.line(false, width*c.Scale/2)
	pen.paint(c.Dst)
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
	pen.begin(clr)
	if x, y, half, ok := pen.area(c.trace(points, true)); ok {
		pen.fill(x, y, half)
		pen.paint(c.Dst)
		return
	}
	vector.FillPath(c.Dst, c.pathOf(points, true), &vector.FillOptions{}, paint(clr))
}

// Path draws a line through points, closed into an area or not.
func (c *Canvas) Path(points []Point, closed bool, width float64, clr color.Color) {
	pen.begin(clr)
	if pen.path(c.trace(points, closed), closed, width*c.Scale/2) {
		pen.paint(c.Dst)
		return
	}
	options := &vector.StrokeOptions{Width: c.pl(width), LineJoin: vector.LineJoinRound, LineCap: vector.LineCapRound}
	vector.StrokePath(c.Dst, c.pathOf(points, closed), options, paint(clr))
}

// pathOf is what shapes of triangles are too simple for.
func (c *Canvas) pathOf(points []Point, closed bool) *vector.Path {
	path := &vector.Path{}
	for i, p := range points {
		if i == 0 {
			path.MoveTo(c.px(p.X), c.py(p.Y))
		} else {
			path.LineTo(c.px(p.X), c.py(p.Y))
		}
	}
	if closed {
		path.Close()
	}
	return path
}

func paint(clr color.Color) *vector.DrawPathOptions {
	options := &vector.DrawPathOptions{AntiAlias: true}
	options.ColorScale.ScaleWithColor(clr)
	return options
}
