package main

import (
	"bytes"
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"zwerm/sim/experiment"
	"zwerm/sim/odd"
)

// oddCommand is `zwerm odd`.
func oddCommand() *cobra.Command {
	out := ""
	c := &cobra.Command{
		Use:   "odd",
		Short: "Describe the model after the ODD protocol, as Markdown",
		Long: `Describe the model after the ODD protocol (Grimm et al. 2006, 2010, 2020): its purpose, entities, schedule, design concepts,
start, input and submodels with their equations, parameters and sources.

The description is made from the declarations and comments of this program, so that it is that of the model that runs.`,
		Example: "  zwerm odd --out odd.md",
		Args:    takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			var text bytes.Buffer
			if err := odd.Write(&text, experiment.ModelVersion); err != nil {
				return err
			}
			if out == "" {
				_, err := c.OutOrStdout().Write(text.Bytes())
				return err
			}
			if err := cmp.Or(writable(out), ending("out", out, ".md")); err != nil {
				return err
			}
			if err := writeFile(out, text.Bytes()); err != nil {
				return err
			}
			_, err := fmt.Fprintln(c.OutOrStdout(), "wrote", out)
			return err
		},
	}
	c.Flags().StringVar(&out, "out", "", "write it to this `file` instead of printing it")
	return c
}
