package measure

import (
	"slices"

	"zwerm/sim"
)

// users counts people once, whatever they use. Everyone belongs to one domain with needs of its own, so its clients are
// counted as they are; of the users of a provision those are left out who had other help this year. Who left a provision this
// year is known in number only, and is taken to use other help as often as those who stayed (assumption).
func users(s Scope) float64 { return 1000 * s.users() / float64(s.people().residents) }

func (s Scope) countUsers() (people float64) {
	several := s.severalProvisions()
	for i := range s.Districts {
		d := &s.Districts[i]
		var seen []int32 // who uses a provision that was counted already
		for c := range d.Care {
			switch {
			case !s.has(c):
			case s.World.Scenario.Care[c].IsProvision():
				people += s.others(d, &d.Care[c], seen)
				if several {
					seen = append(seen, residentsOf(d.Care[c].Takers)...)
				}
			default:
				people += float64(d.Care[c].Clients)
			}
		}
	}
	return people
}

// others returns the users of a provision who were not counted before. Clients are those who stayed and those who left.
func (s Scope) others(d *sim.District, c *sim.Care, seen []int32) float64 {
	stayed, others := 0, 0
	for k := range c.Takers {
		t := &c.Takers[k]
		if !t.Counted {
			continue
		}
		stayed++
		if !s.helped(d.People.State[t.Resident]) && !slices.Contains(seen, t.Resident) {
			others++
		}
	}
	if stayed == 0 {
		return float64(c.Clients)
	}
	return float64(c.Clients) * float64(others) / float64(stayed)
}

// helped reports whether a domain of the scope with needs of its own helped a resident this year.
func (s Scope) helped(state sim.State) bool {
	c := s.World.CareOf[state.Group()]
	return state&sim.Helped != 0 && c >= 0 && s.has(int(c))
}

// severalProvisions reports whether people can use two provisions of the scope.
func (s Scope) severalProvisions() bool {
	n := 0
	for c := range s.World.Scenario.Care {
		if s.has(c) && s.World.Scenario.Care[c].IsProvision() {
			n++
		}
	}
	return n > 1
}

// residentsOf returns who used a provision this year.
func residentsOf(takers []sim.Taker) (list []int32) {
	for k := range takers {
		if takers[k].Counted {
			list = append(list, takers[k].Resident)
		}
	}
	return list
}
