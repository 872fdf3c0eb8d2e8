package ui

import (
	"context"
	"errors"
	"runtime"

	"zwerm/game"
	"zwerm/game/forecast"
	"zwerm/sim"
)

// A Fan is what may become of an indicator: per month to come, between which values 8 of 10 simulations lie, and the middle.
type Fan struct{ Low, Mid, High []float64 }

// End is the range at the end of some months; false when it does not reach so far.
func (f Fan) End(months int) (low, high float64, ok bool) {
	if months < 1 || len(f.Low) < months {
		return 0, 0, false
	}
	return f.Low[months-1], f.High[months-1], true
}

// An Outlook is what simulations say about choices.
type Outlook struct {
	Fans map[string]Fan // by the key of an indicator
	// Felt is the month from which on the effect is felt, counted from 0; -1 when it is not as far as can be seen. Sure is how
	// sure it is, 1 to 3, and Main the key of the indicator on which it weighs most, empty without one.
	Felt, Sure int
	Main       string
}

// Sight is how far the group sees, and what it sees there. Simulations run beside the frames; Fresh takes in what they found.
type Sight struct {
	Months  float64 // ahead
	Choices *Outlook
	Cards   map[string]*Outlook // by lever
	outlook *forecast.Outlook
	cancel  context.CancelFunc
	found   chan finding
	// through, when not nil, is what inquiries go through, beside the frames; a test holds them up here.
	through func(inquiry) error
}

// An inquiry is about a lever, or about what is chosen when the lever is empty.
type inquiry struct {
	lever     string
	decisions []sim.Decision
	ask       func() error
}

// A finding is what came out for a lever, or for what is chosen when the lever is empty.
type finding struct {
	lever   string
	outlook *Outlook
	err     error
}

// Look looks from where a game stands.
func (s *Sight) Look(m *Match) {
	s.Rest()
	s.outlook = forecast.New(m.Session.World(), m.Session.Home(), game.Six...)
	_, s.Months = m.value("sight")
	s.Cards = map[string]*Outlook{}
	s.Ask(m)
}

// Ask asks again after choices changed: first about them together, then about every card of the hand that is not known yet.
func (s *Sight) Ask(m *Match) {
	s.Rest()
	s.Choices = nil
	if s.outlook == nil || s.outlook.Months() == 0 {
		return
	}
	questions := []inquiry{{decisions: m.Session.Decisions()}}
	for _, card := range m.Session.Hand(m.seat) {
		if d, err := m.Session.Decision(card.Choice()); err == nil && s.Cards[card.Lever.Key] == nil {
			questions = append(questions, inquiry{lever: card.Lever.Key, decisions: []sim.Decision{d}})
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	// There is room for every answer, so that a forecast never waits for a frame.
	found, outlook := make(chan finding, 8*len(questions)), s.outlook
	s.cancel, s.found = cancel, found
	through := s.through
	if through == nil {
		through = func(q inquiry) error { return q.ask() }
	}
	go func() {
		defer close(found)
		for _, q := range questions {
			q.ask = func() error {
				_, err := outlook.Ask(ctx, max(1, runtime.NumCPU()-1), q.decisions, func(a *forecast.Answer) { found <- finding{q.lever, saw(a), nil} })
				return err
			}
			if err := through(q); err != nil {
				found <- finding{err: err}
				return
			}
		}
	}()
}

// saw makes an outlook of an answer.
func saw(a *forecast.Answer) *Outlook {
	o := &Outlook{Fans: map[string]Fan{}, Felt: -1, Sure: 1}
	for i := range a.Futures {
		f := &a.Futures[i]
		o.Fans[f.Indicator.Key] = Fan{f.With.P10, f.With.P50, f.With.P90}
	}
	if i := a.Main(); i >= 0 {
		f := &a.Futures[i]
		o.Felt, o.Sure, o.Main = f.Effect.Felt, f.Effect.Certainty, f.Indicator.Key
	}
	return o
}

// Fresh takes in what was found, and reports whether that was anything. The error says that forecasts broke down.
func (s *Sight) Fresh() (fresh bool, err error) {
	for {
		select {
		case f, open := <-s.found:
			switch {
			case !open:
				s.found = nil
				return fresh, nil
			case errors.Is(f.err, context.Canceled):
			case f.err != nil:
				return fresh, f.err
			case f.lever == "":
				s.Choices, fresh = f.outlook, true
			default:
				s.Cards[f.lever], fresh = f.outlook, true
			}
		default:
			return fresh, nil
		}
	}
}

// Rest stops what is still being worked on.
func (s *Sight) Rest() {
	if s.cancel != nil {
		s.cancel()
	}
	s.cancel, s.found = nil, nil
}

// wait waits until everything that was asked has been answered.
func (s *Sight) wait() {
	for f := range s.found {
		if f.lever == "" {
			s.Choices = f.outlook
		} else {
			s.Cards[f.lever] = f.outlook
		}
	}
	s.found = nil
}
