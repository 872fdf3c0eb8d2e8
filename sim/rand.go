package sim

import (
	//lint:ignore SA1019 people bring distributions that draw from this package; the model itself needs Uint64 alone
	"golang.org/x/exp/rand"
)

// A Key names one place where luck is drawn. Every draw in the model is a pure function of a Key, and a Key is a pure
// function of (seed, stream, entity, month, draw number): nothing remembers how many numbers were drawn before.
// Two strategies under one seed therefore share every draw that their decisions do not touch.
type Key uint64

// golden is 2^64 divided by the golden ratio, the increment of splitmix64.
const golden = 0x9E3779B97F4A7C15

// Mix is the splitmix64 finaliser (Steele, Lea & Flood 2014): a bijection of 64-bit words whose output bits all depend on
// all input bits.
func Mix(z uint64) uint64 {
	z += golden
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// NewKey starts the chain of keys of one stream under one seed.
func NewKey(seed uint64, s Stream) Key {
	const digitsOfPi = 0x243F6A8885A308D3
	return Key(digitsOfPi).At(seed).At(uint64(s))
}

// At narrows a key by one more word: an entity, a month, a draw number.
func (k Key) At(word uint64) Key { return Key(Mix(uint64(k) ^ word)) }

// Month narrows a key by a month. Negative months enter as two's complement.
func (k Key) Month(t int) Key { return k.At(uint64(int64(t))) }

// Index narrows a key by a position inside an entity (a practice, a resident of a district, a draw number).
func (k Key) Index(i int) Key { return k.At(uint64(int64(i))) }

// Float returns the key's number in [0,1), a multiple of 2^-53.
func (k Key) Float() float64 { return float64(k>>11) / (1 << 53) }

// Below reports an event of probability p.
func (k Key) Below(p float64) bool { return k.Float() < p }

// N returns the key's number in 0..n-1. The bias of the remainder, n/2^64, is far below anything measurable here.
func (k Key) N(n int) int { return int(uint64(k) % uint64(n)) }

// Normal returns the key's standard normal number.
func (k Key) Normal() float64 { return NormalQuantile((float64(k>>12) + .5) / (1 << 52)) }

// Round rounds x at random to one of its two neighbouring integers so that the expectation is x.
func (k Key) Round(x float64) int {
	x = float64(x) // a product that is passed in must not be fused with the difference below
	whole := int(x)
	if k.Float() < x-float64(whole) {
		whole++
	}
	return whole
}

// KeyOf hashes a scenario's stable name of an entity, so that an entity keeps its luck wherever it stands in a file.
func KeyOf(name string) uint64 {
	h := uint64(len(name))
	for i := range len(name) {
		h = Mix(h ^ uint64(name[i]))
	}
	return h
}

// Source offers a key's stream of numbers to golang.org/x/exp/rand, and so to gonum's distributions. It is counter-based:
// number i is Mix(key + i·golden). Distributions that call platform mathematics are for use outside the portable core.
type Source struct{ key, n uint64 }

var _ rand.Source = (*Source)(nil)

// NewSource returns the source of a key's numbers.
func NewSource(k Key) *Source { return &Source{key: uint64(k)} }

// Uint64 returns the next number.
func (s *Source) Uint64() uint64 {
	x := Mix(s.key + s.n*golden)
	s.n++
	return x
}

// Seed starts another stream.
func (s *Source) Seed(seed uint64) { *s = Source{key: seed} }
