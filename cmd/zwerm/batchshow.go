package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/batch"
)

// batchShowCommand is `zwerm batch show`.
func batchShowCommand() *cobra.Command {
	var failures bool
	c := &cobra.Command{
		Use:   "show FOLDER",
		Short: "Say what a folder of results holds, how far it is and where it comes from",
		Long: `Say what a folder of results holds, how far it is and where it comes from. With --failures, print every run that was put
aside: why, the command that repeats it, and for a run that broke down where in the program it did.`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := batch.Show(args[0])
			if err != nil {
				return err
			}
			out := c.OutOrStdout()
			if failures {
				return printFailures(out, s.Batch)
			}
			add := func(key, value string) { fmt.Fprintf(out, "%-10s  %s\n", key, value) }
			add("experiment", s.State.Experiment+", "+s.Plan.Describe())
			if s.Plan.About != "" {
				add("about", s.Plan.About)
			}
			add("made by", s.State.Version.String())
			if s.State.Shards > 1 {
				add("shard", fmt.Sprintf("%d/%d", s.State.Shard, s.State.Shards))
			}
			if !s.State.Merged {
				add("runs done", fmt.Sprintf("%s of %s", document.Count(s.Done), document.Count(s.Mine)))
			}
			if s.Holder != nil {
				add("at work", s.Holder.String())
			}
			if m := s.Manifest; m != nil {
				add("results", fmt.Sprintf("%s, %s put aside", document.Counted(m.Runs.Done, "run", "runs"), document.Count(m.Runs.PutAside)))
				for _, f := range m.Files {
					add("file", fmt.Sprintf("%s, %s, SHA-256 %.12s", f.Name, size(f.Bytes), f.SHA256))
				}
			}
			for _, session := range s.Sessions {
				add("session", sessionText(&session))
			}
			return nil
		},
	}
	c.Flags().BoolVar(&failures, "failures", false, "print the runs that were put aside")
	return c
}

// printFailures prints every run that was put aside, and how many there are.
func printFailures(w io.Writer, b *batch.Batch) error {
	n := 0
	err := b.Failures(func(f batch.Failure) {
		n++
		fmt.Fprintf(w, "run %d, %s: %s\nto repeat it: %s\n", f.Entry.Run, f.Status, f.Cause, f.Replay)
		if f.Status == batch.Crashed && f.Stack == "" {
			fmt.Fprintf(w, "it broke down in month %d; the folder of its shard knows where in the program\n", f.Month)
		} else if f.Status == batch.Crashed {
			fmt.Fprintf(w, "it broke down in month %d:\n%s", f.Month, f.Stack)
		}
		fmt.Fprintln(w)
	})
	if err == nil {
		fmt.Fprintf(w, "%s put aside\n", document.Counted(n, "run", "runs"))
	}
	return err
}

func sessionText(s *batch.Session) string {
	text := fmt.Sprintf("%s on %s (%s), ", s.Began.Format("2006-01-02 15:04"), s.Host, s.System)
	if s.Ended == nil {
		return text + "killed or at work"
	}
	return text + fmt.Sprintf("%s in %v with %s", document.Counted(s.Runs, "run", "runs"), roundly(s.Ended.Sub(s.Began)), document.Counted(s.Workers, "worker", "workers"))
}
