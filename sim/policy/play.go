package policy

import (
	"fmt"
	"slices"

	"zwerm/sim"
)

// A Player takes decisions at the start of a month.
type Player interface{ Play(w *sim.World) }

// Decide returns what decides in a month: the players in their order, and then the controls that follow from all levers
// that run.
func Decide(players ...Player) func(*sim.World) {
	return func(w *sim.World) {
		for _, p := range players {
			p.Play(w)
		}
		enact(w)
	}
}

// Everywhere plays one strategy in every municipality.
func Everywhere(s *Strategy) Player { return &automatic{want: s.begin()} }

// Except plays one strategy in every municipality but those with these paths, which somebody else plays.
func Except(s *Strategy, paths ...string) Player {
	return &automatic{want: s.begin(), plays: func(m *sim.Municipality) bool { return !slices.Contains(paths, m.Path) }}
}

// In plays one strategy in the municipalities with these paths.
func In(s *Strategy, paths ...string) Player {
	return &automatic{want: s.begin(), plays: func(m *sim.Municipality) bool { return slices.Contains(paths, m.Path) }}
}

// begin returns what the strategy wants in one run.
func (s *Strategy) begin() Wants {
	if s.Begin != nil {
		return s.Begin()
	}
	return s.Want
}

// automatic turns what a strategy wants into decisions.
type automatic struct {
	want  Wants
	plays func(*sim.Municipality) bool // where; nil for everywhere
	wants []Want                       // of the municipality at hand, reused
}

// Play stops what is no longer wanted and starts what is, as far as it can be started. Nothing changes once all runs. What
// other parties run is left to them, and is not started beside as long as it is strong enough.
func (a *automatic) Play(w *sim.World) {
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		if a.plays != nil && !a.plays(m) {
			continue
		}
		a.wants = a.want(w, m, a.wants[:0])
		list := runningIn(w, i)
		for j := range list {
			if r := &list[j]; r.Until > w.Month && r.By == sim.Municipal && !a.wanted(r.Lever) {
				a.decide(w, i, r.Lever, 0, true)
			}
		}
		for _, want := range a.wants {
			a.decide(w, i, want.Lever, want.Level, false)
		}
	}
}

func (a *automatic) wanted(lever string) bool {
	return slices.ContainsFunc(a.wants, func(want Want) bool { return want.Lever == lever })
}

// decide takes one decision for a whole municipality if it can be taken.
func (a *automatic) decide(w *sim.World, municipality int, lever string, level float64, stop bool) {
	m := &w.Municipalities[municipality]
	l, _ := Find(lever)
	if level == 0 {
		level = l.Level
	}
	o := order{lever: l, actor: m.Path, municipality: municipality, from: m.From, to: m.To, level: level, stop: stop}
	if r := o.running(w); r != nil && r.By != sim.Municipal && r.Level >= level {
		return
	}
	o.decide(w, m.Path)
}

// Script is a player that takes the decisions of a list in their months, such as the log of an earlier run. Decisions that
// cannot be taken are left out and kept in Refused: which one, and why. So are those that stand after a later month.
type Script struct {
	Decisions []sim.Decision // in the order of their months
	Refused   []error
	next      int
}

// Play takes the decisions of this month.
func (s *Script) Play(w *sim.World) {
	for ; s.next < len(s.Decisions) && s.Decisions[s.next].Month <= w.Month; s.next++ {
		d := &s.Decisions[s.next]
		if err := Do(w, d); err != nil {
			s.Refused = append(s.Refused, fmt.Errorf("decision %d, in month %d, %s about %s in %s: %w", s.next+1, d.Month, d.Actor, d.Lever, d.Target, err))
		}
	}
}

// enact ends the levers whose time is over or whose organisation has closed, and writes the controls of every district and the prices of this month.
func enact(w *sim.World) {
	w.Running = slices.DeleteFunc(w.Running, func(r sim.Running) bool { return r.Until <= w.Month || r.By == sim.Providing && orphaned(w, &r) })
	neutral := w.Params.Neutral()
	for j := range w.Districts {
		w.Districts[j].U = neutral
	}
	for i := range Levers {
		lever := &Levers[i]
		for k := range w.Running {
			if r := &w.Running[k]; r.Lever == lever.Key {
				apply(w, lever, r)
			}
		}
	}
}

// orphaned reports whether the organisation that started a lever has closed.
func orphaned(w *sim.World, r *sim.Running) bool {
	o := organisationIn(&w.Regions[w.Municipalities[r.Municipality].Region], r.Actor)
	return o == nil || o.Dead
}

// apply writes what one running lever does and costs this month.
func apply(w *sim.World, lever *Lever, r *sim.Running) {
	share := 0.
	for j := r.From; j < r.To; j++ {
		d := &w.Districts[j]
		lever.Run(w, &d.U, r)
		d.U[sim.Money] += lever.Money
		d.U[sim.Time] += lever.Time
		if r.By == sim.Municipal {
			d.U[sim.Attention] += float64(max(.25, lever.Attention) * min(1, r.Level/lever.Level))
		}
		share += d.Share
	}
	age := w.Month - r.Since
	if r.By == sim.Municipal && (age == 0 || lever.Renew > 0 && age%lever.Renew == 0) {
		w.Municipalities[r.Municipality].CreditDue += float64(lever.Credit * share)
	}
}
