package ui

import (
	"context"
	"math"
	"runtime"

	"zwerm/game"
	"zwerm/game/bulletin"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// Reasons are why a round went as it did, as soon as that has been worked out beside the frames.
type Reasons struct {
	found  *bulletin.Reasons
	err    error
	coming chan *bulletin.Reasons
	failed chan error
	cancel context.CancelFunc
}

// askWhy begins to work out why. The game is copied first, so that it may be played on meanwhile.
func askWhy(m *Match, round int) *Reasons {
	ctx, cancel := context.WithCancel(context.Background())
	r := &Reasons{coming: make(chan *bulletin.Reasons, 1), failed: make(chan error, 1), cancel: cancel}
	copied, err := m.Session.Fork(len(m.Session.Rounds()))
	if err != nil {
		r.err = err
		return r
	}
	go func() {
		found, err := bulletin.Explain(ctx, copied, round, max(1, runtime.NumCPU()-1), game.Six...)
		if err != nil {
			r.failed <- err
			return
		}
		r.coming <- found
	}()
	return r
}

// Fresh takes in what was found, and reports whether that was anything.
func (r *Reasons) Fresh() bool {
	select {
	case r.found = <-r.coming:
		return true
	case r.err = <-r.failed:
		return true
	default:
		return false
	}
}

// wait waits until it has been worked out.
func (r *Reasons) wait() {
	for r.found == nil && r.err == nil {
		r.Fresh()
		runtime.Gosched()
	}
}

// visible is the smallest part of a change that is worth a line.
func visible(i *measure.Indicator) float64 {
	if i.Unit == "€" {
		return 5000
	}
	return max(.05, i.Smallest/10)
}

// ranked are the reasons that moved indicator k, the strongest first, and what is left of its change: what went on anyway, and
// what things did together.
func (r *Reasons) ranked(k int) (list []bulletin.Reason, rest float64) {
	list = r.found.Ranked(k, visible(r.found.Indicators[k]))
	rest = r.found.Change[k]
	for i := range r.found.List {
		if effect := r.found.List[i].Effect; len(effect) > k && !math.IsNaN(effect[k]) {
			rest -= effect[k]
		}
	}
	return list, rest
}

// called is what a reason is called, and whether people decided it.
func (m *Match) called(w *words.Words, r *bulletin.Reason) (name, who, icon string, ours bool) {
	switch {
	case r.Decision != nil:
		name = w.Text("lever." + r.Decision.Lever + ".name")
		if r.Decision.Stop {
			name = w.Say("board.stop", "Name", name)
		}
		return name, w.Say("why.now"), leverIcon(r.Decision.Lever), true
	case r.Running != nil:
		return w.Text("lever." + r.Running.Lever + ".name"), w.Say("why.since", "Month", w.Month(r.Running.Since, m.Dated())), leverIcon(r.Running.Lever), r.Running.Actor == m.seat
	}
	return w.Of(r.Event.Headline), w.Say("why.world"), "newspaper", false
}
