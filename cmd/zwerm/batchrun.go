package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/batch"
	"zwerm/sim/experiment"
)

// work does what is left in a folder, and makes the final files.
func (f *batchFlags) work(c *cobra.Command, b *batch.Batch) error {
	stderr := c.ErrOrStderr()
	r, err := batch.NewRunner(b, int(f.workers.Value))
	if err != nil {
		return err
	}
	for _, damage := range b.Damage {
		fmt.Fprintf(stderr, "%v; its runs are done again\n", damage)
	}
	left, all := r.Left(), f.shard.runs(b.Runs())
	if b.Resumed {
		fmt.Fprintf(stderr, "going on in %s: %s of %s are done\n", f.out, document.Count(all-left), document.Counted(all, "run", "runs"))
	}
	if left == 0 && f.complete() {
		fmt.Fprintf(c.OutOrStdout(), "nothing is left to do in %s\n", f.out)
		return nil
	}
	end, err := batch.Begin(f.out, f.command(), int(f.workers.Value), b.Damage)
	if err != nil {
		return err
	}
	w := newBatchProgress(c, max(left, 1))
	r.Tick = w.tick
	err = r.Run(c.Context())
	w.end()
	if err2 := end(w.done); err == nil {
		err = err2 // else the first says it all, as that the disk is full
	}
	if err != nil {
		if errors.Is(err, context.Canceled) {
			fmt.Fprintf(stderr, "%s are done and kept in %s; the same command goes on\n", document.Counted(all-left+w.done, "run", "runs"), f.out)
		}
		return err
	}
	if f.shard.of > 1 {
		fmt.Fprintf(c.OutOrStdout(), "shard %v is done: %s in %s\nwhen all are: zwerm batch merge FOLDER... --out FOLDER\n",
			&f.shard, document.Counted(all, "run", "runs"), f.out)
		return nil
	}
	return writeFinal(c, b.Whole(), f.out, f.csv, (*batch.Assembly).Write)
}

// writeFinal makes the final files and says what there is.
func writeFinal(c *cobra.Command, a *batch.Assembly, folder string, csv bool, write func(*batch.Assembly, string, bool) (batch.ManifestRuns, error)) error {
	runs, err := write(a, folder, csv)
	if err != nil {
		return err
	}
	out := c.OutOrStdout()
	fmt.Fprintf(out, "%s of %s have results\n", document.Count(runs.Done), document.Counted(runs.Total, "run", "runs"))
	for _, name := range batch.FileNames(csv) {
		fmt.Fprintln(out, "wrote", filepath.Join(folder, name))
	}
	if runs.PutAside > 0 {
		fmt.Fprintf(c.ErrOrStderr(), "%s put aside: see %s\nhow to repeat each with one command: %s\n", document.Counted(runs.PutAside, "run", "runs"),
			filepath.Join(folder, "failures.csv"), experiment.Command("zwerm", "batch", "show", folder, "--failures"))
	}
	return nil
}

// complete reports whether all final files are there.
func (f *batchFlags) complete() bool {
	if f.shard.of > 1 {
		return true
	}
	for _, name := range batch.FileNames(f.csv) {
		if _, err := os.Stat(filepath.Join(f.out, name)); err != nil {
			return false
		}
	}
	return true
}

// command is what was given, as far as it matters.
func (f *batchFlags) command() string {
	words := []string{"zwerm", "batch", f.experiment, "--out", f.out, "--workers", f.workers.String()}
	if f.shard.of > 1 {
		words = append(words, "--shard", f.shard.String())
	}
	if f.csv {
		words = append(words, "--csv")
	}
	return experiment.Command(words...)
}

// batchProgress tells how far a batch is, how fast, and how many runs failed.
type batchProgress struct {
	*progress
	failed int
}

func newBatchProgress(c *cobra.Command, left int) *batchProgress {
	return &batchProgress{progress: newProgress(c.ErrOrStderr(), "runs", left)}
}

// tick is called after every run, by one worker at a time.
func (w *batchProgress) tick(e *batch.Entry) {
	if e.Status != batch.Done {
		w.failed++
	}
	rate := float64(w.done+1) / time.Since(w.began).Seconds()
	what := fmt.Sprintf("runs, %.3g per second", rate)
	if w.failed > 0 {
		what += fmt.Sprintf(", %d put aside", w.failed)
	}
	if w.what = what; w.bar != nil {
		w.bar.Describe(what)
	}
	w.step()
}

// estimateText says in words what a batch will take.
func estimateText(e batch.Estimate) string {
	words := []string{fmt.Sprintf("about %v with %s at once (%v per run, from %d that were timed)", roundly(e.Time), document.Counted(e.Workers, "world", "worlds"),
		roundly(e.PerRun), e.Timed), fmt.Sprintf("%s of disk", size(e.Disk)), fmt.Sprintf("%s of memory", size(e.Memory))}
	text := strings.Join(words, ", ")
	if e.Failed > 0 {
		text += fmt.Sprintf("; %d of the timed runs would be put aside", e.Failed)
	}
	return text
}

// roundly rounds to two digits.
func roundly(d time.Duration) time.Duration {
	unit := time.Duration(1)
	for d >= 100*unit {
		unit *= 10
	}
	return d.Round(unit)
}

// size writes a number of bytes.
func size(bytes int64) string {
	if bytes < 1_000_000 {
		return fmt.Sprintf("%.0f kB", max(float64(bytes)/1e3, 1))
	}
	if bytes < 1_000_000_000 {
		return fmt.Sprintf("%.0f MB", float64(bytes)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(bytes)/1e9)
}
