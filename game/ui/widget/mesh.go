package widget

import (
	"image"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// plain is the inside of a white image: what a triangle without a picture is painted with.
var plain = func() *ebiten.Image {
	whole := ebiten.NewImage(3, 3)
	whole.Fill(color.White)
	return whole.SubImage(image.Rect(1, 1, 2, 2)).(*ebiten.Image)
}()

// A Shade is a point with a colour.
type Shade struct {
	X, Y  float64
	Color color.Color
}

// Fan paints triangles from the first point to each neighbouring pair of the others, with colours between those of points.
func (c *Canvas) Fan(shades ...Shade) {
	pen.verts, pen.index = pen.verts[:0], pen.index[:0]
	for i, s := range shades {
		pen.verts = append(pen.verts, c.vertex(s))
		if i >= 2 {
			pen.index = append(pen.index, 0, uint32(i-1), uint32(i))
		}
	}
	pen.paint(c.Dst)
}

func (c *Canvas) vertex(s Shade) ebiten.Vertex {
	n := color.NRGBAModel.Convert(s.Color).(color.NRGBA)
	return ebiten.Vertex{DstX: c.px(s.X), DstY: c.py(s.Y), SrcX: 1.5, SrcY: 1.5,
		ColorR: float32(n.R) / 255, ColorG: float32(n.G) / 255, ColorB: float32(n.B) / 255, ColorA: float32(n.A) / 255}
}

// Down paints a box with a colour that changes from top to bottom.
func (c *Canvas) Down(r Rect, top, bottom color.Color) {
	c.Fan(Shade{r.X, r.Y, top}, Shade{r.Right(), r.Y, top}, Shade{r.Right(), r.Bottom(), bottom}, Shade{r.X, r.Bottom(), bottom})
}

// Across paints a box with a colour that changes from left to right.
func (c *Canvas) Across(r Rect, left, right color.Color) {
	c.Fan(Shade{r.X, r.Y, left}, Shade{r.Right(), r.Y, right}, Shade{r.Right(), r.Bottom(), right}, Shade{r.X, r.Bottom(), left})
}

// Glow paints a disc whose colour changes from the middle to the edge. Squash of 1 is a circle, less is flat.
func (c *Canvas) Glow(x, y, radius, squash float64, middle, edge color.Color) {
	const sides = 64
	shades := make([]Shade, 0, sides+2)
	shades = append(shades, Shade{x, y, middle})
	for i := range sides + 1 {
		angle := 2 * math.Pi * float64(i) / sides
		shades = append(shades, Shade{x + radius*math.Cos(angle), y + radius*squash*math.Sin(angle), edge})
	}
	c.Fan(shades...)
}

// Hatch paints slanted lines inside a box.
func (c *Canvas) Hatch(r Rect, step, width float64, clr color.Color) {
	inside := c.Clip(r)
	for x := r.X - r.H; x < r.Right(); x += step {
		inside.Line(x, r.Bottom(), x+r.H, r.Y, width, clr)
	}
}

// Between paints the area between two lines from left to right, the upper one and the lower one, whose points lie one above the other.
func (c *Canvas) Between(upper, lower []Point, clr color.Color) {
	pen.begin(clr)
	pen.columns(func(yield func(column) bool) {
		for i := range min(len(upper), len(lower)) {
			if !yield(column{upper[i].X*c.Scale + c.X, upper[i].Y*c.Scale + c.Y, lower[i].Y*c.Scale + c.Y}) {
				return
			}
		}
	})
	pen.paint(c.Dst)
}

// Lines draws many thin lines through points in one go. A point that is no number ends a line.
func (c *Canvas) Lines(lines [][]Point, width float64, clr color.Color) {
	pen.verts, pen.index = pen.verts[:0], pen.index[:0]
	for _, line := range lines {
		for i := 1; i < len(line); i++ {
			c.segment(line[i-1], line[i], width, clr)
		}
	}
	pen.paint(c.Dst)
}

// Broken draws a line through points in dashes.
func (c *Canvas) Broken(line []Point, width, dash, gap float64, clr color.Color) {
	pen.verts, pen.index = pen.verts[:0], pen.index[:0]
	at := 0.0 // along the pattern
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		long := math.Hypot(b.X-a.X, b.Y-a.Y)
		for done := 0.0; done < long-1e-9; {
			in := math.Mod(at, dash+gap)
			left := dash - in
			if in >= dash {
				left = dash + gap - in
			}
			step := min(max(left, .01), long-done)
			if in < dash {
				from, to := done/long, (done+step)/long
				c.segment(Point{a.X + from*(b.X-a.X), a.Y + from*(b.Y-a.Y)}, Point{a.X + to*(b.X-a.X), a.Y + to*(b.Y-a.Y)}, width, clr)
			}
			done += step
			at += step
		}
	}
	pen.paint(c.Dst)
}

// segment adds a straight piece of a line: its middle, and on either side half a pixel more that fades, so that it has no steps.
func (c *Canvas) segment(a, b Point, width float64, clr color.Color) {
	long := math.Hypot(b.X-a.X, b.Y-a.Y)
	if math.IsNaN(long) || long < 1e-9 {
		return
	}
	x, y := (b.X-a.X)/long, (b.Y-a.Y)/long
	core, edge := max(0, width/2-.5/c.Scale), width/2+.5/c.Scale
	first := uint32(len(pen.verts))
	for _, end := range []Point{a, b} {
		for _, aside := range [4]float64{-edge, -core, core, edge} {
			v := c.vertex(Shade{end.X - y*aside, end.Y + x*aside, clr})
			if math.Abs(aside) == edge {
				v.ColorA = 0
			}
			pen.verts = append(pen.verts, v)
		}
	}
	for strip := range uint32(3) {
		i := first + strip
		pen.index = append(pen.index, i, i+1, i+5, i, i+5, i+4)
	}
}
