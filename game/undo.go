package game

import (
	"fmt"
	"slices"

	"zwerm/sim"
)

// kept is how many rounds' first worlds are remembered, so that going back so far is instant; going back further plays the
// game again from its beginning.
const kept = 4

// forget lets go of worlds that are further back than kept rounds.
func (s *Session) forget() {
	for i := range len(s.starts) - kept {
		s.starts[i] = nil
	}
}

// Undo goes back to choosing in an earlier round: 1 takes back the last round, or the one that is being played. What was
// chosen in that round, and the ranges, are as they were before it was played.
func (s *Session) Undo(rounds int) error {
	log := s.begun()
	to := len(log) - rounds
	if rounds < 1 || to < 0 {
		return fmt.Errorf("%d rounds cannot be taken back: %w; %d were played", rounds, NotPlayed, len(log))
	}
	return s.rewind(log, to)
}

// Fork returns another game that goes on from the start of a round, with what was chosen there. This game stays as it is.
func (s *Session) Fork(round int) (*Session, error) {
	log := s.begun()
	if round < 0 || round > len(log) {
		return nil, fmt.Errorf("round %d: %w; %d were played", round, NotPlayed, len(log))
	}
	f := *s
	f.pool = nil
	if round < len(log) {
		return &f, f.rewind(log, round)
	}
	f.rounds, f.starts, f.history, f.deals = slices.Clip(s.rounds), slices.Clone(s.starts), slices.Clip(s.history), slices.Clip(s.deals)
	f.authored, f.trusted = slices.Clip(s.authored), slices.Clip(s.trusted)
	f.next = Round{Decisions: slices.Clone(s.next.Decisions), Ranges: slices.Clone(s.next.Ranges), Added: s.Added()}
	f.phase = Choosing
	return &f, f.redraft()
}

// begun returns the rounds that were played, and the one that is being played.
func (s *Session) begun() []Round {
	log := slices.Clone(s.rounds)
	if s.phase == Playing {
		log = append(log, s.next)
	}
	return log
}

// rewind goes back to choosing in a round of a log.
func (s *Session) rewind(log []Round, round int) error {
	world, err := s.worldAt(log, round)
	if err != nil {
		return err
	}
	months := world.Month - s.scenario.Start + 2
	s.history, s.authored, s.trusted = slices.Clip(s.history[:months]), slices.Clip(s.authored[:months]), slices.Clip(s.trusted[:months])
	s.world, s.steps, s.players = world, nil, nil
	s.rounds, s.starts, s.deals = log[:round:round], slices.Clone(s.starts[:round]), slices.Clip(s.deals[:round+1])
	s.next = Round{Decisions: slices.Clone(log[round].Decisions), Ranges: slices.Clone(log[round].Ranges), Added: slices.Clone(log[round].Added)}
	s.phase = Choosing
	return s.redraft()
}

// worldAt returns the world at the start of a round of a log.
func (s *Session) worldAt(log []Round, round int) (*sim.World, error) {
	if w := s.starts[round]; w != nil {
		return w, nil
	}
	again, err := NewFrom(s.name, s.file, s.seed, s.settings)
	if err != nil {
		return nil, err
	}
	for i := range round {
		if err := again.repeat(&log[i]); err != nil {
			return nil, err
		}
	}
	return again.world, nil
}
