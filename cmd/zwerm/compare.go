package main

import (
	"fmt"
	"io"
	"math"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/chart"
	"zwerm/sim/experiment"
	"zwerm/sim/record"
	"zwerm/sim/report"
)

// compareFlags are what `zwerm compare` can be asked.
type compareFlags struct {
	*worldFlags
	strategies []string
	replicates whole
	honest     bool
	out        string
}

// seen are the indicators that people see, and those that the claims speak of most.
var seen = []string{"wellbeing", "need-burden", "waiting", "waiting-weeks", "trust", "ownership", "fit", "deficit", "reserve",
	"credit", "alignment", "evenness", "spend-to-base"}

// compareCommand is `zwerm compare`.
func compareCommand() *cobra.Command {
	f := &compareFlags{worldFlags: newWorldFlags(), replicates: whole{Value: 20, Min: 1, Max: 1_000_000}}
	c := &cobra.Command{
		Use:   "compare SCENARIO",
		Short: "Compare strategies under the same luck",
		Long: `Compare strategies under the same luck: replicate r has seed SEED+r, counting from 0, under every strategy, so that a
difference comes from what was decided. Each outcome is printed with its mean and the band from P10 to P90; each strategy is
compared with the first, with the 95% interval of the mean difference (Student's t over pairs) and how often it is higher.

Which strategy is best for residents hangs on recovery-effect (A_Q), which nobody has measured. So everything is run at 0.1,
0.3 and 0.6 as well, and a verdict is given only where these agree. This takes three times as long; --honest=false leaves it
out, and so does setting recovery-effect yourself.`,
		Example: "  zwerm compare laboratorium --replicates 50 --out results\n  zwerm run laboratorium --strategy blueprint --seed 3   one of its runs",
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			f.name = args[0]
			return f.run(c)
		},
	}
	f.add(c, "that of the first replicate", "how many worlds are simulated at once")
	c.Flags().StringSliceVar(&f.strategies, "strategies", []string{"laissez-faire", "blueprint", "co-creation"},
		"the `players` to compare, or files of them, each with the first; there are: "+strategyKeys())
	c.Flags().Var(&f.replicates, "replicates", "how many runs per strategy")
	c.Flags().BoolVar(&f.honest, "honest", true, "also run recovery-effect at 0.1, 0.3 and 0.6, and judge welfare by all three")
	c.Flags().StringVar(&f.out, "out", "", "`folder` for report.html, charts, tables and manifest")
	c.Flags().StringSliceVar(&f.shown, "indicators", seen, "what to print, as `key,key`, or all; files hold all")
	return c
}

// run checks everything that can be checked before the first world is built.
func (f *compareFlags) run(c *cobra.Command) error {
	if err := f.chooseHonesty(c); err != nil {
		return err
	}
	p, err := f.experiment()
	if err != nil {
		return err
	}
	shown, err := indicatorsNamed(f.shown)
	if err != nil {
		return err
	}
	if f.out != "" {
		if err := prepare(f.out, "compare"); err != nil {
			return err
		}
	}
	defer debug.SetGCPercent(debug.SetGCPercent(50)) // all results stay in memory until they are written: no heap of twice that
	results, err := f.simulate(c, p)
	if err != nil {
		return err
	}
	var files []record.File
	if f.out != "" {
		if files, err = f.files(p, results); err != nil {
			return err
		}
		if err := record.Save(f.out, files...); err != nil {
			return err
		}
	}
	if f.asJSON {
		return printJSON(c, f.toJSON(p, results, shown))
	}
	f.print(c.OutOrStdout(), p, results, shown)
	for _, file := range files {
		fmt.Fprintln(c.OutOrStdout(), "wrote", filepath.Join(f.out, file.Name))
	}
	return nil
}

// chooseHonesty settles whether all recovery effects are run: not when the user set one, as a part of a study of their own.
func (f *compareFlags) chooseHonesty(c *cobra.Command) error {
	for _, change := range f.set {
		if key, _, _ := strings.Cut(change, "="); strings.TrimSpace(key) != experiment.RecoveryEffect {
			continue
		}
		if f.honest && c.Flags().Changed("honest") {
			return misusef("--honest runs %s at 0.1, 0.3 and 0.6; leave out --set %s", experiment.RecoveryEffect, change)
		}
		f.honest = false
	}
	return nil
}

// experiment makes the experiment that was asked.
func (f *compareFlags) experiment() (*experiment.Paired, error) {
	s, err := f.scenario()
	if err != nil {
		return nil, err
	}
	p := &experiment.Paired{Scenario: s, Replicates: int(f.replicates.Value), Seed: f.seed.Value, Months: s.Months, Others: f.parties.auto}
	given, err := f.players(p)
	if err != nil {
		return nil, err
	}
	if p.Seed > math.MaxUint64-(f.replicates.Value-1) {
		return nil, misusef("--seed %d leaves no seeds for %s", p.Seed, document.Counted(p.Replicates, "replicate", "replicates"))
	}
	if f.honest {
		p.Effects = experiment.RecoveryEffects
	}
	p.Replay = func(strategy string, effect float64, seed uint64) string {
		if effect == s.Params.RecoveryEffect {
			return f.replay(given[strategy], seed)
		}
		return f.replay(given[strategy], seed, experiment.RecoveryEffect+"="+document.Number(effect))
	}
	return p, nil
}

// players finds the strategies, and returns how each was given, by its key.
func (f *compareFlags) players(p *experiment.Paired) (map[string]string, error) {
	given := map[string]string{}
	for _, name := range f.strategies {
		name = strings.TrimSpace(name)
		strategy, err := strategyNamed(name)
		if err != nil {
			return nil, err
		}
		switch before, twice := given[strategy.Key]; {
		case twice && before == name:
			return nil, misusef("strategy %s is listed twice in --strategies", name)
		case twice:
			return nil, misusef("%s and %s have the same key, %s: give one of them another", before, name, strategy.Key)
		}
		given[strategy.Key] = name
		p.Strategies = append(p.Strategies, strategy)
	}
	switch n := len(p.Strategies); {
	case n == 0:
		return nil, misusef("no strategy was given; there are: %s", strategyKeys())
	case n > chart.Most && f.out != "":
		return nil, misusef("%d strategies were given; a chart can tell %d apart, leave out --out or some of them", n, chart.Most)
	}
	return given, nil
}

// simulate does all runs and shows how far they are.
func (f *compareFlags) simulate(c *cobra.Command, p *experiment.Paired) ([]*experiment.Result, error) {
	runs := p.Runs()
	progress := newProgress(c.ErrOrStderr(), "runs", len(runs))
	defer progress.end()
	return experiment.All(c.Context(), runs, int(f.workers.Value), progress.step)
}

// files are charts, tables, what zwerm plot reads, report and manifest, the manifest last.
func (f *compareFlags) files(p *experiment.Paired, results []*experiment.Result) ([]record.File, error) {
	moments, err := record.Moments(p, results)
	if err != nil {
		return nil, err
	}
	files := []record.File{
		{Name: "comparison.png", Write: f.sheet(p, results, chart.PNG)},
		{Name: "comparison.svg", Write: f.sheet(p, results, chart.SVG)},
		{Name: record.ResultsName, Write: record.Raw(p, results).Parquet},
		{Name: record.MomentsName, Write: moments.Parquet},
		{Name: record.BooksName, Write: record.Books(p, results).Parquet},
		{Name: "results.csv", Write: func(w io.Writer) error { return record.Results(w, p.Own(results)) }},
		{Name: "summary.csv", Write: func(w io.Writer) error { return record.Summary(w, p, results) }},
	}
	if f.honest {
		files = append(files, record.File{Name: "welfare.csv", Write: func(w io.Writer) error { return record.Welfare(w, p, results) }})
	}
	manifest := record.NewManifest(p, results, f.set)
	study := report.Of(p, results, manifest, filepath.Base(filepath.Clean(f.out)))
	return append(files, record.File{Name: "outcomes.csv", Write: func(w io.Writer) error { return record.Outcomes(w, p, results) }},
		record.File{Name: reportName, Write: study.HTML}, record.File{Name: record.ManifestName, Write: manifest.Write}), nil
}

// sheet returns what writes the small multiples.
func (f *compareFlags) sheet(p *experiment.Paired, results []*experiment.Result, format chart.Format) func(io.Writer) error {
	return func(w io.Writer) error {
		english, err := chart.In("en")
		if err != nil {
			return err
		}
		return chart.Write(w, chart.Comparison(p, results, english), chart.Options{Format: format, Size: chart.Sheet})
	}
}

// sameLuck describes the experiment in one line.
func sameLuck(s *sim.Scenario, p *experiment.Paired) string {
	return fmt.Sprintf("%s: %s × %s%s, seeds %d to %d, %s", s.Key, document.Counted(len(p.Strategies), "strategy", "strategies"),
		document.Counted(p.Replicates, "replicate", "replicates"), otherParties(p.Others), p.Seed, p.Seed+uint64(p.Replicates)-1, document.Counted(p.Months, "month", "months"))
}
