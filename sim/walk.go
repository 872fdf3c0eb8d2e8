package sim

// Use gives the world a pool of workers; nil means that the caller's goroutine does everything. The result of a run does
// not depend on it.
func (w *World) Use(p *Pool) { w.pool = p }

// EachDistrict does step for every district, perhaps at the same time: step may change its own district and its residents,
// and read what no other step of the same kind changes.
func (w *World) EachDistrict(step func(*World, *District)) {
	if w.runStep == nil {
		w.runStep = func(i int) { w.step(w, &w.Districts[i]) }
	}
	w.step = step
	w.pool.Each(len(w.Districts), w.runStep)
}

// DistrictsOf returns the districts of a municipality.
func (w *World) DistrictsOf(m *Municipality) []District { return w.Districts[m.From:m.To] }

// MunicipalitiesOf returns the municipalities of a region.
func (w *World) MunicipalitiesOf(r *Region) []Municipality { return w.Municipalities[r.From:r.To] }

// Key returns the key of a stream in this world.
func (w *World) Key(s Stream) Key { return NewKey(w.Seed, s) }

// burnInEpoch keeps the months of burn-in apart from real ones in the keys of luck.
const burnInEpoch = 1_000_000

// Now returns the month as keys of luck know it.
func (w *World) Now() int {
	if w.Burning {
		return burnInEpoch + w.Month
	}
	return w.Month
}

// Started reports whether the municipalities have taken over.
func (w *World) Started() bool { return !w.Burning && w.Month >= 0 }

// MonthOfYear returns 0 for January … 11 for December.
func (w *World) MonthOfYear() int { return (w.Month%12 + 12) % 12 }

// Ramp returns how far something that begins in month from and takes span months has come, within [0,1].
func (w *World) Ramp(from, span int) float64 {
	return Clamp01(float64(w.Month-from) / float64(span))
}

// Cut returns the share of the base budget that has been cut by now: nothing until month 6, all of it from month 36.
func (w *World) Cut() float64 { return w.Params.Cut * w.Ramp(6, 30) }

// IsFrozen reports whether a national rule forbids changing practice i this month.
func (w *World) IsFrozen(i int) bool { return i == w.Nation.Frozen && w.Month < w.Nation.FrozenUntil }

// IsLocked reports whether contracts forbid changing practice i by talk or trial.
func (d *District) IsLocked(i int) bool { return d.Locked > 0 && i < 6 }

// Force returns P_i, the outside pressure on the owner of practice i: that of the agenda, for providers that of contracts
// if it is stronger, and that of a closed contract where it covers the practice.
func (d *District) Force(i int) float64 {
	if !d.Mask.Has(i) {
		return 0
	}
	p := d.U[Pressure]
	if Owner(i) == Providing {
		p = max(p, d.U[Procurement])
	}
	if d.IsLocked(i) {
		p = max(p, .8)
	}
	return p
}

// Talk returns how intensively the parties of a district meet this month, in recurring ateliers or in a single one [0,1].
func (u *Control) Talk() float64 { return max(u[Forum], u[Meet]) }

// Owned returns the first practice of a party; the other two follow it.
func Owned(a Party) int { return int(a) * Practices / int(Parties) }

// ReserveMonths returns R: the reserve in months of the base budget.
func (m *Municipality) ReserveMonths() float64 {
	return float64(m.Books.Reserve) / float64(m.BaseMonth())
}

// BaseMonth returns the monthly budget of month 0 over all domains, in cents.
func (m *Municipality) BaseMonth() int64 {
	var sum int64
	for _, b := range m.Base {
		sum += b
	}
	return sum
}
