package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"zwerm/scenarios/document"
	"zwerm/sim/batch"
)

// batchShowCommand is `zwerm batch show`.
func batchShowCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show FOLDER",
		Short: "Say what a folder of results holds, how far it is and where it comes from",
		Args:  takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := batch.Show(args[0])
			if err != nil {
				return err
			}
			out := c.OutOrStdout()
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
				add("results", fmt.Sprintf("%s, %s put aside", count(m.Runs.Done, "run", "runs"), document.Count(m.Runs.PutAside)))
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
}

func sessionText(s *batch.Session) string {
	text := fmt.Sprintf("%s on %s (%s), ", s.Began.Format("2006-01-02 15:04"), s.Host, s.System)
	if s.Ended == nil {
		return text + "killed or at work"
	}
	return text + fmt.Sprintf("%s in %v with %s", count(s.Runs, "run", "runs"), roundly(s.Ended.Sub(s.Began)), count(s.Workers, "worker", "workers"))
}
