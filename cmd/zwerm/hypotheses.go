package main

import (
	"errors"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/hypotheses"
	"zwerm/sim/record"
)

// hypothesesFlags are what `zwerm hypotheses` can be asked.
type hypothesesFlags struct {
	claims     []string
	replicates whole
	seed       whole
	workers    whole
	out        string
	asJSON     bool
	flip       []string
	levers     bool
	hands      whole
}

// hypothesesCommand is `zwerm hypotheses`.
func hypothesesCommand() *cobra.Command {
	f := &hypothesesFlags{replicates: whole{Value: 20, Min: 2, Max: 10_000}, seed: whole{Value: 1, Max: math.MaxInt64},
		workers: newWorldFlags().workers, hands: whole{Value: 10_000, Min: 10, Max: 1_000_000}}
	c := &cobra.Command{
		Use:   "hypotheses",
		Short: "Test the registered claims",
		Long: `Test the registered claims, which were written down before the model ran: every arm of every claim in every condition, under
the same luck, judged as the registration says. A claim holds, holds partly, does not show or is contradicted; a claim whose
means are missing is not tested. Runs that claims share are done once. 20 replicates take minutes; 200 are registered.

--flip moves an honesty switch (see zwerm params) over its range, all seven assumptions of the design against co-creation
together (all), or every switch in turn (each), and says where the verdict on blueprint and co-creation turns round. Folders of
--out can be given to zwerm report.

--levers plays random hands of levers, and says which levers the best and the worst hands have.`,
		Example: "  zwerm hypotheses --replicates 200 --out claims\n  zwerm hypotheses --claims H1,H4\n  zwerm hypotheses --flip insight,all\n" +
			"  zwerm hypotheses --levers",
		Args: takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			err := apart(c, "claims flip levers", "out levers", "replicates levers")
			switch {
			case err != nil:
				return err
			case f.levers:
				return f.dealHands(c)
			case len(f.flip) > 0:
				return f.flipSwitches(c)
			}
			return f.test(c)
		},
	}
	c.Flags().StringSliceVar(&f.claims, "claims", nil, "which claims, as `ids` such as H1,H4 (default: all)")
	c.Flags().Var(&f.replicates, "replicates", "how many runs per arm and condition")
	c.Flags().Var(&f.seed, "seed", "that of the first replicate")
	c.Flags().StringVar(&f.out, "out", "", "`folder` for the report: Markdown, tables and charts; with --flip, for flips.json")
	c.Flags().Var(&f.workers, "workers", "how many worlds are simulated at once; the results do not depend on it")
	c.Flags().BoolVar(&f.asJSON, "json", false, "print JSON")
	c.Flags().StringSliceVar(&f.flip, "flip", nil, "move `switches` instead: honesty switches by their key, all or each")
	c.Flags().BoolVar(&f.levers, "levers", false, "play random hands of levers instead")
	c.Flags().Var(&f.hands, "hands", "how many hands, with --levers")
	return c
}

// check refuses what makes no sense before the first world is built.
func (f *hypothesesFlags) check(c *cobra.Command) error {
	switch {
	case c.Flags().Changed("claims") && len(f.claims) == 0:
		return misusef("--claims names no claim; leave it out for all")
	case c.Flags().Changed("hands") && !f.levers:
		return misusef("--hands goes with --levers")
	}
	return nil
}

// test tests the claims.
func (f *hypothesesFlags) test(c *cobra.Command) error {
	if err := f.check(c); err != nil {
		return err
	}
	for i := range f.claims {
		f.claims[i] = strings.TrimSpace(f.claims[i])
	}
	claims, err := hypotheses.Chosen(f.claims...)
	if err != nil {
		return asMisuse(err)
	}
	if f.out != "" {
		if err := prepare(f.out, "hypotheses"); err != nil {
			return err
		}
	}
	study := &hypotheses.Study{Claims: claims, Replicates: int(f.replicates.Value), Seed: f.seed.Value, Workers: int(f.workers.Value)}
	end := f.follow(c, &study.Start, &study.Tick)
	result, err := study.Run(c.Context())
	end()
	if err != nil {
		return err
	}
	var files []record.File
	if f.out != "" {
		files = result.Files(f.command())
		if err := record.Save(f.out, files...); err != nil {
			return err
		}
	}
	if f.asJSON {
		return printJSON(c, result.JSON())
	}
	out := c.OutOrStdout()
	fmt.Fprintf(out, "%s\n\n", result.Luck())
	printGrid(out, result.Rows(), 5)
	fmt.Fprintf(out, "\n%s\n\n%s\n\n%s\n", result.Counted(), strings.Join(result.Legend(), "\n"), provenance())
	if n := len(files); n > 0 {
		fmt.Fprintf(out, "wrote %s and %s beside it\n", filepath.Join(f.out, files[n-1].Name), document.Counted(n-1, "file", "files"))
	}
	return nil
}

// follow shows progress, which begins when the work knows how long it is.
func (f *hypothesesFlags) follow(c *cobra.Command, start *func(int), tick *func()) (end func()) {
	var p *progress
	*start = func(runs int) { p = newProgress(c.ErrOrStderr(), "runs", runs) }
	*tick = func() { p.step() }
	return func() {
		if p != nil {
			p.end()
		}
	}
}

// command returns the command that repeats the results.
func (f *hypothesesFlags) command() string {
	command := fmt.Sprintf("zwerm hypotheses --replicates %d", f.replicates.Value)
	if len(f.claims) > 0 {
		command += " --claims " + strings.Join(f.claims, ",")
	}
	if f.seed.given {
		command += " --seed " + f.seed.String()
	}
	return command
}

// asMisuse makes wrong use of an unknown name.
func asMisuse(err error) error {
	var name *hypotheses.UnknownName
	if errors.As(err, &name) {
		return &misuse{err}
	}
	return err
}

// printGrid prints rows, of which the first columns stand at the left.
func printGrid(w io.Writer, rows [][]string, names int) {
	table := grid{names: names, gap: 2, rows: rows}
	table.print(w)
}
