package game

import (
	"fmt"
	"slices"

	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// Months of a round.
const (
	HalfYear = 6
	Quarter  = 3
)

// Begin begins to play a round of some months, from 1 to HalfYear; the last round of a scenario is as short as it has to be.
// Then Step plays month after month.
func (s *Session) Begin(months int) error {
	if err := s.in(Choosing, LookingAhead); err != nil {
		return err
	}
	if months < 1 || months > HalfYear {
		return fmt.Errorf("a round of %d months cannot be played; allowed: 1 to %d", months, HalfYear)
	}
	if s.MonthsLeft() == 0 {
		return fmt.Errorf("%w: all months of the scenario were played", OutOfTurn)
	}
	s.next.Months = min(months, s.MonthsLeft())
	s.starts = append(s.starts, s.world)
	s.world = s.world.Copy()
	happen(s.world, s.next.Added, s.Month())
	s.world.Use(s.pool)
	s.players = &people{decisions: s.next.Decisions}
	s.steps = s.month(s.players)
	s.phase = Playing
	return nil
}

// Step plays a month and reports whether more are to come in this round. After the last one the report is ready.
func (s *Session) Step() (more bool, err error) {
	if err := s.in(Playing); err != nil {
		return false, err
	}
	process.Step(s.world, s.steps)
	s.measure()
	if played := s.world.Month - s.starts[len(s.starts)-1].Month; played < s.next.Months {
		return true, nil
	}
	s.finish()
	return false, nil
}

// Play plays a whole round.
func (s *Session) Play(months int) error {
	err := s.Begin(months)
	for more := err == nil; more && err == nil; {
		more, err = s.Step()
	}
	return err
}

// finish closes a round in the log and prepares the next one.
func (s *Session) finish() {
	s.world.Use(nil)
	s.next.Hash = s.world.Hash()
	s.next.Overtaken = s.players.overtaken
	s.rounds = append(s.rounds, s.next)
	s.steps, s.players = nil, nil
	s.forget()
	s.prepare()
	s.phase = Reporting
}

// prepare begins a round: nothing is chosen yet, and the hand is dealt.
func (s *Session) prepare() {
	s.next = Round{}
	if err := s.redraft(); err != nil {
		panic(err) // without choices nothing is checked
	}
	s.deals = append(s.deals, s.deal())
	s.phase = Choosing
}

// month returns a month in which people play their seats and everybody else by their automatic policy.
func (s *Session) month(p policy.Player) []process.Process {
	towns, parties := policy.Except(s.strategy, s.settings.Seats...), policy.Others(s.settings.Seats...)
	return process.Month(process.Process{Name: "players decide", Apply: policy.Decide(p, towns, parties), Before: true})
}

// Months returns the processes of a month for a world that goes on from this game on its own, such as a forecast: decisions
// are taken in their month, and everybody else plays as in this game. Each world needs its own.
func (s *Session) Months(decisions ...sim.Decision) []process.Process {
	return s.month(&people{decisions: slices.Clone(decisions)})
}

// Decisions returns the choices for the next round as the decisions that they will be.
func (s *Session) Decisions() []sim.Decision { return slices.Clone(s.next.Decisions) }

// Decision returns the decision that a choice would be, if it can be made now.
func (s *Session) Decision(c Choice) (sim.Decision, error) { return s.check(c) }

// people take the decisions of a list in their months.
type people struct {
	decisions []sim.Decision
	overtaken []Overtaken
	done      int
}

// Play implements policy.Player. The world may have moved on since a decision was checked: events of the same month come
// first. Such a decision is not taken.
func (p *people) Play(w *sim.World) {
	for ; p.done < len(p.decisions) && p.decisions[p.done].Month <= w.Month; p.done++ {
		if err := policy.Do(w, &p.decisions[p.done]); err != nil {
			p.overtaken = append(p.overtaken, Overtaken{p.decisions[p.done], err})
		}
	}
}
