package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/hypotheses"
	"zwerm/sim/record"
)

// flipSwitches shows where the verdict turns round.
func (f *hypothesesFlags) flipSwitches(c *cobra.Command) error {
	if err := f.check(c); err != nil {
		return err
	}
	if f.out != "" {
		if err := prepare(f.out, "hypotheses"); err != nil {
			return err
		}
	}
	flip := &hypotheses.Flip{Names: f.flip, Replicates: int(f.replicates.Value), Seed: f.seed.Value, Workers: int(f.workers.Value)}
	end := f.follow(c, &flip.Start, &flip.Tick)
	list, _, err := flip.Run(c.Context())
	end()
	if err != nil {
		return asMisuse(err)
	}
	file := flip.File(list)
	if f.out != "" {
		if err := record.Save(f.out, file); err != nil {
			return err
		}
	}
	if f.asJSON {
		var all []any
		for i := range list {
			all = append(all, list[i].JSON())
		}
		return printJSON(c, all)
	}
	out := c.OutOrStdout()
	for i := range list {
		fmt.Fprintln(out, strings.Join(list[i].Lines(), "\n"))
		fmt.Fprintln(out)
		printGrid(out, list[i].Rows(), 1)
		fmt.Fprintln(out)
	}
	fmt.Fprintf(out, "%s\n\n%s; %s\n", strings.Join(hypotheses.FlipLegend(list), "\n"), document.Counted(flip.Replicates, "replicate", "replicates"), provenance())
	if f.out != "" {
		fmt.Fprintln(out, "wrote", filepath.Join(f.out, file.Name))
	}
	return nil
}

// dealHands plays random hands.
func (f *hypothesesFlags) dealHands(c *cobra.Command) error {
	hands := &hypotheses.Hands{N: int(f.hands.Value), Seed: f.seed.Value, Workers: int(f.workers.Value)}
	end := f.follow(c, &hands.Start, &hands.Tick)
	dealt, err := hands.Run(c.Context())
	end()
	if err != nil {
		return err
	}
	if f.asJSON {
		return printJSON(c, dealt.JSON())
	}
	out := c.OutOrStdout()
	for i, outcome := range hypotheses.HandOutcomes {
		fmt.Fprintf(out, "Hands ranked by %s: how many of the best and of the worst tenth played a lever\n\n", outcome)
		printGrid(out, dealt.Rows(i), 1)
		fmt.Fprintln(out)
	}
	suspects := dealt.Suspects()
	if len(suspects) == 0 {
		suspects = []string{"no lever is suspect"}
	}
	fmt.Fprintf(out, "%s\n\n%s\n\n%s\n", strings.Join(suspects, "\n"), strings.Join(dealt.Legend(), "\n"), provenance())
	return nil
}
