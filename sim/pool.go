package sim

import (
	"sync"
	"sync/atomic"
)

// A Pool runs pieces of work on a fixed number of goroutines that park between pieces. Which goroutine does which piece is
// left open, so a piece may touch only what is its own. A nil Pool does the work itself.
type Pool struct {
	work    func(i int)
	n       int64
	next    atomic.Int64
	start   []chan struct{}
	running sync.WaitGroup
	broken  atomic.Pointer[any] // what a piece of work panicked with
}

// NewPool returns a pool of the given number of workers, the caller of Each being one of them; nil for fewer than two.
func NewPool(workers int) *Pool {
	if workers < 2 {
		return nil
	}
	p := &Pool{start: make([]chan struct{}, workers-1)}
	for i := range p.start {
		start := make(chan struct{})
		p.start[i] = start
		go func() {
			for range start {
				p.guard()
				p.running.Done()
			}
		}()
	}
	return p
}

// Each calls work(0), …, work(n-1) and returns when all are done.
func (p *Pool) Each(n int, work func(i int)) {
	if p == nil || n < 2 {
		for i := range n {
			work(i)
		}
		return
	}
	p.work, p.n = work, int64(n)
	p.next.Store(0)
	p.running.Add(len(p.start))
	for _, start := range p.start {
		start <- struct{}{}
	}
	p.guard()
	p.running.Wait()
	if broken := p.broken.Swap(nil); broken != nil {
		panic(*broken)
	}
}

// guard drains, and keeps a panic for Each, so that whoever started the work can deal with it.
func (p *Pool) guard() {
	defer func() {
		if r := recover(); r != nil {
			p.broken.Store(&r)
		}
	}()
	p.drain()
}

// Close ends the goroutines. The pool must not be used afterwards.
func (p *Pool) Close() {
	if p == nil {
		return
	}
	for _, start := range p.start {
		close(start)
	}
}

// drain does pieces until none is left.
func (p *Pool) drain() {
	for {
		i := p.next.Add(1) - 1
		if i >= p.n {
			return
		}
		p.work(int(i))
	}
}
