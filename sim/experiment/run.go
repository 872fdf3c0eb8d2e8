package experiment

import (
	"context"
	"fmt"
	"runtime/debug"

	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// A Run is one world under one player. Everything that comes out of it follows from these fields.
type Run struct {
	Scenario *sim.Scenario // with everything that was changed about it; read only
	Name     string        // what is compared: the key of the strategy
	Player   func() policy.Player
	Seed     uint64
	Months   int
	Replay   string // the command that repeats the run, for errors
	// Scope is the part of the world that is measured; nil is the whole.
	Scope func(w *sim.World) measure.Scope
	// Watch sees the world at the end of every month, counted from 0; it measures in the place of the run, whose result
	// then has no Values. Nil is to measure every indicator of the scope.
	Watch func(w *sim.World, month int)
}

// A Result is what a run leaves behind.
type Result struct {
	Name  string
	Seed  uint64
	First int // the first month, counted from January 2015 = 0
	// Values are those of measure.Indicators at the end of every month: Values[indicator][month]. NaN is nothing to measure.
	Values [][]float64
	Log    []sim.Decision
	News   []sim.News // what happened, in order
	Books  []Account  // of the last calendar year, as far as it was simulated
	Hash   string     // of the state at the end
}

// An Account is the money of one domain since January, of all municipalities together, in cents.
type Account struct {
	Domain        sim.Text // its name
	Income, Spent int64    // from the nation, and all that was spent
}

// accounts adds up the books, domain by domain: those of care first.
func accounts(w *sim.World) []Account {
	list := make([]Account, len(w.Scenario.Care)+len(w.Scenario.Caseloads))
	for d := range list {
		if d < len(w.Scenario.Care) {
			list[d].Domain = w.Scenario.Care[d].Name
		} else {
			list[d].Domain = w.Scenario.Caseloads[d-len(w.Scenario.Care)].Name
		}
		for i := range w.Municipalities {
			year := &w.Municipalities[i].Books.Year[d]
			list[d].Income += year.Income
			list[d].Spent += year.Spent()
		}
	}
	return list
}

// Do simulates the run and measures every month. The pool shares the work of one world, nil being the caller alone; tick is
// called after every month unless it is nil. A cancelled run returns the context's error, and a run that breaks down a
// *Crash.
func (r *Run) Do(ctx context.Context, pool *sim.Pool, tick func()) (result *Result, err error) {
	month := 0
	defer func() {
		if cause := recover(); cause != nil {
			result, err = nil, &Crash{Run: r, Month: month, Cause: cause, Stack: string(debug.Stack())}
		}
	}()
	w := process.NewWorld(r.Scenario, r.Seed, pool)
	steps := process.Month(process.Process{Name: "players decide", Apply: policy.Decide(r.Player()), Before: true})
	watch, scope := r.Watch, r.Scope
	if scope == nil {
		scope = measure.Whole
	}
	if result = r.newResult(); watch == nil {
		watch = func(w *sim.World, i int) {
			scope := scope(w)
			pool.Each(len(measure.Indicators), func(k int) { result.Values[k][i] = measure.Indicators[k].Of(scope) })
		}
	}
	for i := range r.Months {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		month = r.Scenario.Start + i
		process.Step(w, steps)
		watch(w, i)
		if tick != nil {
			tick()
		}
	}
	result.Log, result.News, result.Books, result.Hash = w.Log, w.News, accounts(w), w.Hash()
	return result, nil
}

// newResult makes room for all months at once, when the run measures.
func (r *Run) newResult() *Result {
	result := &Result{Name: r.Name, Seed: r.Seed, First: r.Scenario.Start}
	if r.Watch != nil {
		return result
	}
	result.Values = make([][]float64, len(measure.Indicators))
	all := make([]float64, len(result.Values)*r.Months)
	for k := range result.Values {
		result.Values[k] = all[k*r.Months : (k+1)*r.Months : (k+1)*r.Months]
	}
	return result
}

// A Crash is a run that broke down: a mistake in the program, never in what the user asked.
type Crash struct {
	Run   *Run
	Month int
	Cause any
	Stack string
}

// Error tells which run broke down and how to repeat it, in few lines. The stack is left to those who ask for it.
func (c *Crash) Error() string {
	s := fmt.Sprintf("%s broke down under seed %d in month %d: %v", c.Run.Name, c.Run.Seed, c.Month, c.Cause)
	if c.Run.Replay != "" {
		s += "\nto repeat it: " + c.Run.Replay
	}
	return s
}
