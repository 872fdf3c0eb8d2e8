package others

import (
	"context"
	"sync"

	"zwerm/game"
)

// Branches say which games are played with a part of the log left out, under several lucks, each beside the game with the whole
// log under the same luck.
type Branches struct {
	Record  *game.Record // of the group's game
	Lucks   int          // the first is the group's own
	Keys    []string     // of the indicators that are kept
	Without [][]Place    // what is left out in each branch, the earliest decision first
	Done    []bool       // under which lucks nothing is to be played any more; nil for none
}

// Whole is the branch without which nothing is left out.
const Whole = -1

// A Branch is one of these games.
type Branch struct {
	Luck   int
	Of     int         // which of Without, or Whole
	Values [][]float64 // of each key, month by month as in game.Session.Values
}

// Play plays the branches on some workers, each a luck at a time, and hands over each game as soon as it is there, one at a time.
// What branch and luck give depends on them alone, whatever the order. The error is the context's, or says why a game could not
// be played.
func (b *Branches) Play(ctx context.Context, workers int, found func(Branch)) error {
	var handing sync.Mutex
	hand := func(branch Branch) {
		handing.Lock()
		defer handing.Unlock()
		found(branch)
	}
	return share(ctx, workers, b.Lucks, func(ctx context.Context, luck int) error {
		if b.Done != nil && b.Done[luck] {
			return nil
		}
		return b.play(ctx, luck, hand)
	})
}

// play plays the whole game under one luck. Where a branch begins to differ, it goes on from there as a game of its own.
func (b *Branches) play(ctx context.Context, luck int, found func(Branch)) error {
	r := b.Record
	trunk, err := game.NewFrom(r.Name, r.File, r.Seed+uint64(luck), r.Settings)
	if err != nil {
		return err
	}
	for round := range r.Rounds {
		for of, without := range b.Without {
			if len(without) == 0 || without[0].Round != round {
				continue
			}
			branch, err := trunk.Fork(round)
			if err != nil {
				return err
			}
			if err := b.goOn(ctx, branch, without); err != nil {
				return err
			}
			found(Branch{luck, of, values(branch, b.Keys)})
		}
		repeat(trunk, r, nil)
		if err := playRound(ctx, trunk, r.Rounds[round]); err != nil {
			return err
		}
	}
	found(Branch{luck, Whole, values(trunk, b.Keys)})
	return nil
}

// goOn plays a game on to where the group's ends, without a part of the log.
func (b *Branches) goOn(ctx context.Context, s *game.Session, without []Place) error {
	for round := len(s.Rounds()); round < len(b.Record.Rounds); round++ {
		repeat(s, b.Record, without)
		if err := playRound(ctx, s, b.Record.Rounds[round]); err != nil {
			return err
		}
	}
	return nil
}
