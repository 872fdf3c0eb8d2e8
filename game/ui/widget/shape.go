package widget

import (
	"image/color"
	"iter"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// A shape is triangles in pixels, painted in one go. Its edges fade over one pixel, half of it inside and half outside, so that
// they have no steps. The vector package of Ebitengine draws the same with seventeen calls per path, and a texture beside it.
type shape struct {
	verts []ebiten.Vertex
	index []uint32
	rims  []rim
	trail []Point       // points of an outline, in pixels
	clr   ebiten.Vertex // the colour
	solid bool          // whether nothing shines through the colour
}

// pen is the shape that is being made; the interface is drawn from one goroutine.
var pen shape

// usual is how triangles are painted.
var usual ebiten.DrawTrianglesOptions

// A rim is a point of an outline with the way out of it: a step of 1 moves both edges that meet there out by one pixel. Alpha
// fades it.
type rim struct{ x, y, outX, outY, alpha float64 }

// A ring lies some pixels out of an outline, and is painted with some of the colour: 0 is none, 1 all.
type ring struct{ out, alpha float64 }

// begin starts a shape of a colour.
func (s *shape) begin(clr color.Color) {
	n, is := clr.(color.NRGBA)
	if !is {
		n = color.NRGBAModel.Convert(clr).(color.NRGBA)
	}
	s.verts, s.index, s.rims, s.solid = s.verts[:0], s.index[:0], s.rims[:0], n.A == 255
	s.clr = ebiten.Vertex{SrcX: 1.5, SrcY: 1.5, ColorR: float32(n.R) / 255, ColorG: float32(n.G) / 255, ColorB: float32(n.B) / 255, ColorA: float32(n.A) / 255}
}

// paint paints what was made.
func (s *shape) paint(dst *ebiten.Image) {
	if len(s.index) > 0 {
		dst.DrawTriangles32(s.verts, s.index, plain, &usual)
	}
}

func (s *shape) point(x, y, alpha float64) uint32 {
	v := s.clr
	v.DstX, v.DstY, v.ColorA = float32(x), float32(y), v.ColorA*float32(alpha)
	s.verts = append(s.verts, v)
	return uint32(len(s.verts) - 1)
}

// band paints along the outline, between each ring and the next. It returns the first of its points, which are in the order of the
// outline, and of the rings at each of them.
func (s *shape) band(closed bool, rings ...ring) uint32 {
	first, per, n := uint32(len(s.verts)), uint32(len(rings)), uint32(len(s.rims))
	for _, p := range s.rims {
		for _, g := range rings {
			s.point(p.x+g.out*p.outX, p.y+g.out*p.outY, g.alpha*p.alpha)
		}
	}
	for i := range n {
		if i == n-1 && !closed {
			break
		}
		for k := range per - 1 {
			a, b := first+i*per+k, first+(i+1)%n*per+k
			s.index = append(s.index, a, b, b+1, a, b+1, a+1)
		}
	}
	return first
}

// fill paints the inside of the outline, all of which is in sight from a point inside. Half is how far that is from the nearest
// edge.
func (s *shape) fill(x, y, half float64) {
	in, alpha := faded(half)
	ring := s.band(true, ring{.5, 0}, ring{-in, alpha}) + 1
	middle, n := s.point(x, y, alpha), uint32(len(s.rims))
	for i := range n {
		s.index = append(s.index, middle, ring+2*i, ring+2*((i+1)%n))
	}
}

// line paints along the outline, which is the middle of the line. Half is half its width.
func (s *shape) line(closed bool, half float64) {
	in, alpha := faded(half)
	s.band(closed, ring{half + .5, 0}, ring{half - in, alpha}, ring{in - half, alpha}, ring{-half - .5, 0})
}

// faded returns how far inside an edge the colour is whole, and how whole it is: what is less than a pixel wide is fainter instead.
func faded(half float64) (in, alpha float64) {
	if half >= .5 {
		return .5, 1
	}
	return half, 2 * half / (half + .5)
}

// add adds a point to the outline.
func (s *shape) add(x, y, outX, outY float64) { s.rims = append(s.rims, rim{x, y, outX, outY, 1}) }

// arc adds a part of a circle to the outline, from one angle by another.
func (s *shape) arc(x, y, radius, from, by float64) {
	const off = .1 // pixels between the circle and its chords
	steps := max(2, math.Ceil(math.Abs(by)/(2*math.Acos(1-min(.3, off/max(radius, off))))))
	for i := range int(steps) + 1 {
		sin, cos := math.Sincos(from + by*float64(i)/steps)
		s.add(x+radius*cos, y+radius*sin, cos, sin)
	}
}

// straight adds a line to the outline, which goes some way and fades at its ends.
func (s *shape) straight(x, y, wayX, wayY, long float64) {
	in, alpha := faded(long / 2)
	for _, end := range [4][2]float64{{-.5, 0}, {in, alpha}, {long - in, alpha}, {long + .5, 0}} {
		s.rims = append(s.rims, rim{x + end[0]*wayX, y + end[0]*wayY, wayY, -wayX, end[1]})
	}
}

// pie paints a part of a disc that begins at some angle.
func (s *shape) pie(x, y, radius, from, by float64) {
	in, alpha := faded(radius)
	if radius < 2 { // what fades weighs more outside a small circle than inside
		out, in := radius+.5, radius-in
		alpha = 3 * radius * radius / (out*out + out*in + in*in)
	}
	s.rims = s.rims[:0]
	s.arc(x, y, radius, from, by)
	ring := s.band(false, ring{.5, 0}, ring{-in, alpha}) + 1
	middle := s.point(x, y, alpha)
	for i := range uint32(len(s.rims) - 1) {
		s.index = append(s.index, middle, ring+2*i, ring+2*i+2)
	}
}

// disc paints a whole disc.
func (s *shape) disc(x, y, radius float64) { s.pie(x, y, radius, 0, 2*math.Pi) }

// A column is a part of an area between two lines, from top to bottom.
type column struct{ x, top, bottom float64 }

// columns paints an area from one column to the next, with an upper and a lower edge that fade.
func (s *shape) columns(list iter.Seq[column]) {
	var last column
	for c := range list {
		was, is := last.bottom-last.top, c.bottom-c.top
		if len(s.verts) > 0 && min(was, is) < 1 && max(was, is) > 1 { // only what is thinner than a pixel is fainter
			t := (1 - was) / (is - was)
			s.column(column{last.x + t*(c.x-last.x), last.top + t*(c.top-last.top), last.bottom + t*(c.bottom-last.bottom)})
		}
		s.column(c)
		last = c
	}
}

func (s *shape) column(c column) {
	x, top, bottom := c.x, c.top, c.bottom
	in, alpha := faded(max(0, bottom-top) / 2)
	at := s.point(x, top-.5, 0)
	s.point(x, top+in, alpha)
	s.point(x, bottom-in, alpha)
	s.point(x, bottom+.5, 0)
	for k := at; at > 0 && k < at+3; k++ {
		s.index = append(s.index, k-4, k-3, k+1, k-4, k+1, k)
	}
}

// box adds the outline of a box in pixels with round corners, clockwise from the upper left.
func (s *shape) box(x0, y0, x1, y1 float64, radii Corners) {
	most := min(x1-x0, y1-y0) / 2
	for i, at := range [4][2]float64{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}} {
		inX, inY := [4]float64{1, -1, -1, 1}[i], [4]float64{1, 1, -1, -1}[i]
		if radius := min(radii[i], most); radius < .5 {
			s.add(at[0], at[1], -inX, -inY)
		} else {
			s.arc(at[0]+inX*radius, at[1]+inY*radius, radius, math.Pi+float64(i)*math.Pi/2, math.Pi/2)
		}
	}
}
