package ui

import (
	"slices"

	"zwerm/game/words"
)

// next lets the next of the seats that people play decide, with its own cards.
func (b *Board) next(a *App) {
	seats := b.m.Session.Settings().Seats
	b.m.seat = seats[(slices.Index(seats, b.m.seat)+1)%len(seats)]
	b.page, b.m.Sight.Cards = 0, map[string]*Outlook{}
	b.tell(a, nil)
}

// seatName is what the party that decides now is called.
func (m *Match) seatName(w *words.Words) string { return w.Seat(m.Session.Scenario(), m.seat) }

// drop puts a card in a slot, or to work in one district.
func (b *Board) drop(a *App, spot, onto string) {
	for i := range b.hand {
		if spot != cardID(i) {
			continue
		}
		for d := range b.m.Districts() {
			if onto == wijkID(d) {
				b.choose(a, i, b.m.Districts()[d].Path)
				return
			}
		}
		b.choose(a, i, "")
	}
}

// choose puts a card in the next slot, or takes it back when it is chosen already. Why it cannot be done becomes a notice.
func (b *Board) choose(a *App, card int, target string) {
	c := &b.hand[card]
	for i, chosen := range b.m.Session.Choices() {
		if chosen.Lever == c.Lever.Key && chosen.Actor == c.Actor && target == "" {
			b.unchoose(a, i)
			return
		}
	}
	choice := c.Choice()
	if target != "" {
		choice.Target = target
	}
	b.tell(a, b.m.Session.Choose(choice))
}

func (b *Board) unchoose(a *App, i int) {
	_, err := b.m.Session.Unchoose(i)
	b.tell(a, err)
}

// tell looks at the hand again after a choice, and says why it could not be made, if so.
func (b *Board) tell(a *App, err error) {
	b.hand = b.m.Session.Hand(b.m.seat)
	b.m.version++
	b.m.Sight.Ask(b.m)
	if err != nil {
		a.Notice = a.Words.Refusal(err)
	}
}

func (b *Board) play(a *App, months int) Move {
	months = min(months, b.m.Session.MonthsLeft())
	if err := b.m.Session.Begin(months); err != nil {
		a.Notice = a.Words.Refusal(err)
		return Stay
	}
	b.m.Sight.Rest()
	return To(NewPlaying(b, months))
}

func (b *Board) undo(a *App) Move {
	if b.m.Round() == 1 {
		return Stay
	}
	if err := b.m.Session.Undo(1); err != nil {
		a.Notice = a.Words.Refusal(err)
		return Stay
	}
	b.m.Changed()
	b.m.Sight.Look(b.m)
	a.keep(b.m)
	return To(NewBoard(b.m))
}

// start puts an action in a slot and goes back to the board. Why it cannot be done becomes a notice, and the scene that asked stays.
func (b *Board) start(a *App, lever string) Move {
	for _, c := range append(b.m.Session.Hand(b.m.seat), b.m.Session.Drawer(b.m.seat)...) {
		switch {
		case c.Lever.Key != lever:
		case c.Chosen:
			return To(b)
		case c.Reason != nil:
			a.Notice = a.Words.Refusal(c.Reason)
			return Stay
		default:
			err := b.m.Session.Choose(c.Choice())
			if b.tell(a, err); err != nil {
				return Stay
			}
			return To(b)
		}
	}
	a.Notice = a.Words.Say("atelier.no-card")
	return Stay
}
