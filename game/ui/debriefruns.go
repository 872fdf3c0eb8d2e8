package ui

import (
	"context"
	"errors"
	"math"
	"runtime"
	"slices"
	"sync"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/sim/stats"
)

// otherGames is how many other games the debrief sets the group's among, of each kind; without is how many pairs say what a
// decision did.
const (
	otherGames = 200
	without    = 40
)

// gathered are the indicators that are kept of other games; the last is for the goal space.
var gathered = append(slices.Clone(game.Six), "cost-per-resident")

// Others are other games, as far as they have been played. They are played beside the frames; Fresh takes in what is there.
type Others struct {
	rounds int             // of the group's game
	runs   [2][]others.Run // per kind; without values where a game has not been played yet
	done   [2]int
	less   []others.Run // without one decision, under the same luck as those of the same place in runs[others.Luck]
	place  *others.Place
	err    error
	cancel context.CancelFunc
	found  chan otherGame
	change chan otherGame
	quit   context.CancelFunc // of what is played without a decision
	turn   sync.Mutex         // held by work that somebody looks at; other games wait for it
	weigh  *Weighing          // what every decision did; nil until somebody looks
	assume *Assuming          // what hangs on assumptions; nil until somebody looks
}

// An otherGame is one game that was played, or why none could be.
type otherGame struct {
	kind others.Kind
	i    int
	run  others.Run
	err  error
}

// gather begins to play other games: first other decisions, then other luck.
func gather(m *Match) *Others {
	ctx, cancel := context.WithCancel(context.Background())
	o := &Others{rounds: len(m.Session.Rounds()), cancel: cancel, found: make(chan otherGame, 2*otherGames+2)}
	for kind := range o.runs {
		o.runs[kind] = make([]others.Run, otherGames)
	}
	record, found := m.Session.Record(), o.found
	go func() {
		defer close(found)
		for _, kind := range []others.Kind{others.Policy, others.Luck} {
			play(ctx, &others.Plan{Record: record, Kind: kind, Runs: otherGames, Keys: gathered}, found, &o.turn)
		}
	}()
	return o
}

// play plays a plan into a channel that has room for all of it, so that no game ever waits for a frame. After every game it waits
// while others have their turn, unless there is none.
func play(ctx context.Context, p *others.Plan, found chan<- otherGame, turn *sync.Mutex) {
	err := p.Play(ctx, max(1, runtime.NumCPU()-1), func(i int, r others.Run) {
		found <- otherGame{kind: p.Kind, i: i, run: r}
		if turn != nil {
			turn.Lock()
			defer turn.Unlock()
		}
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		found <- otherGame{err: err}
	}
}

// leaveOut begins to play the game without one decision.
func (o *Others) leaveOut(m *Match, place others.Place) {
	if o.quit != nil {
		o.quit()
	}
	ctx, quit := context.WithCancel(context.Background())
	o.quit, o.place, o.less, o.change = quit, &place, make([]others.Run, without), make(chan otherGame, without+1)
	plan, change := &others.Plan{Record: m.Session.Record(), Kind: others.Luck, Runs: without, Keys: gathered, Without: []others.Place{place}}, o.change
	go func() {
		defer close(change)
		play(ctx, plan, change, nil)
	}()
}

// Fresh takes in what was played, and reports whether that was anything.
func (o *Others) Fresh() (fresh bool) {
	for {
		select {
		case g, open := <-o.found:
			if !open {
				o.found = nil
				return true
			}
			fresh = true
			if o.err = g.err; g.err == nil {
				o.runs[g.kind][g.i] = g.run
				o.done[g.kind]++
			}
		case g, open := <-o.change:
			if !open {
				o.change = nil
				return true
			}
			fresh = true
			if o.err = g.err; g.err == nil {
				o.less[g.i] = g.run
			}
		default:
			return fresh
		}
	}
}

// Busy reports whether games are still being played.
func (o *Others) Busy() bool { return o != nil && o.found != nil }

// Stop stops playing; what was played stays.
func (o *Others) Stop() {
	if o == nil {
		return
	}
	o.cancel()
	if o.quit != nil {
		o.quit()
	}
	o.rest(policyView)
}

// rest stops what is worked out for pages that nobody looks at any more; it goes on when somebody does.
func (o *Others) rest(view int) {
	if o.weigh != nil && view != decisionsView {
		o.weigh.job.stop()
	}
	if o.assume != nil && view != assumptionsView {
		o.assume.job.stop()
	}
}

// workOn works on what a page of the debrief shows, and reports whether its picture changed.
func (o *Others) workOn(d *Debrief) (changed bool) {
	o.rest(d.view)
	switch {
	case d.view == decisionsView && o.weigh == nil:
		o.weigh = newWeighing(d.m)
		return true
	case d.view == decisionsView:
		return o.weigh.goOn(d.m, d.six, &o.turn)
	case d.view == assumptionsView && o.assume == nil:
		o.assume = newAssuming(d.m, assumeLucks)
		return true
	case d.view == assumptionsView:
		return o.assume.goOn(&o.turn)
	}
	return false
}

// finish works on what a page shows until all of it is there and nothing is at work any more.
func (o *Others) finish(d *Debrief) {
	done := func() bool {
		if d.view == decisionsView {
			return o.weigh.done(d.six)
		}
		return o.assume.done()
	}
	for o.workOn(d); !done() || d.stopLabel() != ""; o.workOn(d) {
		runtime.Gosched()
	}
}

// wait waits until everything has been played.
func (o *Others) wait() {
	for o.found != nil || o.change != nil {
		o.Fresh()
		runtime.Gosched()
	}
}

// ends returns the last value of indicator k in every game of a kind that was played and has one.
func (o *Others) ends(kind others.Kind, k int) (list []float64) {
	for i := range o.runs[kind] {
		if values := o.runs[kind][i].Values; values != nil {
			if x := values[k][len(values[k])-1]; !math.IsNaN(x) {
				list = append(list, x)
			}
		}
	}
	return list
}

// band returns between which values 8 of 10 games lie in every month, and their middle; of the difference that leaving out the
// decision makes when less is true.
func (o *Others) band(k int, less bool) (f Fan, games int) {
	var all [][]float64
	for i := range o.runs[others.Luck] {
		values := o.runs[others.Luck][i].Values
		switch {
		case values == nil, less && (i >= len(o.less) || o.less[i].Values == nil):
			continue
		case less:
			difference := make([]float64, len(values[k]))
			for month := range difference {
				difference[month] = o.less[i].Values[k][month] - values[k][month]
			}
			all = append(all, difference)
		default:
			all = append(all, values[k])
		}
	}
	if len(all) == 0 {
		return f, 0
	}
	values := make([]float64, len(all))
	for month := range all[0] {
		for i := range all {
			values[i] = all[i][month]
		}
		q := stats.Quantiles(values, .1, .5, .9)
		f.Low, f.Mid, f.High = append(f.Low, q[0]), append(f.Mid, q[1]), append(f.High, q[2])
	}
	return f, len(all)
}

// lastYear is the mean of the last twelve values that were measured.
func lastYear(values []float64) float64 {
	sum, n := 0.0, 0
	for _, x := range values[max(0, len(values)-12):] {
		if !math.IsNaN(x) {
			sum += x
			n++
		}
	}
	return sum / float64(n)
}
