package measure

import (
	"math/bits"

	"zwerm/sim"
)

// Sums are what several indicators are made of. One who takes many indicators of a scope makes room for them, so that each sum
// is made once, when the first indicator asks for it; see Scope.Sharing.
type Sums struct {
	made      made
	people    people
	users     float64
	money     money
	providers providers
	parties   parties
}

// made is the set of sums that are there.
type made uint8

const (
	madePeople made = 1 << iota
	madeUsers
	madeMoney
	madeProviders
	madeParties
)

// Sharing returns the scope with room in which its indicators share their sums, for one goroutine. The room may be used again
// for the next scope, and has to be asked for again when the world has changed.
func (s Scope) Sharing(room *Sums) Scope {
	room.made = 0
	s.sums = room
	return s
}

// lacks reports whether sums have to be made, and takes it that they will be.
func (r *Sums) lacks(sums made) bool {
	lacks := r.made&sums == 0
	r.made |= sums
	return lacks
}

// people are counts over districts, those of care for the domains of the scope.
type people struct {
	residents, incidents, caseload            int
	waiting, refused, severe, clients, queued int
	burden                                    int // of need, as people
}

func (s Scope) people() people {
	if s.sums == nil {
		return s.countPeople()
	}
	if s.sums.lacks(madePeople) {
		s.sums.people = s.countPeople()
	}
	return s.sums.people
}

func (s Scope) countPeople() (n people) {
	for i := range s.Districts {
		d := &s.Districts[i]
		n.residents += d.Residents
		n.incidents += d.Incidents
		for c := range d.Care {
			if !s.has(c) {
				continue
			}
			care := &d.Care[c]
			n.waiting += care.Waiting
			n.refused += care.Refused
			n.severe += care.Severe
			n.clients += care.Clients
			n.queued += care.Queued[0] + care.Queued[1] + care.Queued[2]
			n.burden += care.Waiting + 2*care.Refused // a need, and no help
			// Who uses a provision is counted by the need that led to it.
			if !s.World.Scenario.Care[c].IsProvision() {
				n.burden += care.Moderate + 3*care.Severe
			}
		}
		for c, people := range d.Caseload {
			if s.has(len(s.World.Scenario.Care) + c) {
				n.caseload += people
			}
		}
	}
	return n
}

// rate returns a number of people per 1000 residents.
func (p *people) rate(n int) float64 { return 1000 * float64(n) / float64(p.residents) }

// users returns how many people use help, each counted once.
func (s Scope) users() float64 {
	if s.sums == nil {
		return s.countUsers()
	}
	if s.sums.lacks(madeUsers) {
		s.sums.users = s.countUsers()
	}
	return s.sums.users
}

// money is that of municipalities, this month and since January.
type money struct{ month, year booked }

// booked is what was received and spent, in cents.
type booked struct{ income, spent int64 }

func (s Scope) money() money {
	if s.sums == nil {
		return s.addMoney()
	}
	if s.sums.lacks(madeMoney) {
		s.sums.money = s.addMoney()
	}
	return s.sums.money
}

func (s Scope) addMoney() (sum money) {
	for i := range s.Municipalities {
		books := &s.Municipalities[i].Books
		for k := range books.Month {
			if s.has(k) {
				sum.month.add(&books.Month[k])
				sum.year.add(&books.Year[k])
			}
		}
	}
	return sum
}

func (b *booked) add(l *sim.Ledger) {
	b.income += l.Income
	b.spent += l.Spent()
}

// providers are sums over the organisations of the regions that the scope touches, of staff weighted by tariff and sick leave.
type providers struct {
	tariffs, sick, staff float64
	equity               float64 // of those that live
	living, dead         int
}

func (s Scope) providers() providers {
	if s.sums == nil {
		return s.addProviders()
	}
	if s.sums.lacks(madeProviders) {
		s.sums.providers = s.addProviders()
	}
	return s.sums.providers
}

func (s Scope) addProviders() (sum providers) {
	last := -1
	for i := range s.Municipalities {
		region := s.Municipalities[i].Region
		if region == last {
			continue
		}
		last = region
		for k := range s.World.Regions[region].Care {
			if s.has(k) {
				sum.add(&s.World.Regions[region].Care[k])
			}
		}
	}
	return sum
}

func (sum *providers) add(m *sim.Market) {
	for j := range m.Organisations {
		p := &m.Organisations[j]
		sum.tariffs += float64(p.Staff * m.Tariff)
		sum.sick += float64(p.Staff * p.Sick)
		sum.staff += p.Staff
		if p.Dead {
			sum.dead++
		} else {
			sum.equity += p.Equity
			sum.living++
		}
	}
}

// parties are sums over districts; of trust and reactance it is those of the mean of a district's parties.
type parties struct{ trust, reactance, quality, practices, stress, integration float64 }

func (s Scope) parties() parties {
	if s.sums == nil {
		return s.addParties()
	}
	if s.sums.lacks(madeParties) {
		s.sums.parties = s.addParties()
	}
	return s.sums.parties
}

func (s Scope) addParties() (sum parties) {
	for i := range s.Districts {
		d := &s.Districts[i]
		var trust, reactance float64
		for a := range d.Actors {
			trust += d.Actors[a].Trust
			reactance += d.Actors[a].Reactance
		}
		sum.trust += float64(trust / float64(sim.Parties))
		sum.reactance += float64(reactance / float64(sim.Parties))
		sum.quality += d.Quality
		sum.practices += float64(bits.OnesCount16(uint16(d.X) & (1<<sim.Practices - 1)))
		sum.stress += d.Stress
		sum.integration += d.Integration
	}
	return sum
}

// perDistrict returns the mean over districts of what was added up over them, unweighted.
func (s Scope) perDistrict(sum float64) float64 { return sum / float64(len(s.Districts)) }
