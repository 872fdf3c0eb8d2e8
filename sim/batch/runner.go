package batch

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// A Runner does the runs of a batch that are not done yet.
type Runner struct {
	*Batch
	Workers int
	// Tick is told about every run, by one worker at a time; nil is fine.
	Tick func(*Entry)
	// Kept is how often a chunk that takes long is kept unfinished.
	Kept time.Duration

	missing []int // chunks
	next    atomic.Int64
	mutex   sync.Mutex // of Tick
}

// NewRunner finds out what is left to do. Chunks that are damaged are taken away and done again.
func NewRunner(b *Batch, workers int) (*Runner, error) {
	r := &Runner{Batch: b, Workers: max(workers, 1), Kept: 10 * time.Second}
	if err := os.MkdirAll(filepath.Join(b.Folder, chunksName), 0o755); err != nil {
		return nil, explain(b.Folder, err)
	}
	errs := make([]error, b.State.chunks())
	buffers := sync.Pool{New: func() any { return &bytes.Buffer{} }}
	share(r.Workers, len(errs), func(i int) {
		buffer := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(buffer)
		_, _, errs[i] = b.chunk(i, buffer)
	})
	for i, err := range errs {
		var damaged *Damaged
		switch {
		case err == nil:
			continue
		case errors.As(err, &damaged):
			b.Damage = append(b.Damage, err)
			if err := os.Remove(damaged.Path); err != nil {
				return nil, err
			}
		case !errors.Is(err, os.ErrNotExist):
			return nil, err
		}
		r.missing = append(r.missing, i)
	}
	return r, nil
}

// Left returns how many runs are left to do before Run.
func (r *Runner) Left() (n int) {
	for _, chunk := range r.missing {
		from, to := r.State.places(chunk)
		_, done := r.unfinished(chunk)
		n += to - from - done
	}
	return n
}

// Run does what is left. It ends with the context, or when a chunk cannot be written; either way nothing that was done is
// lost, and the next Run goes on.
func (r *Runner) Run(ctx context.Context) error {
	stop, cancel := context.WithCancel(ctx)
	defer cancel()
	errs := make([]error, min(r.Workers, len(r.missing)))
	var group sync.WaitGroup
	for w := range errs {
		group.Go(func() {
			var room room
			for stop.Err() == nil {
				i := int(r.next.Add(1)) - 1
				if i >= len(r.missing) {
					return
				}
				if errs[w] = r.do(stop, r.missing[i], &room); errs[w] != nil {
					cancel()
					return
				}
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil && !errors.Is(err, context.Canceled) {
			return explain(r.Folder, err)
		}
	}
	return ctx.Err()
}

// room is memory that a worker uses again: for the numbers of a run, and for the entries of a chunk.
type room struct {
	numbers []float64
	body    []byte
}

// do does the runs of a chunk, from where it was left, in the room of an earlier one.
func (r *Runner) do(ctx context.Context, number int, room *room) error {
	from, to := r.State.places(number)
	left, entries := r.unfinished(number)
	body := append(room.body[:0], left...)
	defer func() { room.body = body }()
	saved, last := entries, time.Now()
	for place := from + entries; place < to; place++ {
		e, err := r.Plan.do(ctx, r.State.run(place), room)
		if err != nil {
			if entries > saved {
				err = errors.Join(err, r.keep(number, entries, body))
			}
			return err
		}
		body = e.append(body)
		if entries++; entries == 1 { // the others will be about as long
			body = slices.Grow(body, len(body)*(to-place-1))
		}
		r.tick(e)
		if time.Since(last) > r.Kept && place+1 < to {
			if err := r.keep(number, entries, body); err != nil {
				return err
			}
			saved, last = entries, time.Now()
		}
	}
	folder := filepath.Join(r.Folder, chunksName)
	if err := writeChunk(folder, chunkName(number), r.State.identity(), number, entries, body); err != nil {
		return err
	}
	if saved > 0 {
		return os.Remove(filepath.Join(folder, partName(number)))
	}
	return nil
}

func (r *Runner) tick(e *Entry) {
	if r.Tick != nil {
		r.mutex.Lock()
		defer r.mutex.Unlock()
		r.Tick(e)
	}
}
