package bot

import (
	"math"
	"math/rand/v2"

	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/process"
)

// greedy chooses, card by card of its hand, what brings most of one indicator by the end of the round, by trying it out. It
// stops when no card brings anything.
func greedy(aim string) Player {
	indicator, _ := measure.Find(aim)
	return Player{"greedy for " + aim, "tries every card of the hand out and takes what brings most " + aim + " in half a year", func(s *game.Session, _ *rand.Rand) {
		best := trial(s, indicator, s.Decisions())
		for s.FreeSlots() > 0 {
			var found *game.Choice
			for _, card := range s.Hand(s.Settings().Seats[0]) {
				if card.Reason != nil || card.Chosen {
					continue
				}
				c := card.Choice()
				d, err := s.Decision(c)
				if err != nil {
					continue
				}
				if value := trial(s, indicator, append(s.Decisions(), d)); value > best {
					best, found = value, &c
				}
			}
			if found == nil || s.Choose(*found) != nil {
				return
			}
		}
	}}
}

// trial returns what an indicator becomes after half a year with some decisions, higher being better.
func trial(s *game.Session, indicator *measure.Indicator, decisions []sim.Decision) float64 {
	w, month := s.World().Copy(), s.Months(decisions...)
	for range min(game.HalfYear, s.MonthsLeft()) {
		process.Step(w, month)
	}
	value := indicator.Of(measure.Municipality(w, s.Home()))
	if math.IsNaN(value) {
		return math.Inf(-1)
	}
	return value * float64(indicator.Better)
}
