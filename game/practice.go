package game

import "zwerm/sim"

// rehearsal keeps the luck of practice apart from that of the game.
var rehearsal = sim.KeyOf("rehearsal")

// Rehearse returns a game for practice: the same scenario and settings from the first month on, with another luck and another
// hidden landscape. It teaches how the game is played, and gives nothing away of what comes in this one. Nothing keeps it.
func (s *Session) Rehearse() (*Session, error) {
	settings := s.Settings()
	settings.Practice = true
	return NewFrom(s.name, s.file, sim.Mix(s.seed^rehearsal), settings)
}
