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

// number writes a number: one of up to three decimals as a whole number, others in full.
func (p *packer) number(v float64) {
	if n := math.Round(v * 1000); math.Abs(n) < 1<<40 && n/1000 == v && !(v == 0 && math.Signbit(v)) {
		p.data = binary.AppendVarint(p.data, int64(n)<<1)
		return
	}
	p.data = binary.AppendVarint(p.data, 1)
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
	if v&1 == 0 {
		return float64(v>>1) / 1000
	}
	return math.Float64frombits(binary.BigEndian.Uint64(u.bytes(8)))
}
