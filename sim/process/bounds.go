package process

import "zwerm/sim"

// A bound says, for residents in one state, which first bytes of their two numbers may bring a change: those near either
// end. It is never tighter than the exact hazards, so that a resident whose two bytes are outside can be passed by. It also
// holds what the state means for the household.
type bound struct {
	scaled   uint32 // changes at the top end in proportion to the household's factor, in units of 2^-28
	low      uint8  // changes at the bottom end, in units of 2^-8
	queued   uint8  // 1 for a moderate or severe need
	need     sim.Mask
	unserved sim.Mask
	limit    uint64 // low + changes at the top end that do not depend on the factor, in units of 2^-32
}

const (
	scaledBits = 28
	factorBits = 20 // of a household's factor on vulnerability, as an integer
	boundShift = scaledBits + factorBits - 32
)

// holds reports whether a resident with these bytes of numbers may change. Counted down from the top, and turned round so
// that the bottom end comes first, the bytes that matter are those from 0 up to a limit.
func (b *bound) holds(factor uint64, upper, lower uint32) bool {
	limit := uint32((b.limit+uint64(b.scaled)*factor>>boundShift)>>24) + 1
	turn := 255 + uint32(b.low)
	return (((turn-upper)&255-limit)|((turn-lower)&255-limit))>>31 != 0
}

// quick are the bounds of all states and the factors of households.
type quick struct {
	bound  [256]bound
	factor [4]float32 // as rates.factor, in units of 2^-factorBits
	// onset and claim are the hazards of people without a need, per group, in units of 2^-scaledBits.
	onset, claim [sim.Groups]uint64
}

// set derives the bounds from the hazards.
func (q *quick) set(x *rates) {
	for k := range q.factor {
		// The margin covers the rounding of a product of two numbers of 24 bits.
		q.factor[k] = float32(x.factor[k] * (1 << factorBits) * (1 + 1./(1<<20)))
	}
	for g := range sim.Groups {
		entries := 0.
		for c := range x.caseloads {
			entries += x.group[g].claim[c]
		}
		q.onset[g], q.claim[g] = units(x.group[g].onset, scaledBits), units(entries, scaledBits)
		for loads := range sim.State(1 << x.caseloads) {
			for care := range sim.State(8) { // stage, and whether in care
				s := sim.State(g) | care<<2 | loads*sim.OnCaseload
				b := x.bound(s)
				b.need, b.unserved = masks(s, x.group[g].own)
				b.queued = uint8(index(s.Needs()))
				q.bound[s], q.bound[s|sim.Helped] = b, b
			}
		}
	}
}

// factorOf returns the index in rates.factor: bit 0 for any need of help in the household, bit 1 for a caseload.
func factorOf(need sim.Mask) int {
	helped := need &^ sim.OnCaseloadMask
	return int((helped+(sim.OnCaseloadMask-1))>>7 | need>>7<<1)
}

// bound returns the bound of a state.
func (x *rates) bound(s sim.State) bound {
	y := &x.group[s.Group()]
	var low, fixed, scaled float64 // of the number for need
	switch s & (sim.StageBits | sim.InCare) {
	case sim.NewState(0, sim.NoNeed):
		scaled = y.onset
	case sim.NewState(0, sim.LightNeed):
		low, fixed = max(float64(1.5*y.pass)+y.fit, y.takeUps), y.escalate+y.refuse
	case sim.NewState(0, sim.ModerateNeed):
		low, fixed = max(y.recoverWaiting, y.takeUps), y.worsenWaiting+y.escalate // of those refused
	case sim.NewState(0, sim.ModerateNeed) | sim.InCare:
		low, fixed = max(y.recoverHelped[0]+y.review, y.takeUps), y.worsenHelped
	case sim.NewState(0, sim.SevereNeed):
		low = x.incident[1]
	case sim.NewState(0, sim.SevereNeed) | sim.InCare:
		low, fixed = max(y.stepDown[0], x.incident[1]), y.leave
	}
	var exits, entries float64 // of the number for caseloads
	for c := range x.caseloads {
		if s&sim.CaseloadBit(c) != 0 {
			exits += x.exit[c][0]
		} else {
			entries += y.claim[c]
		}
	}
	bytes := min(255, (units(low, 32)+1<<24-1)>>24)
	return bound{
		scaled: uint32(units(max(scaled, entries), scaledBits)), low: uint8(bytes),
		limit: bytes<<24 + units(max(fixed, exits), 32),
	}
}

// masks returns what a state means for the masks of the household.
func masks(s sim.State, domain sim.Mask) (need, unserved sim.Mask) {
	if s.Needs() {
		need = domain
	}
	if s.Waits() {
		unserved = domain
	}
	if s&sim.AnyCaseload != 0 {
		need |= sim.OnCaseloadMask
	}
	return need, unserved
}

// units returns a probability in units of 2^-bits, rounded up generously and held below 2^32; nothing for nothing.
func units(p float64, bits int) uint64 {
	if p <= 0 {
		return 0
	}
	return uint64(min(float64(p*float64(uint64(1)<<bits))+2, 1<<32-1))
}
