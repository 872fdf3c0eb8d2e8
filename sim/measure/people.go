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
	var sum uint64
	var masks []sim.Mask
	for i := range s.Districts {
		d := &s.Districts[i]
		masks = append(masks[:0], d.People.Need...)
		for c := range d.Care {
			for k := range d.Care[c].Takers {
				t := &d.Care[c].Takers[k]
				masks[t.Household] |= 1 << s.World.CareOf[d.People.State[t.Resident].Group()]
			}
		}
		for _, mask := range masks {
			sum += perMask[mask]
		}
	}
	users, several := uint32(sum), uint32(sum>>32)
	if users == 0 {
		return math.NaN()
	}
	return 100 * float64(several) / float64(users)
}

// perMask is what a household of each mask adds to the count of users, and in the upper half to that of those with several
// needs: reading it is faster than asking, because who uses help is luck, which no processor guesses.
var perMask = func() (add [256]uint64) {
	for mask := range add {
		switch bits.OnesCount8(uint8(mask)) {
		case 0:
		case 1:
			add[mask] = 1
		default:
			add[mask] = 1 | 1<<32
		}
	}
	return add
}()
