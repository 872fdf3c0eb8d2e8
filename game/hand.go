package game

import (
	"cmp"
	"slices"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// HandSize is how many cards a hand has at most.
const HandSize = 7

// A deal is what was possible when a round began, and the hand that was dealt from it, per seat and in the order of seats.
type deal struct {
	possible [][]string // keys of levers
	hand     [][]string
}

// Hand returns the cards of a seat that now make sense: at most HandSize of those that could be started when the round
// began. It stays the same during a round, so a card may meanwhile be chosen, or be impossible because of another.
//
// What has become possible since the last round began comes first. The others take turns, in an order that is drawn once per
// game, so that no kind of lever is favoured; all that is possible and not in the hand is in the drawer.
func (s *Session) Hand(actor string) (cards []Card) {
	if i := slices.Index(s.settings.Seats, actor); i >= 0 {
		for _, key := range s.deals[len(s.deals)-1].hand[i] {
			lever, _ := policy.Find(key)
			cards = append(cards, s.card(actor, lever))
		}
	}
	return cards
}

// Drawer returns all other cards that a seat may use, in the order of the table: those that can be started too have no Reason.
func (s *Session) Drawer(actor string) (cards []Card) {
	if i := slices.Index(s.settings.Seats, actor); i >= 0 {
		for _, lever := range s.levers(actor) {
			if !slices.Contains(s.deals[len(s.deals)-1].hand[i], lever.Key) {
				cards = append(cards, s.card(actor, lever))
			}
		}
	}
	return cards
}

// deal deals the hands of the round that begins.
func (s *Session) deal() (d deal) {
	for i, actor := range s.settings.Seats {
		var possible []string
		for _, lever := range s.levers(actor) {
			if c := s.card(actor, lever); c.Reason == nil && !c.Running {
				possible = append(possible, lever.Key)
			}
		}
		d.possible = append(d.possible, possible)
		d.hand = append(d.hand, s.hand(i, possible))
	}
	return d
}

// hand picks a seat's hand from what is possible.
func (s *Session) hand(seat int, possible []string) []string {
	turns := slices.Clone(possible)
	luck := func(lever string) uint64 { return sim.Mix(s.seed ^ sim.KeyOf(lever)) }
	slices.SortFunc(turns, func(a, b string) int { return cmp.Compare(luck(a), luck(b)) })
	if n := len(turns); n > HandSize {
		at := len(s.rounds) * HandSize % n
		turns = append(turns[at:], turns[:at]...)
	}
	var fresh, rest []string
	for _, lever := range turns {
		if len(s.deals) > 0 && !slices.Contains(s.deals[len(s.deals)-1].possible[seat], lever) {
			fresh = append(fresh, lever)
		} else {
			rest = append(rest, lever)
		}
	}
	hand := append(fresh, rest...)
	return hand[:min(HandSize, len(hand))]
}
