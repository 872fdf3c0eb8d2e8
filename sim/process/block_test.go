package process

import "testing"

func TestInverseDivides(t *testing.T) {
	for size := uint32(1); size <= maxHousehold; size++ {
		inverse := uint32(1<<inverseBits/size + 1)
		for at := range size * blockHouseholds {
			if got := at * inverse >> inverseBits; got != at/size {
				t.Fatalf("%d/%d = %d", at, size, got)
			}
		}
	}
}
