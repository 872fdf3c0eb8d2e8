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
	return l.bars(other.Key) || other.bars(l.Key)
}

// bars reports whether the lever cannot run beside the one with a key.
func (l *Lever) bars(key string) bool {
	return slices.ContainsFunc(l.Conflicts, func(c conflict) bool { return c.lever == key })
}
