package policy

import (
	"slices"

	"zwerm/sim"
)

// Others plays every party besides the municipalities by itself, except those that people have taken over: taken are their
// names in decisions. Without it these parties go along.
func Others(taken ...string) Player { return &others{taken: taken} }

// others is the automatic player of parties.
type others struct {
	taken   []string
	parties []Party // those that play by themselves; found in the first month
}

// Play takes the decisions of one party after the other, in the order of the world.
func (o *others) Play(w *sim.World) {
	if o.parties == nil {
		o.parties = slices.DeleteFunc(Parties(w), func(p Party) bool { return slices.Contains(o.taken, p.Actor) })
	}
	for i := range o.parties {
		o.parties[i].Decide(w)
	}
}

// Together is a player of which every part plays in its turn.
func Together(players ...Player) Player { return together(players) }

type together []Player

// Play implements Player.
func (t together) Play(w *sim.World) {
	for _, p := range t {
		p.Play(w)
	}
}
