package swarm

import "math"

// A Bird is one of a flock.
type Bird struct {
	X, Y    float64
	Heading float64 // radians, clockwise from the right
	Speed   float64 // units per second
	Size    float64 // 1 for residents
	Alpha   float64 // 0 while it returns home
	Wing    float64 // 0 folded to 1 spread
	Kind    Kind
	State   State
	Waiting bool
	Joined  bool
	Group   int
	Role    int     // of a party
	place   float64 // among those of its district, counted from 0
	raw     float64 // heading before the correction
	phase   float64 // of its weaving and wings
	pace    float64 // weaving and wings, relative to others
	lives   uint64  // times it returned home
	age     float64 // seconds since it last left home
	fading  float64 // seconds until it returns, 0 while it flies
}

// A Flock is birds in flight.
type Flock struct {
	Birds    []Bird
	picture  Picture
	from, to Picture // what a turn to a new picture starts and ends with
	turn     float64 // seconds of the turn that are left
	seed     uint64
	steps    int
	grid     grid
	// Unit headings: as flown, as wished for, and what these are moved toward to correct their spread.
	cos, sin, rawCos, rawSin, toCos, toSin []float64
}

// turning is how long a flock takes to turn to a new picture, in seconds.
const turning = 1.2

// New returns the flock of a picture, as it is after it has flown for a while.
func New(p Picture, seed uint64) *Flock {
	f := &Flock{picture: p, from: p, to: p, seed: seed}
	f.populate()
	for range settling {
		f.Step()
	}
	f.steps = 0
	return f
}

// settling is how many steps a flock flies before it is shown.
const settling = 240

// Turn gives the flock a new picture, toward which it turns. Its birds stay where they are, so that people see the change.
func (f *Flock) Turn(p Picture) {
	f.from, f.to, f.turn = f.picture, p, turning
	old := f.Birds
	f.populate()
	for i := range min(len(old), len(f.Birds)) {
		if old[i].Group == f.Birds[i].Group && old[i].Kind == f.Birds[i].Kind {
			b := &f.Birds[i]
			b.X, b.Y, b.Heading, b.raw, b.age, b.lives, b.Alpha = old[i].X, old[i].Y, old[i].Heading, old[i].raw, old[i].age, old[i].lives, old[i].Alpha
		}
	}
}

// Settle ends a turn at once, as a still flock does.
func (f *Flock) Settle() {
	f.turn, f.picture = 0, f.to
	for range settling {
		f.Step()
	}
}

// populate makes the birds of the picture that is turned to.
func (f *Flock) populate() {
	p := &f.to
	f.Birds = make([]Bird, 0, MostBirds)
	for g := range p.Groups {
		group := &p.Groups[g]
		for n := range group.Birds {
			if len(f.Birds) == MostBirds-min(len(p.Leaders), MostBirds/4) {
				break
			}
			// Spread who waits and who joined over the birds, the same way each time, so that a change moves few of them.
			waiting := draw(f.seed, uint64(g), uint64(n), 1) < share(group.Waiting, group.Birds)
			joined := draw(f.seed, uint64(g), uint64(n), 2) < share(group.Joined, group.Birds)
			f.Birds = append(f.Birds, Bird{Size: .8 + .4*draw(f.seed, uint64(g), uint64(n), 3), State: StateOf(group.Alignment),
				Waiting: waiting, Joined: joined, Group: g, place: float64(n)})
		}
	}
	for n, l := range p.Leaders[:min(len(p.Leaders), MostBirds/4)] {
		size := 2.1
		if l.Kind == Provider {
			size = 1.7
		}
		f.Birds = append(f.Birds, Bird{Kind: l.Kind, Size: size, State: StateOf(p.Groups[l.Group].Alignment), Joined: true, Group: l.Group,
			Role: l.Role, place: leaders + float64(n)})
	}
	for i := range f.Birds {
		b := &f.Birds[i]
		b.phase = 2 * math.Pi * (float64(i)*.6180339887498949 - math.Floor(float64(i)*.6180339887498949))
		b.pace = .7 + .6*draw(f.seed, uint64(i), 4)
		f.home(b, uint64(i))
		b.age = 10
		b.raw = f.direction(b)
	}
	for _, column := range []*[]float64{&f.cos, &f.sin, &f.rawCos, &f.rawSin, &f.toCos, &f.toSin} {
		*column = make([]float64, len(f.Birds))
	}
	for i := range f.Birds {
		f.sin[i], f.cos[i] = math.Sincos(f.Birds[i].Heading)
	}
	f.grid.reset(p.W, p.H, len(f.Birds))
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Steps of a sequence that fills a square evenly, whatever its length (Roberts 2018, "R2"): the inverse of the plastic number,
// and its square. leaders is where the places of parties and organisations begin in it.
const (
	stepX, stepY = 0.7548776662466927, 0.5698402909980532
	leaders      = 1000
)

// home puts a bird over its district: evenly with the others the first time, and elsewhere whenever it returns.
func (f *Flock) home(b *Bird, i uint64) {
	g := &f.to.Groups[b.Group]
	u, v := b.place*stepX, b.place*stepY
	if b.lives++; b.lives > 1 {
		u, v = draw(f.seed, i, b.lives, 5), draw(f.seed, i, b.lives, 6)
	}
	b.X = g.X + g.Wide*(2*(u-math.Floor(u))-1)
	b.Y = g.Y + g.High*(2*(v-math.Floor(v))-1)
	b.age, b.fading, b.Alpha = 0, 0, 0
}

// draw returns a number in [0,1) that depends on its key alone.
func draw(key ...uint64) float64 {
	var h uint64 = 0x9E3779B97F4A7C15
	for _, k := range key {
		h ^= k
		h += 0x9E3779B97F4A7C15
		h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
		h = (h ^ h>>27) * 0x94D049BB133111EB
		h ^= h >> 31
	}
	return float64(h>>11) / (1 << 53)
}

// Turning reports whether the flock is turning to a new picture.
func (f *Flock) Turning() bool { return f.turn > 0 }
