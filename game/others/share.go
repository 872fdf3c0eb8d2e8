package others

import (
	"context"
	"sync"
)

// share does n pieces of work, the next one by whoever is free. The end of the context or an error stops the rest.
func share(ctx context.Context, workers, n int, do func(ctx context.Context, i int) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	next := make(chan int)
	var working sync.WaitGroup
	for range max(1, workers) {
		working.Go(func() {
			for i := range next {
				if err := do(ctx, i); err != nil {
					stop(err)
				}
			}
		})
	}
	for i := 0; i < n && ctx.Err() == nil; i++ {
		next <- i
	}
	close(next)
	working.Wait()
	return context.Cause(ctx)
}
