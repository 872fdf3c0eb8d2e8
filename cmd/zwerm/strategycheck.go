package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/scenarios/strategies"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
)

func strategyCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE...",
		Short: "Check strategy files: show every mistake",
		Long: `Check strategy files: show every mistake, also in what the rules mean together: conditions that can never hold, rules that
wait for each other, rules that do nothing, and levers that cannot run together.`,
		Args: takes(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			wrong := 0
			for _, name := range args {
				s, err := strategies.Load(name)
				if _, programmed := policy.FindStrategy(name); err != nil && programmed {
					err = fmt.Errorf("%s is programmed and has no file to check", name)
				}
				if err != nil {
					fmt.Fprintln(c.ErrOrStderr(), err)
					wrong++
					continue
				}
				fmt.Fprintf(c.OutOrStdout(), "OK: %s: %s; levers: %s\n", name, document.Counted(len(s.Plan.Rules), "rule", "rules"), strings.Join(s.Plan.Levers(), ", "))
			}
			switch {
			case wrong == 0:
				return nil
			case len(args) == 1:
				return errors.New("the strategy cannot be used")
			}
			return fmt.Errorf("%d of %d strategies cannot be used", wrong, len(args))
		},
	}
}

func strategyNewCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new FILE",
		Short: "Write a strategy file to start from",
		Long:  "Write a strategy file to start from. It works as it is, and lists every lever and every indicator that rules can speak of.",
		Args:  takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			path := args[0]
			if err := writeNew(path, strategies.New(ownStrategy(path))); err != nil {
				return err
			}
			_, err := fmt.Fprintf(c.OutOrStdout(), "wrote %s; check it after every change with: %s\n", path, experiment.Command("zwerm", "strategy", "check", path))
			return err
		},
	}
}

// ownStrategy makes the key of a strategy from the name of its file; those of the program are taken.
func ownStrategy(path string) string {
	key := strings.Replace(keyOf(path), "new-scenario", "new-strategy", 1)
	if _, taken := policy.FindStrategy(key); taken {
		key = "our-" + key
	}
	return key
}
