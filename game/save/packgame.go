package save

import (
	"fmt"
	"slices"

	"zwerm/game"
	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// start returns the first month of a game's scenario.
func start(r *game.Record) (int, error) {
	s, err := scenarios.Read(r.Name, r.File)
	if err != nil {
		return 0, err
	}
	return s.Start, scenarios.Set(s, r.Settings.Set...)
}

func packSettings(p *packer, g *game.Settings) {
	p.word(g.Home)
	p.word(g.Others)
	p.whole(uint64(len(g.Seats)))
	for _, seat := range g.Seats {
		p.word(seat)
	}
	p.whole(uint64(len(g.Set)))
	for _, change := range g.Set {
		p.word(change)
	}
	practice := uint64(0)
	if g.Practice {
		practice = 1
	}
	p.whole(practice)
}

func unpackSettings(u *unpacker) game.Settings {
	g := game.Settings{Home: u.word(), Others: u.word()}
	for range u.count() {
		g.Seats = append(g.Seats, u.word())
	}
	for range u.count() {
		g.Set = append(g.Set, u.word())
	}
	g.Practice = u.whole() == 1
	return g
}

// The flags of a decision; the parties that were consulted follow them.
const (
	stopped = 1 << iota
	leveled
	consulted
)

// usualChance is that of ranges which come from a forecast; it is not written.
const usualChance = .8

func packRound(p *packer, month int, r *game.Round) error {
	p.whole(uint64(r.Months))
	p.whole(uint64(len(r.Decisions)))
	for i := range r.Decisions {
		d := &r.Decisions[i]
		lever, ok := policy.Find(d.Lever)
		if !ok || d.Month != month {
			return fmt.Errorf("decision %s of month %d does not belong in this game", d.Lever, d.Month)
		}
		flags := uint64(0)
		if d.Stop {
			flags |= stopped
		}
		if d.Level != 0 {
			flags |= leveled
		}
		for i, party := range policy.PartyKeys {
			if slices.Contains(d.Consulted, party) {
				flags |= consulted << i
			}
		}
		p.whole(uint64(lever.Number))
		p.whole(flags)
		p.word(d.Actor)
		p.word(d.Target)
		if d.Level != 0 {
			p.number(d.Level)
		}
	}
	p.whole(uint64(len(r.Ranges)))
	for _, expected := range r.Ranges {
		p.word(expected.Indicator)
		when := uint64(expected.Month-month) << 1
		if expected.Chance != usualChance {
			when |= 1
		}
		p.whole(when)
		p.number(expected.Low)
		p.number(expected.High)
		if when&1 != 0 {
			p.number(expected.Chance)
		}
	}
	p.whole(uint64(len(r.Added)))
	for _, key := range r.Added {
		p.word(key)
	}
	return nil
}

func unpackRound(u *unpacker, month int) game.Round {
	r := game.Round{Months: int(min(u.whole(), game.HalfYear+1))}
	for range u.count() {
		d := sim.Decision{Month: month, Lever: u.lever()}
		flags := u.whole()
		d.Stop, d.Actor, d.Target = flags&stopped != 0, u.word(), u.word()
		if flags&leveled != 0 {
			d.Level = u.number()
		}
		for i, party := range policy.PartyKeys {
			if flags&(consulted<<i) != 0 {
				d.Consulted = append(d.Consulted, party)
			}
		}
		r.Decisions = append(r.Decisions, d)
	}
	for range u.count() {
		indicator, when := u.word(), min(u.whole(), 1<<20)
		expected := game.Range{Indicator: indicator, Month: month + int(when>>1), Low: u.number(), High: u.number(), Chance: usualChance}
		if when&1 != 0 {
			expected.Chance = u.number()
		}
		r.Ranges = append(r.Ranges, expected)
	}
	for range u.count() {
		r.Added = append(r.Added, u.word())
	}
	return r
}

// lever reads the number of a lever in the design's table, which never changes, and returns its key.
func (u *unpacker) lever() string {
	number := u.whole()
	for i := range policy.Levers {
		if uint64(policy.Levers[i].Number) == number {
			return policy.Levers[i].Key
		}
	}
	u.fail()
	return ""
}
