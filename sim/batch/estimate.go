package batch

import (
	"context"
	"runtime"
	"time"

	"zwerm/sim"
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

// How long an estimate may take, about: enough for runs that differ, and not more than a person waits for.
const (
	enough   = 300 * time.Millisecond
	patience = 2 * time.Second
)

// Estimate does some runs and throws their results away: as many as fit into a moment, at least five unless they are long.
// Left is how many runs there are to do. The runs are drawn, because every n-th may be of one kind.
func (p *Plan) Estimate(ctx context.Context, left, workers int) (Estimate, error) {
	const least, most = 5, 100
	e := Estimate{Workers: workers}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began, bytes := time.Now(), 0
	var first time.Duration
	n, luck := p.Runs(), sim.Key(sim.KeyOf("zwerm batch estimate"))
	for i := range min(most, n) {
		place := i // of a short list all
		if n > most {
			place = luck.Index(i).N(n)
		}
		entry, err := p.Do(ctx, place)
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
		if passed := time.Since(began); passed > patience || passed > enough && e.Timed >= least {
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
