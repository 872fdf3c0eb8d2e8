package calibrate

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"

	"zwerm/scenarios"
)

// A Fit looks for the parameters with the lowest loss, from what the scenario says.
type Fit struct {
	Study       *Study
	Evaluations int  // of the search, the start included; then follow 1 of the result and 2 per parameter around it
	Log         *Log // of a study with the same inputs
	// Progress is told after each evaluation how many there are and the lowest loss so far, unless it is nil.
	Progress func(done, total int, best float64)

	space space
	done  int
	best  *candidate
}

// The search begins with steps of a fifth of each range, and ends when they are too small for three digits.
const (
	firstStep = .2
	lastStep  = 1e-4
)

// luck is the seed of the search: fixed, so that a fit can be repeated and continued.
var luck = [2]uint64{2015, 1}

// Run does the fit. An end of the context is a *Stopped.
func (f *Fit) Run(ctx context.Context) (*Report, error) {
	f.space = f.Study.Targets.Parameters
	report, err := f.run(ctx)
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return nil, f.stopped()
	}
	return report, err
}

func (f *Fit) run(ctx context.Context) (*Report, error) {
	err := f.Study.Targets.CheckStart()
	if err != nil {
		return nil, err
	}
	report := &Report{Study: f.Study}
	if report.Start, err = f.whole(ctx, f.space.start()); err != nil {
		return nil, fmt.Errorf("at the start: %w", err)
	}
	if report.Converged, err = f.search(ctx); err != nil {
		return nil, err
	}
	report.Searched = f.done
	values := f.best.values
	if !equalBits(values, f.space.start()) {
		values = f.space.rounded(values)
	}
	if report.Fitted, err = f.whole(ctx, values); err != nil {
		return nil, err
	}
	lowest := f.best.loss
	jacobian, err := f.jacobian(ctx, values)
	if err != nil {
		return nil, err
	}
	report.conclude(values, jacobian)
	if f.best.loss < lowest {
		report.Beside = f.best.loss
	}
	return report, nil
}

// search draws generations until the evaluations are spent or the steps are small; it reports the latter.
func (f *Fit) search(ctx context.Context) (converged bool, err error) {
	e := newEvolution(f.space.point(f.space.start()), firstStep, rand.New(rand.NewPCG(luck[0], luck[1])))
	for {
		drawn := e.ask()
		for i := range drawn {
			if f.done >= f.Evaluations {
				return false, nil
			}
			c, err := f.evaluate(ctx, f.space.values(drawn[i].x))
			if err != nil {
				return false, err
			}
			drawn[i].loss = c.loss + f.space.penalty(drawn[i].x)
		}
		if e.tell(); e.width() < lastStep {
			return true, nil
		}
	}
}

// evaluate returns a candidate from the log, or evaluates it and adds it there.
func (f *Fit) evaluate(ctx context.Context, values []float64) (*candidate, error) {
	c := f.Log.find(values)
	if c == nil {
		out, err := f.Study.Evaluate(ctx, f.space.assignments(values)...)
		if c, err = f.candidate(values, out, err); err != nil {
			return nil, err
		}
		if err := f.Log.add(c); err != nil {
			return nil, err
		}
	}
	f.count(c)
	return c, ctx.Err()
}

// candidate makes what the log holds of an evaluation. Values that the scenario refuses are worse than any other.
func (f *Fit) candidate(values []float64, out *Evaluation, err error) (*candidate, error) {
	c := &candidate{values: values, means: make([]float64, len(f.Study.Targets.Targets))}
	var refused scenarios.Problems
	switch {
	case errors.As(err, &refused):
		c.loss = math.Inf(1)
		for i := range c.means {
			c.means[i] = math.NaN()
		}
		return c, nil
	case err != nil:
		return nil, err
	}
	c.loss = out.Loss
	for i := range out.Outcomes {
		c.means[i] = out.Outcomes[i].Mean
	}
	return c, nil
}

// whole evaluates a candidate again even if the log has it, because the log holds no bands; the two must agree.
func (f *Fit) whole(ctx context.Context, values []float64) (*Evaluation, error) {
	out, err := f.Study.Evaluate(ctx, f.space.assignments(values)...)
	if err != nil {
		return nil, err
	}
	c, err := f.candidate(values, out, nil)
	if err != nil {
		return nil, err
	}
	if logged := f.Log.find(values); logged == nil {
		err = f.Log.add(c)
	} else if !c.same(logged) {
		err = errors.New("the log says something else about these values: it was made by another program or computer; give another --out")
	}
	f.count(c)
	return out, err
}

// count tells that one more candidate is known.
func (f *Fit) count(c *candidate) {
	f.done++
	if f.best == nil || c.loss < f.best.loss {
		f.best = c
	}
	if f.Progress != nil {
		f.Progress(f.done, f.Total(), f.best.loss)
	}
}

// Total returns how many evaluations there are when the search does not end early.
func (f *Fit) Total() int { return max(f.Evaluations, 1) + 1 + 2*len(f.Study.Targets.Parameters) }
