package swarm

// MostBirds is the most birds that a flock draws.
const MostBirds = 600

// TopSpeed is the mean speed, in units per second, of a flock in which everything on the agenda is owned.
const TopSpeed = 64.0

// A Picture is what the model says about a flock.
type Picture struct {
	Groups  []Group  // districts
	Leaders []Leader // parties and providers, which fly larger
	// Alignment is that of the model, max(0, 2Φ-1), 0 to 1: the length of the mean of all birds' unit headings.
	Alignment float64
	// Ownership is Ω, 0 to 1: the mean speed of all birds relative to TopSpeed.
	Ownership float64
	// Away is true when convictions are against what is on the agenda: the flock flies from the goal.
	Away         bool
	GoalX, GoalY float64
	W, H         float64 // the sky; birds outside it return home
}

// A Group is a district: birds that stand for equal shares of its residents.
type Group struct {
	X, Y       float64
	Wide, High float64 // half the size of the area over which its birds live, around X, Y
	Birds      int
	Waiting    int     // birds whose residents wait for help
	Joined     int     // birds whose households joined; the others lag behind over their homes
	Alignment  float64 // the district's own, 0 to 1
}

// A Leader is a party or a provider.
type Leader struct {
	Kind  Kind
	Role  int // which of the parties; 0 for organisations
	X, Y  float64
	Group int // the district over which it flies
}

// Kind is what a bird stands for.
type Kind uint8

// What a bird stands for.
const (
	Resident Kind = iota
	Party
	Provider
)

// State is how settled a bird's district is.
type State uint8

// The states of a district: same course, undecided, scattered.
const (
	Solid State = iota
	Undecided
	Scattered
)

// StateOf returns the state of a district with an alignment.
func StateOf(alignment float64) State {
	switch {
	case alignment >= .5:
		return Solid
	case alignment >= .2:
		return Undecided
	}
	return Scattered
}
