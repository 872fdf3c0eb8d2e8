package main

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/calibrate"
)

func scenarioCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE...",
		Short: "Check scenario files: show every mistake, and figures that are implausible",
		Long: `Check scenario files: show every mistake, and figures that are implausible.

A scenario that says which figures are plausible, such as how many residents are helped, is run for its first years and held
against these ranges. What lies outside is a warning: a municipality may be special.`,
		Args: takes(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			wrong := 0
			for _, name := range args {
				if err := c.Context().Err(); err != nil {
					return err
				}
				s, err := scenarios.Load(name)
				if err != nil {
					fmt.Fprintln(c.ErrOrStderr(), err)
					wrong++
					continue
				}
				fmt.Fprintf(c.OutOrStdout(), "OK: %s: %s; %s; %s\n", name, places(s), document.Counted(s.Domains(), "domain", "domains"), document.Counted(s.Months, "month", "months"))
				if err := checkFigures(c, s); err != nil {
					return err
				}
			}
			switch {
			case wrong == 0:
				return nil
			case len(args) == 1:
				return errors.New("the scenario cannot be used")
			}
			return fmt.Errorf("%d of %d scenarios cannot be used", wrong, len(args))
		},
	}
}

// checkFigures prints the figures of a scenario beside what is plausible.
func checkFigures(c *cobra.Command, s *sim.Scenario) error {
	if len(s.Plausible) == 0 {
		return nil
	}
	figures, err := calibrate.Figures(c.Context(), s, runsFor(s), runtime.GOMAXPROCS(0))
	if err != nil {
		return err
	}
	table := grid{names: 1, gap: 2}
	table.add("figure", "year", "here", "plausible", "unit")
	for _, f := range figures {
		table.add(f.Name.EN, strconv.Itoa(f.Year), figureText(f.Value), figureText(f.Low)+" to "+figureText(f.High), f.Unit)
	}
	table.print(c.OutOrStdout())
	for _, f := range figures {
		if f.Implausible() {
			fmt.Fprintf(c.ErrOrStderr(), "implausible: %s\n", explain(&f))
		}
	}
	return nil
}

// runsFor returns over how many runs a figure is taken: several in small worlds, where luck matters.
func runsFor(s *sim.Scenario) int {
	const residents = 500_000
	return min(max(residents/max(s.Residents(), 1), 1), 8)
}

// explain says what is implausible about a figure, by how much, and where the right one can be found.
func explain(f *calibrate.Figure) string {
	side, end := "below", f.Low
	if f.Value > f.High {
		side, end = "above", f.High
	}
	text := fmt.Sprintf("%s in %d: %s %s is %s %s", f.Name.EN, f.Year, figureText(f.Value), f.Unit, side, figureText(end))
	if math.IsNaN(f.Value) {
		text = fmt.Sprintf("%s in %d: there is nothing to measure", f.Name.EN, f.Year)
	}
	return text + "\n    nationally: " + f.Source + "\n    look up: " + f.LookUp.EN
}

// figureText writes a figure in three digits.
func figureText(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	if math.Abs(v) >= 1000 {
		return document.Count(int(math.Round(v)))
	}
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
}
