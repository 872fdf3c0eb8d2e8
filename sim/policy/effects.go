package policy

import "zwerm/sim"

// raise sets a control to at least a level.
func raise(u *sim.Control, c int, level float64) { u[c] = max(u[c], level) }

// control returns the effect of a lever that sets one control to its level.
func control(c int) func(*sim.World, *sim.Control, *sim.Running) {
	return func(_ *sim.World, u *sim.Control, r *sim.Running) { raise(u, c, r.Level) }
}

// after returns the effect of a lever that has to be built for some months before it sets its control.
func after(months, c int) func(*sim.World, *sim.Control, *sim.Running) {
	return func(w *sim.World, u *sim.Control, r *sim.Running) {
		if w.Month-r.Since >= months {
			raise(u, c, r.Level)
		}
	}
}

// promise promises an organisation half a month of its turnover, which the municipality pays with this month's bills.
func promise(w *sim.World, o order) {
	o.provider.Rescues++
	o.provider.Grantor = o.municipality
	o.provider.Grant = int64(.5 * o.provider.Staff * w.Nation.Price[o.domain] * w.Nation.Climate.Price)
}

// Awarded reports whether the tender of a running procurement lever is over, so that its contracts hold.
func Awarded(w *sim.World, r *sim.Running) bool { return w.Month-r.Since >= tender(w, r) }

// takeBack takes back a promise that was made this month, and so is not paid yet.
func takeBack(o *sim.Provider) {
	o.Rescues--
	o.Grant, o.Grantor = 0, 0
}

// tender returns how many months a tender takes: 9 to 14.
func tender(w *sim.World, r *sim.Running) int {
	return 9 + w.Key(sim.StreamTender).At(w.Municipalities[r.Municipality].Key).Month(r.Since).N(6)
}
