package process

import (
	"math/bits"
	"slices"

	"zwerm/sim"
)

// A block finds, of up to 64 households of equal size, those in which something may happen this month. Residents in
// households without a need, without a caseload and without a light need change only if their numbers are near the top. It
// has eight residents in one word of 64 bits, a byte for each: numbers of eight residents with consecutive indices, the
// first a multiple of eight, come from one key, one word for need and one for the rest.
type block struct {
	house, n    int       // the households
	first, size int       // the first resident, and members per household
	inverse     uint32    // 2^inverseBits/size, rounded up
	factor      [4]uint64 // highest factor on vulnerability of a household, as rates.factor
	flags       uint64    // households to look at, bit k for household house+k
	word        int       // index of the first words below
	upper       [blockWords]uint64
	lower       [blockWords]uint64
}

const (
	blockHouseholds = 64
	maxHousehold    = 15                                 // what a House can hold
	blockWords      = blockHouseholds*maxHousehold/8 + 3 // blocks need not begin or end at a multiple of eight

	inverseBits = 16
	twoGolden   = 2 * golden % (1 << 64)
	ones        = 0x0101010101010101
	// lowBits, times a word of bytes 0 or 1, has in its highest byte a bit for each.
	lowBits = 0x0102040810204080
	tops    = 0x8080808080808080
)

// divide makes blocks of households of equal size.
func divide(r *sim.Residents) []sim.Block {
	var blocks []sim.Block
	h, i := 0, 0
	for h < len(r.House) {
		b := sim.Block{House: int32(h), First: int32(i), Size: uint8(r.House[h].Size())}
		for h < len(r.House) && r.House[h].Size() == int(b.Size) && b.Households < blockHouseholds {
			b.Vulnerability = max(b.Vulnerability, r.Vulnerability[h])
			b.Households++
			i += int(b.Size)
			h++
		}
		blocks = append(blocks, b)
	}
	return slices.Clip(blocks)
}

// begin takes up another block.
func (b *block) begin(of *sim.Block, q *quick) {
	b.house, b.n = int(of.House), int(of.Households)
	b.first, b.size = int(of.First), int(of.Size)
	b.inverse = 1<<inverseBits/uint32(of.Size) + 1
	for k := range b.factor {
		b.factor[k] = uint64(int64(of.Vulnerability*q.factor[k])) + 1
	}
}

// gather flags the households with a need or a caseload.
func (b *block) gather(need []sim.Mask) {
	b.flags = 0
	for k := 0; k < len(need); k += 8 {
		x := eight(need, k)
		some := (x&^tops + ^uint64(tops) | x) & tops >> 7
		b.flags |= some * lowBits >> 56 << k
	}
}

// flag flags the households with a light need, or with a number near the top.
func (b *block) flag(state []sim.State, key uint64, q *quick) {
	onset, claim := newLimits(&q.onset, b.factor[0]), newLimits(&q.claim, b.factor[0])
	if onset.high || claim.high {
		b.flags = ^uint64(0) >> (blockHouseholds - b.n)
	}
	b.word = b.first >> 3
	end := b.first + b.n*b.size
	luck := key + uint64(2*b.word)*golden
	for i := b.word << 3; i < end; i += 8 {
		states := eight(state, i)
		upper, lower := sim.Mix(luck), sim.Mix(luck+golden)
		luck += twoGolden
		b.upper[i>>3-b.word], b.lower[i>>3-b.word] = upper, lower
		found := below(^upper, onset.of(states)) | below(^lower, claim.of(states)) | states<<5&tops // a light need is bit 2
		for ; found != 0; found &= found - 1 {
			b.mark(i + bits.TrailingZeros64(found)>>3)
		}
	}
}

// limits say how many values of a first byte, counted from the top, may bring a change: for youths, in every byte, and what
// adults and elderly people differ from them.
type limits struct {
	youth, adult, elderly uint64
	high                  bool // more values than below can tell apart
}

func newLimits(hazard *[sim.Groups]uint64, factor uint64) limits {
	y, a, e := firstBytes(hazard[sim.Youth], factor), firstBytes(hazard[sim.Adult], factor), firstBytes(hazard[sim.Elderly], factor)
	if max(y, a, e) > 127 {
		return limits{high: true}
	}
	return limits{youth: y * ones, adult: a - y, elderly: e - y}
}

// of returns the limits of eight residents, of whose states the lowest two bits are the group.
func (l *limits) of(states uint64) uint64 {
	return l.youth + states&ones*l.adult + states>>1&ones*l.elderly
}

// mark flags the household of a resident, who may be of another block. The division by a size is a multiplication, exact
// for as many residents as a block has.
func (b *block) mark(i int) {
	if at := uint32(i - b.first); at < uint32(b.n*b.size) {
		b.flags |= 1 << (at * b.inverse >> inverseBits & 63)
	}
}

// firstBytes returns how many values of a first byte, counted from the top, a number may have that brings a change whose
// hazard is given in units of 2^-scaledBits before the factor.
func firstBytes(scaled, factor uint64) uint64 {
	if scaled == 0 {
		return 0
	}
	return scaled*factor>>(boundShift+24) + 1
}

// below returns the top bit of each byte of x that is below that of limits, which are at most 127; perhaps also of a byte
// above such a byte, which does no harm.
func below(x, limits uint64) uint64 { return (x - limits) &^ x & tops }

// eight returns eight bytes from index i, the first lowest, and 0 for those after the last.
func eight[T ~uint8](x []T, i int) uint64 {
	if i+8 <= len(x) {
		s := x[i : i+8 : i+8]
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	var word uint64
	for k, s := range x[i:] {
		word |= uint64(s) << (8 * k)
	}
	return word
}

// window returns the first bytes of the numbers of eight residents from index i on, the first lowest.
func (b *block) window(i int) (upper, lower uint64) {
	k, shift := i>>3-b.word, i&7*8
	u, l := b.upper[k:k+2:k+2], b.lower[k:k+2:k+2]
	upper = u[0]>>(shift&63) | u[1]<<1<<((63-shift)&63)
	lower = l[0]>>(shift&63) | l[1]<<1<<((63-shift)&63)
	return upper, lower
}
