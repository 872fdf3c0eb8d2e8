package main

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/calibrate"
	"zwerm/sim/experiment"
)

// newFlags are what `zwerm scenario new` can be asked.
type newFlags struct {
	like      string
	name      string
	residents whole
	districts whole
	figures   []string
}

func scenarioNewCommand() *cobra.Command {
	f := newFlags{residents: whole{Value: 40_000, Min: 1000, Max: 2_000_000}, districts: whole{Value: 6, Min: 1, Max: 200}}
	c := &cobra.Command{
		Use:   "new FILE",
		Short: "Write a scenario file to start from",
		Long: `Write a scenario file to start from.

Without --from it is a small practice world with the meaning and range of every number beside it. With --from it is short: a
municipality of your own in the world of another scenario, with your own figures, and what you can look up and where. Figures
are those that the other scenario calls plausible; the numbers behind them are scaled until they come out.`,
		Example: "  zwerm scenario new ons-dorp.yaml --from decentralisatie-2015 --name \"Ons Dorp\" --residents 62000 --districts 8 --figure youth-clients=25",
		Args:    takes(1, 1),
		RunE:    func(c *cobra.Command, args []string) error { return f.run(c, args[0]) },
	}
	c.Flags().StringVar(&f.like, "from", "", "the `scenario` of the program that the new one is like")
	c.Flags().StringVar(&f.name, "name", "Onze gemeente", "the `name` of your municipality; needs --from")
	c.Flags().Var(&f.residents, "residents", "how many people live there; needs --from")
	c.Flags().Var(&f.districts, "districts", "in how many districts; needs --from")
	c.Flags().StringArrayVar(&f.figures, "figure", nil, "a figure of your own, as in `key=value`; may be repeated; needs --from")
	return c
}

func (f *newFlags) run(c *cobra.Command, path string) error {
	data, err := f.file(c, path)
	if err != nil {
		return err
	}
	if err := writeNew(path, data); err != nil {
		return err
	}
	fmt.Fprintf(c.OutOrStdout(), "wrote %s; check it after every change with: %s\n", path, experiment.Command("zwerm", "scenario", "check", path))
	return nil
}

func (f *newFlags) file(c *cobra.Command, path string) ([]byte, error) {
	if f.like == "" {
		for _, name := range []string{"name", "residents", "districts", "figure"} {
			if c.Flags().Changed(name) {
				return nil, misusef("--%s says something about a municipality of your own: say with --from which scenario it is like", name)
			}
		}
		s, err := scenarios.New(keyOf(path))
		if err != nil {
			return nil, err
		}
		return scenarios.Format(s), nil
	}
	if !slices.Contains(scenarios.Names(), f.like) {
		return nil, unknown("scenario of the program", f.like, scenarios.Names())
	}
	s, err := scenarios.NewOwn(scenarios.Own{
		Like: f.like, Key: keyOf(path), Name: f.name, Residents: int(f.residents.Value), Districts: int(f.districts.Value),
	})
	if err != nil {
		return nil, &misuse{err}
	}
	if err := scaleFigures(c.Context(), s, f.like, f.figures); err != nil {
		return nil, err
	}
	return scenarios.FormatOwn(s, f.like)
}

// scaleFigures makes the figures of a scenario those of a group.
func scaleFigures(ctx context.Context, s *sim.Scenario, like string, figures []string) error {
	wanted := map[string]float64{}
	var keys []string
	for _, p := range s.Plausible {
		keys = append(keys, p.Key)
	}
	if len(figures) > 0 && len(keys) == 0 {
		return misusef("--figure: %s says of no figure what is plausible, so that none can be given", like)
	}
	for _, figure := range figures {
		key, text, found := strings.Cut(figure, "=")
		if !found {
			return misusef("--figure takes KEY=VALUE; keys: %s", strings.Join(keys, ", "))
		}
		if !slices.Contains(keys, key) {
			return unknown("figure", key, keys)
		}
		v, problem := document.Range{Min: .1, Max: 100_000, Meaning: "in the unit of the figure, see zwerm scenario check"}.Parse(text)
		if problem != nil {
			problem.Path = key
			return &misuse{problem}
		}
		if _, twice := wanted[key]; twice {
			return misusef("--figure gives %s twice", key)
		}
		wanted[key] = v
	}
	if len(wanted) == 0 {
		return nil
	}
	return calibrate.Scale(ctx, s, wanted, runtime.GOMAXPROCS(0))
}

// keyOf makes the key of a scenario from the name of its file.
func keyOf(path string) string {
	base := strings.ToLower(filepath.Base(path))
	base = strings.TrimSuffix(base, filepath.Ext(base))
	words := strings.FieldsFunc(base, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	if key := strings.Join(words, "-"); document.GoodKey(key) {
		return key
	}
	return "new-scenario"
}
