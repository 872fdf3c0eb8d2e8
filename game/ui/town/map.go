package town

import "math"

// A Point is a place on the map.
type Point struct{ X, Y float64 }

// A Map is where things lie.
type Map struct {
	W, H      float64
	Districts []District
	River     []Point // along its middle, from left to right
	Width     float64 // of the river
	Bridges   [][2]Point
	Ditches   [][2]Point
	Trees     []Tree
}

// A District is an area with houses.
type District struct {
	Outline []Point
	Blocks  [][]Point // of houses
	Streets [][2]Point
	Centre  Point
	Radius  float64 // of a circle that lies inside, nearly
	Wide    float64 // half the size of a box around the centre that lies inside, nearly
	High    float64
	corners [4]Point
}

// A Tree stands in a field or a park.
type Tree struct {
	At   Point
	Size float64
}

// A Frame is the part of a map in which districts lie; land goes on outside it.
type Frame struct{ X, Y, W, H float64 }

// Lay makes the map of n districts, one or more. The seed shapes outlines.
func Lay(n int, frame Frame, w, h float64, seed uint64) Map {
	m := Map{W: w, H: h}
	rows := 2
	if n > 14 {
		rows = int(math.Round(math.Sqrt(float64(n) / 2)))
	}
	if n == 1 {
		rows = 1
	}
	river := min(96, frame.H*.26)
	upper := (rows + 1) / 2
	height := (frame.H - river) / float64(rows)
	for i, left := 0, n; i < rows; i++ {
		count := (left + rows - i - 1) / (rows - i)
		left -= count
		y := frame.Y + float64(i)*height
		if i >= upper {
			y += river
		}
		width := frame.W / float64(max(count, (n+rows-1)/rows))
		for c := range count {
			x := frame.X + (frame.W-width*float64(count))/2 + float64(c)*width
			m.Districts = append(m.Districts, district(Frame{x, y, width, height}, seed, uint64(len(m.Districts))))
		}
	}
	m.land(frame.Y+float64(upper)*height+river/2, river, seed)
	return m
}

// district makes a crooked four-sided outline within a frame.
func district(f Frame, seed, key uint64) (d District) {
	gapX, gapY := min(26, f.W*.09), min(14, f.H*.08)
	slant := gapX * .62
	at := func(u, v float64, draws uint64) Point {
		return Point{
			f.X + gapX + u*(f.W-2*gapX) + slant*(luck(seed, key, draws)-.5)*2,
			f.Y + gapY + v*(f.H-2*gapY) + gapY*.55*(luck(seed, key, draws+20)-.5)*2,
		}
	}
	d.corners = [4]Point{at(0, 0, 1), at(1, 0, 2), at(1, 1, 3), at(0, 1, 4)}
	for i := range 4 {
		a, b := d.corners[i], d.corners[(i+1)%4]
		d.Outline = append(d.Outline, a)
		t := .3 + .4*luck(seed, key, uint64(40+i))
		bulge := .38 * min(gapX, gapY) * luck(seed, key, uint64(50+i))
		far := math.Hypot(b.X-a.X, b.Y-a.Y)
		d.Outline = append(d.Outline, Point{a.X + t*(b.X-a.X) + bulge*(b.Y-a.Y)/far, a.Y + t*(b.Y-a.Y) - bulge*(b.X-a.X)/far})
	}
	d.Centre = d.place(.5, .5)
	d.Radius = min(f.W, f.H*1.5) * .42
	d.Wide, d.High = f.W/2-gapX*1.5, f.H/2-gapY*1.6
	d.build(f, seed, key)
	return d
}

// place maps the unit square onto the district.
func (d *District) place(u, v float64) Point {
	a, b, c, e := d.corners[0], d.corners[1], d.corners[2], d.corners[3]
	x := (1-v)*((1-u)*a.X+u*b.X) + v*((1-u)*e.X+u*c.X)
	y := (1-v)*((1-u)*a.Y+u*b.Y) + v*((1-u)*e.Y+u*c.Y)
	return Point{x, y}
}

// build puts blocks of houses along streets.
func (d *District) build(f Frame, seed, key uint64) {
	columns, rows := max(2, int(f.W/44)), max(2, int(f.H/27))
	for r := range rows {
		for c := range columns {
			draws := uint64(100 + r*columns + c)
			if luck(seed, key, draws) < .16 {
				continue
			}
			u0, u1 := .06+.88*(float64(c)+.12)/float64(columns), .06+.88*(float64(c)+.88)/float64(columns)
			v0, v1 := .08+.84*(float64(r)+.16)/float64(rows), .08+.84*(float64(r)+.84)/float64(rows)
			if luck(seed, key, draws+1000) < .35 {
				u1 = (u0 + u1) / 2
			}
			d.Blocks = append(d.Blocks, []Point{d.place(u0, v0), d.place(u1, v0), d.place(u1, v1), d.place(u0, v1)})
		}
	}
	for r := 1; r < rows; r++ {
		v := .08 + .84*float64(r)/float64(rows)
		d.Streets = append(d.Streets, [2]Point{d.place(.03, v), d.place(.97, v)})
	}
	middle := float64(columns/2) / float64(columns)
	u := .06 + .88*middle
	d.Streets = append(d.Streets, [2]Point{d.place(u, .02), d.place(u, .98)})
}

// Has reports whether a point lies inside a district.
func (d *District) Has(x, y float64) bool {
	inside := false
	for i, j := 0, len(d.Outline)-1; i < len(d.Outline); j, i = i, i+1 {
		a, b := d.Outline[i], d.Outline[j]
		if (a.Y > y) != (b.Y > y) && x < (b.X-a.X)*(y-a.Y)/(b.Y-a.Y)+a.X {
			inside = !inside
		}
	}
	return inside
}

// luck returns a number in [0,1) that depends on its key alone.
func luck(key ...uint64) float64 {
	var h uint64 = 0x2545F4914F6CDD1D
	for _, k := range key {
		h = (h ^ k) * 0x9E3779B97F4A7C15
		h = (h ^ h>>32) * 0xD6E8FEB86659FD93
		h ^= h >> 29
	}
	return float64(h>>11) / (1 << 53)
}
