package calibrate

import (
	"context"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// worlds are the runs of one candidate, one per seed.
type worlds struct {
	study      *Study
	scenario   *sim.Scenario
	more       []string
	quantities [][]float64 // by seed, then by target
	next       atomic.Int64
	mutex      sync.Mutex // of Study.Tick
}

// run does all runs. Each world has one goroutine, and run k depends on k alone, so the number of workers does not change
// the results. A crash, or the end of the context, stops the rest.
func (ws *worlds) run(ctx context.Context) error {
	stop, cancel := context.WithCancel(ctx)
	defer cancel()
	errs := make([]error, len(ws.quantities))
	var group sync.WaitGroup
	for range min(max(ws.study.Workers, 1), len(ws.quantities)) {
		group.Go(func() {
			for k := int(ws.next.Add(1)) - 1; k < len(errs); k = int(ws.next.Add(1)) - 1 {
				if ws.quantities[k], errs[k] = ws.one(stop, ws.study.Seed+uint64(k)); errs[k] != nil {
					cancel()
					return
				}
				ws.tick()
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, err := range errs {
		if _, crashed := err.(*experiment.Crash); crashed {
			return err
		}
	}
	return nil
}

func (ws *worlds) tick() {
	if ws.study.Tick != nil {
		ws.mutex.Lock()
		defer ws.mutex.Unlock()
		ws.study.Tick()
	}
}

// one runs the world of one seed until every target has what it needs.
func (ws *worlds) one(ctx context.Context, seed uint64) (quantities []float64, err error) {
	month := 0
	defer func() {
		if cause := recover(); cause != nil {
			run := &experiment.Run{Scenario: ws.scenario, Name: ws.study.Targets.Player.Key, Seed: seed, Replay: ws.study.replay(seed, ws.more)}
			quantities, err = nil, &experiment.Crash{Run: run, Month: month, Cause: cause, Stack: string(debug.Stack())}
		}
	}()
	w := process.NewWorld(ws.scenario, seed, nil)
	player := policy.Everywhere(ws.study.Targets.Player)
	steps := process.Month(process.Process{Name: "players decide", Apply: policy.Decide(player), Before: true})
	list := gauges(ws.study.Targets.Targets)
	for i, left := 0, len(list); i < ws.scenario.Months && left > 0; i++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		process.Step(w, steps)
		month = w.Month
		left = len(list)
		for i := range list {
			if list[i].read(w) {
				left--
			}
		}
	}
	for i := range list {
		quantities = append(quantities, list[i].quantity())
	}
	return quantities, nil
}
