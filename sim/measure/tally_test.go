package measure

import (
	"math/bits"
	"testing"

	"zwerm/sim"
)

// TestTally holds counting eight households at a time against counting one by one, for every mask at every place of a word, and for
// more masks than a byte can count.
func TestTally(t *testing.T) {
	var masks []sim.Mask
	lengths := []int{255*8 - 1, 255 * 8, 255*8 + 1, 3 * 255 * 8, 5003} // about those at which bytes are full
	for length := range 70 {
		lengths = append(lengths, length)
	}
	for _, length := range lengths {
		for mask := range 256 {
			masks = masks[:0]
			users, several := 0, 0
			for i := range length {
				m := sim.Mask(mask * (i*i + 1))
				masks = append(masks, m)
				if m != 0 {
					users++
				}
				if bits.OnesCount8(uint8(m)) > 1 {
					several++
				}
			}
			if u, v := tally(masks); u != users || v != several {
				t.Fatalf("%d masks as of %d: %d users and %d with several needs, want %d and %d", length, mask, u, v, users, several)
			}
		}
	}
}
