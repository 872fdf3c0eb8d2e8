package game

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// Slots is how many actions a group may choose in a round. Stopping an action and changing its level take a slot too: that is
// their price, besides what starting it again would cost.
const Slots = 3

// A Choice is an action that is chosen for the next round: a decision of its first month.
type Choice struct {
	Actor  string `json:"actor"`          // who decides: one of the seats; the first when empty
	Lever  string `json:"lever"`          // what is started, changed or stopped
	Stop   bool   `json:"stop,omitempty"` // whether it is stopped
	Target string `json:"target"`         // where, as a path; the home municipality when empty
	// Level is the intensity for levers that have one, in hundredths; 0 means the usual one.
	Level float64 `json:"level,omitempty"`
	// Consulted is who sat at the table before: keys of parties.
	Consulted []string `json:"consulted,omitempty"`
}

// Choices returns what is chosen for the next round, in the order in which it will be decided.
func (s *Session) Choices() []Choice {
	list := make([]Choice, len(s.next.Decisions))
	for i := range list {
		list[i] = choiceOf(&s.next.Decisions[i])
	}
	return list
}

// FreeSlots returns how many more actions may be chosen.
func (s *Session) FreeSlots() int { return Slots - len(s.next.Decisions) }

// Choose adds an action for the next round. The error says why not; nothing has then changed.
func (s *Session) Choose(c Choice) error {
	d, err := s.check(c)
	if err != nil {
		return err
	}
	s.next.Decisions = append(s.next.Decisions, d)
	return s.redraft()
}

// Check returns why an action cannot be chosen now, or nil. It changes nothing.
func (s *Session) Check(c Choice) error {
	_, err := s.check(c)
	return err
}

// Unchoose takes back choice i, and with it those later ones that only could be made because of it, which it returns.
func (s *Session) Unchoose(i int) (dropped []Choice, err error) {
	if err := s.in(Choosing, LookingAhead); err != nil {
		return nil, err
	}
	if i < 0 || i >= len(s.next.Decisions) {
		return nil, fmt.Errorf("there is no choice %d; %d were made", i, len(s.next.Decisions))
	}
	later := slices.Clone(s.next.Decisions[i+1:])
	s.next.Decisions = slices.Clone(s.next.Decisions[:i])
	if err := s.redraft(); err != nil {
		return nil, err
	}
	for k := range later {
		c := choiceOf(&later[k])
		if s.Choose(c) != nil {
			dropped = append(dropped, c)
		}
	}
	return dropped, nil
}

// Amend puts another choice in the place of choice i. The error says why it cannot be made, or why a later one then could not;
// nothing has then changed.
func (s *Session) Amend(i int, c Choice) error {
	if err := s.in(Choosing, LookingAhead); err != nil {
		return err
	}
	before := s.next.Decisions
	if i < 0 || i >= len(before) {
		return fmt.Errorf("there is no choice %d; %d were made", i, len(before))
	}
	list := s.Choices()[i:]
	list[0] = c
	s.next.Decisions = slices.Clone(before[:i])
	err := s.redraft()
	for _, c := range list {
		if err == nil {
			err = s.Choose(c)
		}
	}
	if err != nil {
		s.next.Decisions = before
		return errors.Join(err, s.redraft())
	}
	return nil
}

// check returns the decision that a choice is, or why it cannot be made now.
func (s *Session) check(c Choice) (sim.Decision, error) {
	if err := s.in(Choosing, LookingAhead); err != nil {
		return sim.Decision{}, err
	}
	return s.inRound(c)
}

// inRound returns the decision that a choice is, or why it cannot be made in the round that comes, whatever the phase.
func (s *Session) inRound(c Choice) (sim.Decision, error) {
	d := s.decision(c)
	if !slices.Contains(s.settings.Seats, d.Actor) {
		return d, fmt.Errorf("%w: %q; seats: %s", NotSeated, d.Actor, strings.Join(s.settings.Seats, ", "))
	}
	if s.closed(d.Actor) {
		return d, fmt.Errorf("%s: %w", d.Actor, Closed)
	}
	for i := range s.next.Decisions {
		if before := &s.next.Decisions[i]; before.Actor == d.Actor && before.Lever == d.Lever && before.Target == d.Target {
			return d, fmt.Errorf("%s: %w", d.Lever, ChosenOnce)
		}
	}
	if s.FreeSlots() <= 0 {
		return d, fmt.Errorf("%s: %w", d.Lever, NoSlot)
	}
	if err := policy.Check(s.draft, &d); err != nil {
		return d, fmt.Errorf("%s: %w", d.Lever, err)
	}
	if price, left := s.credit(&d), s.creditOf(d.Actor); price > 0 && price > left {
		return d, fmt.Errorf("%s: %w: it costs %.1f points and there are %.1f", d.Lever, NoCredit, 100*price, 100*left)
	}
	return d, nil
}

// closed reports whether an actor is an organisation that has closed.
func (s *Session) closed(actor string) bool {
	for i := range s.world.Regions {
		for _, market := range s.world.Regions[i].Care {
			for _, o := range market.Organisations {
				if o.Path == actor {
					return o.Dead
				}
			}
		}
	}
	return false
}

// decision completes a choice.
func (s *Session) decision(c Choice) sim.Decision {
	d := sim.Decision{
		Month: s.Month(), Actor: c.Actor, Lever: c.Lever, Stop: c.Stop, Target: c.Target, Level: c.Level, Consulted: slices.Clone(c.Consulted),
	}
	if d.Actor == "" {
		d.Actor = s.settings.Seats[0]
	}
	if d.Target == "" {
		d.Target = s.settings.Home
	}
	if level := math.Round(100*d.Level) / 100; level != 0 {
		d.Level = level
	}
	return d
}

// choiceOf returns the choice that a decision came from.
func choiceOf(d *sim.Decision) Choice {
	return Choice{d.Actor, d.Lever, d.Stop, d.Target, d.Level, slices.Clone(d.Consulted)}
}
