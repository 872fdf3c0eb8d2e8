package bot

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/stats"
)

// Report returns the balance report of games, in Markdown. Command is what was typed.
func Report(games []Game, command string) string {
	var whole []*Game
	b := &strings.Builder{}
	broken := 0
	for i := range games {
		if games[i].End != nil {
			whole = append(whole, &games[i])
		} else {
			broken++
		}
	}
	fmt.Fprintf(b, "# Balance of the game\n\nWhat bots found in %d games. Model %s. Made with\n\n```\n%s\n```\n\n", len(games), experiment.ModelVersion, command)
	fmt.Fprintf(b, "Every scenario is played by every player under the same seeds; ends are means of the last twelve months in the home municipality. Choices and luck are\nthe shares of the variance of an end that go with the player and with the seed. Before the takeover nobody waits, so waiting can only grow. Players:\n\n")
	players := Players()
	for i := range players {
		if i == 0 || players[i].Name != players[i-1].Name {
			fmt.Fprintf(b, "- %s: %s\n", players[i].Name, players[i].Does)
		}
	}
	troubles(b, games, broken)
	for _, name := range scenariosOf(whole) {
		ofScenario := slices.DeleteFunc(slices.Clone(whole), func(g *Game) bool { return g.Scenario != name })
		scenario(b, name, ofScenario)
	}
	cardTable(b, whole)
	return b.String()
}

// scenariosOf returns the scenarios of games, in the order in which they come.
func scenariosOf(games []*Game) (list []string) {
	for _, g := range games {
		if !slices.Contains(list, g.Scenario) {
			list = append(list, g.Scenario)
		}
	}
	return list
}

// troubles reports what should not happen.
func troubles(b *strings.Builder, games []Game, broken int) {
	dead, refused := 0, 0
	for i := range games {
		dead += games[i].DeadEnds
		refused += games[i].Refused
	}
	fmt.Fprintf(b, "\n## What should not happen\n\n- games that broke down: %d\n- rounds in which nothing could be chosen or stopped: %d\n", broken, dead)
	fmt.Fprintf(b, "- cards that looked possible and were refused: %d\n", refused)
	for i := range games {
		if g := &games[i]; g.Crash != "" {
			line, _, _ := strings.Cut(g.Crash, "\n")
			fmt.Fprintf(b, "- %s, %s, seed %d, round %d: %s\n", g.Scenario, g.Player, g.Seed, g.Rounds+1, line)
		}
	}
}

// Bounds of what is called unwinnable and trivial: shares of games that ended better than doing nothing.
const (
	Unwinnable = .05
	Trivial    = .95
)

// scenario reports on one scenario.
func scenario(b *strings.Builder, name string, games []*Game) {
	fmt.Fprintf(b, "\n## %s\n\n%d games of %d rounds.\n\n", name, len(games), games[0].Rounds)
	table := newTable("indicator", "unit", "start", "end: P10", "mean", "P90", "idle", "best player", "beyond idle (95%)",
		"games beyond idle", "beyond the start", "choices", "luck")
	lost, won, changed := 0, 0, 0
	for _, key := range Looked {
		o := outcome(games, key)
		best := &o.Players[0]
		if best.Beyond.Sign() == o.Indicator.Better {
			changed++
		}
		if o.Beyond <= Unwinnable {
			lost++
		} else if o.Beyond >= Trivial {
			won++
		}
		unit, show := shown(o.Indicator, o.All.P10, o.All.P90, o.Start)
		table.add(o.Indicator.Name.EN, unit, show(o.Start), show(o.All.P10), show(o.All.Mean), show(o.All.P90), show(o.of(idle.Name)),
			best.Player+": "+show(best.Mean), fmt.Sprintf("%s (%s to %s)", show(best.Beyond.Mean), show(best.Beyond.Low), show(best.Beyond.High)),
			percent(o.Beyond), percent(o.Improved), percent(o.Choices), percent(o.Luck))
	}
	table.write(b)
	fmt.Fprintf(b, "\nOn %d of %d indicators the best player is surely beyond who does nothing. ", changed, len(Looked))
	switch {
	case lost == len(Looked):
		fmt.Fprintf(b, "**Unwinnable**: on every indicator at most %.0f%% of games end better than without doing anything.\n", 100*Unwinnable)
	case won == len(Looked):
		fmt.Fprintf(b, "**Trivial**: on every indicator at least %.0f%% of games end better than without doing anything.\n", 100*Trivial)
	default:
		fmt.Fprintf(b, "Neither unwinnable nor trivial: at most %.0f%% of games go beyond doing nothing on %d of them, at least %.0f%% on %d.\n",
			100*Unwinnable, lost, 100*Trivial, won)
	}
	standingsTable(b, games)
}

// standingsTable reports how every player did.
func standingsTable(b *strings.Builder, games []*Game) {
	header := []string{"player", "games", "decisions"}
	outcomes := make([]Outcome, len(Looked))
	for i, key := range Looked {
		outcomes[i] = outcome(games, key)
		unit, _ := shown(outcomes[i].Indicator, outcomes[i].All.P10, outcomes[i].All.P90)
		header = append(header, outcomes[i].Indicator.Name.EN+" ("+unit+")")
	}
	table := newTable(append(header, "style")...)
	for _, name := range names(games) {
		n, decisions := 0, 0
		var styles []float64
		for _, g := range games {
			if g.Player == name {
				n++
				decisions += g.Style.Decisions
				styles = append(styles, g.Style.Mean)
			}
		}
		row := []string{name, fmt.Sprint(n), fmt.Sprintf("%.1f", float64(decisions)/float64(n))}
		for i := range outcomes {
			_, show := shown(outcomes[i].Indicator, outcomes[i].All.P10, outcomes[i].All.P90)
			row = append(row, show(outcomes[i].of(name)))
		}
		table.add(append(row, number(stats.Summarise(styles).Mean, 2))...)
	}
	b.WriteString("\n")
	table.write(b)
}

// Few is below how many trials nothing is said of a lever.
const Few = 10

// cardTable reports on every lever.
func cardTable(b *strings.Builder, games []*Game) {
	fmt.Fprintf(b, `
## Cards

Over all scenarios: in which share of rounds a lever could be started, was in the hand, and was chosen by somebody, and for how many months
it was at work in random games, whoever started it. Then what it did: %d levers of every random game, each in its turn, are left out,
and the game is played again under the same seed and with all other decisions that can then still be taken. "Helped" is the share of
these trials in which at least one indicator ended better with the lever by the smallest difference that matters, "hurt" the same for
worse; both hold chance, for whoever decides something else meets other luck later on. "Clearly better" and "clearly worse" are the
mean differences that are at least %d standard errors from zero, in smallest differences that matter (+ is better): %s.
All this is about games in which the other choices are random: with others beside it a card may do more, or less.

`, Dropped, Clear, smallest())
	table := newTable("lever", "possible", "in hand", "chosen", "months", "trials", "helped", "hurt", "clearly better", "clearly worse")
	var never, few, idle, harmful []string
	for _, c := range cards(games) {
		table.add(c.Lever.Key, percent(c.Possible), percent(c.Dealt), percent(c.Chosen), number(c.Months, 1),
			fmt.Sprint(c.Trials), percent(c.Helped), percent(c.Hurt), effects(c.Better), effects(c.Worse))
		switch {
		case c.Possible == 0:
			never = append(never, c.Lever.Key)
		case c.Trials < Few:
			few = append(few, c.Lever.Key)
		case c.Helped == 0:
			idle = append(idle, fmt.Sprintf("%s (it may still in up to %s of games)", c.Lever.Key, percent(unseen(c.Trials))))
		case len(c.Worse) > 0 && len(c.Better) == 0:
			harmful = append(harmful, c.Lever.Key)
		}
	}
	table.write(b)
	fmt.Fprintf(b, "\n- Never possible: %s.\n- Never useful, for it helped in no trial: %s.\n- Clearly worse on some indicator, clearly better on none: %s.\n"+
		"- Too few trials to tell (less than %d): %s.\n", listed(never), listed(idle), listed(harmful), Few, listed(few))
}

// unseen returns the share of games in which a lever may help at most, with 95% confidence, when it did in none of some trials.
func unseen(trials int) float64 { return 1 - math.Pow(.05, 1/float64(trials)) }

// smallest lists the smallest differences that matter.
func smallest() string {
	var words []string
	for _, ind := range Judged() {
		words = append(words, fmt.Sprintf("%s %g (%s)", ind.Name.EN, ind.Smallest, ind.Unit))
	}
	return strings.Join(words, ", ")
}

func effects(list []Effect) string {
	var words []string
	for _, e := range list {
		words = append(words, fmt.Sprintf("%s %+.1f", e.Indicator.Name.EN, e.Mean))
	}
	return strings.ReplaceAll(strings.Join(words, ", "), " -", " −")
}

func listed(words []string) string {
	if len(words) == 0 {
		return "none"
	}
	return strings.Join(words, ", ")
}
