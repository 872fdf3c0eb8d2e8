package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
)

// scenarioCommand is `zwerm scenario`.
func scenarioCommand() *cobra.Command {
	c := group(&cobra.Command{Use: "scenario", Short: "List, show, check and start scenario files"})
	c.AddCommand(scenarioListCommand(), scenarioShowCommand(), scenarioCheckCommand(), scenarioNewCommand())
	return c
}

func scenarioListCommand() *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:   "list",
		Short: "List the scenarios that come with the program",
		Args:  takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			list, err := scenarios.List()
			if err != nil {
				return err
			}
			if asJSON {
				return printScenariosJSON(c, list)
			}
			for _, s := range list {
				fmt.Fprintf(c.OutOrStdout(), "%-20s %s; %d months; start: %s\n                     %s\n",
					s.Key, places(s), s.Months, monthName(s.Start), s.About.EN)
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func printScenariosJSON(c *cobra.Command, list []*sim.Scenario) error {
	type row struct {
		Key       string   `json:"key"`
		Name      sim.Text `json:"name"`
		About     sim.Text `json:"about"`
		Residents int      `json:"residents"`
		Start     int      `json:"start"`
		Months    int      `json:"months"`
		Hash      string   `json:"hash"`
	}
	rows := make([]row, len(list))
	for i, s := range list {
		rows[i] = row{s.Key, s.Name, s.About, s.Residents(), s.Start, s.Months, s.Hash}
	}
	return printJSON(c, rows)
}

// printJSON writes a value for other programs.
func printJSON(c *cobra.Command, v any) error {
	e := json.NewEncoder(c.OutOrStdout())
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func scenarioShowCommand() *cobra.Command {
	asYAML := false
	c := &cobra.Command{
		Use:   "show NAME|FILE",
		Short: "Show a scenario",
		Args:  takes(1, 1),

		ValidArgsFunction: completeScenario,
		RunE: func(c *cobra.Command, args []string) error {
			if asYAML {
				data, err := scenarios.Source(args[0])
				if err == nil {
					_, err = c.OutOrStdout().Write(data)
				}
				return err
			}
			s, err := scenarios.Load(args[0])
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(c.OutOrStdout(), describe(s))
			return err
		},
	}
	c.Flags().BoolVar(&asYAML, "yaml", false, "print the file itself, with the source of every number")
	return c
}

// completeScenario lets the shell complete the name of a scenario, or of a file.
func completeScenario(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return scenarios.Names(), cobra.ShellCompDirectiveDefault
}

func scenarioCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE...",
		Short: "Check scenario files and show every mistake",
		Args:  takes(1, -1),
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
				fmt.Fprintf(c.OutOrStdout(), "OK: %s: %s; %d domains; %d months\n", name, places(s), s.Domains(), s.Months)
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

func scenarioNewCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new FILE",
		Short: "Write a scenario file to start from, with the meaning and range of every number",
		Args:  takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := scenarios.New(keyOf(args[0]))
			if err != nil {
				return err
			}
			if err := writeNew(args[0], scenarios.Format(s)); err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "wrote %s; check it after every change with: zwerm scenario check %s\n", args[0], args[0])
			return nil
		},
	}
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
