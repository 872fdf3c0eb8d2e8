package policy

import (
	"slices"

	"zwerm/sim"
)

// Runs reports whether a municipality runs a lever this month, in any of its districts.
func Runs(w *sim.World, m *sim.Municipality, lever string) bool { return runs(w, m, lever) != nil }

// Possible reports whether what a lever needs is there in a municipality, so that it could start if nothing conflicts.
func Possible(w *sim.World, m *sim.Municipality, lever string) bool {
	l, ok := Find(lever)
	return ok && (l.Need == nil || l.Need(w, m) == nil)
}

// Excludes reports whether two levers cannot run in the same district.
func (l *Lever) Excludes(other *Lever) bool {
	is := func(key string) func(conflict) bool { return func(c conflict) bool { return c.lever == key } }
	return slices.ContainsFunc(l.Conflicts, is(other.Key)) || slices.ContainsFunc(other.Conflicts, is(l.Key))
}
