package process

import (
	"math/bits"
	"slices"

	"zwerm/sim"
)

// Residents is a month in the lives of the residents of a district (M12). Their needs begin, pass, escalate, worsen and
// step down; they enter and leave caseloads; people with a severe need meet with incidents. See hazards for the equations.
//
// Every resident has two numbers per month, whatever happens to anyone else: one decides about need, the other about
// incidents (low end) and caseloads (high end). As few residents change in a month, most are passed by on the first byte of
// their numbers, eight residents at a time (see block); the rest of a number is drawn only for those who may change.
//
// What happens to a resident depends on the needs of the household at the start of the month.
func Residents(w *sim.World, d *sim.District) {
	if w.MonthOfYear() == 0 {
		newYear(w, d)
	}
	var m month
	m.rates.set(w, d)
	m.quick.set(&m.rates)
	m.careOf = w.CareOf
	m.care, m.caseload = d.Care, &d.Caseload
	for c := range d.Care {
		d.Care[c].Arrivals = 0
	}
	m.visit(&d.People, w.Key(sim.StreamResidents).At(d.Key).Month(w.Now()))
	d.Incidents = m.incidents
}

// newYear forgets who was helped last year.
func newYear(_ *sim.World, d *sim.District) {
	for i := range d.People.State {
		d.People.State[i] &^= sim.Helped
	}
	for c := range d.Care {
		d.Care[c].Clients = 0
	}
}

// A month is what the loop over residents needs to know and what it counts.
type month struct {
	quick
	rates
	block     block
	rest      sim.Key // of the later bytes of residents' numbers
	careOf    [sim.Groups]int8
	care      []sim.Care
	caseload  *[sim.MaxCaseloadDomains]int
	incidents int
}

// fresh is the wait of people who come to the queue this month: allocation adds one month to every wait, and one byte then
// returns to 0.
const fresh = 255

// visit passes by all residents, a block of households at a time, and lists those with a moderate or severe need.
func (m *month) visit(r *sim.Residents, key sim.Key) {
	m.rest = key.Index(1)
	r.Queue = r.Queue[:0]
	for k := range r.Blocks {
		b := &r.Blocks[k]
		m.block.begin(b, &m.quick)
		m.block.gather(r.Need[b.House:][:b.Households])
		m.block.flag(r.State, uint64(key), &m.quick)
		for flags := m.block.flags; flags != 0; flags &= flags - 1 {
			m.household(r, bits.TrailingZeros64(flags))
		}
	}
}

// household decides about the members of a household of the block whose numbers are inside a bound, queues those with a
// need, and then sets the household's masks.
func (m *month) household(r *sim.Residents, k int) {
	h := m.block.house + k
	first := m.block.first + k*m.block.size
	queued := len(r.Queue)
	if queued+m.block.size > cap(r.Queue) {
		r.Queue = slices.Grow(r.Queue, queued/4+maxHousehold)
	}
	queue := r.Queue[:queued+m.block.size]
	factor := m.block.factor[factorOf(r.Need[h])&3]
	var need, unserved sim.Mask
	upper, lower := m.block.window(first)
	for k, s := range r.State[first : first+m.block.size] {
		if k == 8 {
			upper, lower = m.block.window(first + k)
		}
		b := &m.quick.bound[s]
		if b.holds(factor, uint32(upper&255), uint32(lower&255)) {
			b = &m.quick.bound[m.decide(r, first+k, h, uint32(upper&255), uint32(lower&255))]
		}
		upper, lower = upper>>8, lower>>8
		need |= b.need
		unserved |= b.unserved
		queue[queued] = sim.Place{Resident: int32(first + k), Household: int32(h)}
		queued += int(b.queued)
	}
	r.Need[h], r.Unserved[h] = need, unserved
	r.Queue = queue[:queued]
}

// decide works out exactly what a month does to a resident, from the first bytes of two numbers of 32 bits, notes it, and
// returns the new state.
func (m *month) decide(r *sim.Residents, i, h int, upper, lower uint32) sim.State {
	s := r.State[i]
	y := &m.rates.group[s.Group()]
	rest := uint64(number(m.rest, i))
	u := float64(upper<<24|uint32(rest>>40)) / (1 << 32)
	other := float64(lower<<24|uint32(rest)&(1<<24-1)) / (1 << 32)
	v, unserved := float64(r.Vulnerability[h]), r.Unserved[h]

	next, refused := y.need(s, u, v*m.rates.factor[factorOf(r.Need[h])], r.InformalStrength(h), index(unserved&^y.own != 0))
	if k := s.Stage(); (k == sim.LightNeed || k == sim.ModerateNeed) && other < y.takeUps {
		m.takeUp(i, h, y, other)
	}
	if s.Stage() == sim.SevereNeed && other < m.incident[index(next.Waits() && next.Stage() == sim.SevereNeed)] {
		m.incidents++
	}
	next = m.claims(next, other, v, index(unserved != 0))
	if next != s {
		m.note(r, i, s, next)
	}
	switch {
	case refused:
		r.Provider[i], r.Wait[i] = sim.Refused, 0
	case r.Provider[i] == sim.Refused && (next.Stage() != sim.ModerateNeed || y.asksAgain(u)):
		r.Provider[i] = sim.OutsideContract
		if next.Needs() {
			r.Wait[i] = fresh
			m.care[y.domain].Arrivals++
		}
	case s.Stage() == sim.LightNeed && next.Needs():
		m.care[y.domain].Arrivals++
	}
	return next
}

// note writes a changed state down and keeps the counts.
func (m *month) note(r *sim.Residents, i int, was, is sim.State) {
	r.State[i] = is
	if was.Stage() != is.Stage() {
		care := &m.care[m.careOf[was.Group()]]
		switch was.Stage() {
		case sim.NoNeed:
			care.Light++
		case sim.LightNeed:
			care.Light--
		}
		switch {
		case is.Waits():
			r.Wait[i] = fresh
		case !is.Needs():
			r.Wait[i], r.Provider[i] = 0, sim.OutsideContract
		}
	}
	for c := range m.caseloads {
		m.caseload[c] += int(is>>(6+c)&1) - int(was>>(6+c)&1)
	}
}

// index returns 0 or 1.
func index(b bool) int {
	if b {
		return 1
	}
	return 0
}
