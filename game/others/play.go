package others

import (
	"context"
	"math/rand/v2"

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
		if ctx.Err() != nil {
			return r, ctx.Err()
		}
		if p.Kind == Policy {
			player.Choose(s, luck)
		} else {
			r.Refused += p.repeat(s, round)
		}
		if err := s.Play(p.Record.Rounds[round].Months); err != nil {
			return r, err
		}
		for s.Phase() == game.Reporting || s.Phase() == game.Reflecting {
			if err := s.Continue(); err != nil {
				return r, err
			}
		}
	}
	for _, round := range s.Rounds() {
		r.Decisions = append(r.Decisions, round.Decisions)
	}
	for _, key := range p.Keys {
		r.Values = append(r.Values, s.Values(key))
	}
	return r, nil
}

// repeat chooses what the group decided in a round, and returns how much of that is refused here: an organisation may have
// closed, or there may be no credit left.
func (p *Plan) repeat(s *game.Session, round int) (refused int) {
	for k, d := range p.Record.Rounds[round].Decisions {
		if p.Without != nil && *p.Without == (Place{round, k}) {
			continue
		}
		c := game.Choice{Actor: d.Actor, Lever: d.Lever, Stop: d.Stop, Target: d.Target, Level: d.Level, Consulted: d.Consulted}
		if s.Choose(c) != nil {
			refused++
		}
	}
	return refused
}
