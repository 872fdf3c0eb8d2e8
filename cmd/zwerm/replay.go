package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"zwerm/game"
	"zwerm/game/save"
	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
)

// replayCommand is `zwerm replay`.
func replayCommand() *cobra.Command {
	rescue, code := "", false
	c := &cobra.Command{
		Use:   "replay GAME",
		Short: "Play a saved game again and check that it comes out the same",
		Long: `Play a saved game again and check that it comes out the same, round by round.

GAME is a file, the name of a game that was saved by itself, or a share code. The first month that differs is named. Of a file
that is damaged the rounds that can be used are played; --rescue writes them to a file of their own.`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error { return replay(c, args[0], rescue, code) },
	}
	c.Flags().StringVar(&rescue, "rescue", "", "write what can be used of a damaged game to this new `file`")
	c.Flags().BoolVar(&code, "code", false, "also print the share code of the game")
	return c
}

func replay(c *cobra.Command, name, rescue string, code bool) error {
	out := c.OutOrStdout()
	record, trouble := gameNamed(name, shelf())
	if record == nil {
		return trouble
	}
	if changed := save.Current(record); changed != nil {
		fmt.Fprintf(out, "%v\n\n", changed)
	}
	progress := newProgress(c.ErrOrStderr(), "rounds", len(record.Rounds))
	s, differs := record.Replay(func(int) { progress.step() })
	progress.end()
	if s == nil {
		return errors.Join(trouble, differs)
	}
	printGame(out, s, record, differs)
	if rescue != "" {
		if err := rescueGame(out, rescue, s); err != nil {
			return err
		}
	}
	if code && trouble == nil && differs == nil {
		text, err := save.Code(record)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "\n%s\n", text)
	}
	return errors.Join(trouble, differs)
}

// printGame prints the rounds of a game that was played again.
func printGame(out io.Writer, s *game.Session, kept *game.Record, differs error) {
	settings := s.Settings()
	fmt.Fprintf(out, "%s, %s, seed %d\n\n", s.Scenario().Key, settings.Home, s.Seed())
	table := grid{names: 1, gap: 2}
	table.add("round", "from", "to", "decisions", "state hash", "")
	for i, round := range s.Rounds() {
		from, to := s.Start(i), s.Start(i+1)-1
		table.add(fmt.Sprint(i+1), monthOf(s, from), monthOf(s, to), fmt.Sprint(len(round.Decisions)), round.Hash, verified(kept, i, differs))
	}
	table.print(out)
	if s.Phase() == game.Over && s.MonthsLeft() > 0 {
		fmt.Fprintf(out, "\nthe group stopped here, %s before the end\n", document.Counted(s.MonthsLeft(), "month", "months"))
	}
	fmt.Fprintf(out, "\nmodel %s, state hash %s\n", experiment.ModelVersion, s.Hash())
}

// verified says whether a round came out as it was kept.
func verified(kept *game.Record, round int, differs error) string {
	var d *game.Differs
	switch {
	case errors.As(differs, &d) && round >= d.Round:
		return "differs"
	case kept.Rounds[round].Hash == "":
		return "played"
	}
	return "the same"
}

// rescueGame writes what there is of a game.
func rescueGame(out io.Writer, path string, s *game.Session) error {
	data, err := save.Bytes(s.Record(), "by zwerm replay --rescue")
	if err != nil {
		return err
	}
	if err := writeNew(path, data); err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%s written to %s\n", document.Counted(len(s.Rounds()), "round", "rounds"), path)
	return nil
}

// monthOf names a month of a game.
func monthOf(s *game.Session, month int) string {
	if s.Scenario().Dated {
		return document.Month(month)
	}
	return fmt.Sprint("month ", month)
}
