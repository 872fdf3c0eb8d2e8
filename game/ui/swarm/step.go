package swarm

import "math"

// Tick is the time of a step, in seconds.
const Tick = 1.0 / 60

// Distances, in units, at which birds mind each other.
const (
	apart    = 17.0
	together = 40.0
)

// laggard is how fast those who have not joined fly, relative to those who have.
const laggard = .3

// Step flies for one tick.
func (f *Flock) Step() {
	f.steps++
	f.blend()
	now := float64(f.steps) * Tick
	f.grid.fill(f.Birds)
	mean := f.direction(nil)
	for i := range f.Birds {
		b := &f.Birds[i]
		x, y := f.wish(i, now, mean)
		b.raw += limit(wrap(math.Atan2(y, x)-b.raw), 2.6*b.pace*Tick)
	}
	f.order(now, mean)
	f.move(now)
}

// blend moves the numbers of the picture toward those turned to.
func (f *Flock) blend() {
	if f.turn <= 0 {
		f.picture = f.to
		return
	}
	f.turn = max(0, f.turn-Tick)
	t := 1 - f.turn/turning
	t = t * t * (3 - 2*t)
	f.picture = f.to
	f.picture.Alignment = f.from.Alignment + t*(f.to.Alignment-f.from.Alignment)
	f.picture.Ownership = f.from.Ownership + t*(f.to.Ownership-f.from.Ownership)
}

// direction is the course of the flock, or that of a bird: from its home to the goal, or the other way.
func (f *Flock) direction(b *Bird) float64 {
	x, y := 0.0, 0.0
	for _, g := range f.to.Groups {
		x += g.X / float64(len(f.to.Groups))
		y += g.Y / float64(len(f.to.Groups))
	}
	if b != nil {
		x, y = b.X, b.Y
	}
	course := math.Atan2(f.to.GoalY-y, f.to.GoalX-x)
	if f.to.Away {
		course = wrap(course + math.Pi)
	}
	return course
}

// wish is where a bird would turn to: along the course, weaving; into the stream; as its neighbours do, toward their middle,
// and away from those who are too near.
func (f *Flock) wish(i int, now, mean float64) (x, y float64) {
	b := &f.Birds[i]
	spread := 1 - f.to.Groups[b.Group].Alignment
	weave := spread * 2.2 * triangle(b.phase/(2*math.Pi)+now*.11*b.pace)
	course := mean + .55*wrap(f.direction(b)-mean) + weave
	y, x = math.Sincos(course)
	n := f.grid.around(f.Birds, f.cos, f.sin, i)
	if n.count > 0 {
		k := 1 / float64(n.count)
		x += .35*(1-spread)*n.cos*k + .007*(1-.6*spread)*(n.x*k-b.X)
		y += .35*(1-spread)*n.sin*k + .007*(1-.6*spread)*(n.y*k-b.Y)
	}
	x += 1.6 * n.awayX
	y += 1.6 * n.awayY
	return x, y
}

// move flies each bird along its heading, and takes those who arrived, or left the sky, home.
func (f *Flock) move(now float64) {
	p := &f.picture
	var sum float64
	for i := range f.Birds {
		sum += f.Birds[i].factor()
	}
	unit := TopSpeed * p.Ownership * float64(len(f.Birds)) / max(1, sum)
	for i := range f.Birds {
		b := &f.Birds[i]
		b.Speed = unit * b.factor()
		b.X += b.Speed * f.cos[i] * Tick
		b.Y += b.Speed * f.sin[i] * Tick
		b.age += Tick
		b.Wing = .5 + .5*math.Sin(b.phase*7+now*(5+4*p.Ownership)*b.pace)
		switch {
		case b.fading > 0:
			b.fading -= Tick
			b.Alpha = min(b.Alpha, max(0, b.fading/.6))
			if b.fading <= 0 {
				f.home(b, uint64(i))
			}
		case f.gone(b):
			b.fading = .6
		default:
			b.Alpha = min(1, b.age/.8)
		}
	}
}

func (b *Bird) factor() float64 {
	factor := .75 + .35*(b.pace-.4)
	if !b.Joined {
		factor *= laggard
	}
	return factor
}

// gone reports whether a bird is where it turns back: at the goal or the edge of the sky, or, for who did not join and for
// parties, as far from home as they go.
func (f *Flock) gone(b *Bird) bool {
	p := &f.to
	const edge = 12
	if b.X < edge || b.Y < edge || b.X > p.W-edge || b.Y > p.H-edge {
		return true
	}
	g := &p.Groups[b.Group]
	roam := 1.06
	if b.Kind != Resident {
		roam = 1.4
	}
	if (!b.Joined || b.Kind != Resident) && max(math.Abs(b.X-g.X)/g.Wide, math.Abs(b.Y-g.Y)/g.High) > roam {
		return true
	}
	return !p.Away && math.Hypot(b.X-p.GoalX, b.Y-p.GoalY) < 46
}

// triangle goes from -1 to 1 and back as x goes from 0 to 1: at any time, evenly spread phases give evenly spread values.
func triangle(x float64) float64 {
	x -= math.Floor(x)
	return 4*math.Abs(x-.5) - 1
}

func wrap(angle float64) float64 {
	angle = math.Mod(angle, 2*math.Pi)
	if angle > math.Pi {
		return angle - 2*math.Pi
	}
	if angle < -math.Pi {
		return angle + 2*math.Pi
	}
	return angle
}

func limit(x, most float64) float64 { return min(most, max(-most, x)) }
