package main

import "github.com/spf13/cobra"

func playCommand() *cobra.Command {
	var f windowFlags
	c := &cobra.Command{
		Use:   "play [SCENARIO]",
		Short: "Play the game in a window",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			scenario := "decentralisatie-2015"
			if len(args) == 1 {
				scenario = args[0]
			}
			return f.show(scenario, c.ErrOrStderr())
		},
	}
	f.add(c)
	return c
}
