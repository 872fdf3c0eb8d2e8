package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/batch"
	"zwerm/sim/experiment"
)

// batchCheckCommand is `zwerm batch check`.
func batchCheckCommand() *cobra.Command {
	workers := newWorkers()
	c := &cobra.Command{
		Use:   "check EXPERIMENT",
		Short: "Check an experiment, and say how many runs it has and what they will take",
		Args:  takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			p, err := readPlan(c, args[0])
			if err != nil {
				return err
			}
			if err := checkSettings(c, p); err != nil {
				return err
			}
			e, err := p.Estimate(c.Context(), p.Runs(), int(workers.Value))
			if err != nil {
				return err
			}
			out := c.OutOrStdout()
			fmt.Fprintf(out, "%s is fine: %s\n", args[0], p.Describe())
			fmt.Fprintln(out, estimateText(e))
			fmt.Fprintf(out, "the first run: %s\n", p.Recipe(0).Replay())
			if p.Runs() > manyRuns {
				fmt.Fprintf(out, "more than %s runs need --yes\n", document.Count(manyRuns))
			}
			return nil
		},
	}
	c.Flags().Var(&workers, "workers", "how many worlds would be simulated at once")
	return c
}

// batchNewCommand is `zwerm batch new`.
func batchNewCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new FILE",
		Short: "Write an experiment to start from",
		Long:  "Write an experiment to start from:\n\n" + batch.Example,
		Args:  takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := writeNew(args[0], []byte(batch.Example)); err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "wrote %s; check it after every change with: %s\n", args[0], experiment.Command("zwerm", "batch", "check", args[0]))
			return nil
		},
	}
}

// batchMergeCommand is `zwerm batch merge`.
func batchMergeCommand() *cobra.Command {
	var out string
	var csv, partial bool
	c := &cobra.Command{
		Use:   "merge FOLDER...",
		Short: "Make the files of all shards together, the same as without shards",
		Long: `Make the files of all shards together, the same to the byte as those of a batch without shards. Shards of different
experiments or versions are refused. With --partial, what is not done yet is left out; that works for a single folder too.`,
		Example: "  zwerm batch merge part-1 part-2 part-3 --out whole",
		Args:    takes(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			if out == "" {
				return misusef("where to? --out takes a folder for the merged files")
			}
			for _, folder := range args {
				if filepath.Clean(folder) == filepath.Clean(out) {
					return misusef("--out %s is one of the folders to merge; give another", out)
				}
			}
			a, closing, err := batch.Merge(args, partial)
			if err != nil {
				return err
			}
			err = writeFinal(c, a, out, csv, (*batch.Assembly).WriteMerged)
			if err2 := closing(); err == nil {
				err = err2
			}
			return err
		},
	}
	c.Flags().StringVar(&out, "out", "", "`folder` for the merged files")
	c.Flags().BoolVar(&csv, "csv", false, "also write the tables as CSV")
	c.Flags().BoolVar(&partial, "partial", false, "leave out what is not done yet")
	return c
}
