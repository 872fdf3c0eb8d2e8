package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/sim"
	"zwerm/sim/chart"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/report"
)

// gameFlags are what a report of games can be asked.
type gameFlags struct {
	replicates, workers whole
	beside              []string
	honest              bool
}

// strategies finds those that play beside the games.
func (f *gameFlags) strategies() (list []*policy.Strategy, err error) {
	for i, name := range f.beside {
		strategy, err := strategyNamed(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		if slices.Contains(f.beside[:i], name) {
			return nil, misusef("strategy %s is listed twice in --beside", name)
		}
		list = append(list, strategy)
	}
	return list, nil
}

// addGames puts saved games before what is in a study: their decisions under the same luck, and strategies beside them.
func (f *gameFlags) addGames(c *cobra.Command, study *report.Study, names []string) error {
	beside, err := f.strategies()
	if err != nil {
		return err
	}
	contests, err := readGames(c, names)
	if err != nil {
		return err
	}
	sides := len(study.Arms)
	for _, t := range contests {
		sides += len(t.games) + len(beside)
	}
	if sides > chart.Most {
		return misusef("that makes %d games, strategies and worlds to compare; a chart can tell %d apart: give fewer, or less --beside", sides, chart.Most)
	}
	played := &report.Study{}
	for _, t := range contests {
		if err := f.play(c, played, t, beside); err != nil {
			return err
		}
	}
	study.Origins, study.Arms = append(played.Origins, study.Origins...), append(played.Arms, study.Arms...)
	return nil
}

// play does the runs of a contest and adds what came out.
func (f *gameFlags) play(c *cobra.Command, study *report.Study, t *contest, beside []*policy.Strategy) error {
	seeds := t.seeds(int(f.replicates.Value))
	origin := t.origin(seeds, beside)
	sides := t.sides(origin, beside)
	effects := []float64{t.games[0].Scenario().Params.RecoveryEffect}
	if f.honest {
		for _, effect := range experiment.RecoveryEffects {
			if effect != effects[0] {
				effects = append(effects, effect)
			}
		}
	}
	var runs []experiment.Run
	home := t.games[0].Home()
	for _, effect := range effects {
		world := *t.games[0].Scenario()
		world.Params.RecoveryEffect = effect
		for _, s := range sides {
			for _, seed := range seeds {
				player := s.player() // here, because workers share nothing
				runs = append(runs, experiment.Run{Scenario: &world, Name: s.arm.Strategy, Seed: seed, Months: t.months,
					Player: func() policy.Player { return player }, Scope: func(w *sim.World) measure.Scope { return measure.Municipality(w, home) }})
			}
		}
	}
	progress := newProgress(c.ErrOrStderr(), "runs", len(runs))
	results, err := experiment.All(c.Context(), runs, int(f.workers.Value), progress.step)
	progress.end()
	if err != nil {
		return err
	}
	for i, effect := range effects {
		for j, s := range sides {
			from := (i*len(sides) + j) * len(seeds)
			s.arm.Add(effect, results[from:from+len(seeds)])
		}
	}
	study.Origins = append(study.Origins, origin)
	for _, s := range sides {
		for _, a := range s.missed[:min(len(seeds), len(s.missed))] {
			s.arm.Played.Missed += float64(a.Missed()) / float64(len(seeds))
		}
		study.Arms = append(study.Arms, s.arm)
	}
	t.tell(c.OutOrStdout(), len(seeds))
	return nil
}
