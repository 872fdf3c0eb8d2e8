package batch

import (
	"context"
	"errors"
	"fmt"

	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
)

// Do does one run. What goes wrong in it is in the entry, and the batch goes on; an error is the end of the context alone.
func (p *Plan) Do(ctx context.Context, i int) (*Entry, error) { return p.do(ctx, i, &room{}) }

// do does a run in the room of an earlier one, whose entry has no values from then on.
func (p *Plan) do(ctx context.Context, i int, room *room) (*Entry, error) {
	recipe := p.Recipe(i)
	e := &Entry{Run: i, Status: Done}
	s, err := recipe.Source.with(recipe.Changes)
	if err != nil {
		e.Status, e.Cause = Refused, err.Error()
		return e, nil
	}
	e.First, e.Months = s.Start, s.Months
	if s.Months > p.Limit {
		e.Status, e.Months, e.Cause = Limited, 0, fmt.Sprintf("the run lasts %s; the experiment allows %d (limit)", document.Counted(s.Months, "month", "months"), p.Limit)
		return e, nil
	}
	run := p.run(recipe, s)
	observer := newObserver(&p.Outputs, s, s.Months, room)
	run.Watch = observer.see
	result, err := run.Do(ctx, nil, nil)
	var crash *experiment.Crash
	switch {
	case errors.As(err, &crash):
		e.Status, e.Month, e.Months, e.Cause, e.Stack = Crashed, crash.Month, crash.Month-s.Start, fmt.Sprint(crash.Cause), crash.Stack
		return e, nil
	case err != nil:
		return nil, err
	}
	e.Hash, e.Decisions = result.Hash, len(result.Log)
	e.Outcomes, e.Values = observer.outcomes(), observer.values()
	return e, nil
}
