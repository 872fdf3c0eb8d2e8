package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"zwerm/sim/record"
	"zwerm/sim/report"
)

// reportName is the file that people open.
const reportName = "report.html"

// reportCommand is `zwerm report`.
func reportCommand() *cobra.Command {
	var out string
	f := &gameFlags{replicates: whole{Value: 20, Min: 1, Max: 10_000}, workers: newWorkers()}
	c := &cobra.Command{
		Use:   "report DIR|GAME...",
		Short: "Make one page of results, for on the wall",
		Long: `Make report.html of results: one file that opens without a network, in Dutch and in English, and prints to two pages of A4.

A folder is one of zwerm compare --out or of zwerm batch --out; with several, everything in them is compared on the indicators
that they share, pair by pair where the luck is the same and else between groups of runs. Worlds may differ, and the page names
every difference; only results of other versions of the model are refused. A folder of zwerm hypotheses --out adds what came out
of the registered claims, or (with --flip) which assumptions turn the verdict round.

A GAME is a saved game as in zwerm replay: a file, a name or a share code. What its group decided is decided again under other
luck, besides the luck of the game itself, and so do the strategies of --beside in the place of the people, so that groups can
be compared with each other and with them by what they chose, not by their luck. Games are compared over the months that all
of them have played.

The page says in a sentence what was found and what it cost. It claims no difference of which the interval holds zero, that is
too small to matter, or that does not hold at every recovery effect (A_Q).`,
		Example: "  zwerm compare laboratorium --replicates 200 --out results\n  zwerm report results\n" +
			"  zwerm report here there claims --out workshop\n" +
			"  zwerm report group-a.zwerm group-b.zwerm --beside blueprint,co-creation --out evening",
		Args: takes(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			folders, games := foldersAndGames(args)
			if err := checkReport(c, folders, games); err != nil {
				return err
			}
			switch {
			case out == "" && len(folders) == 0:
				return misusef("--out says in which folder the page of saved games is written")
			case out == "":
				out = folders[0]
			}
			study := &report.Study{}
			for _, folder := range folders {
				if err := study.Add(folder); err != nil {
					return err
				}
			}
			if err := f.addGames(c, study, games); err != nil {
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
	c.Flags().StringSliceVar(&f.beside, "beside", []string{"blueprint", "co-creation"}, "the `strategies` to set beside saved games, or files of them; empty for none")
	c.Flags().Var(&f.replicates, "replicates", "under how many lucks the decisions of games are taken again")
	c.Flags().BoolVar(&f.honest, "honest", true, "also play games again at recovery-effect 0.1, 0.3 and 0.6, and judge welfare by all three")
	c.Flags().Var(&f.workers, "workers", "how many worlds are simulated at once; the page does not depend on it")
	return c
}

// checkReport refuses folders that are given twice or not there, and flags about games where there are none.
func checkReport(c *cobra.Command, folders, games []string) error {
	for _, name := range []string{"beside", "replicates", "honest", "workers"} {
		if len(games) == 0 && c.Flags().Changed(name) {
			return misusef("--%s is about saved games, and none is given", name)
		}
	}
	for i, folder := range folders {
		if slices.ContainsFunc(folders[:i], func(other string) bool { return filepath.Clean(other) == filepath.Clean(folder) }) {
			return misusef("%s is listed twice", folder)
		}
		if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
			return misusef("there is no folder or saved game %q; give a folder of zwerm compare, batch or hypotheses with --out, or a game as in zwerm replay", folder)
		}
	}
	return nil
}

// foldersAndGames tells folders of results from saved games: what is no folder and is a game's name, file or code.
func foldersAndGames(args []string) (folders, games []string) {
	for _, name := range args {
		info, err := os.Stat(name)
		switch {
		case err == nil && info.IsDir(), err != nil && !namesGame(name):
			folders = append(folders, name)
		default:
			games = append(games, name)
		}
	}
	return folders, games
}
