package process

import "zwerm/sim"

// Allocation divides a district's capacity over those who need help (M12), per care domain:
//
//  1. Severe needs come first. Who finds no room under the contract is helped outside it, at a higher price, if already in
//     care or after a month of waiting; else waits.
//  2. Moderate needs in care keep their place while there is room.
//  3. What is left goes to moderate needs that wait, the longest wait first.
//
// Among equals the order is that of the queue from a random start. A new client comes to an organisation with a probability
// in proportion to its staff. Before month 0 the old system helps everyone at once, by the organisations' shares.
func Allocation(w *sim.World, d *sim.District) {
	a := allocation{r: &d.People, care: d.Care, careOf: w.CareOf}
	a.delayed = d.U[sim.Intake] > 0
	a.luck = w.Key(sim.StreamEntry).At(d.Key).Month(w.Now())
	a.count()
	for c := range d.Care {
		care := &w.Scenario.Care[c]
		if w.Started() {
			a.rooms[c] = a.room(c, care, d.Care[c].Capacity)
			a.entry[c].byStaff(&w.Regions[d.Region].Care[c], w.Month)
		} else {
			a.rooms[c] = unlimited
			a.entry[c].byShare(care)
		}
	}
	queue := d.People.Queue
	if len(queue) > 0 {
		start := w.Key(sim.StreamQueueStart).At(d.Key).Month(w.Now()).N(len(queue))
		a.serve(queue[start:])
		a.serve(queue[:start])
	}
	for c := range d.Care {
		if w.Scenario.Care[c].IsProvision() {
			a.provide(c, w.Scenario.Care[c].HoursModerate, w.Started())
		}
	}
	takeStock(w, d)
}

// maxWait is the longest wait that is counted, in months.
const maxWait = 120

// An allocation is one district's in one month.
type allocation struct {
	r      *sim.Residents
	care   []sim.Care
	careOf [sim.Groups]int8
	luck   sim.Key
	// delayed is true where a new request is not placed in its first month.
	delayed bool
	// Moderate needs in the queue: in care, and waiting by months.
	helped  [sim.MaxCareDomains]int
	waiting [sim.MaxCareDomains][maxWait + 1]int32
	rooms   [sim.MaxCareDomains]room
	entry   [sim.MaxCareDomains]entry
}

// A room is what a contract has left in one domain.
type room struct {
	severe, keep int // places for severe needs, and for moderate needs in care
	// longest is the wait above which every moderate need is helped, ties how many of those with just that wait are.
	longest, ties int
}

var unlimited = room{severe: 1 << 62, keep: 1 << 62, longest: -1}

// count adds a month to the waits and counts the queue.
func (a *allocation) count() {
	for c := range a.care {
		care := &a.care[c]
		care.Moderate, care.Refused, care.Severe, care.Waiting, care.Outside = 0, 0, 0, 0, 0
		clear(care.Placed)
	}
	r := a.r
	for _, at := range r.Queue {
		i := at.Resident
		r.Unserved[at.Household] = 0 // serve sets it again
		s := r.State[i]
		c := a.careOf[s.Group()]
		if r.Provider[i] == sim.Refused {
			a.care[c].Refused++
			continue
		}
		if s&sim.InCare == 0 {
			r.Wait[i] = min(r.Wait[i]+1, maxWait) // a fresh wait becomes 0
		}
		switch {
		case s.Stage() == sim.SevereNeed:
			a.care[c].Severe++
		case s&sim.InCare != 0:
			a.helped[c]++
		default:
			a.waiting[c][r.Wait[i]]++
			a.care[c].Moderate++
		}
	}
	for c := range a.care {
		a.care[c].Moderate += a.helped[c]
	}
}

// room divides a capacity in hours.
func (a *allocation) room(c int, care *sim.CareDomain, capacity float64) room {
	severe := min(a.care[c].Severe, places(0, care.HoursSevere, capacity))
	moderate := places(float64(float64(severe)*care.HoursSevere), care.HoursModerate, capacity)
	keep := min(a.helped[c], moderate)
	free := int32(min(moderate-keep, 1<<30))
	longest := maxWait
	first := index(a.delayed) // shortest wait that is placed: a central intake takes a month (lever 8)
	for longest >= first && a.waiting[c][longest] <= free {
		free -= a.waiting[c][longest]
		longest--
	}
	if longest < first {
		free = 0
	}
	return room{severe, keep, longest, int(free)}
}

// places returns how many people of so many hours each find place beside what is taken. The quotient may be one off.
func places(taken, hours, capacity float64) int {
	n := int(max(0, min((capacity-taken)/hours, 1<<40)))
	if n > 0 && taken+float64(float64(n)*hours) > capacity {
		return n - 1
	}
	if taken+float64(float64(n+1)*hours) <= capacity {
		return n + 1
	}
	return n
}

// settled are people with a moderate need who are in care and were counted as clients before.
const settled = sim.State(sim.ModerateNeed)<<2 | sim.InCare | sim.Helped

// serve decides for everyone in a part of the queue.
func (a *allocation) serve(queue []sim.Place) {
	for _, at := range queue {
		s := a.r.State[at.Resident]
		c := a.careOf[s.Group()]
		if s&^(3|sim.AnyCaseload) == settled && a.rooms[c].keep > 0 {
			if j := a.r.Provider[at.Resident]; j != sim.OutsideContract {
				a.rooms[c].keep-- // nothing changes for most people
				a.care[c].Placed[j].Moderate++
				continue
			}
		}
		if a.r.Provider[at.Resident] == sim.Refused {
			a.r.Unserved[at.Household] |= sim.Mask(1) << c
			continue
		}
		switch a.verdict(s, int(a.r.Wait[at.Resident]), &a.rooms[c]) {
		case contracted:
			a.contract(at, s, int(c))
		case outside:
			a.help(at, s, int(c), sim.OutsideContract)
			a.care[c].Outside++
		default:
			putInQueue(a.r, at, sim.Mask(1)<<c)
			a.care[c].Waiting++
		}
	}
}

// The ways in which a person with a need can be dealt with.
type verdict int

const (
	waits verdict = iota
	contracted
	outside
)

// verdict says how a person is dealt with, and takes the place from the room.
func (a *allocation) verdict(s sim.State, wait int, left *room) verdict {
	helped := s&sim.InCare != 0
	switch {
	case s.Stage() == sim.SevereNeed && left.severe > 0:
		left.severe--
		return contracted
	case s.Stage() == sim.SevereNeed && (helped || wait >= 1):
		return outside
	case s.Stage() == sim.SevereNeed:
		return waits
	case helped && left.keep > 0:
		left.keep--
		return contracted
	case helped || wait < left.longest:
		return waits
	case wait > left.longest:
		return contracted
	case left.ties > 0:
		left.ties--
		return contracted
	}
	return waits
}

// contract helps a person under the contract: by the same organisation as before, or by one that the draw gives.
func (a *allocation) contract(at sim.Place, s sim.State, c int) {
	j := a.r.Provider[at.Resident]
	if s&sim.InCare == 0 || j == sim.OutsideContract {
		j = a.entry[c].draw(number(a.luck, int(at.Resident)).Float())
	}
	a.help(at, s, c, j)
	if s.Stage() == sim.SevereNeed {
		a.care[c].Placed[j].Severe++
	} else {
		a.care[c].Placed[j].Moderate++
	}
}

// help notes that a person is helped.
func (a *allocation) help(at sim.Place, s sim.State, c int, organisation uint8) {
	a.care[c].Clients += index(s&sim.Helped == 0)
	a.r.State[at.Resident] = s | sim.InCare | sim.Helped
	a.r.Wait[at.Resident] = 0
	a.r.Provider[at.Resident] = organisation
}

// putInQueue notes that a person with a need has no help. Who loses a place begins to wait anew.
func putInQueue(r *sim.Residents, at sim.Place, domain sim.Mask) {
	if s := r.State[at.Resident]; s&sim.InCare != 0 {
		r.State[at.Resident] = s &^ sim.InCare
		r.Wait[at.Resident] = 0
		r.Provider[at.Resident] = sim.OutsideContract
	}
	r.Unserved[at.Household] |= domain
}

// takeStock adds up the hours. The load of a district is what is needed relative to what is contracted.
func takeStock(w *sim.World, d *sim.District) {
	var needed, contracted float64
	for c := range d.Care {
		care, hours := &d.Care[c], &w.Scenario.Care[c]
		care.Queued = [3]int{care.Arrivals, care.Queued[0], care.Queued[1]}
		care.Need = float64(float64(care.Moderate)*hours.HoursModerate) + float64(float64(care.Severe)*hours.HoursSevere)
		if !w.Started() {
			care.Offered, care.Capacity = care.Need, care.Need
		}
		needed += care.Need
		contracted += care.Capacity
	}
	if w.Started() {
		d.Load = needed / max(1, contracted)
	}
}
