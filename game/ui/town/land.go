package town

import "math"

// land draws what lies around the districts: a river through the middle, bridges over it, ditches and trees.
func (m *Map) land(y, width float64, seed uint64) {
	m.Width = width * .62
	for x := -40.0; x <= m.W+40; x += 20 {
		m.River = append(m.River, Point{x, m.riverAt(x, y, width, seed)})
	}
	m.bridge(y)
	for x := -m.H; x < m.W; x += 26 {
		at := x + 8*luck(seed, uint64(x+m.H), 7)
		m.Ditches = append(m.Ditches, [2]Point{{at, m.H}, {at + m.H*.42, 0}})
	}
	for i := range 90 {
		p := Point{m.W * luck(seed, uint64(i), 8), m.H * luck(seed, uint64(i), 9)}
		if !m.built(p) && math.Abs(p.Y-m.riverAt(p.X, y, width, seed)) > m.Width*.6 {
			m.Trees = append(m.Trees, Tree{p, 3.5 + 3.5*luck(seed, uint64(i), 10)})
		}
	}
}

func (m *Map) riverAt(x, y, width float64, seed uint64) float64 {
	phase := 6 * luck(seed, 77)
	return y + width*.17*math.Sin(x/150+phase) + width*.08*math.Sin(x/67+2*phase)
}

// bridge joins each district above the river with the nearest one below it.
func (m *Map) bridge(y float64) {
	for i := range m.Districts {
		above := &m.Districts[i]
		if above.Centre.Y > y {
			continue
		}
		nearest, far := -1, math.Inf(1)
		for j := range m.Districts {
			below := &m.Districts[j]
			if d := math.Hypot(below.Centre.X-above.Centre.X, below.Centre.Y-above.Centre.Y); below.Centre.Y > y && d < far {
				nearest, far = j, d
			}
		}
		if nearest >= 0 {
			m.Bridges = append(m.Bridges, [2]Point{above.place(.55, .97), m.Districts[nearest].place(.5, .03)})
		}
	}
	for i := 1; i < len(m.Districts); i++ {
		a, b := &m.Districts[i-1], &m.Districts[i]
		if math.Abs(a.Centre.Y-b.Centre.Y) < a.Radius {
			m.Bridges = append(m.Bridges, [2]Point{a.place(.97, .5), b.place(.03, .55)})
		}
	}
}

func (m *Map) built(p Point) bool {
	for i := range m.Districts {
		d := &m.Districts[i]
		if d.Has(p.X, p.Y) || math.Hypot(p.X-d.Centre.X, p.Y-d.Centre.Y) < d.Radius*.8 {
			return true
		}
	}
	return false
}
