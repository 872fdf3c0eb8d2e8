package save

import (
	"encoding/binary"
	"errors"
	"math"
)

// A packer writes numbers and words in few bytes. A word that comes again is written as its number.
type packer struct {
	data  []byte
	words map[string]uint64
}

func (p *packer) whole(v uint64) { p.data = binary.AppendUvarint(p.data, v) }

func (p *packer) word(s string) {
	if i, again := p.words[s]; again {
		p.whole(i)
		return
	}
	if p.words == nil {
		p.words = map[string]uint64{}
	}
	p.words[s] = uint64(len(p.words) + 1)
	p.whole(0)
	p.whole(uint64(len(s)))
	p.data = append(p.data, s...)
}

// units are those in which a number may be whole: in which one it is stands in the last bits of the number, and inFull there
// says that the number follows as it is.
var units = [...]float64{1000, 1, 10, 100}

const (
	unitBits = 3
	inFull   = 1<<unitBits - 1
)

// inUnit returns a number in a unit; the first are thousands, the others parts of one.
func inUnit(v float64, unit int) float64 {
	if unit == 0 {
		return v / units[unit]
	}
	return v * units[unit]
}

func fromUnit(n float64, unit int) float64 {
	if unit == 0 {
		return n * units[unit]
	}
	return n / units[unit]
}

// number writes a number: one with few digits as a whole number of some unit, others in full.
func (p *packer) number(v float64) {
	for unit := range units {
		if n := math.Round(inUnit(v, unit)); math.Abs(n) < 1<<40 && fromUnit(n, unit) == v && !(v == 0 && math.Signbit(v)) {
			p.data = binary.AppendVarint(p.data, int64(n)<<unitBits|int64(unit))
			return
		}
	}
	p.data = binary.AppendVarint(p.data, inFull)
	p.data = binary.BigEndian.AppendUint64(p.data, math.Float64bits(v))
}

// An unpacker reads what a packer wrote. After the first mistake it returns nothing but zeros, and err.
type unpacker struct {
	data  []byte
	words []string
	err   error
}

var errPacked = errors.New("the code ends too early or holds what no game can hold")

func (u *unpacker) fail() { u.data, u.err = nil, errPacked }

func (u *unpacker) whole() uint64 {
	v, n := binary.Uvarint(u.data)
	if n <= 0 {
		u.fail()
		return 0
	}
	u.data = u.data[n:]
	return v
}

// count reads a number of things of which each takes at least a byte.
func (u *unpacker) count() int {
	n := u.whole()
	if n > uint64(len(u.data)) {
		u.fail()
		return 0
	}
	return int(n)
}

func (u *unpacker) bytes(n int) []byte {
	if n > len(u.data) {
		u.fail()
		return make([]byte, n)
	}
	b := u.data[:n]
	u.data = u.data[n:]
	return b
}

func (u *unpacker) word() string {
	i := u.whole()
	switch {
	case i == 0 && u.err == nil:
		s := string(u.bytes(u.count()))
		u.words = append(u.words, s)
		return s
	case i > uint64(len(u.words)) || i == 0:
		u.fail()
		return ""
	}
	return u.words[i-1]
}

func (u *unpacker) number() float64 {
	v, n := binary.Varint(u.data)
	if n <= 0 {
		u.fail()
		return 0
	}
	u.data = u.data[n:]
	switch unit := int(v & inFull); {
	case unit < len(units):
		return fromUnit(float64(v>>unitBits), unit)
	case unit == inFull:
		return math.Float64frombits(binary.BigEndian.Uint64(u.bytes(8)))
	}
	u.fail()
	return 0
}
