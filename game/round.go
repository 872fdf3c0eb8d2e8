package game

import (
	"slices"

	"zwerm/sim"
)

// A Round is a line of a game's log: what people decided, and the fingerprints of what came of it.
type Round struct {
	Months    int            `json:"months"`              // that it lasted
	Decisions []sim.Decision `json:"decisions,omitempty"` // in its first month, in order
	Ranges    []Range        `json:"ranges,omitempty"`    // to which the group committed
	Added     []string       `json:"added,omitempty"`     // keys of Surprises that happen in its first month
	Prints    []uint32       `json:"prints,omitempty"`    // of every month (see print.go)
	Hash      string         `json:"hash,omitempty"`      // of the world at its end
	Said      []string       `json:"said,omitempty"`      // what people wrote for themselves after it (see Say)
	Overtaken []Overtaken    `json:"-"`                   // what could not be decided because the month's events came first
}

// Overtaken is a decision that events made impossible in the month in which it was to be taken. It cost nothing.
type Overtaken struct {
	Decision sim.Decision
	Why      error
}

// Rounds returns the log: the rounds that were played, oldest first. What it holds must not be changed.
func (s *Session) Rounds() []Round { return slices.Clone(s.rounds) }

// Start returns the first month of round i, which may be the next one.
func (s *Session) Start(i int) int {
	month := s.scenario.Start
	for _, r := range s.rounds[:i] {
		month += r.Months
	}
	return month
}

// Log returns every decision that people took, oldest first.
func (s *Session) Log() (list []sim.Decision) {
	for i := range s.rounds {
		list = append(list, s.rounds[i].Decisions...)
	}
	return list
}
