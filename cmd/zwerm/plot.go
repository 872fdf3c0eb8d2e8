package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/assets/texts"
	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/batch"
	"zwerm/sim/chart"
	"zwerm/sim/measure"
	"zwerm/sim/record"
)

// plotFlags are what `zwerm plot` can be asked.
type plotFlags struct {
	chart, indicator, theme, lang, size, out, title, across, up string
	strategies                                                  []string
	seed, dpi                                                   whole
	list                                                        bool
}

// plotCommand is `zwerm plot`.
func plotCommand() *cobra.Command {
	f := &plotFlags{seed: whole{Max: 1<<64 - 1}, dpi: whole{Value: 144, Min: 20, Max: chart.MaxDPI}}
	c := &cobra.Command{
		Use:   "plot RESULTS",
		Short: "Draw one chart of a folder of results",
		Long: `Draw one chart of the results in a folder, as zwerm compare --out or zwerm batch wrote them, for a paper or a slide.

The ending of --out says which format is written: png, svg (in which text stays text) or pdf. The theme print can be copied in
black and white. The same results and flags give the same bytes.`,
		Example: "  zwerm plot --list\n  zwerm plot results --chart trajectory --indicator waiting --theme print --lang nl --out fig1.pdf",
		Args:    takes(0, 1),
		RunE:    f.run,
	}
	c.Flags().BoolVar(&f.list, "list", false, "list the charts, with a line each")
	c.Flags().StringVar(&f.chart, "chart", "trajectory", "which `chart`; there are: "+strings.Join(kindKeys(), ", "))
	c.Flags().StringVar(&f.indicator, "indicator", "", "the `key` of an indicator; without it what the chart shows usually")
	c.Flags().StringSliceVar(&f.strategies, "strategies", nil, "the `keys` of strategies, the first being the one others are compared with; without it all")
	c.Flags().Var(&f.seed, "seed", "the run of the first strategy that spaghetti draws bold; without it the first")
	c.Flags().StringVar(&f.across, "across", "", "the `factor` across a complexity map; without it interdependence, or the first")
	c.Flags().StringVar(&f.up, "up", "", "the `factor` up a complexity map; without it local-share, or the second")
	c.Flags().StringVar(&f.title, "title", "", "a `title` of your own")
	c.Flags().StringVar(&f.theme, "theme", string(chart.Light), "light, dark or print")
	c.Flags().StringVar(&f.lang, "lang", "en", "`language` of the chart: "+strings.Join(texts.Languages, " or "))
	c.Flags().StringVar(&f.size, "size", chart.Slide.Key, "slide (16:9), a4 (on its side) or half (half an A4)")
	c.Flags().Var(&f.dpi, "dpi", "pixels per inch of a PNG")
	c.Flags().StringVar(&f.out, "out", "", "`file` to write: its ending says the format, png, svg or pdf")
	return c
}

func kindKeys() (keys []string) {
	for i := range chart.Kinds {
		keys = append(keys, chart.Kinds[i].Key)
	}
	return keys
}

func (f *plotFlags) run(c *cobra.Command, args []string) error {
	language, err := chart.In(f.lang)
	if err != nil {
		return &misuse{err}
	}
	if f.list {
		for i := range chart.Kinds {
			k := &chart.Kinds[i]
			fmt.Fprintf(c.OutOrStdout(), "%-12s %s\n", k.Key, k.Does(language))
		}
		return nil
	}
	kind, options, err := f.check(c, args)
	if err != nil {
		return err
	}
	ask := chart.Ask{Folder: args[0], Indicator: f.indicator, Strategies: f.strategies, Across: f.across, Up: f.up, Language: language,
		Scenario: func(key string) (string, bool) { return scenarioNamed(args[0], key, f.lang) }}
	if f.seed.given {
		ask.Seed = &f.seed.Value
	}
	picture, err := kind.Of(ask)
	var missing *record.NoIndicator
	if errors.As(err, &missing) {
		return unknown("indicator in "+missing.Folder, missing.Key, missing.Has)
	} else if err != nil {
		return err
	}
	if f.title != "" {
		picture.Heading().Title = f.title
	}
	if err := record.Save(filepath.Dir(f.out), record.File{Name: filepath.Base(f.out), Write: chart.Writer(picture, options)}); err != nil {
		return err
	}
	fmt.Fprintln(c.OutOrStdout(), "wrote", f.out)
	return nil
}

// check finds out what is asked, before anything is read.
func (f *plotFlags) check(c *cobra.Command, args []string) (*chart.Kind, chart.Options, error) {
	o := chart.Options{Theme: chart.Theme(f.theme), Language: f.lang, DPI: int(f.dpi.Value), Format: chart.Format(strings.TrimPrefix(strings.ToLower(filepath.Ext(f.out)), "."))}
	if len(args) == 0 {
		return nil, o, misusef("no folder of results was given; zwerm plot --list lists the charts")
	}
	kind := slices.Index(kindKeys(), f.chart)
	if kind < 0 {
		return nil, o, unknown("chart", f.chart, kindKeys())
	}
	if err := f.fits(c); err != nil {
		return nil, o, err
	}
	if _, ok := measure.Find(f.indicator); f.indicator != "" && !ok {
		_, err := indicatorsNamed([]string{f.indicator})
		return nil, o, err
	}
	if !slices.Contains(chart.Themes, o.Theme) {
		return nil, o, misusef("there is no theme %q; there are: light, dark, print", f.theme)
	}
	size := slices.IndexFunc(chart.Sizes, func(s chart.Size) bool { return s.Key == f.size })
	if size < 0 {
		return nil, o, misusef("there is no size %q; there are: slide, a4, half", f.size)
	}
	o.Size = chart.Sizes[size]
	if f.out == "" {
		return nil, o, misusef("no file was given: --out figure.pdf, or one that ends in .png or .svg")
	}
	if !slices.Contains(chart.Formats, o.Format) {
		return nil, o, misusef("--out %s: its ending is no format; there are: png, svg, pdf", f.out)
	}
	return &chart.Kinds[kind], o, writable(f.out)
}

// fits refuses flags that the chart takes no notice of.
func (f *plotFlags) fits(c *cobra.Command) error {
	for _, flag := range []struct {
		name   string
		charts []string
		not    bool // the charts are those that it is not for
	}{
		{"seed", []string{"spaghetti"}, false},
		{"across", []string{"complexity"}, false},
		{"up", []string{"complexity"}, false},
		{"indicator", []string{"budget", "waterfall"}, true},
	} {
		if c.Flags().Changed(flag.name) && slices.Contains(flag.charts, f.chart) == flag.not {
			return misusef("--%s says nothing about the chart %s: leave it out", flag.name, f.chart)
		}
	}
	return nil
}

// scenarioNamed returns what a scenario of some results is called, and whether it follows the real calendar: as the folder says,
// or else as the program does. One that neither knows keeps its key, and its years are counted.
func scenarioNamed(folder, key, lang string) (string, bool) {
	name, dated := sim.Text{NL: key, EN: key}, false
	if m, err := record.ReadManifest(folder); err == nil && m.Scenario == key {
		name, dated = m.ScenarioName, m.Dated
	} else if s := scenarioOfBatch(folder, key); s != nil {
		name, dated = s.Name, s.Dated
	} else if s, err := scenarios.Load(key); err == nil {
		name, dated = s.Name, s.Dated
	}
	if lang == "nl" {
		return name.NL, dated
	}
	return name.EN, dated
}

// scenarioOfBatch returns a scenario of a batch by its name or key, or nil.
func scenarioOfBatch(folder, key string) *sim.Scenario {
	shown, err := batch.Show(folder)
	if err != nil {
		return nil
	}
	for i := range shown.Plan.Scenarios {
		if s := shown.Plan.Scenarios[i]; s.Name == key || s.Scenario.Key == key {
			return s.Scenario
		}
	}
	return nil
}
