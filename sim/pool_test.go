package sim

import (
	"sync/atomic"
	"testing"
)

func TestPoolDoesEachPieceOnce(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		p := NewPool(workers)
		for _, n := range []int{0, 1, 2, 100} {
			done := make([]atomic.Int32, n)
			p.Each(n, func(i int) { done[i].Add(1) })
			for i := range done {
				if done[i].Load() != 1 {
					t.Errorf("%d workers: piece %d of %d was done %d times", workers, i, n, done[i].Load())
				}
			}
		}
		p.Close()
	}
}

// A panic in a piece of work reaches whoever started it, and the pool can be used again.
func TestPoolHandsPanicsBack(t *testing.T) {
	p := NewPool(3)
	defer p.Close()
	func() {
		defer func() {
			if r := recover(); r != "broken" {
				t.Errorf("recovered %v", r)
			}
		}()
		p.Each(50, func(i int) {
			if i == 17 {
				panic("broken")
			}
		})
	}()
	var sum atomic.Int64
	p.Each(10, func(i int) { sum.Add(int64(i)) })
	if sum.Load() != 45 {
		t.Errorf("sum %d after a panic", sum.Load())
	}
}
