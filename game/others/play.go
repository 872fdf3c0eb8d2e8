package others

import (
	"context"
	"math/rand/v2"
	"slices"

	"zwerm/game"
	"zwerm/game/bot"
)

// run plays game i of a plan: as many rounds as the group played, each as long.
func (p *Plan) run(ctx context.Context, i int, players []bot.Player) (r Run, err error) {
	seed := p.Record.Seed
	if p.Kind == Luck {
		seed += uint64(i)
	}
	s, err := game.NewFrom(p.Record.Name, p.Record.File, seed, p.Record.Settings)
	if err != nil {
		return r, err
	}
	player := players[min(i, len(players)-1)]
	luck := rand.New(rand.NewPCG(p.Record.Seed, uint64(i)))
	if p.Kind == Policy {
		r.Player = player.Name
	}
	for round := range p.Record.Rounds {
		if p.Kind == Policy {
			player.Choose(s, luck)
		} else {
			r.Refused += repeat(s, p.Record, p.Without)
		}
		if err := playRound(ctx, s, p.Record.Rounds[round]); err != nil {
			return r, err
		}
	}
	for _, round := range s.Rounds() {
		r.Decisions = append(r.Decisions, round.Decisions)
	}
	r.Values = values(s, p.Keys)
	return r, nil
}

// repeat chooses what the group decided in the round that comes, but for some decisions, and returns how much of that is refused
// here: an organisation may have closed, or there may be no credit left, or what is changed or stopped was never started.
func repeat(s *game.Session, r *game.Record, without []Place) (refused int) {
	round := len(s.Rounds())
	for k, d := range r.Rounds[round].Decisions {
		if slices.Contains(without, Place{round, k}) {
			continue
		}
		c := game.Choice{Actor: d.Actor, Lever: d.Lever, Stop: d.Stop, Target: d.Target, Level: d.Level, Consulted: d.Consulted}
		if s.Choose(c) != nil {
			refused++
		}
	}
	return refused
}

// playRound plays a round with what is chosen: as long as the group's, and with the events that were added to it.
func playRound(ctx context.Context, s *game.Session, r game.Round) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	for _, key := range r.Added {
		if err := s.Add(key); err != nil {
			return err
		}
	}
	if err := s.Play(r.Months); err != nil {
		return err
	}
	for s.Phase() == game.Reporting || s.Phase() == game.Reflecting {
		if err := s.Continue(); err != nil {
			return err
		}
	}
	return nil
}

// values returns the history of some indicators.
func values(s *game.Session, keys []string) (list [][]float64) {
	for _, key := range keys {
		list = append(list, s.Values(key))
	}
	return list
}
