package text

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"zwerm/game"
	"zwerm/game/letter"
	"zwerm/sim/policy"
)

// party is what people call a seat.
func (p *Play) party(seat string) string { return p.Words.Seat(p.Session.Scenario(), seat) }

// role says who the group plays, or lets another of its seats decide.
func (p *Play) role(args []string) {
	seats := p.Session.Settings().Seats
	if len(args) > 0 {
		n, ok := p.number(args, len(seats))
		if !ok {
			return
		}
		p.turn = n - 1
		p.say("you-are", "Name", p.party(p.seat()))
		p.hand()
		return
	}
	for i, seat := range seats {
		p.print(strconv.Itoa(i+1) + ". " + p.party(seat))
	}
	p.say("you-are", "Name", p.party(p.seat()))
}

// consult says who is at the table, or sets it: parties whose names begin as given.
func (p *Play) consult(args []string) {
	if len(args) > 0 {
		var table []string
		for _, word := range args {
			i := slices.IndexFunc(policy.PartyKeys[:], func(key string) bool {
				return strings.HasPrefix(p.Words.Text("play.party."+key), word)
			})
			if i < 0 {
				p.say("no-party", "Word", word, "List", p.parties(policy.PartyKeys[:]))
				return
			}
			if key := policy.PartyKeys[i]; !slices.Contains(table, key) {
				table = append(table, key)
			}
		}
		p.table = table
	}
	if len(p.table) == 0 {
		p.say("no-table", "List", p.parties(policy.PartyKeys[:]))
		return
	}
	p.say("at-table", "List", p.parties(p.table))
}

// atTable returns who is consulted about what is chosen now.
func (p *Play) atTable() []string { return slices.Clone(p.table) }

func (p *Play) parties(keys []string) string {
	var names []string
	for _, key := range keys {
		names = append(names, p.Words.Text("play.party."+key))
	}
	return strings.Join(names, ", ")
}

// practise plays one round that does not count, under another luck; then the game begins.
func (p *Play) practise(ctx context.Context) {
	if !p.fresh() {
		p.say("no-practice")
		return
	}
	s, err := p.Session.Rehearse()
	if err != nil {
		p.print(err.Error())
		return
	}
	p.say("practice-begins")
	real := *p
	p.Session, p.story, p.table = s, letter.NewChronicle(s), nil
	p.rounds(ctx, 1)
	p.Session, p.story, p.turn, p.table = real.Session, real.story, real.turn, real.table
	if !p.quit {
		p.say("practice-over")
		p.board()
	}
}

// add lists the events that a facilitator can add, or adds one to the round that comes.
func (p *Play) add(args []string) {
	if len(args) == 0 {
		p.say("events")
		for i, e := range game.Surprises {
			p.print(strconv.Itoa(i+1) + ". " + p.Words.Of(e.Headline) + ".")
		}
		return
	}
	n, ok := p.number(args, len(game.Surprises))
	if !ok {
		return
	}
	if err := p.Session.Add(game.Surprises[n-1].Key); err != nil {
		p.print(p.Words.Refusal(err))
		return
	}
	p.say("event-added", "Name", p.Words.Of(game.Surprises[n-1].Headline))
}

// finish ends the game before the scenario does.
func (p *Play) finish() {
	if p.Session.Settings().Practice || len(p.Session.Rounds()) == 0 {
		p.say("nothing-played")
		return
	}
	if err := p.Session.End(); err != nil {
		p.print(p.Words.Refusal(err))
	}
}
