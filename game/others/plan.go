package others

import (
	"context"
	"sync"

	"zwerm/game"
	"zwerm/game/bot"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// A Kind says what the other games have in common with the group's.
type Kind int

// The kinds of other games.
const (
	Luck   Kind = iota // the same decisions under other luck; the first under the group's own
	Policy             // other decisions under the same luck: doing nothing, every strategy, and then chance
)

// A Plan says which games are played.
type Plan struct {
	Record *game.Record // of the group's game
	Kind   Kind
	Runs   int
	Keys   []string // of the indicators that are kept
	// Without are decisions of the log that are left out. Only for Luck.
	Without []Place
}

// A Place is where a decision stands in a log: its round, and which of the round's it is, both counted from 0.
type Place struct{ Round, Decision int }

// A Run is one other game.
type Run struct {
	Player  string      // who decided: a strategy, "idle" or "random"; empty for the group
	Values  [][]float64 // of each key, month by month as in game.Session.Values
	Refused int         // decisions of the log that could not be taken here
	// Decisions are what was decided in every round.
	Decisions [][]sim.Decision
}

// Play plays the games of a plan on some workers, and hands over each as soon as it is there, in any order, one at a time; which
// run i is depends on the plan alone. The error is the context's, or says why a game could not be played.
func (p *Plan) Play(ctx context.Context, workers int, found func(i int, r Run)) error {
	players := others()
	var handing sync.Mutex
	return share(ctx, workers, p.Runs, func(ctx context.Context, i int) error {
		run, err := p.run(ctx, i, players)
		if err != nil {
			return err
		}
		handing.Lock()
		defer handing.Unlock()
		found(i, run)
		return nil
	})
}

// others are who else could have decided: bots that see what people see. Chance comes last, and plays what games are left.
func others() (list []bot.Player) {
	var chance bot.Player
	for _, p := range bot.Players() {
		switch _, is := policy.FindStrategy(p.Name); {
		case p.Name == "random":
			chance = p
		case p.Name == "idle" || is:
			list = append(list, p)
		}
	}
	return append(list, chance)
}
