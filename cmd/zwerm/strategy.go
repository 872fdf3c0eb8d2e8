package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"zwerm/scenarios/strategies"
	"zwerm/sim/policy"
)

// strategyCommand is `zwerm strategy`.
func strategyCommand() *cobra.Command {
	c := group(&cobra.Command{
		Use:   "strategy",
		Short: "List, show, check and start strategies",
		Long: `List, show, check and start strategies.

A strategy is an automatic player: it decides every month what a municipality should have running. Some are programmed; others
are files with rules, which anybody can write: zwerm strategy new FILE writes one to start from. Run and compare take files as
well as names.`,
	})
	c.AddCommand(strategyListCommand(), strategyShowCommand(), strategyCheckCommand(), strategyNewCommand())
	return c
}

func strategyListCommand() *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:   "list",
		Short: "List the strategies that come with the program",
		Args:  takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			rows, err := strategyRows()
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(c, rows)
			}
			for _, r := range rows {
				fmt.Fprintf(c.OutOrStdout(), "%-18s %s%s\n", r.Key, map[bool]string{true: "(rules) "}[r.Hash != ""], r.Does)
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// strategyRow is one line of `zwerm strategy list`.
type strategyRow struct {
	Key    string   `json:"key"`
	Does   string   `json:"does"`
	Levers []string `json:"levers"` // that it can want
	Rules  int      `json:"rules,omitempty"`
	Hash   string   `json:"hash,omitempty"` // of the file, where there is one
}

func strategyRows() (rows []strategyRow, err error) {
	for i := range policy.Strategies {
		s := &policy.Strategies[i]
		rows = append(rows, strategyRow{Key: s.Key, Does: s.Does, Levers: s.Levers})
	}
	for _, name := range strategies.Names() {
		s, err := strategies.Load(name)
		if err != nil {
			return nil, err
		}
		rows = append(rows, strategyRow{s.Key, s.About.EN, s.Plan.Levers(), len(s.Plan.Rules), s.Hash})
	}
	return rows, nil
}

// completeStrategy lets the shell complete the name of a strategy, or of a file.
func completeStrategy(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return strategies.Keys(), cobra.ShellCompDirectiveDefault
}
