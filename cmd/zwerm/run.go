package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
	"zwerm/sim/record"
)

// runFlags are what `zwerm run` can be asked.
type runFlags struct {
	*worldFlags
	strategy string
	csv      string
	events   bool
	play     []string // municipalities with another strategy, as given
}

// runCommand is `zwerm run`.
func runCommand() *cobra.Command {
	f := &runFlags{worldFlags: newWorldFlags()}
	c := &cobra.Command{
		Use:   "run SCENARIO",
		Short: "Run one world under one strategy and print its indicators",
		Long: `Run one world under one strategy and print its indicators, year by year.

Money, trust and other stocks are those at the end of a year, needs and waiting are means of its months, and the deficit is
what the year booked. The run ends with a hash of the whole world: the same scenario, seed and strategy give the same hash.`,
		Example: "  zwerm run laboratorium --strategy co-creation --seed 7 --set cut=.1",
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			f.name = args[0]
			return f.run(c)
		},
	}
	f.add(c, "the luck of the run", "how many threads share the world")
	c.Flags().StringVar(&f.strategy, "strategy", "", "the automatic `player`, or the file of one: "+strategyKeys())
	c.Flags().StringArrayVar(&f.play, "play", nil, playUsage)
	c.Flags().StringVar(&f.csv, "csv", "", "also write every indicator of every month to this `file`")
	c.Flags().BoolVar(&f.events, "events", false, "also print what happened: events, rules, elections, collapses, and what they changed")
	c.Flags().StringSliceVar(&f.shown, "indicators", []string{"all"}, "what to print, as `key,key`")
	return c
}

func (f *runFlags) run(c *cobra.Command) error {
	s, err := f.scenario()
	if err != nil {
		return err
	}
	if f.strategy == "" {
		return misusef("which strategy? --strategy takes one of: %s", strategyKeys())
	}
	strategy, err := strategyNamed(f.strategy)
	if err != nil {
		return err
	}
	others, err := castings(s, f.play)
	if err != nil {
		return err
	}
	shown, err := indicatorsNamed(f.shown)
	if err != nil {
		return err
	}
	if f.csv != "" {
		if err := cmp.Or(writable(f.csv), ending("csv", f.csv, ".csv")); err != nil {
			return err
		}
	}
	result, err := f.simulate(c, s, strategy, others)
	if err != nil {
		return err
	}
	if f.csv != "" {
		file := record.File{Name: filepath.Base(f.csv), Write: func(w io.Writer) error {
			return record.Results(w, []*experiment.Result{result})
		}}
		if err := record.Save(filepath.Dir(f.csv), file); err != nil {
			return err
		}
	}
	if f.asJSON {
		out, err := f.toJSON(s, players(strategy, others), result, shown)
		if err != nil {
			return err
		}
		return printJSON(c, out)
	}
	f.print(c.OutOrStdout(), s, players(strategy, others), result, shown)
	if f.events {
		return printNews(c.OutOrStdout(), s, result.News)
	}
	return nil
}

// simulate does the run and shows how far it is.
func (f *runFlags) simulate(c *cobra.Command, s *sim.Scenario, strategy *policy.Strategy, others []casting) (*experiment.Result, error) {
	pool := sim.NewPool(int(f.workers.Value))
	defer pool.Close()
	progress := newProgress(c.ErrOrStderr(), "months", s.Months)
	defer progress.end()
	run := experiment.Run{
		Scenario: s, Name: strategy.Key, Seed: f.seed.Value, Months: s.Months, Replay: f.replay(f.strategy, f.seed.Value),
		Player: func() policy.Player { return player(strategy, others, f.parties.auto) },
	}
	for _, play := range f.play {
		run.Replay += " --play " + experiment.Command(play)
	}
	return run.Do(c.Context(), pool, progress.step)
}

// print writes the indicators by year.
func (f *runFlags) print(w io.Writer, s *sim.Scenario, strategies []*policy.Strategy, result *experiment.Result, shown []int) {
	fmt.Fprintf(w, "%s under %s%s%s, seed %d, %s\n\n", s.Key, result.Name, otherTowns(f.play), otherParties(f.parties.auto), result.Seed, document.Counted(s.Months, "month", "months"))
	years := experiment.Years(result.First, s.Months)
	table := grid{names: 2, gap: 2}
	header := []string{"indicator", "unit"}
	for _, y := range years {
		header = append(header, yearName(s, y))
	}
	table.add(header...)
	for _, k := range shown {
		ind := &measure.Indicators[k]
		var values []float64
		for _, y := range years {
			values = append(values, experiment.OfYear(ind, result.Values[k], y))
		}
		d := displayOf(ind.Unit, ind.Decimals, values...)
		cells := []string{ind.Key, d.unit}
		for _, v := range values {
			cells = append(cells, d.number(v))
		}
		table.add(cells...)
	}
	table.print(w)
	if last := years[len(years)-1]; last.To-last.From < 12 {
		fmt.Fprintf(w, "\nThe last year has %s; its deficit includes what is expected of the rest.\n", document.Counted(last.To-last.From, "month", "months"))
	}
	fmt.Fprintf(w, "\n%s\nstate hash %s\n", sources(s, strategies...), result.Hash)
}

// yearName names a calendar year, or in undated scenarios the how-manieth it is since the takeover.
func yearName(s *sim.Scenario, y experiment.Year) string {
	if s.Dated {
		return strconv.Itoa(2015 + y.Number)
	}
	switch {
	case y.Number == -1:
		return "before"
	case y.Number < 0:
		return strconv.Itoa(-y.Number) + " before"
	}
	return "year " + strconv.Itoa(y.Number+1)
}

// runJSON is what `zwerm run --json` prints.
type runJSON struct {
	Model        string         `json:"model"`
	Claims       string         `json:"claims"`
	Scenario     string         `json:"scenario"`
	ScenarioHash string         `json:"scenario_hash"`
	Set          []string       `json:"set"`
	Strategy     string         `json:"strategy"`
	StrategyHash string         `json:"strategy_hash,omitempty"` // of its file
	Play         []string       `json:"play,omitempty"`          // municipalities with another strategy, as municipality=strategy
	PlayHashes   []string       `json:"play_hashes,omitempty"`   // those of their files, in the same order; empty for those of the program
	Parties      string         `json:"parties,omitempty"`       // auto, where they decide by themselves
	Seed         uint64         `json:"seed"`
	First        int            `json:"first_month"` // January 2015 is 0
	Months       int            `json:"months"`
	Indicators   []seriesJSON   `json:"indicators"`
	Decisions    []sim.Decision `json:"decisions"`
	Events       []newsJSON     `json:"events"`
	Hash         string         `json:"hash"`
}

// seriesJSON is an indicator, month by month; null is nothing to measure.
type seriesJSON struct {
	Key    string     `json:"key"`
	Unit   string     `json:"unit"`
	Values []*float64 `json:"values"`
}

func (f *runFlags) toJSON(s *sim.Scenario, strategies []*policy.Strategy, result *experiment.Result, shown []int) (out runJSON, err error) {
	out = runJSON{
		Model: experiment.ModelVersion, Claims: experiment.ClaimsHash(), Scenario: s.Key, ScenarioHash: s.Hash,
		Set: append([]string{}, f.set...), Strategy: result.Name, StrategyHash: strategies[0].Hash, Play: f.play, Seed: result.Seed, First: result.First, Months: s.Months,
		Decisions: append([]sim.Decision{}, result.Log...), Hash: result.Hash,
	}
	for _, other := range strategies[1:] {
		out.PlayHashes = append(out.PlayHashes, other.Hash)
	}
	if f.parties.auto {
		out.Parties = f.parties.String()
	}
	if out.Events, err = toNewsJSON(s, result.News); err != nil {
		return out, err
	}
	for _, k := range shown {
		series := seriesJSON{Key: measure.Indicators[k].Key, Unit: measure.Indicators[k].Unit}
		for _, v := range result.Values[k] {
			series.Values = append(series.Values, orNull(v))
		}
		out.Indicators = append(out.Indicators, series)
	}
	return out, nil
}

// orNull returns nil, which JSON writes as null, for what is not a number.
func orNull(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return &v
}
