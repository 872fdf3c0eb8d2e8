package bot

import (
	"math/rand/v2"
	"slices"

	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// strategy plays a strategy as people could: three actions in half a year, first stopping what is no longer wanted.
func strategy(want *policy.Strategy) Player {
	return Player{want.Key, "plays the strategy that " + want.Does, func(s *game.Session, _ *rand.Rand) {
		seat := s.Settings().Seats[0]
		wants := want.Want(s.World(), &s.World().Municipalities[s.Home()], nil)
		for _, r := range s.Running() {
			if r.By == sim.Municipal && !slices.ContainsFunc(wants, func(w policy.Want) bool { return w.Lever == r.Lever }) {
				_ = s.Choose(s.Stopping(seat, r)) // as far as there are slots
			}
		}
		for _, w := range wants {
			_ = s.Choose(game.Choice{Actor: seat, Lever: w.Lever, Level: w.Level}) // what cannot be started waits
		}
	}}
}
