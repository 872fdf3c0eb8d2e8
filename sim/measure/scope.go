package measure

import "zwerm/sim"

// A Scope is a part of a world on which indicators are taken: the whole, a municipality or a district.
type Scope struct {
	World          *sim.World
	Municipalities []sim.Municipality
	Districts      []sim.District
	domains        domains // those that count
	sums           *Sums   // shared by indicators; nil when each makes its own
}

// domains is a set of domains: bit i for the i-th, care domains first.
type domains uint32

const allDomains = ^domains(0)

// Whole returns the scope of the whole world.
func Whole(w *sim.World) Scope { return Scope{w, w.Municipalities, w.Districts, allDomains, nil} }

// Municipality returns the scope of one municipality.
func Municipality(w *sim.World, i int) Scope {
	m := &w.Municipalities[i]
	return Scope{w, w.Municipalities[i : i+1], w.Districts[m.From:m.To], allDomains, nil}
}

// District returns the scope of one district. It has no municipality: indicators of one mean nothing there (see
// Indicator.Local).
func District(w *sim.World, j int) Scope { return Scope{w, nil, w.Districts[j : j+1], allDomains, nil} }

// In returns the scope narrowed to some domains, by their keys; without any it stays as it is. It means something for
// indicators of people, money and providers (see Indicator.Divides). It reports whether there are domains with these keys.
func (s Scope) In(keys ...string) (Scope, bool) {
	if len(keys) == 0 {
		return s, true
	}
	var narrow domains
	for _, key := range keys {
		i := domainOf(s.World.Scenario, key)
		if i < 0 {
			return s, false
		}
		narrow |= 1 << i
	}
	s.domains &= narrow
	s.sums = nil // they were of more
	return s, true
}

// domainOf returns the place of a domain in the books, or -1.
func domainOf(s *sim.Scenario, key string) int {
	for i := range s.Care {
		if s.Care[i].Key == key {
			return i
		}
	}
	for i := range s.Caseloads {
		if s.Caseloads[i].Key == key {
			return len(s.Care) + i
		}
	}
	return -1
}

// has reports whether a domain counts.
func (s Scope) has(domain int) bool { return s.domains>>domain&1 == 1 }

// mean returns the mean of a number over municipalities, weighted by residents.
func (s Scope) mean(of func(*sim.Municipality) float64) float64 {
	var sum, people float64
	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		sum += float64(float64(m.Residents) * of(m))
		people += float64(m.Residents)
	}
	return sum / people
}

// average returns the mean of a number over districts, unweighted.
func (s Scope) average(of func(*sim.District) float64) float64 {
	var sum float64
	for i := range s.Districts {
		sum += float64(of(&s.Districts[i]))
	}
	return sum / float64(len(s.Districts))
}
