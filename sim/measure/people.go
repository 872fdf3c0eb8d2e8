package measure

import (
	"math"
	"math/bits"

	"zwerm/sim"
)

func wellbeing(s Scope) float64 { return 10 - needBurden(s)/20 }

func needBurden(s Scope) float64 {
	n := 0
	for i := range s.Districts {
		for c := range s.Districts[i].Care {
			care := &s.Districts[i].Care[c]
			if !s.has(c) {
				continue
			}
			n += care.Waiting + 2*care.Refused // a need, and no help
			// Who uses a provision is counted by the need that led to it.
			if !s.World.Scenario.Care[c].IsProvision() {
				n += care.Moderate + 3*care.Severe
			}
		}
	}
	return 1000 * float64(n) / s.residents()
}

func waiting(s Scope) float64 { return s.count(func(c *sim.Care) int { return c.Waiting }) }

func waitingRate(s Scope) float64 { return s.rate(func(c *sim.Care) int { return c.Waiting }) }

func refusedRate(s Scope) float64 { return s.rate(func(c *sim.Care) int { return c.Refused }) }

func waitingWeeks(s Scope) float64 {
	const weeks = 4.345 // per month
	requests := s.count(func(c *sim.Care) int { return c.Queued[0] + c.Queued[1] + c.Queued[2] }) / 3
	if requests == 0 {
		return math.NaN()
	}
	return weeks * waiting(s) / requests
}

func severe(s Scope) float64 { return s.rate(func(c *sim.Care) int { return c.Severe }) }

func clients(s Scope) float64 { return s.rate(func(c *sim.Care) int { return c.Clients }) }

func caseload(s Scope) float64 {
	n := 0
	for i := range s.Districts {
		for c, people := range s.Districts[i].Caseload {
			if s.has(len(s.World.Scenario.Care) + c) {
				n += people
			}
		}
	}
	return 1000 * float64(n) / s.residents()
}

func incidents(s Scope) float64 {
	n := 0
	for i := range s.Districts {
		n += s.Districts[i].Incidents
	}
	return 12 * 1000 * float64(n) / s.residents()
}

// multiDomain counts households by their masks, which stand as allocation left them. A provision counts as help of the
// domain that its user belongs to: both are of one law.
func multiDomain(s Scope) float64 {
	users, several := 0, 0
	var room [4096]sim.Mask // of the masks of most districts
	for i := range s.Districts {
		d := &s.Districts[i]
		masks := d.People.Need
		for c := range d.Care {
			takers := d.Care[c].Takers
			if len(takers) > 0 && &masks[0] == &d.People.Need[0] {
				masks = append(room[:0], masks...)
			}
			for k := range takers {
				t := &takers[k]
				masks[t.Household] |= 1 << s.World.CareOf[d.People.State[t.Resident].Group()]
			}
		}
		u, v := tally(masks)
		users, several = users+u, several+v
	}
	if users == 0 {
		return math.NaN()
	}
	return 100 * float64(several) / float64(users)
}

// tally counts the households with a need, and those with needs in several domains, eight at a time: each byte of a word is a
// household. Who uses help is luck, which no processor guesses, so that asking one by one is slow.
func tally(masks []sim.Mask) (users, several int) {
	for ; len(masks) >= 8; masks = masks[8:] {
		m := masks[:8]
		u, v := tally8(uint64(m[0]) | uint64(m[1])<<8 | uint64(m[2])<<16 | uint64(m[3])<<24 |
			uint64(m[4])<<32 | uint64(m[5])<<40 | uint64(m[6])<<48 | uint64(m[7])<<56)
		users, several = users+u, several+v
	}
	var rest uint64
	for i, m := range masks {
		rest |= uint64(m) << (8 * i)
	}
	u, v := tally8(rest)
	return users + u, several + v
}

// tally8 counts the bytes that have a bit, and those that still have one without their lowest.
func tally8(x uint64) (users, several int) {
	const low, high = 0x0101010101010101, 0x8080808080808080
	less := ((x | high) - low) ^ (^x & high) // each byte less one, nothing borrowed from the next
	return bits.OnesCount64(filled(x)), bits.OnesCount64(filled(x & less))
}

// filled returns the highest bit of every byte that has a bit.
func filled(x uint64) uint64 {
	const seven = 0x7f7f7f7f7f7f7f7f
	return (x | (x&seven + seven)) &^ seven
}
