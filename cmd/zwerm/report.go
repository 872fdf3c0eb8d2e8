package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"zwerm/sim/record"
	"zwerm/sim/report"
)

// reportName is the file that people open.
const reportName = "report.html"

// reportCommand is `zwerm report`.
func reportCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "report DIR...",
		Short: "Make one page of results, for on the wall",
		Long: `Make report.html of results: one file that opens without a network, in Dutch and in English, and prints to two pages of A4.

A folder is one of zwerm compare --out or of zwerm batch --out; with several, everything in them is compared on the indicators
that they share, pair by pair where the luck is the same and else between groups of runs. Worlds may differ, and the page names
every difference; only results of other versions of the model are refused. A folder of zwerm hypotheses --out adds what came out
of the registered claims, or (with --flip) which assumptions turn the verdict round.

The page says in a sentence what was found and what it cost. It claims no difference of which the interval holds zero, that is
too small to matter, or that does not hold at every recovery effect (A_Q).`,
		Example: "  zwerm compare laboratorium --replicates 200 --out results\n  zwerm report results\n" +
			"  zwerm report here there claims --out workshop",
		Args: takes(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			if out == "" {
				out = args[0]
			}
			study, err := report.Read(args...)
			if err != nil {
				return err
			}
			if err := record.Prepare(out); err != nil {
				return err
			}
			if err := record.Save(out, record.File{Name: reportName, Write: study.HTML}); err != nil {
				return err
			}
			fmt.Fprintln(c.OutOrStdout(), "wrote", filepath.Join(out, reportName))
			return nil
		},
	}
	c.Flags().StringVar(&out, "out", "", "`folder` for report.html (default: the first one given)")
	return c
}
