package hypotheses

import (
	"context"
	"fmt"
	"math"
	"runtime/debug"
	"strconv"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/process"
)

// A taken is what is taken down of a run: an indicator after so many months, or its mean over all of them for 0.
type taken struct{ indicator, after int }

// newTaken looks up an outcome.
func newTaken(o experiment.Outcome, months int) (taken, error) {
	for k := range measure.Indicators {
		if measure.Indicators[k].Key != o.Indicator {
			continue
		}
		if o.At == "mean" {
			return taken{k, 0}, nil
		}
		after, err := strconv.Atoi(o.At)
		if err != nil || after < 1 || after > months {
			return taken{}, missing("%s at %q is no month of 1 to %d, and not the mean", o.Indicator, o.At, months)
		}
		return taken{k, after}, nil
	}
	return taken{}, missing("there is no indicator %q", o.Indicator)
}

// A world is one scenario under one arm, to be run under every seed; claims that need the same one share it.
type world struct {
	scenario *sim.Scenario // with all values set
	arm      *arm
	months   int
	name     string // one of the arms that it belongs to, for errors
	takes    []taken
	values   [][]float64 // by seed and by takes; NaN is nothing to measure
}

// content says everything that a run of the world follows from besides its seed.
func (x *world) content() string {
	return fmt.Sprintf("%s %s %d %+v %s", x.scenario.Key, x.scenario.Hash, x.months, x.scenario.Params, x.arm.content())
}

// take returns the place of something to take down, which is added if it is new.
func (x *world) take(t taken) int {
	for i, old := range x.takes {
		if old == t {
			return i
		}
	}
	x.takes = append(x.takes, t)
	return len(x.takes) - 1
}

// outcomes returns what was taken down at a place, by seed.
func (x *world) outcomes(place int) []float64 {
	list := make([]float64, len(x.values))
	for r := range x.values {
		list[r] = x.values[r][place]
	}
	return list
}

// run simulates the world under a seed and takes down what is asked. Luck comes from the seed alone.
func (x *world) run(ctx context.Context, seed uint64) (values []float64, err error) {
	month := x.scenario.Start
	defer func() {
		if cause := recover(); cause != nil {
			run := &experiment.Run{Scenario: x.scenario, Name: x.name, Seed: seed, Months: x.months}
			err = &experiment.Crash{Run: run, Month: month, Cause: cause, Stack: string(debug.Stack())}
		}
	}()
	w := process.NewWorld(x.scenario, seed, nil)
	steps := process.Month(x.arm.decide())
	sums, counts := make([]float64, len(x.takes)), make([]int, len(x.takes))
	for i := range x.months {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		month = x.scenario.Start + i
		process.Step(w, steps)
		scope := measure.Whole(w)
		for k, t := range x.takes {
			if t.after != 0 && t.after != i+1 {
				continue
			}
			if v := measure.Indicators[t.indicator].Of(scope); !math.IsNaN(v) {
				sums[k] += v
				counts[k]++
			}
		}
	}
	for k := range sums {
		sums[k] /= float64(counts[k]) // NaN where there was nothing
	}
	return sums, nil
}
