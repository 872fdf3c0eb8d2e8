package bot

import (
	"math"

	"gonum.org/v1/gonum/stat"

	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// Clear is how many standard errors a connection must be from zero to count: with 33 levers and 8 indicators, chance alone
// passes it in a third of a case.
const Clear = 3

// A CardReport is what can be said of a lever from many games.
type CardReport struct {
	Lever                   *policy.Lever
	Possible, Dealt, Chosen float64 // shares of rounds
	Helps, Hurts            []Link  // connections that are clear, in the order of Looked
	Months                  float64 // mean months at work in random games
}

// A Link is the correlation, over random games, of the months in which a lever was at work with an indicator at the end.
type Link struct {
	Indicator *measure.Indicator
	R         float64 // positive is better, whichever direction that is
}

// cards says what can be said of every lever.
func cards(games []*Game) []CardReport {
	list := make([]CardReport, len(policy.Levers))
	rounds := 0.
	for _, g := range games {
		rounds += float64(g.Rounds)
		for i := range list {
			list[i].Possible += float64(g.Cards[i].Possible)
			list[i].Dealt += float64(g.Cards[i].Dealt)
			list[i].Chosen += float64(g.Cards[i].Chosen)
		}
	}
	for i := range list {
		c := &list[i]
		c.Lever = &policy.Levers[i]
		c.Possible, c.Dealt, c.Chosen = c.Possible/rounds, c.Dealt/rounds, c.Chosen/rounds
		months := within(games, func(g *Game) float64 { return float64(g.Cards[i].Months) })
		for _, key := range Looked {
			c.link(games, key, months)
		}
		n := 0.
		for _, g := range games {
			if g.Player == random.Name {
				c.Months += float64(g.Cards[i].Months)
				n++
			}
		}
		c.Months /= n
	}
	return list
}

// link adds the connection with an indicator, if it is clear.
func (c *CardReport) link(games []*Game, key string, months []float64) {
	for k := range measure.Indicators {
		ind := &measure.Indicators[k]
		if ind.Key != key {
			continue
		}
		var x, y []float64
		for i, end := range within(games, func(g *Game) float64 { return g.End[k] }) {
			if !math.IsNaN(end) && !math.IsNaN(months[i]) {
				x, y = append(x, months[i]), append(y, end*float64(ind.Better))
			}
		}
		if len(x) < 3 {
			return
		}
		r := stat.Correlation(x, y, nil)
		if t := r * math.Sqrt(float64(len(x)-2)/(1-r*r)); t >= Clear {
			c.Helps = append(c.Helps, Link{ind, r})
		} else if t <= -Clear {
			c.Hurts = append(c.Hurts, Link{ind, r})
		}
	}
}

// within returns a number of every random game, in standard deviations from the mean of its scenario, so that scenarios can
// be taken together; NaN where all are equal.
func within(games []*Game, of func(*Game) float64) (list []float64) {
	groups := map[string][]float64{}
	for _, g := range games {
		if v := of(g); g.Player == random.Name && !math.IsNaN(v) {
			groups[g.Scenario] = append(groups[g.Scenario], v)
		}
	}
	for _, g := range games {
		if g.Player != random.Name {
			continue
		}
		mean, sd := stat.MeanStdDev(groups[g.Scenario], nil)
		if sd == 0 {
			sd = math.NaN()
		}
		list = append(list, (of(g)-mean)/sd)
	}
	return list
}
