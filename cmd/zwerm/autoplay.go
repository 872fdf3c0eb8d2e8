package main

import (
	"cmp"
	"fmt"
	"math"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"zwerm/game/bot"
	"zwerm/game/save"
	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
	"zwerm/sim/record"
)

// autoplayFlags are what `zwerm autoplay` can be asked.
type autoplayFlags struct {
	plan                 bot.Plan
	games, seed, workers whole
	out, keep            string
}

// autoplayCommand is `zwerm autoplay`.
func autoplayCommand() *cobra.Command {
	f := &autoplayFlags{
		games:   whole{Value: 100, Min: 1, Max: 1_000_000},
		seed:    whole{Value: 1, Max: math.MaxUint64 / 2},
		workers: whole{Value: uint64(bot.Cores()), Min: 1, Max: 1024},
	}
	c := &cobra.Command{
		Use:   "autoplay [SCENARIO]...",
		Short: "Let bots play the game, and report how it is balanced",
		Long: `Let bots play the game, and report how it is balanced: what broke down, where nothing could be chosen, how games end, what choices
make of it and what luck, and which cards go with which ends. The report is Markdown. Without scenarios the small ones are played.`,
		Example: "  zwerm autoplay --games 1000 --out balance.md",
		RunE: func(c *cobra.Command, args []string) error {
			for i, name := range args {
				if slices.Contains(args[:i], name) {
					return misusef("scenario %s is listed twice", name)
				}
			}
			f.plan.Scenarios = args
			return f.run(c)
		},
	}
	c.Flags().Var(&f.games, "games", "how many `games`, over all scenarios and players")
	c.Flags().Var(&f.seed, "seed", "the first seed; all players of a scenario meet the same ones")
	c.Flags().Var(&f.workers, "workers", "how many games at the same time; the results do not depend on it")
	c.Flags().StringVar(&f.out, "out", "", "write the report to this `file` instead of printing it")
	c.Flags().StringVar(&f.keep, "keep", "", "save the games that broke down to this `folder`")
	c.ValidArgsFunction = completeScenario
	return c
}

func (f *autoplayFlags) run(c *cobra.Command) error {
	f.plan.Games, f.plan.Seed, f.plan.Workers = int(f.games.Value), f.seed.Value, int(f.workers.Value)
	if f.out != "" {
		if err := cmp.Or(writable(f.out), ending("out", f.out, ".md")); err != nil {
			return err
		}
	}
	if f.keep != "" {
		if err := record.Prepare(f.keep); err != nil {
			return err
		}
	}
	progress := newProgress(c.ErrOrStderr(), "games", f.plan.Games)
	games, err := f.plan.Play(c.Context(), progress.step)
	progress.end()
	if err != nil {
		return err
	}
	report := bot.Report(games, f.command())
	if f.out == "" {
		fmt.Fprint(c.OutOrStdout(), report)
	} else if err := writeFile(f.out, []byte(report)); err != nil {
		return err
	}
	return f.broken(games)
}

// broken saves the games that broke down, and says how many there were.
func (f *autoplayFlags) broken(games []bot.Game) error {
	n := 0
	for i := range games {
		g := &games[i]
		if g.Crash == "" {
			continue
		}
		n++
		if f.keep == "" || g.Record == nil {
			continue
		}
		name := fmt.Sprintf("%s-%d-%d%s", filepath.Base(g.Scenario), g.Seed, g.Draw, save.Extension)
		if err := save.WriteFile(filepath.Join(f.keep, name), g.Record, g.Crash); err != nil {
			return err
		}
	}
	if n > 0 {
		return fmt.Errorf("%d of %s broke down; the report names them", n, document.Counted(len(games), "game", "games"))
	}
	return nil
}

// command returns what was typed.
func (f *autoplayFlags) command() string {
	words := append([]string{"zwerm", "autoplay"}, f.plan.Scenarios...)
	return experiment.Command(append(words, "--games", f.games.String(), "--seed", f.seed.String())...)
}
