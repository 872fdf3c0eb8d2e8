package measure

import (
	"math/bits"
	"testing"

	"zwerm/sim"
)

// TestTally holds counting eight households at a time against counting one by one, for every mask at every place of a word.
func TestTally(t *testing.T) {
	var masks []sim.Mask
	for length := range 70 {
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
				t.Fatalf("%v: %d users and %d with several needs, want %d and %d", masks, u, v, users, several)
			}
		}
	}
}
