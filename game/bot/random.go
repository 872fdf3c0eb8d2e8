package bot

import (
	"math/rand/v2"

	"zwerm/game"
)

// random fills up to three slots with whatever can be chosen: cards of hand and drawer at any level and target, and now and
// then a stop.
var random = Player{"random", "chooses anything that can be chosen", func(s *game.Session, luck *rand.Rand) {
	seat := s.Settings().Seats[0]
	for range luck.IntN(game.Slots + 1) {
		if running := s.Running(); luck.IntN(5) == 0 && len(running) > 0 {
			_ = s.Choose(s.Stopping(seat, running[luck.IntN(len(running))])) // some are somebody else's
			continue
		}
		if c, ok := anything(s, seat, luck); ok {
			_ = s.Choose(c) // it may cost too much at this target
		}
	}
}}

// anything returns a choice among all cards that can be started.
func anything(s *game.Session, seat string, luck *rand.Rand) (game.Choice, bool) {
	cards := possible(s, seat)
	if len(cards) == 0 {
		return game.Choice{}, false
	}
	card := &cards[luck.IntN(len(cards))]
	c := card.Choice()
	if luck.IntN(3) == 0 {
		c.Target = card.Targets[luck.IntN(len(card.Targets))]
	}
	if l := card.Lever; l.Min < l.Max && luck.IntN(2) == 0 {
		c.Level = l.Min + luck.Float64()*(l.Max-l.Min)
	}
	return c, true
}

// possible returns all cards of a seat that can be started now, those of the hand first.
func possible(s *game.Session, seat string) (cards []game.Card) {
	for _, c := range append(s.Hand(seat), s.Drawer(seat)...) {
		if c.Reason == nil && !c.Chosen {
			cards = append(cards, c)
		}
	}
	return cards
}
