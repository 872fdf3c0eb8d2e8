package widget

import "math"

// trace returns points in pixels, without those that lie on the one before.
func (c *Canvas) trace(points []Point, closed bool) []Point {
	list := pen.trail[:0]
	for _, p := range points {
		at := Point{p.X*c.Scale + c.X, p.Y*c.Scale + c.Y}
		if n := len(list); n == 0 || math.Hypot(at.X-list[n-1].X, at.Y-list[n-1].Y) > near {
			list = append(list, at)
		}
	}
	for n := len(list); closed && n > 1 && math.Hypot(list[n-1].X-list[0].X, list[n-1].Y-list[0].Y) <= near; n = len(list) {
		list = list[:n-1]
	}
	pen.trail = list
	return list
}

// near is how many pixels two points of an outline are apart at least.
const near = .01

// sharp is how far apart the ways out of two edges that meet are at most to be joined in one point: their inner product.
const sharp = .5

// join returns the way out of the point where two edges meet, to the left of the way that they go, and the inner product of theirs.
func join(a, at, b Point) (outX, outY, even float64) {
	l0, l1 := math.Hypot(at.X-a.X, at.Y-a.Y), math.Hypot(b.X-at.X, b.Y-at.Y)
	x0, y0, x1, y1 := (at.Y-a.Y)/l0, (a.X-at.X)/l0, (b.Y-at.Y)/l1, (at.X-b.X)/l1
	even = x0*x1 + y0*y1
	long := max(.12, 1+even) // a peak is cut off
	return (x0 + x1) / long, (y0 + y1) / long, even
}

// area makes an outline of points in pixels, and returns a point inside from which all of it is in sight, and how far it is to the
// nearest edge; false when there is no such point where it is looked for, in the middle.
func (s *shape) area(points []Point) (x, y, half float64, ok bool) {
	n := len(points)
	if n < 3 {
		return 0, 0, 0, false
	}
	x, y, size := middleOf(points)
	turn := math.Copysign(1, size)
	half = math.Inf(1)
	for i, p := range points {
		b := points[(i+1)%n]
		away := turn * ((p.X-x)*(b.Y-y) - (p.Y-y)*(b.X-x)) / math.Hypot(b.X-p.X, b.Y-p.Y)
		half = min(half, away)
		outX, outY, _ := join(points[(i+n-1)%n], p, b)
		s.add(p.X, p.Y, turn*outX, turn*outY)
	}
	return x, y, half, half > 1
}

// middleOf returns the middle of an area, and how large it is, negative where its outline goes against the clock.
func middleOf(points []Point) (x, y, size float64) {
	o := points[0]
	for i := 1; i+1 < len(points); i++ {
		a, b := points[i], points[i+1]
		part := ((a.X-o.X)*(b.Y-o.Y) - (a.Y-o.Y)*(b.X-o.X)) / 2
		x, y, size = x+part*(a.X+b.X-2*o.X)/3, y+part*(a.Y+b.Y-2*o.Y)/3, size+part
	}
	return o.X + x/size, o.Y + y/size, size
}

// path makes a line through points in pixels, half of whose width is given, with round ends. Where it turns sharply it is made of
// pieces with a disc between them; false when these would shine through each other.
func (s *shape) path(points []Point, closed bool, half float64) bool {
	n := len(points)
	if n < 2 {
		return false
	}
	if closed = closed && n > 2; closed {
		if s.through(points, half) {
			s.line(true, half)
			return true
		}
		points, n = append(points, points[0]), n+1
	}
	first, last := points[0], points[n-1]
	for from := 0; from < n-1; {
		s.rims = s.rims[:0]
		to := s.piece(points, from, half)
		s.line(false, half)
		if from = to; to < n-1 || closed {
			if !s.solid {
				return false
			}
			s.disc(points[to].X, points[to].Y, half)
		}
	}
	if !closed {
		for _, end := range [2][2]Point{{points[1], first}, {points[n-2], last}} {
			s.pie(end[1].X, end[1].Y, half, math.Atan2(end[1].Y-end[0].Y, end[1].X-end[0].X)-math.Pi/2, math.Pi)
		}
	}
	return true
}

// through adds a closed line to the outline; false when it turns sharply somewhere.
func (s *shape) through(points []Point, half float64) bool {
	n := len(points)
	for i, p := range points {
		outX, outY, smooth := bend(points[(i+n-1)%n], p, points[(i+1)%n], half)
		if !smooth {
			s.rims = s.rims[:0]
			return false
		}
		s.add(p.X, p.Y, outX, outY)
	}
	return true
}

// piece adds a line to the outline that begins at a point, as far as it does not turn sharply, and returns the point where it ends.
func (s *shape) piece(points []Point, from int, half float64) (to int) {
	edge := func(a, b, at Point) {
		long := math.Hypot(b.X-a.X, b.Y-a.Y)
		s.add(at.X, at.Y, (b.Y-a.Y)/long, (a.X-b.X)/long)
	}
	edge(points[from], points[from+1], points[from])
	for to = from + 1; to < len(points)-1; to++ {
		outX, outY, smooth := bend(points[to-1], points[to], points[to+1], half)
		if !smooth {
			break
		}
		s.add(points[to].X, points[to].Y, outX, outY)
	}
	edge(points[to-1], points[to], points[to])
	return to
}

// bend is the way out where a line turns; false when it turns too sharply for its width, or for how short its pieces are.
func bend(a, at, b Point, half float64) (outX, outY float64, smooth bool) {
	outX, outY, even := join(a, at, b)
	short := min(math.Hypot(at.X-a.X, at.Y-a.Y), math.Hypot(b.X-at.X, b.Y-at.Y))
	tan := math.Sqrt(max(0, 1-even) / max(1e-9, 1+even)) // of half the turn
	return outX, outY, even > sharp && tan*(half+.5) < .9*short
}
