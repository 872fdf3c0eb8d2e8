package main

import (
	"encoding/json"
	"fmt"

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
				fmt.Fprintf(c.OutOrStdout(), "%-20s %s; %s; start: %s\n                     %s\n",
					s.Key, places(s), document.Counted(s.Months, "month", "months"), monthName(s.Start), s.About.EN)
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
