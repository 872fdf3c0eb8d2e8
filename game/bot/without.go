package bot

import (
	"slices"

	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// Dropped is how many levers, each in its turn, are left out of a random game to see what they did.
const Dropped = 8

// A Trial is a game played again under the same seed and with the same decisions, but those about one lever: what could only
// be decided because of it is not decided either.
type Trial struct {
	Lever int // in policy.Levers
	// Made is what the lever made of each of Judged: the end of the game less its end without it, higher being better. NaN is
	// nothing to measure.
	Made []float64
}

// Judged returns the indicators on which levers are judged: those of Looked for which a smallest difference that matters was
// stated beforehand.
func Judged() (list []*measure.Indicator) {
	for _, key := range Looked {
		if ind, _ := measure.Find(key); ind.Smallest > 0 {
			list = append(list, ind)
		}
	}
	return list
}

// drop plays the end of a game again without some of the levers that were chosen in it. Starts are the worlds with which its
// rounds began.
func (g *Game) drop(s *game.Session, starts []*sim.World) {
	for _, lever := range g.dropped() {
		round := slices.IndexFunc(s.Rounds(), func(r game.Round) bool { return about(r.Decisions, lever) })
		if round < 0 {
			continue // it was only changed or stopped by others
		}
		var decisions []sim.Decision
		for _, r := range s.Rounds()[round:] {
			decisions = append(decisions, r.Decisions...)
		}
		decisions = slices.DeleteFunc(decisions, func(d sim.Decision) bool { return d.Lever == policy.Levers[lever].Key })
		g.Trials = append(g.Trials, Trial{lever, g.made(ends(s, starts[round].Copy(), decisions))})
	}
}

// about reports whether one of some decisions is about a lever.
func about(decisions []sim.Decision, lever int) bool {
	return slices.ContainsFunc(decisions, func(d sim.Decision) bool { return d.Lever == policy.Levers[lever].Key })
}

// dropped returns which levers are left out: each game begins to look for one that was chosen in it at another place of the
// table, so that rare ones get their turn.
func (g *Game) dropped() (levers []int) {
	n := len(g.Cards)
	for k := range Dropped {
		first := (7*int(g.Seed%uint64(n)) + 5*int(g.Draw) + k*n/Dropped) % n
		for i := range n {
			lever := (first + i) % n
			if g.Cards[lever].Chosen > 0 && !slices.Contains(levers, lever) {
				levers = append(levers, lever)
				break
			}
		}
	}
	return levers
}

// ends plays a world of a game to its end under other decisions and returns each of Judged, on average over the last year, of
// which the part before that world was as it was.
func ends(s *game.Session, w *sim.World, decisions []sim.Decision) []float64 {
	indicators, steps := Judged(), s.Months(decisions...)
	begin := s.Scenario().Start - 1 // the month of the first values
	values := make([][]float64, len(indicators))
	for i, ind := range indicators {
		values[i] = slices.Clone(s.Values(ind.Key)[:w.Month-begin+1])
	}
	for w.Month-begin < s.Scenario().Months {
		process.Step(w, steps)
		scope := measure.Municipality(w, s.Home())
		for i, ind := range indicators {
			values[i] = append(values[i], ind.Of(scope))
		}
	}
	means := make([]float64, len(indicators))
	for i := range means {
		means[i] = overLastYear(values[i])
	}
	return means
}

// made returns by how much a game ended better than another.
func (g *Game) made(without []float64) []float64 {
	for i, ind := range Judged() {
		at := slices.IndexFunc(measure.Indicators, func(k measure.Indicator) bool { return k.Key == ind.Key })
		without[i] = (g.End[at] - without[i]) * float64(ind.Better)
	}
	return without
}
