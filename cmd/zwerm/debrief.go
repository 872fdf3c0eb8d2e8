package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// debriefFlags are what `zwerm debrief` can be asked.
type debriefFlags struct {
	indicator             string
	lucks, pairs, workers whole
	asJSON                bool
}

// debriefCommand is `zwerm debrief`.
func debriefCommand() *cobra.Command {
	f := &debriefFlags{lucks: whole{Value: 24, Min: 2, Max: 10_000}, pairs: whole{Value: 5, Max: 20}, workers: newWorkers()}
	c := &cobra.Command{
		Use:   "debrief GAME",
		Short: "Rank the decisions of a saved game by what they did",
		Long: `Rank the decisions of a saved game by what they did: each is left out in turn, the others are taken again under several lucks, and
what an indicator is at the end is compared pair by pair. The intervals hold together, all in 95% of cases. Of a decision whose
interval holds zero it is said that it does not show, and of one that does less than what matters that it is too small.

An interplay is what decisions did together beyond the sum of what each did alone: all of them, and pairs of those that did most.

GAME is a file, the name of a game that was saved by itself, or a share code.`,
		Example: "  zwerm debrief evening.zwerm --indicator trust",
		Args:    takes(1, 1),
		RunE:    func(c *cobra.Command, args []string) error { return f.run(c, args[0]) },
	}
	c.Flags().StringVar(&f.indicator, "indicator", game.Six[0], "on which `indicator` decisions are ranked")
	c.Flags().Var(&f.lucks, "lucks", "under how many lucks every decision is left out; the first is that of the game")
	c.Flags().Var(&f.pairs, "pairs", "of how many of the decisions that did most all pairs are looked at; 0 for none")
	c.Flags().Var(&f.workers, "workers", "how many games are played at once; the results do not depend on it")
	c.Flags().BoolVar(&f.asJSON, "json", false, "print JSON")
	return c
}

// run weighs the decisions of a game.
func (f *debriefFlags) run(c *cobra.Command, name string) error {
	ind, ok := measure.Find(f.indicator)
	if !ok {
		var keys []string
		for i := range measure.Indicators {
			keys = append(keys, measure.Indicators[i].Key)
		}
		return misusef("--indicator: there is no indicator %q; allowed: %s", f.indicator, strings.Join(keys, ", "))
	}
	kept, err := gameNamed(name, shelf())
	if err != nil {
		return err
	}
	s, err := kept.Replay(nil)
	if err != nil {
		return fmt.Errorf("%s: %w\nonly a game of this version of the model can be weighed, %s; zwerm replay tells more", name, err, experiment.ModelVersion)
	}
	w := &weighed{ind: ind, places: others.Decisions(s.Rounds()), tally: others.NewTally([]string{ind.Key}, int(f.lucks.Value)), session: s}
	if len(w.places) == 0 {
		return fmt.Errorf("%s: nothing was decided in this game yet", name)
	}
	for _, p := range w.places {
		w.tally.Add([]others.Place{p})
	}
	w.all = w.tally.Add(w.places)
	if err := f.play(c, w, 0); err != nil {
		return err
	}
	var most []others.Place
	ranked, shown := w.tally.Ranked(0, len(w.places))
	for _, e := range ranked[:min(shown, int(f.pairs.Value))] {
		most = append(most, w.places[e.Part])
	}
	if pairs := others.Pairs(most); len(pairs) > 0 {
		w.pairs = w.tally.Add(pairs...)
		if err := f.play(c, w, w.pairs); err != nil {
			return err
		}
	}
	if f.asJSON {
		return printJSON(c, w.json())
	}
	w.print(c.OutOrStdout())
	return nil
}

// play plays the games without the parts from one on.
func (f *debriefFlags) play(c *cobra.Command, w *weighed, from int) error {
	parts := w.tally.Without(from, w.tally.Parts())
	b := &others.Branches{Record: w.session.Record(), Lucks: int(f.lucks.Value), Keys: []string{w.ind.Key}, Without: parts}
	progress := newProgress(c.ErrOrStderr(), "games", b.Lucks*(len(parts)+1))
	defer progress.end()
	return b.Play(c.Context(), int(f.workers.Value), func(x others.Branch) {
		w.tally.Take(from, x)
		progress.step()
	})
}

// weighed are the decisions of a game, and what each did.
type weighed struct {
	ind        *measure.Indicator
	session    *game.Session
	places     []others.Place
	tally      *others.Tally
	all, pairs int // where all decisions together, and the first pair, are among the parts; pairs is 0 without any
}

// verdict says what is to be said of a difference.
func (w *weighed) verdict(d stats.Difference) string {
	switch {
	case d.Sign() == 0:
		return "does not show"
	case !d.Exceeds(w.ind.Smallest):
		return "too small"
	case d.Sign()*w.ind.Better > 0:
		return "better"
	case d.Sign()*w.ind.Better < 0:
		return "worse"
	}
	return "shows"
}

// decision is a decision with its place.
func (w *weighed) decision(p others.Place) (round, lever, target string) {
	d := w.session.Rounds()[p.Round].Decisions[p.Decision]
	if lever = d.Lever; d.Stop {
		lever = "stop " + lever
	}
	return fmt.Sprint(p.Round + 1), lever, d.Target
}

// number writes a difference with its sign.
func (w *weighed) number(x float64) string { return fmt.Sprintf("%+.*f", w.ind.Decimals+1, x) }

// cells are a difference in a table.
func (w *weighed) cells(d stats.Difference) []string {
	return []string{w.number(d.Mean), w.number(d.Low), w.number(d.High)}
}

// print prints the list, and how decisions work upon each other.
func (w *weighed) print(out io.Writer) {
	ranked, shown := w.tally.Ranked(0, len(w.places))
	fmt.Fprintf(out, "%s at the end, in %s: what each decision did, the game with it less the game without it\n\n", w.ind.Name.EN, w.ind.Unit)
	table := grid{names: 2, gap: 2}
	table.add("round", "decision", "target", "mean", "low", "high", "own game", "")
	for _, e := range ranked {
		round, lever, target := w.decision(w.places[e.Part])
		table.add(slices.Concat([]string{round, lever, target}, w.cells(e.Difference), []string{w.number(e.Each[0]), w.verdict(e.Difference)})...)
	}
	table.print(out)
	all, beyond := w.tally.Effect(w.all, 0), w.tally.Interplay(w.all, 0, w.ones()...)
	fmt.Fprintf(out, "\n%d of %d decisions show. All together did %s, of which %s (%s to %s) is interplay: %s.\n", shown, len(ranked), w.number(all.Mean),
		w.number(beyond.Mean), w.number(beyond.Low), w.number(beyond.High), w.verdict(beyond))
	if pairs := w.pairings(); len(pairs) > 0 {
		fmt.Fprintf(out, "\nInterplay of pairs: what both did together beyond the sum of what each did\n\n")
		table := grid{names: 4, gap: 2}
		table.add("round", "decision", "round", "decision", "mean", "low", "high", "")
		for _, p := range pairs {
			first, a, _ := w.decision(p.parts[0])
			second, b, _ := w.decision(p.parts[1])
			table.add(slices.Concat([]string{first, a, second, b}, w.cells(p.Difference), []string{w.verdict(p.Difference)})...)
		}
		table.print(out)
	}
	fmt.Fprintf(out, "\n%d lucks, the first that of the game; intervals of a table hold together in 95%% of cases\n%s\n", all.N, provenance())
}

// ones are the places of all single decisions among the parts.
func (w *weighed) ones() []int {
	list := make([]int, len(w.places))
	for i := range list {
		list[i] = i
	}
	return list
}

// A pairing is the interplay of two decisions.
type pairing struct {
	parts []others.Place
	stats.Difference
}

// pairings are those of the decisions that did most.
func (w *weighed) pairings() (list []pairing) {
	if w.pairs == 0 {
		return nil
	}
	n := w.tally.Parts() - w.pairs
	for i, parts := range w.tally.Without(w.pairs, w.tally.Parts()) {
		d := w.tally.Interplay(w.pairs+i, 0, slices.Index(w.places, parts[0]), slices.Index(w.places, parts[1]))
		list = append(list, pairing{parts, d.Among(n)})
	}
	return list
}
