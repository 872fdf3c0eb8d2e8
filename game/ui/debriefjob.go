package ui

import (
	"context"
	"errors"
	"runtime"
	"sync"
)

// A job is work beside the frames, of which results come one by one. A nil job is one that was never begun.
type job[T any] struct {
	found  chan T
	failed chan error
	cancel context.CancelFunc
	err    error
}

// begin begins a job of which at most so many results come. There is room for all of them, so that none ever waits for a frame.
// While the job is at work it holds turn, unless that is nil.
func begin[T any](results int, turn *sync.Mutex, do func(ctx context.Context, workers int, found func(T)) error) *job[T] {
	ctx, cancel := context.WithCancel(context.Background())
	j := &job[T]{found: make(chan T, results), failed: make(chan error, 1), cancel: cancel}
	go func() {
		defer close(j.found)
		if turn != nil {
			turn.Lock()
			defer turn.Unlock()
		}
		if err := do(ctx, max(1, runtime.NumCPU()-1), func(x T) { j.found <- x }); err != nil && !errors.Is(err, context.Canceled) {
			j.failed <- err
		}
	}()
	return j
}

// fresh hands over what came, and reports whether that was anything; the end of the job is too.
func (j *job[T]) fresh(take func(T)) (fresh bool) {
	for j.busy() {
		select {
		case x, open := <-j.found:
			fresh = true
			if open {
				take(x)
				continue
			}
			j.found = nil
			select {
			case j.err = <-j.failed:
			default:
			}
		default:
			return fresh
		}
	}
	return fresh
}

// busy reports whether results are still to come.
func (j *job[T]) busy() bool { return j != nil && j.found != nil }

// stop ends the job; what came stays.
func (j *job[T]) stop() {
	if j != nil {
		j.cancel()
	}
}

// trouble is why the job failed, if it did.
func (j *job[T]) trouble() error {
	if j == nil {
		return nil
	}
	return j.err
}
