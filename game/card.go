package game

import (
	"errors"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// A Card is a lever as a seat sees it now.
type Card struct {
	Lever *policy.Lever
	Actor string // who would decide
	// Targets are the paths at which it can be started now: the municipality and then its districts, or organisations. Empty
	// when it cannot be started.
	Targets []string
	// Reason says why it cannot be started, at the first target that it could have; nil if it can.
	Reason *policy.Refusal
	// Chosen is true when it is among the choices, whatever its target.
	Chosen bool
	// Running is true when it is at work somewhere in the home municipality.
	Running bool
}

// Choice returns the choice that the card stands for: its first target and usual level.
func (c Card) Choice() Choice {
	choice := Choice{Actor: c.Actor, Lever: c.Lever.Key}
	if len(c.Targets) > 0 {
		choice.Target = c.Targets[0]
	}
	return choice
}

// card looks at a lever as a seat sees it.
func (s *Session) card(actor string, lever *policy.Lever) Card {
	c := Card{Lever: lever, Actor: actor}
	for i := range s.next.Decisions {
		c.Chosen = c.Chosen || s.next.Decisions[i].Lever == lever.Key
	}
	for _, r := range s.Running() {
		c.Running = c.Running || r.Lever == lever.Key
	}
	for _, target := range s.targets(actor, lever) {
		_, err := s.inRound(Choice{Actor: actor, Lever: lever.Key, Target: target})
		if err == nil {
			c.Targets = append(c.Targets, target)
		} else if c.Reason == nil {
			errors.As(err, &c.Reason)
		}
	}
	if len(c.Targets) > 0 {
		c.Reason = nil
	}
	return c
}

// targets returns the paths at which an actor could start a lever, were nothing in the way: a municipality and its districts,
// or the organisations of its region.
func (s *Session) targets(actor string, lever *policy.Lever) (paths []string) {
	m := s.municipality(actor)
	if m == nil {
		m = &s.world.Municipalities[s.Home()]
	}
	if lever.AtProvider {
		for k := range s.world.Regions[m.Region].Care {
			for _, o := range s.world.Regions[m.Region].Care[k].Organisations {
				paths = append(paths, o.Path)
			}
		}
		return paths
	}
	paths = append(paths, m.Path)
	districts := s.world.DistrictsOf(m)
	if len(districts) > 1 {
		for j := range districts {
			paths = append(paths, districts[j].Path)
		}
	}
	return paths
}

// levers returns the levers that a seat may use, in the order of the table.
func (s *Session) levers(actor string) []*policy.Lever { return policy.Open(s.party(actor)) }

// party returns the party of a seat.
func (s *Session) party(actor string) sim.Party {
	switch {
	case s.municipality(actor) != nil:
		return sim.Municipal
	case actor == s.settings.Home+":"+policy.PartyKeys[sim.Professional]:
		return sim.Professional
	case actor == s.settings.Home+":"+policy.PartyKeys[sim.Community]:
		return sim.Community
	}
	return sim.Providing
}
