package swarm

import "math"

// A Ribbon is a flock along a curve through points, from the first to the last.
type Ribbon struct {
	Points [][2]float64
	Widths []float64 // half the width of the flock at each point
	Birds  int
	Speed  float64 // curves per second
	Seed   uint64
}

// At puts the birds of a ribbon at a time, in seconds; birds is reused. Age runs from 0 at the first point to 1 at the last.
func (r *Ribbon) At(time float64, birds []Bird) []Bird {
	birds = birds[:0]
	for i := range r.Birds {
		key := uint64(i)
		age := draw(r.Seed, key, 1) + time*r.Speed*(.8+.4*draw(r.Seed, key, 2))
		age -= math.Floor(age)
		x, y, width := r.point(age)
		ax, ay, _ := r.point(age + .01)
		heading := math.Atan2(ay-y, ax-x)
		// Three draws make most birds fly in the middle, with some far out.
		aside := width * (draw(r.Seed, key, 3) + draw(r.Seed, key, 4) + draw(r.Seed, key, 5) - 1.5) * 1.3
		aside += width * .12 * math.Sin(time*.9+7*draw(r.Seed, key, 6))
		birds = append(birds, Bird{
			X: x - aside*math.Sin(heading), Y: y + aside*math.Cos(heading),
			Heading: heading + .5*(draw(r.Seed, key, 7)-.5) + .2*math.Sin(time*1.7+9*draw(r.Seed, key, 8)),
			Size:    (.55 + .9*age) * (.7 + .6*draw(r.Seed, key, 9)), Alpha: min(1, 12*age, 12*(1-age)),
			Wing: .5 + .5*math.Sin(time*9+40*draw(r.Seed, key, 10)), age: age,
		})
	}
	return birds
}

// Age of a bird on a ribbon, 0 to 1.
func (b *Bird) Age() float64 { return b.age }

// point is on the curve (Catmull-Rom), with half the width there.
func (r *Ribbon) point(age float64) (x, y, width float64) {
	at := min(max(0, age), .9999) * float64(len(r.Points)-1)
	i := int(at)
	t := at - float64(i)
	p := func(k int) [2]float64 { return r.Points[min(len(r.Points)-1, max(0, k))] }
	curve := func(axis int) float64 {
		a, b, c, d := p(i - 1)[axis], p(i)[axis], p(i + 1)[axis], p(i + 2)[axis]
		return .5 * (2*b + (c-a)*t + (2*a-5*b+4*c-d)*t*t + (3*b-a-3*c+d)*t*t*t)
	}
	return curve(0), curve(1), r.Widths[i]*(1-t) + r.Widths[min(i+1, len(r.Widths)-1)]*t
}
