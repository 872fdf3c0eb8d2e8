package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/batch"
)

// manyRuns is how many runs a batch may have before it asks for --yes.
const manyRuns = 10_000

// batchFlags are what `zwerm batch` can be asked.
type batchFlags struct {
	experiment string
	out        string
	workers    whole
	shard      shard
	csv        bool
	yes        bool
}

// newWorkers is the flag of how many worlds are simulated at once.
func newWorkers() whole { return whole{Value: uint64(runtime.GOMAXPROCS(0)), Min: 1, Max: 1024} }

// batchCommand is `zwerm batch` and what is below it.
func batchCommand() *cobra.Command {
	f := &batchFlags{workers: newWorkers(), shard: shard{1, 1}}
	c := &cobra.Command{
		Use:   "batch EXPERIMENT",
		Short: "Run an experiment: many settings, strategies and seeds, to Parquet files",
		Long: `Run an experiment: many settings, strategies and seeds, to Parquet files.

The experiment is a file; zwerm batch new writes one that explains itself. Runs are a list that is fixed before the first one,
replicates outermost. A batch that was stopped or killed goes on when the same command is given again, and its files are the
same to the byte, whatever the workers, stops and shards. A run that breaks down is put aside, with the command that repeats
it. The guide for researchers is sim/batch/README.md.`,
		Example: "  zwerm batch new cuts.yaml\n  zwerm batch check cuts.yaml\n  zwerm batch cuts.yaml --out cuts\n  zwerm batch summary cuts\n" +
			"  zwerm batch cuts.yaml --out part-2 --shard 2/8    one of eight machines; then: zwerm batch merge part-* --out cuts",
		Args: experimentOrCommand,
		RunE: func(c *cobra.Command, args []string) error {
			f.experiment = args[0]
			return f.run(c)
		},
	}
	c.Flags().StringVar(&f.out, "out", "", "`folder` for results, and for what the batch needs to go on")
	c.Flags().Var(&f.workers, "workers", "how many worlds are simulated at once; the results do not depend on it")
	c.Flags().Var(&f.shard, "shard", "do a part of the runs only: the `i/n`-th, to be merged with the others")
	c.Flags().BoolVar(&f.csv, "csv", false, "also write the tables as CSV")
	c.Flags().BoolVar(&f.yes, "yes", false, "begin even if there are more than "+document.Count(manyRuns)+" runs")
	c.AddCommand(batchCheckCommand(), batchNewCommand(), batchShowCommand(), batchVerifyCommand(), batchSummaryCommand(), batchMergeCommand())
	return c
}

// experimentOrCommand takes one file, and knows the names of subcommands that were written wrong.
func experimentOrCommand(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		if _, err := os.Stat(args[0]); errors.Is(err, fs.ErrNotExist) && document.Nearest(args[0], below(c)) != "" {
			return noCommand(c, args[0])
		}
	}
	return takes(1, 1)(c, args)
}

// run checks everything that can be checked before the folder is touched.
func (f *batchFlags) run(c *cobra.Command) error {
	if f.out == "" {
		return misusef("where to? --out takes a folder for the results")
	}
	if err := batch.OwnOrNew(f.out); err != nil {
		return &misuse{err}
	}
	p, err := readPlan(c, f.experiment)
	if err != nil {
		return err
	}
	chunk := 1 // that of a folder which is there counts
	if _, err := os.Stat(filepath.Join(f.out, "batch.json")); errors.Is(err, fs.ErrNotExist) {
		if chunk, err = f.preflight(c, p); err != nil {
			return err
		}
	}
	b, err := batch.Open(f.out, p, f.shard.number, f.shard.of, chunk)
	var foreign *batch.Foreign
	if errors.As(err, &foreign) {
		return &misuse{err}
	} else if err != nil {
		return err
	}
	return errors.Join(f.work(c, b), b.Close())
}

// readPlan reads an experiment and makes the list of its runs. What is probably not meant is said.
func readPlan(c *cobra.Command, path string) (*batch.Plan, error) {
	data, err := document.Load(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, misusef("there is no experiment %q; zwerm batch new writes one to start from", path)
	} else if err != nil {
		return nil, err
	}
	e, err := batch.Read(path, data, batch.Beside(path))
	if err != nil {
		return nil, err
	}
	for i := range e.Warnings {
		fmt.Fprintln(c.ErrOrStderr(), "warning:", e.Warnings[i].Error())
	}
	return batch.NewPlan(e)
}

// checkSettings finds out whether the scenarios take all settings.
func checkSettings(c *cobra.Command, p *batch.Plan) error {
	progress := newProgress(c.ErrOrStderr(), "settings", p.Design.Settings())
	defer progress.end()
	return p.Check(c.Context(), progress.step)
}

// preflight says what a new batch will take, and returns how many runs go into one file.
func (f *batchFlags) preflight(c *cobra.Command, p *batch.Plan) (chunk int, err error) {
	if err := checkSettings(c, p); err != nil {
		return 0, err
	}
	runs := f.shard.runs(p.Runs())
	e, err := p.Estimate(c.Context(), runs, int(f.workers.Value))
	if err != nil {
		return 0, err
	}
	fmt.Fprintf(c.ErrOrStderr(), "%s: %s\n", document.Counted(runs, "run", "runs"), estimateText(e))
	if runs > manyRuns && !f.yes {
		return 0, misusef("%s are more than %s: give --yes to begin, or fewer replicates, settings or strategies",
			document.Counted(runs, "run", "runs"), document.Count(manyRuns))
	}
	return batch.ChunkFor(e.PerRun, runs, int(f.workers.Value)), nil
}

// shard is a flag that takes i/n.
type shard struct{ number, of int }

func (s *shard) String() string {
	if s.of < 2 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.number, s.of)
}

// Set implements pflag.Value.
func (s *shard) Set(text string) error {
	number, of, _ := strings.Cut(text, "/")
	i, err := strconv.Atoi(number)
	n, err2 := strconv.Atoi(of)
	if err != nil || err2 != nil || i < 1 || i > n || n > 100_000 {
		return errors.New("allowed: i/n, with i from 1 to n, such as 2/8")
	}
	*s = shard{i, n}
	return nil
}

// Type implements pflag.Value.
func (s *shard) Type() string { return "i/n" }

// runs returns how many of some runs the shard has.
func (s *shard) runs(all int) int { return (all - s.number + s.of) / s.of }
