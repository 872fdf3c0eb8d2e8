package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path/filepath"

	"github.com/spf13/cobra"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/calibrate"
	"zwerm/sim/experiment"
	"zwerm/sim/record"
)

// calibrateFlags are what `zwerm calibrate` can be asked.
type calibrateFlags struct {
	*worldFlags
	targets     string
	seeds       whole
	evaluations whole
	evaluate    bool
	out         string
}

// calibrateCommand is `zwerm calibrate`.
func calibrateCommand() *cobra.Command {
	f := &calibrateFlags{worldFlags: newWorldFlags(), seeds: whole{Min: 1, Max: 10_000}, evaluations: whole{Value: 600, Min: 1, Max: 1_000_000}}
	f.seed.Max = math.MaxInt64
	c := &cobra.Command{
		Use:   "calibrate SCENARIO TARGETS",
		Short: "Fit numbers of a scenario to published figures, or hold it against them",
		Long: `Fit numbers of a scenario to published figures, or hold it against them.

Every candidate meets the same luck. The loss is the mean over targets of weight × (errors off)²; the search is CMA-ES, from
what the scenario says. The report also says what the targets cannot tell: which numbers ended at the end of their range,
which move no target, and which trade off. With --out a fit that was stopped goes on when the same command is given again,
and ends the same. To see whether a fit holds, --evaluate it on figures that it has not seen, and under other luck.

A file of targets:

` + calibrate.Example,
		Example: "  zwerm calibrate decentralisatie-2015 2015-2018.yaml --out fit\n" +
			"  zwerm calibrate decentralisatie-2015 2019-2023.yaml --evaluate --seed 101 --seeds 50 --set hiring=.012",
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if err := apart(c, "evaluate evaluations"); err != nil {
				return err
			}
			f.name, f.targets = args[0], args[1]
			return f.run(c)
		},
	}
	c.Flags().BoolVar(&f.evaluate, "evaluate", false, "only hold the scenario as it stands against the targets")
	c.Flags().Var(&f.evaluations, "evaluations", "how many candidates the search may try")
	c.Flags().Var(&f.seed, "seed", "the luck of the first run; the others follow")
	c.Flags().Var(&f.seeds, "seeds", "how many runs per candidate (default: what the targets say)")
	c.Flags().StringArrayVar(&f.set, "set", nil, "change a number of the scenario, as in `key=value`; may be repeated; see zwerm params")
	c.Flags().StringVar(&f.out, "out", "", "`folder` for the report, and for what a fit needs to go on")
	c.Flags().Var(&f.workers, "workers", "how many worlds are simulated at once; the results do not depend on it")
	c.Flags().BoolVar(&f.asJSON, "json", false, "print JSON")
	c.ValidArgsFunction = completeScenario
	return c
}

func (f *calibrateFlags) run(c *cobra.Command) error {
	study, s, err := f.study()
	if err != nil {
		return err
	}
	if f.out != "" {
		if err := prepare(f.out, "calibrate"); err != nil {
			return err
		}
	}
	work := f.fit
	if f.evaluate {
		work = f.hold
	}
	report, err := work(c, study, s)
	if err != nil {
		return err
	}
	report.Scenario, report.Command = s, f.command(c)
	var files []record.File
	if f.out != "" {
		files = report.Files()
		if err := record.Save(f.out, files...); err != nil {
			return err
		}
	}
	if f.asJSON {
		return printJSON(c, report.JSON())
	}
	out := c.OutOrStdout()
	report.Text(out, func(rows [][]string) {
		table := grid{names: 1, gap: 2, rows: rows}
		table.print(out)
	})
	fmt.Fprintf(out, "\n%s, scenario %.12s, targets %.12s\n", provenance(), s.Hash, study.Targets.Hash)
	for _, file := range files {
		fmt.Fprintln(out, "wrote", filepath.Join(f.out, file.Name))
	}
	return nil
}

// study reads the scenario and the targets, and checks everything that can be checked before the first world is built.
func (f *calibrateFlags) study() (*calibrate.Study, *sim.Scenario, error) {
	file, err := scenarios.Source(f.name)
	if err != nil {
		return nil, nil, err
	}
	if _, err := scenarios.Read(f.name, file); err != nil {
		return nil, nil, err
	}
	if err := once(f.set, false); err != nil {
		return nil, nil, err
	}
	load := calibrate.Loader(f.name, file, f.set)
	s, err := load()
	if err != nil {
		return nil, nil, &misuse{err}
	}
	data, err := document.Load(f.targets)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, misusef("there is no file of targets %q", f.targets)
	} else if err != nil {
		return nil, nil, err
	}
	targets, err := calibrate.Read(f.targets, data, load)
	if err != nil {
		return nil, nil, err
	}
	if !f.evaluate && len(targets.Parameters) == 0 {
		return nil, nil, misusef("%s names no parameters to fit; with --evaluate the scenario is held against it as it stands", f.targets)
	}
	if err := targets.CheckStart(); err != nil && !f.evaluate {
		return nil, nil, &misuse{err}
	}
	study := &calibrate.Study{Name: f.name, File: file, Set: f.set, Targets: targets, Seed: f.seed.Value, Seeds: targets.Seeds,
		Workers: int(f.workers.Value)}
	if f.seeds.given {
		study.Seeds = int(f.seeds.Value)
	}
	return study, s, nil
}

// hold evaluates the scenario as it stands.
func (f *calibrateFlags) hold(c *cobra.Command, study *calibrate.Study, _ *sim.Scenario) (*calibrate.Report, error) {
	progress := newProgress(c.ErrOrStderr(), "runs", study.Seeds)
	defer progress.end()
	study.Tick = progress.step
	out, err := study.Evaluate(c.Context())
	return &calibrate.Report{Study: study, Start: out}, err
}

// fit fits, and goes on where an earlier fit of the same inputs was stopped.
func (f *calibrateFlags) fit(c *cobra.Command, study *calibrate.Study, s *sim.Scenario) (report *calibrate.Report, err error) {
	log := calibrate.NewLog()
	if f.out != "" {
		if log, err = calibrate.OpenLog(f.out, study.Inputs(s), study.Targets); err != nil {
			return nil, err
		}
		defer func() { err = errors.Join(err, log.Close()) }()
	}
	fit := &calibrate.Fit{Study: study, Evaluations: int(f.evaluations.Value), Log: log}
	what := "evaluations"
	if log.Kept > 0 {
		fmt.Fprintf(c.ErrOrStderr(), "going on after %s in %s\n", document.Counted(log.Kept, "evaluation", "evaluations"), filepath.Join(f.out, calibrate.LogName))
		what = fmt.Sprintf("evaluations after the first %d", log.Kept)
	}
	progress := newProgress(c.ErrOrStderr(), what, max(fit.Total()-log.Kept, 1))
	defer progress.end()
	fit.Progress = func(done, _ int, lowest float64) {
		if progress.what = fmt.Sprintf("%s, lowest loss %.3g", what, lowest); progress.bar != nil {
			progress.bar.Describe(progress.what)
		}
		if done > log.Kept { // the others took no time
			progress.step()
		}
	}
	return fit.Run(c.Context())
}

// command returns the command that repeats the results; where they are kept and how fast they come does not change them.
func (f *calibrateFlags) command(c *cobra.Command) string {
	words := []string{"zwerm", "calibrate", f.name, f.targets}
	if f.evaluate {
		words = append(words, "--evaluate")
	}
	for _, name := range []string{"evaluations", "seed", "seeds"} {
		if flag := c.Flags().Lookup(name); flag.Changed {
			words = append(words, "--"+name, flag.Value.String())
		}
	}
	for _, change := range f.set {
		words = append(words, "--set", change)
	}
	return experiment.Command(words...)
}
