package measure

import (
	"math"

	"zwerm/sim"
)

func wellbeing(s Scope) float64 { return 10 - needBurden(s)/20 }

func needBurden(s Scope) float64 {
	people := s.people()
	return people.rate(people.burden)
}

func waiting(s Scope) float64 { return float64(s.people().waiting) }

func waitingRate(s Scope) float64 {
	people := s.people()
	return people.rate(people.waiting)
}

func refusedRate(s Scope) float64 {
	people := s.people()
	return people.rate(people.refused)
}

func waitingWeeks(s Scope) float64 {
	const weeks = 4.345 // per month
	people := s.people()
	requests := float64(people.queued) / 3
	if requests == 0 {
		return math.NaN()
	}
	return weeks * float64(people.waiting) / requests
}

func severe(s Scope) float64 {
	people := s.people()
	return people.rate(people.severe)
}

func clients(s Scope) float64 {
	people := s.people()
	return people.rate(people.clients)
}

func caseload(s Scope) float64 {
	people := s.people()
	return people.rate(people.caseload)
}

func incidents(s Scope) float64 {
	people := s.people()
	return 12 * 1000 * float64(people.incidents) / float64(people.residents)
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
	const most = 255 * 8 // households, before a byte of a sum of words is full
	for len(masks) >= 8 {
		part := masks[:min(len(masks), most)&^7]
		masks = masks[len(part):]
		any, two := tallyWords(part)
		users, several = users+sumBytes(any), several+sumBytes(two)
	}
	var rest [8]sim.Mask
	copy(rest[:], masks)
	any, two := tallyWords(rest[:])
	return users + sumBytes(any), several + sumBytes(two)
}

// tallyWords adds up tally8 over masks, whose number is a multiple of eight.
func tallyWords(masks []sim.Mask) (any, two uint64) {
	for ; len(masks) >= 8; masks = masks[8:] {
		m := (*[8]sim.Mask)(masks)
		a, t := tally8(uint64(m[0]) | uint64(m[1])<<8 | uint64(m[2])<<16 | uint64(m[3])<<24 |
			uint64(m[4])<<32 | uint64(m[5])<<40 | uint64(m[6])<<48 | uint64(m[7])<<56)
		any, two = any+a, two+t
	}
	return any, two
}

// tally8 returns 1 in every byte that has a bit, and 1 in every byte that has more than one.
func tally8(x uint64) (any, two uint64) {
	const lowest, highest, others = 0x0101010101010101, 0x8080808080808080, 0x7f7f7f7f7f7f7f7f
	seven := x & others
	less := (seven | highest) - lowest // each byte less one; its highest bit stays unless the others are 0, so nothing is borrowed
	left := seven & less               // without the lowest
	return (less | x) & highest >> 7, (left + others | less&x) & highest >> 7
}

// sumBytes adds up the bytes of a word.
func sumBytes(x uint64) int {
	const even, ones = 0x00ff00ff00ff00ff, 0x0001000100010001
	return int((x&even + x>>8&even) * ones >> 48)
}
