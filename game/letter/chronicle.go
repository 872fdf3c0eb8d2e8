package letter

import (
	"slices"

	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/process"
)

// A Chronicle is what happened to the residents of a game's municipality, month by month. The world does not remember it, so
// somebody has to watch: Follow.
type Chronicle struct {
	session   *game.Session
	month     int // last one watched
	rounds    []string
	districts []lives
	changes   []Change // in the order of months
}

// lives are the residents of a district, as they were last seen.
type lives struct {
	index   int // of the district in the world
	house   []int32
	first   []int32      // resident of every household
	group   []sim.Group  // of every resident
	own     []Standing   // with the help of the age group
	takers  [][]Standing // per care domain, for provisions
	claims  [][]Standing // per caseload
	friends []Standing   // of every household, with its neighbours
}

// NewChronicle begins to watch a game. If months were played already, they are played again to watch them.
func NewChronicle(s *game.Session) *Chronicle {
	c := &Chronicle{session: s}
	c.again()
	return c
}

// Follow watches the months that were played since the last time: one by one when it is called after every month, and else by
// playing the game again.
func (c *Chronicle) Follow() {
	w := c.session.World()
	if played := c.played(); w.Month < c.month || w.Month > c.month+1 || len(played) < len(c.rounds) || !slices.Equal(c.rounds, played[:len(c.rounds)]) {
		c.again()
		return
	}
	if w.Month > c.month {
		c.watch(w)
	}
	c.rounds = c.played()
}

// played returns the fingerprints of the rounds that were played.
func (c *Chronicle) played() (hashes []string) {
	for _, r := range c.session.Rounds() {
		hashes = append(hashes, r.Hash)
	}
	return hashes
}

// again plays the game again from its beginning and watches it.
func (c *Chronicle) again() {
	s := c.session
	w := process.NewWorld(s.Scenario(), s.Seed(), nil)
	var decisions []sim.Decision
	for _, r := range s.Rounds() {
		decisions = append(decisions, r.Decisions...)
	}
	if s.Phase() == game.Playing {
		decisions = append(decisions, s.Decisions()...)
	}
	steps := s.Months(decisions...)
	c.begin(w, s.Home())
	for w.Month < s.World().Month {
		process.Step(w, steps)
		c.watch(w)
	}
	c.rounds = c.played()
}

// begin looks at everybody for the first time.
func (c *Chronicle) begin(w *sim.World, home int) {
	c.month, c.changes, c.districts = w.Month, nil, nil
	m := &w.Municipalities[home]
	for j := m.From; j < m.To; j++ {
		r := &w.Districts[j].People
		l := lives{index: j, group: make([]sim.Group, r.N()), own: make([]Standing, r.N()), friends: make([]Standing, r.Households())}
		for range w.Scenario.Care {
			l.takers = append(l.takers, make([]Standing, r.N()))
		}
		for range w.Scenario.Caseloads {
			l.claims = append(l.claims, make([]Standing, r.N()))
		}
		for h, house := range r.House {
			l.first = append(l.first, int32(len(l.house)))
			for range house.Size() {
				l.group[len(l.house)] = r.State[len(l.house)].Group()
				l.house = append(l.house, int32(h))
			}
		}
		c.districts = append(c.districts, l)
	}
	c.watch(w)
}

// watch writes down what changed since the last month.
func (c *Chronicle) watch(w *sim.World) {
	c.month = w.Month
	for k := range c.districts {
		l := &c.districts[k]
		d := &w.Districts[l.index]
		note := func(i int, help int, was *Standing, is Standing) {
			if *was != is {
				c.changes = append(c.changes, Change{w.Month, l.index, int32(i), help, *was, is, c.closed(w, d, help, was)})
				*was = is
			}
		}
		for i, state := range d.People.State {
			if own := w.CareOf[l.group[i]]; own >= 0 {
				note(i, int(own), &l.own[i], ofNeed(state, d.People.Provider[i]))
			}
			for n := range l.claims {
				note(i, len(w.Scenario.Care)+n, &l.claims[n][i], claims(state&sim.CaseloadBit(n) != 0))
			}
		}
		for n := range d.Care {
			if w.Scenario.Care[n].IsProvision() {
				now := make([]Standing, len(l.house))
				for t := range d.Care[n].Takers {
					now[d.Care[n].Takers[t].Resident] = ofTaker(&d.Care[n].Takers[t])
				}
				for i := range now {
					note(i, n, &l.takers[n][i], now[i])
				}
			}
		}
		for h, house := range d.People.House {
			note(int(l.first[h]), Neighbours, &l.friends[h], claims(house&sim.Joined != 0))
		}
	}
}

// closed reports whether the organisation that helped has closed.
func (c *Chronicle) closed(w *sim.World, d *sim.District, help int, was *Standing) bool {
	if help < 0 || help >= len(w.Scenario.Care) || !was.Helped || was.Provider == sim.OutsideContract {
		return false
	}
	return w.Regions[d.Region].Care[help].Organisations[was.Provider].Dead
}
