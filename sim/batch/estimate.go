package batch

import (
	"context"
	"runtime"
	"time"
)

// An Estimate says before a batch begins what it will take.
type Estimate struct {
	Timed   int           // runs that were done to know
	PerRun  time.Duration // of one worker
	Time    time.Duration // of all runs, on the workers
	Disk    int64         // bytes of chunks and final files, about
	Memory  int64         // bytes, about
	Failed  int           // of the timed runs
	Workers int
}

// patience is how long an estimate may take, about.
const patience = 2 * time.Second

// Estimate does a few runs, spread over the list, until there are five or two seconds are over, and throws their results
// away. Left is how many runs there are to do.
func (p *Plan) Estimate(ctx context.Context, left, workers int) (Estimate, error) {
	const most = 5
	e := Estimate{Workers: workers}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began, bytes := time.Now(), 0
	var first time.Duration
	n := p.Runs()
	for i := range min(most, n) {
		entry, err := p.Do(ctx, i*(n-1)/max(min(most, n)-1, 1))
		if err != nil {
			return e, err
		}
		if entry.Status != Done {
			e.Failed++
		}
		bytes += len(entry.append(nil))
		e.Timed++
		if i == 0 {
			first = time.Since(began)
		}
		if time.Since(began) > patience {
			break
		}
	}
	spent, counted := time.Since(began), e.Timed
	if counted > 1 { // the first also warms up
		spent, counted = spent-first, counted-1
	}
	runtime.ReadMemStats(&after)
	e.PerRun = spent / time.Duration(counted)
	e.Time = e.PerRun * time.Duration(left) / time.Duration(min(workers, max(left, 1), runtime.GOMAXPROCS(0)))
	e.Disk = int64(bytes/e.Timed) * int64(left) * 2 // chunks, and final files that are no larger
	const writing = 64 << 20                        // row groups of the final files
	e.Memory = int64(after.Sys) + int64(workers-1)*int64(after.HeapSys-before.HeapSys) + writing
	return e, nil
}

// ChunkFor returns how many runs go into one file: about two seconds of work, and not so many that workers wait for each
// other at the end.
func ChunkFor(perRun time.Duration, runs, workers int) int {
	const work, most = 2 * time.Second, 256
	n := most
	if perRun > 0 {
		n = int(min(work/perRun, most))
	}
	return max(1, min(n, runs/(4*workers)))
}
