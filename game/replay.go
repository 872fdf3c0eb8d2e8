package game

import (
	"fmt"
	"slices"

	"zwerm/scenarios/document"
)

// A Record is a game on paper: all that it takes to play it again.
type Record struct {
	Name     string   // of the scenario file, for messages
	File     []byte   // the scenario
	Seed     uint64   // the luck
	Settings Settings // what was agreed
	Rounds   []Round  // the log; rounds without fingerprints are not verified
	Choices  []Choice // for the round that is being prepared
	Ranges   []Range  // committed to in that round
	Added    []string // keys of Surprises for that round
	Ended    bool     // whether the group stopped before the scenario was over; nothing is then prepared
}

// Record returns the game on paper. A round that is being played is not in it: only whole rounds count.
func (s *Session) Record() *Record {
	r := &Record{Name: s.name, File: s.File(), Seed: s.seed, Settings: s.Settings(), Rounds: s.Rounds()}
	switch s.phase {
	case Choosing, LookingAhead:
		r.Choices, r.Ranges, r.Added = s.Choices(), s.Committed(), s.Added()
	case Over:
		r.Ended = s.MonthsLeft() > 0
	}
	return r
}

// Replay plays a game again and verifies every round. With a game that comes out differently it returns the game as it comes
// out now, and a *Differs; with a decision that cannot be taken, the game until there, and a *Stuck. Watch, unless nil, is
// called after every round. Only without a game could it not begin at all.
func (r *Record) Replay(watch func(round int)) (*Session, error) {
	s, err := NewFrom(r.Name, r.File, r.Seed, r.Settings)
	if err != nil {
		return nil, err
	}
	return s, r.on(s, watch)
}

// on plays the log in a game that has just begun.
func (r *Record) on(s *Session, watch func(round int)) (differs error) {
	for i := range r.Rounds {
		if err := s.repeat(&r.Rounds[i]); err != nil {
			return &Stuck{Round: i, Err: err}
		}
		if differs == nil {
			differs = s.compare(i, &r.Rounds[i])
		}
		if watch != nil {
			watch(i)
		}
	}
	err := s.choose(r.Choices, r.Ranges, r.Added)
	if err == nil && r.Ended {
		err = s.End()
	}
	if err != nil && differs == nil {
		differs = &Stuck{Round: len(r.Rounds), Err: err}
	}
	return differs
}

// repeat plays a round of a log.
func (s *Session) repeat(r *Round) error {
	choices := make([]Choice, len(r.Decisions))
	for i := range choices {
		if d := &r.Decisions[i]; d.Month != s.Month() {
			return fmt.Errorf("a decision of month %d stands in a round that begins in month %d", d.Month, s.Month())
		}
		choices[i] = choiceOf(&r.Decisions[i])
	}
	if err := s.choose(choices, r.Ranges, r.Added); err != nil {
		return err
	}
	if err := s.Play(r.Months); err != nil {
		return err
	}
	for i := range r.Said {
		if err := s.Say(r.Said[i]); err != nil {
			return err
		}
	}
	s.phase = Reflecting
	return s.Continue()
}

// choose makes choices, commits to ranges and adds surprises, until one is refused.
func (s *Session) choose(choices []Choice, ranges []Range, added []string) error {
	for i := range choices {
		if err := s.Choose(choices[i]); err != nil {
			return fmt.Errorf("decision %d: %w", i+1, err)
		}
	}
	for _, r := range ranges {
		if err := s.Commit(r); err != nil {
			return err
		}
	}
	for _, key := range added {
		if err := s.Add(key); err != nil {
			return err
		}
	}
	return nil
}

// compare returns a *Differs if a round came out differently from what a log says, or nil.
func (s *Session) compare(round int, kept *Round) error {
	now := &s.rounds[round]
	if kept.Months != now.Months {
		return &Differs{Round: round, Month: s.Start(round + 1), Dated: s.scenario.Dated, seen: true}
	}
	n := min(len(kept.Prints), len(now.Prints))
	for i := range n {
		if kept.Prints[i] != now.Prints[i] {
			return &Differs{Round: round, Month: s.Start(round) + i, Dated: s.scenario.Dated, seen: true}
		}
	}
	if kept.Hash != "" && kept.Hash != now.Hash {
		return &Differs{Round: round, Month: s.Start(round+1) - 1, Dated: s.scenario.Dated}
	}
	return nil
}

// Differs says that a game, played again, came out differently: with another version of the model, or because its log was
// changed.
type Differs struct {
	Round int  // counted from 0
	Month int  // the first that differs, January 2015 = 0; or the last by which the world differs
	Dated bool // whether the scenario follows the calendar
	seen  bool // whether the month's fingerprint shows it
}

func (d *Differs) Error() string {
	month := fmt.Sprintf("month %d", d.Month)
	if d.Dated {
		month = document.Month(d.Month)
	}
	if d.seen {
		return fmt.Sprintf("round %d: the game comes out differently; the first month that differs is %s", d.Round+1, month)
	}
	return fmt.Sprintf("round %d: the game comes out differently by the end of %s", d.Round+1, month)
}

// Stuck says that a round of a log cannot be played as it stands there.
type Stuck struct {
	Round int // counted from 0
	Err   error
}

func (e *Stuck) Error() string { return fmt.Sprintf("round %d cannot be played: %v", e.Round+1, e.Err) }

// Unwrap returns the reason.
func (e *Stuck) Unwrap() error { return e.Err }

// Until returns the record with the first rounds only.
func (r *Record) Until(rounds int) *Record {
	c := *r
	c.Rounds, c.Choices, c.Ranges, c.Added, c.Ended = slices.Clip(r.Rounds[:rounds]), nil, nil, nil, false
	return &c
}
