package forecast

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"zwerm/sim"
)

// shown are the numbers of pairs after which an answer is shown, besides the last.
var shown = []int{4, 8, 16, 32}

// Ask simulates what decisions bring that are taken in the coming month. The work is shared by some goroutines, at least one;
// each, unless nil, is called with answers that get better, the first after four pairs, and never after Ask has returned. The
// last answer is also returned. It is the same for any number of workers.
//
// A cancelled question returns the context's error.
func (o *Outlook) Ask(ctx context.Context, workers int, decisions []sim.Decision, each func(*Answer)) (*Answer, error) {
	q := &question{Outlook: o, ctx: ctx, decisions: decisions}
	done := make(chan int, Pairs)
	var working sync.WaitGroup
	for range max(1, workers) {
		working.Go(func() { q.work(done) })
	}
	go func() {
		working.Wait()
		close(done)
	}()
	ready := 0 // pairs before the first that is missing
	var have [Pairs]bool
	for i := range done {
		have[i] = true
		before := ready
		for ready < Pairs && have[ready] {
			ready++
		}
		for _, n := range shown {
			if each != nil && before < n && n <= ready && ctx.Err() == nil {
				each(q.answer(n))
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if broken := q.broken.Load(); broken != nil {
		return nil, *broken
	}
	answer := q.answer(Pairs)
	if each != nil {
		each(answer)
	}
	return answer, nil
}

// A question is one that is being worked on.
type question struct {
	*Outlook
	ctx       context.Context
	decisions []sim.Decision
	next      atomic.Int64
	broken    atomic.Pointer[error]
	with      [Pairs][][]float64 // per indicator and month
	refused   [Pairs][]error
}

// work simulates pairs until none is left.
func (q *question) work(done chan<- int) {
	defer func() {
		if cause := recover(); cause != nil {
			err := fmt.Errorf("a forecast broke down: %v\n%s", cause, debug.Stack())
			q.broken.Store(&err)
		}
	}()
	stopped := func() bool { return q.ctx.Err() != nil || q.broken.Load() != nil }
	for !stopped() {
		i := int(q.next.Add(1) - 1)
		if i >= Pairs {
			return
		}
		w := q.start(i)
		without := q.without(i, w.Copy(), stopped)
		if len(q.decisions) == 0 {
			q.with[i] = without
		} else {
			q.with[i], q.refused[i] = q.run(w, q.decisions, stopped)
		}
		if without == nil || q.with[i] == nil {
			return
		}
		done <- i
	}
}
