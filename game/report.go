package game

import (
	"fmt"
	"slices"

	"zwerm/sim"
	"zwerm/sim/measure"
)

// A Report is what a round brought, for the home municipality.
type Report struct {
	Round    int        // counted from 0
	From, To int        // its months: From is the first, To the first one after it
	Changes  []Change   // of every indicator, in the order of measure.Indicators
	News     []sim.News // what happened, everywhere, in order
	// Decisions are all that were taken, by people and by others, in all municipalities and in every month of the round.
	Decisions []sim.Decision
	Overtaken []Overtaken // what people could not decide because the month's events came first
	Verdicts  []Verdict   // of ranges that were about a month of this round
}

// A Change is an indicator at the start and at the end of a round. NaN is nothing to measure.
type Change struct {
	Indicator  *measure.Indicator
	Start, End float64
}

// Report returns the report of a round that was played.
func (s *Session) Report(round int) (*Report, error) {
	if round < 0 || round >= len(s.rounds) {
		return nil, fmt.Errorf("round %d: %w; %d were played", round, NotPlayed, len(s.rounds))
	}
	r := &Report{Round: round, From: s.Start(round), To: s.Start(round + 1), Overtaken: slices.Clone(s.rounds[round].Overtaken)}
	start, end := s.history[r.From-s.scenario.Start], s.history[r.To-s.scenario.Start]
	for i := range measure.Indicators {
		r.Changes = append(r.Changes, Change{&measure.Indicators[i], start[i], end[i]})
	}
	for _, n := range s.world.News {
		if r.holds(n.Month) {
			r.News = append(r.News, n)
		}
	}
	for _, d := range s.world.Log {
		if r.holds(d.Month) {
			r.Decisions = append(r.Decisions, d)
		}
	}
	for _, v := range s.Verdicts() {
		if r.holds(v.Month) {
			r.Verdicts = append(r.Verdicts, v)
		}
	}
	return r, nil
}

// holds reports whether a month lies in the round.
func (r *Report) holds(month int) bool { return r.From <= month && month < r.To }

// Change returns the change of an indicator, by its key.
func (r *Report) Change(key string) (Change, bool) {
	i := slices.IndexFunc(r.Changes, func(c Change) bool { return c.Indicator.Key == key })
	if i < 0 {
		return Change{}, false
	}
	return r.Changes[i], true
}
