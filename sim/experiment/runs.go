package experiment

import (
	"context"
	"sync"
	"sync/atomic"
)

// All does every run and returns the results in the order of the runs. Workers take the next run when they are free, and
// run i depends on i alone, so their number does not change the results. Each world has one goroutine: many worlds at once
// need no sharing within one. Done is called after each run, by one worker at a time, unless it is nil. The first error, or
// the end of the context, stops the rest.
func All(ctx context.Context, runs []Run, workers int, done func()) ([]*Result, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	a := &all{runs: runs, results: make([]*Result, len(runs)), errs: make([]error, len(runs)), done: done}
	var group sync.WaitGroup
	for range min(max(workers, 1), len(runs)) {
		group.Go(func() { a.work(ctx, cancel) })
	}
	group.Wait()
	return a.results, a.err(ctx)
}

// all is the state that workers share.
type all struct {
	runs    []Run
	results []*Result
	errs    []error
	next    atomic.Int64
	done    func()
	mutex   sync.Mutex // of done
}

// work does runs until none is left.
func (a *all) work(ctx context.Context, cancel func()) {
	for ctx.Err() == nil {
		i := int(a.next.Add(1)) - 1
		if i >= len(a.runs) {
			return
		}
		a.results[i], a.errs[i] = a.runs[i].Do(ctx, nil, nil)
		if a.errs[i] != nil {
			cancel()
			return
		}
		if a.done != nil {
			a.mutex.Lock()
			a.done()
			a.mutex.Unlock()
		}
	}
}

// err returns the crash of the earliest run, or else why the context ended, if anything is missing.
func (a *all) err(ctx context.Context) error {
	for _, err := range a.errs {
		if _, crashed := err.(*Crash); crashed {
			return err
		}
	}
	for _, result := range a.results {
		if result == nil {
			return ctx.Err()
		}
	}
	return nil
}
