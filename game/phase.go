package game

import "fmt"

// A Phase is a part of a round.
type Phase int

// The phases, in their order. A game begins with Choosing.
const (
	Choosing     Phase = iota // the group chooses actions
	LookingAhead              // it looks ahead at what it chose, and may commit to ranges
	Playing                   // the months go by
	Reporting                 // it reads what happened
	Reflecting                // it reflects
	Over                      // the last round was played, or the group stopped
)

var phaseKeys = [...]string{"choosing", "looking-ahead", "playing", "reporting", "reflecting", "over"}

// String returns the key of a phase.
func (p Phase) String() string {
	if p < 0 || int(p) >= len(phaseKeys) {
		return fmt.Sprintf("phase %d", int(p))
	}
	return phaseKeys[p]
}

// Phase returns the phase of the game.
func (s *Session) Phase() Phase { return s.phase }

// Ahead goes from choosing to looking ahead. Nobody has to: Begin plays from either.
func (s *Session) Ahead() error { return s.from(LookingAhead, Choosing) }

// Back goes from looking ahead back to choosing.
func (s *Session) Back() error { return s.from(Choosing, LookingAhead) }

// Continue goes from the report to reflecting, and from there to choosing for the next round, or to the end of the game.
func (s *Session) Continue() error {
	if s.phase == Reporting {
		return s.from(Reflecting, Reporting)
	}
	next := Choosing
	if s.MonthsLeft() == 0 {
		next = Over
	}
	return s.from(next, Reflecting)
}

// End stops the game between rounds. Undo opens it again.
func (s *Session) End() error { return s.from(Over, Choosing, LookingAhead, Reporting, Reflecting) }

// from goes to a phase from one of some others.
func (s *Session) from(to Phase, from ...Phase) error {
	if err := s.in(from...); err != nil {
		return err
	}
	s.phase = to
	return nil
}

// in refuses what can only be done in some phases.
func (s *Session) in(phases ...Phase) error {
	for _, p := range phases {
		if s.phase == p {
			return nil
		}
	}
	return fmt.Errorf("%w: the game is %v", OutOfTurn, s.phase)
}
