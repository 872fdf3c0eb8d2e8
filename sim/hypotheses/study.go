package hypotheses

import (
	"context"
	"fmt"
	"slices"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/experiment"
)

// A Study tests claims with so many replicates: replicate r has seed Seed+r under every arm and in every condition.
type Study struct {
	Claims     []experiment.Claim
	Replicates int
	Seed       uint64
	Workers    int
	Start      func(runs int) // is told how many runs there will be; nil for nobody
	Tick       func()         // after every run; nil for nobody
}

// A Result is what came out of a study.
type Result struct {
	Study    *Study
	Verdicts []*Verdict
	Runs     int // that were done, each once
	Asked    int // that the claims ask for, before what they share
}

// Chosen returns the registered claims with the ids, in the registered order; without any, all of them.
func Chosen(ids ...string) ([]experiment.Claim, error) {
	claims, err := experiment.Claims()
	if err != nil || len(ids) == 0 {
		return claims, err
	}
	known := make([]string, len(claims))
	for i := range claims {
		known[i] = claims[i].ID
	}
	for _, id := range ids {
		if !slices.Contains(known, id) {
			return nil, Unknown("claim", id, known)
		}
	}
	return slices.DeleteFunc(claims, func(c experiment.Claim) bool { return !slices.Contains(ids, c.ID) }), nil
}

// An UnknownName is an error in what was asked.
type UnknownName struct{ text string }

func (u *UnknownName) Error() string { return u.text }

// Unknown says that a name does not exist, which was probably meant, and what there is.
func Unknown(kind, name string, known []string) error {
	hint := document.Suggest(name, known)
	if hint != "" {
		hint = "; " + hint
	}
	list := known[0]
	for _, k := range known[1:] {
		list += ", " + k
	}
	return &UnknownName{fmt.Sprintf("there is no %s %q%s\nthere are: %s", kind, name, hint, list)}
}

// Run runs all that the claims need and judges them. The error is that of the context, a *experiment.Crash, or a claim
// that makes no sense.
func (s *Study) Run(ctx context.Context) (*Result, error) {
	baseline, err := experiment.ClaimsBaseline()
	if err != nil {
		return nil, err
	}
	loaded := map[string]*sim.Scenario{}
	all := &plan{}
	result := &Result{Study: s}
	var tests []*test
	for i := range s.Claims {
		c := &s.Claims[i]
		world := loaded[c.Design.Scenario]
		if world == nil {
			if world, err = scenarios.Load(c.Design.Scenario); err != nil {
				return nil, err
			}
			loaded[c.Design.Scenario] = world
		}
		t, err := all.add(c, world, baseline)
		if err != nil {
			return nil, err
		}
		tests = append(tests, t)
		result.Asked += len(t.cells) * len(t.conditions) * s.Replicates
	}
	if result.Runs, err = all.run(ctx, s); err != nil {
		return nil, err
	}
	for _, t := range tests {
		result.Verdicts = append(result.Verdicts, t.verdict())
	}
	return result, nil
}

// run runs every world under every seed.
func (p *plan) run(ctx context.Context, s *Study) (runs int, err error) {
	runs = len(p.worlds) * s.Replicates
	for _, x := range p.worlds {
		x.values = make([][]float64, s.Replicates)
	}
	if s.Start != nil {
		s.Start(runs)
	}
	return runs, each(ctx, runs, s.Workers, func(ctx context.Context, i int) (err error) {
		x, r := p.worlds[i/s.Replicates], i%s.Replicates
		x.values[r], err = x.run(ctx, s.Seed+uint64(r))
		return err
	}, s.Tick)
}
