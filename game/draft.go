package game

import (
	"slices"

	"zwerm/sim"
	"zwerm/sim/policy"
)

// redraft makes the world as it will be once the choices are made, which further choices are checked against. It shares the
// residents with the real world: deciding does not touch them.
func (s *Session) redraft() error {
	draft := *s.world
	draft.Month++
	draft.Running = slices.DeleteFunc(slices.Clone(draft.Running), func(r sim.Running) bool { return r.Until <= draft.Month })
	draft.Log = slices.Clip(draft.Log)
	draft.Regions = slices.Clone(draft.Regions)
	for i := range draft.Regions {
		r := &draft.Regions[i]
		r.Care = slices.Clone(r.Care)
		for k := range r.Care {
			r.Care[k].Organisations = slices.Clone(r.Care[k].Organisations)
		}
	}
	s.draft = &draft
	for i := range s.next.Decisions {
		if err := policy.Do(&draft, &s.next.Decisions[i]); err != nil {
			return err
		}
	}
	return nil
}

// Credit returns the home municipality's political credit that is left after the choices, as a share of 1.
func (s *Session) Credit() float64 { return s.creditOf(s.settings.Home) }

// creditOf returns the political credit that a municipality has left after the choices.
func (s *Session) creditOf(path string) float64 {
	m := s.municipality(path)
	if m == nil {
		return 0
	}
	left := m.Credit - m.CreditDue
	for i := range s.next.Decisions {
		if d := &s.next.Decisions[i]; d.Actor == path {
			left -= s.credit(d)
		}
	}
	return left
}

// credit returns the price of a decision in political credit. Levels are changed and levers stopped without one, and only
// municipalities pay.
func (s *Session) credit(d *sim.Decision) float64 {
	lever, ok := policy.Find(d.Lever)
	m := s.municipality(d.Actor)
	if !ok || m == nil || d.Stop || s.runs(m, d) {
		return 0
	}
	for _, district := range s.world.DistrictsOf(m) {
		if district.Path == d.Target {
			return lever.Credit * district.Share
		}
	}
	return lever.Credit
}

// runs reports whether the lever of a decision is running at its target.
func (s *Session) runs(m *sim.Municipality, d *sim.Decision) bool {
	return slices.ContainsFunc(s.world.Running, func(r sim.Running) bool {
		return &s.world.Municipalities[r.Municipality] == m && r.Until > s.Month() && r.Lever == d.Lever && s.Target(r) == d.Target
	})
}

// municipality returns the municipality with a path, or nil.
func (s *Session) municipality(path string) *sim.Municipality {
	for i := range s.world.Municipalities {
		if m := &s.world.Municipalities[i]; m.Path == path {
			return m
		}
	}
	return nil
}
