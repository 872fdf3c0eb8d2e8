package main

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/batch"
)

// batchVerifyCommand is `zwerm batch verify`.
func batchVerifyCommand() *cobra.Command {
	sample, seed, workers := whole{Value: 10, Min: 1, Max: 1_000_000}, whole{Value: 1, Max: math.MaxUint64}, newWorkers()
	c := &cobra.Command{
		Use:   "verify FOLDER",
		Short: "Check the files of a batch, and run a sample of its runs again",
		Long: `Check the files of a batch against its manifest, and run a sample of its runs again from the inputs that the folder kept: the
hash of every world and all outcomes must be the same.`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			progress := newProgress(c.ErrOrStderr(), "runs", int(sample.Value))
			v, err := batch.Verify(c.Context(), args[0], int(sample.Value), seed.Value, int(workers.Value), progress.step)
			progress.end()
			if err != nil {
				return err
			}
			if v.Differ != "" {
				fmt.Fprintln(c.ErrOrStderr(), v.Differ)
			}
			if len(v.Wrong) > 0 {
				return errors.New(strings.Join(v.Wrong, "\n"))
			}
			fmt.Fprintf(c.OutOrStdout(), "%s are those of the manifest; %s ended with the same hash and outcomes\n",
				document.Counted(len(v.Files), "file", "files"), document.Counted(len(v.Runs), "run", "runs"))
			return nil
		},
	}
	c.Flags().Var(&sample, "sample", "how many runs are done again")
	c.Flags().Var(&seed, "seed", "which ones: another seed takes another sample")
	c.Flags().Var(&workers, "workers", "how many worlds are simulated at once")
	return c
}
