package bot

import (
	"math/rand/v2"

	"zwerm/game"
	"zwerm/sim/policy"
)

// A Player chooses actions in a game, before every round.
type Player struct {
	Name   string
	Does   string // one sentence
	Choose func(*game.Session, *rand.Rand)
}

// Randoms is how many games random players play for one of every other player: they try most cards.
const Randoms = 6

// Players returns who plays: somebody who does nothing, random players, greedy ones, and one for each strategy.
func Players() []Player {
	list := []Player{idle}
	for range Randoms {
		list = append(list, random)
	}
	for _, aim := range []string{"wellbeing", "credit", "reserve"} {
		list = append(list, greedy(aim))
	}
	for i := range policy.Strategies {
		list = append(list, strategy(&policy.Strategies[i]))
	}
	return list
}

// idle chooses nothing at all.
var idle = Player{"idle", "does nothing", func(*game.Session, *rand.Rand) {}}
