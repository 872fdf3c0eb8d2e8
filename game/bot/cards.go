package bot

import (
	"math"

	"gonum.org/v1/gonum/stat"

	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// Clear is how many standard errors a mean effect must be from zero to be called clear: with 33 levers and 7 indicators, chance
// alone passes it in one case in all.
const Clear = 3

// A CardReport is what can be said of a lever from many games.
type CardReport struct {
	Lever                   *policy.Lever
	Possible, Dealt, Chosen float64 // shares of rounds
	Months                  float64 // mean months at work in random games
	Trials                  int     // random games that were played again without it
	// Helped and Hurt are the shares of them in which it made at least one of Judged better, or worse, by the smallest
	// difference that matters or more. Every decision also changes whom chance meets, so both are more than a lever does of
	// itself; Better and Worse are what is left on average.
	Helped, Hurt  float64
	Better, Worse []Effect // that are clear, in the order of Judged
}

// An Effect is what a lever made of an indicator on average, in smallest differences that matter; positive is better, whichever
// direction that is.
type Effect struct {
	Indicator *measure.Indicator
	Mean      float64
}

// cards says what can be said of every lever.
func cards(games []*Game) []CardReport {
	list := make([]CardReport, len(policy.Levers))
	rounds, played := 0., 0.
	trials := make([][]Trial, len(list))
	for _, g := range games {
		rounds += float64(g.Rounds)
		if g.Player == random.Name {
			played++
		}
		for i := range list {
			c := &list[i]
			c.Possible += float64(g.Cards[i].Possible)
			c.Dealt += float64(g.Cards[i].Dealt)
			c.Chosen += float64(g.Cards[i].Chosen)
			if g.Player == random.Name {
				c.Months += float64(g.Cards[i].Months)
			}
		}
		for _, t := range g.Trials {
			trials[t.Lever] = append(trials[t.Lever], t)
		}
	}
	for i := range list {
		c := &list[i]
		c.Lever = &policy.Levers[i]
		c.Possible, c.Dealt, c.Chosen, c.Months = c.Possible/rounds, c.Dealt/rounds, c.Chosen/rounds, c.Months/played
		c.judge(trials[i])
	}
	return list
}

// judge sums up the games that were played again without the lever.
func (c *CardReport) judge(trials []Trial) {
	c.Trials = len(trials)
	helped, hurt := 0, 0
	for _, t := range trials {
		better, worse := false, false
		for i, ind := range Judged() {
			better, worse = better || t.Made[i] >= ind.Smallest, worse || t.Made[i] <= -ind.Smallest
		}
		if better {
			helped++
		}
		if worse {
			hurt++
		}
	}
	c.Helped, c.Hurt = float64(helped)/float64(len(trials)), float64(hurt)/float64(len(trials))
	for i, ind := range Judged() {
		var made []float64
		for _, t := range trials {
			if v := t.Made[i] / ind.Smallest; !math.IsNaN(v) {
				made = append(made, v)
			}
		}
		if len(made) < 3 {
			continue
		}
		mean, sd := stat.MeanStdDev(made, nil)
		switch t := mean / stat.StdErr(sd, float64(len(made))); {
		case t >= Clear:
			c.Better = append(c.Better, Effect{ind, mean})
		case t <= -Clear:
			c.Worse = append(c.Worse, Effect{ind, mean})
		}
	}
}
