package game

import "zwerm/sim"

// Running returns the levers at work in the home municipality, whoever started them, those that end this month left out.
func (s *Session) Running() (list []sim.Running) {
	home := s.Home()
	for _, r := range s.world.Running {
		if r.Municipality == home && r.Until > s.Month() {
			list = append(list, r)
		}
	}
	return list
}

// Target returns the path at which a running lever works: a municipality, a district or an organisation.
func (s *Session) Target(r sim.Running) string {
	m := &s.world.Municipalities[r.Municipality]
	switch {
	case r.Provider != "":
		return r.Provider
	case r.To-r.From < m.To-m.From:
		return s.world.Districts[r.From].Path
	}
	return m.Path
}

// Stopping returns the choice by which an actor stops a running lever. It takes a slot.
func (s *Session) Stopping(actor string, r sim.Running) Choice {
	return Choice{Actor: actor, Lever: r.Lever, Stop: true, Target: s.Target(r)}
}
