package letter

import (
	"cmp"
	"slices"

	"zwerm/sim"
)

// stream keeps the luck of letters apart from that of the model.
const stream sim.Stream = 1001

// A Letter is what one household tells about a round.
type Letter struct {
	Round     int // counted from 0
	From, To  int // its months: From is the first, To the first one after it
	Household Household
	Members   []Member
	Family    string // its name, invented
	Before    int    // the month of its last letter; Never for a first one
	Facts     []Fact
	luck      sim.Key // for the choice of words
}

// Never is the month of a letter that was not written.
const Never = -sim.Forever

// Letters returns the letters of all rounds that were played, oldest first.
func (c *Chronicle) Letters() []Letter {
	var list []Letter
	for round := range c.session.Rounds() {
		l := Letter{Round: round, From: c.session.Start(round), To: c.session.Start(round + 1), Before: Never}
		luck := sim.NewKey(c.session.Seed(), stream).Index(round)
		concerned := c.concerned(l.From, l.To)
		before := -1
		if round%2 == 1 {
			before = again(list, concerned)
		}
		if before >= 0 {
			l.Household, l.Members, l.Family, l.Before = list[before].Household, list[before].Members, list[before].Family, list[before].To-1
		} else {
			l.Household = c.drawn(concerned, list, luck)
			l.Members = c.of(l.Household.District).members(l.Household.House, luck)
			l.Family = family(round, sim.NewKey(c.session.Seed(), stream))
		}
		l.luck = luck.Index(2)
		l.Facts = c.facts(&l)
		list = append(list, l)
	}
	return list
}

// Letter returns the letter of a round that was played.
func (c *Chronicle) Letter(round int) (Letter, bool) {
	list := c.Letters()
	if round < 0 || round >= len(list) {
		return Letter{}, false
	}
	return list[round], true
}

// concerned returns the households to which something happened in some months, or who waited all through them, in order.
func (c *Chronicle) concerned(from, to int) []Household {
	waiting := map[[3]int]bool{} // by district, resident and kind of help
	concerned := map[Household]bool{}
	for _, ch := range c.changes {
		switch key := [3]int{ch.District, int(ch.Resident), ch.Help}; {
		case ch.Month >= to:
		case ch.Month >= from:
			concerned[c.household(ch.District, ch.Resident)] = true
		case ch.To.Waits():
			waiting[key] = true
		default:
			delete(waiting, key)
		}
	}
	for key := range waiting { // sorted below
		concerned[c.household(key[0], int32(key[1]))] = true
	}
	var list []Household
	for h := range concerned {
		list = append(list, h)
	}
	slices.SortFunc(list, func(a, b Household) int {
		return cmp.Or(cmp.Compare(a.District, b.District), cmp.Compare(a.House, b.House))
	})
	return list
}

func (c *Chronicle) household(district int, resident int32) Household {
	return Household{district, int(c.of(district).house[resident])}
}

// again returns the place of the last letter of the household that is concerned and has been silent for longest, for at least
// one round; -1 when there is none.
func again(list []Letter, concerned []Household) int {
	silent := len(list)
	for i, l := range list[:max(0, len(list)-1)] {
		wroteLater := slices.ContainsFunc(list[i+1:], func(m Letter) bool { return m.Household == l.Household })
		if !wroteLater && slices.Contains(concerned, l.Household) {
			silent = min(silent, i)
		}
	}
	if silent == len(list) {
		return -1
	}
	return silent
}

// drawn draws a household that has not written before: one that is concerned, or any if there is none.
func (c *Chronicle) drawn(concerned []Household, list []Letter, luck sim.Key) (best Household) {
	if len(concerned) == 0 {
		for k := range c.districts {
			for h := range c.districts[k].first {
				concerned = append(concerned, Household{c.districts[k].index, h})
			}
		}
	}
	var least sim.Key
	found := false
	for _, h := range concerned {
		wrote := slices.ContainsFunc(list, func(l Letter) bool { return l.Household == h })
		if k := luck.Index(h.District).Index(h.House); !wrote && (!found || k < least) {
			best, least, found = h, k, true
		}
	}
	if !found {
		best = concerned[luck.N(len(concerned))] // all of them wrote before
	}
	return best
}
