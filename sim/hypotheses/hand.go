package hypotheses

import (
	"slices"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// A hand is a set of levers, each with the month from which it is played: once.
type hand struct {
	levers []int // places in policy.Levers
	months []int
}

// streamHands is the luck of dealing, apart from that of the model.
const streamHands sim.Stream = 900

const (
	handSize  = 8  // levers in a hand, about a quarter of all (assumption)
	dealUntil = 24 // levers are played from a month before this one
)

// dealt are the levers that can be in a hand: all but those that aim at one organisation.
func dealt() (list []int) {
	for i := range policy.Levers {
		if !policy.Levers[i].AtProvider {
			list = append(list, i)
		}
	}
	return list
}

// deal deals hand number n. Its luck comes from the seed and its number alone.
func deal(seed uint64, n int) hand {
	luck := sim.NewKey(seed, streamHands).Index(n)
	levers := dealt()
	var h hand
	for i := range handSize {
		j := i + luck.Index(i).N(len(levers)-i)
		levers[i], levers[j] = levers[j], levers[i]
		h.levers = append(h.levers, levers[i])
		h.months = append(h.months, luck.Index(handSize+i).N(dealUntil))
	}
	return h
}

// playing plays a hand in every municipality.
type playing struct {
	hand
	played [][]bool // by municipality and lever of the hand
}

// Play starts what is due, once. What a lever needs is taken as given, so that all levers are played as often; it waits for
// an occasion, or for the end of a lever that excludes it.
func (p *playing) Play(w *sim.World) {
	if p.played == nil {
		p.played = make([][]bool, len(w.Municipalities))
		for i := range p.played {
			p.played[i] = make([]bool, len(p.levers))
		}
	}
	for i := range w.Municipalities {
		for k, lever := range p.levers {
			if p.played[i][k] || w.Month < p.months[k] {
				continue
			}
			p.played[i][k] = policy.Give(w, i, policy.Levers[lever].Key, 0) == nil
		}
	}
}

// started reports whether some municipality has started a lever of the hand.
func (p *playing) started(k int) bool {
	return slices.ContainsFunc(p.played, func(played []bool) bool { return played[k] })
}
