package hypotheses

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
)

// each does n pieces of work, the next one by whoever is free. Piece i depends on i alone, so that the number of workers
// changes nothing. Done is called after each piece, by one worker at a time, unless it is nil. The end of the context or an
// error stops the rest; of several errors the one of the earliest piece is returned.
func each(ctx context.Context, n, workers int, do func(ctx context.Context, i int) error, done func()) error {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	var (
		group sync.WaitGroup
		next  atomic.Int64
		mutex sync.Mutex // of what follows
		first error
		at    = n
	)
	finish := func(i int, err error) {
		mutex.Lock()
		defer mutex.Unlock()
		switch {
		case err == nil && done != nil:
			done()
		case err != nil:
			cancel()
			if !errors.Is(err, context.Canceled) && i < at {
				first, at = err, i
			}
		}
	}
	for range min(max(workers, 1), n) {
		group.Go(func() {
			for inner.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				finish(i, do(inner, i))
			}
		})
	}
	group.Wait()
	if first != nil {
		return first
	}
	return ctx.Err()
}
