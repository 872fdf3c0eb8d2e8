package batch

import (
	"sync"
	"sync/atomic"
)

// share does n pieces of work, by as many workers as are asked.
func share(workers, n int, do func(i int)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range max(workers, 1) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	group.Wait()
}
