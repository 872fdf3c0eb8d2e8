package bot

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"

	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// Looked are the keys of the indicators on which games are judged here: those on the board, and what people live through.
var Looked = []string{"wellbeing", "waiting-weeks", "fit", "trust", "ownership", "credit", "reserve", "deficit"}

// An Outcome is how one indicator ended in the games of one scenario.
type Outcome struct {
	Indicator *measure.Indicator
	Start     float64       // mean before the first month; NaN where there is nothing to measure yet
	All       stats.Summary // of the last year, over all games
	Improved  float64       // share of games that ended better than they began; NaN where that cannot be said
	Beyond    float64       // share of other players' games that ended better than doing nothing under the same seed
	Players   []Standing    // the best first
	// Choices and Luck are the shares of the variance of the end that go with the player and with the seed; what is left goes
	// with both together. Random players are left out.
	Choices, Luck float64
}

// A Standing is how one player did on one indicator.
type Standing struct {
	Player string
	Mean   float64
	Beyond stats.Difference // with doing nothing under the same seeds
}

// of returns the mean end of a player; NaN for who did not play.
func (o *Outcome) of(player string) float64 {
	for i := range o.Players {
		if o.Players[i].Player == player {
			return o.Players[i].Mean
		}
	}
	return math.NaN()
}

// outcome says how an indicator ended in the games of a scenario.
func outcome(games []*Game, key string) Outcome {
	at := slices.IndexFunc(measure.Indicators, func(i measure.Indicator) bool { return i.Key == key })
	o := Outcome{Indicator: &measure.Indicators[at]}
	var starts, ends, improved, beyond []float64
	for _, g := range games {
		starts, ends = append(starts, g.Start[at]), append(ends, g.End[at])
		improved = append(improved, (g.End[at]-g.Start[at])*float64(o.Indicator.Better))
		if nothing := idleBeside(games, g); nothing != nil && nothing != g {
			beyond = append(beyond, (g.End[at]-nothing.End[at])*float64(o.Indicator.Better))
		}
	}
	o.Start, o.All = stats.Summarise(starts).Mean, stats.Summarise(ends)
	o.Improved, o.Beyond = above(improved), above(beyond)
	o.Choices, o.Luck = shares(games, at)
	o.Players = standings(games, at)
	slices.SortStableFunc(o.Players, func(a, b Standing) int {
		if d := (a.Mean - b.Mean) * float64(o.Indicator.Better); d > 0 {
			return -1
		} else if d < 0 {
			return +1
		}
		return 0
	})
	return o
}

// above returns the share of numbers above zero, of those that are numbers.
func above(values []float64) float64 {
	n, more := 0., 0.
	for _, v := range values {
		if !math.IsNaN(v) {
			n++
		}
		if v > 0 {
			more++
		}
	}
	return more / n
}

// idleBeside returns the game of who did nothing under the same seed, or nil.
func idleBeside(games []*Game, g *Game) *Game {
	i := slices.IndexFunc(games, func(o *Game) bool { return o.Player == idle.Name && o.Seed == g.Seed })
	if i < 0 {
		return nil
	}
	return games[i]
}

// standings returns how every player did on an indicator.
func standings(games []*Game, at int) (list []Standing) {
	for _, name := range names(games) {
		var ends, own, nothing []float64
		for _, g := range games {
			if g.Player != name {
				continue
			}
			ends = append(ends, g.End[at])
			if beside := idleBeside(games, g); beside != nil {
				own, nothing = append(own, g.End[at]), append(nothing, beside.End[at])
			}
		}
		list = append(list, Standing{name, stats.Summarise(ends).Mean, stats.Paired(own, nothing)})
	}
	return list
}

// shares divides the variance of an indicator's end over players and seeds, in the seeds that all players played.
func shares(games []*Game, at int) (choices, luck float64) {
	players := slices.DeleteFunc(names(games), func(name string) bool { return name == random.Name })
	of := map[uint64]map[string]float64{}
	var seeds []uint64
	for _, g := range games {
		if g.Player == random.Name || math.IsNaN(g.End[at]) {
			continue
		}
		if of[g.Seed] == nil {
			of[g.Seed] = map[string]float64{}
			seeds = append(seeds, g.Seed)
		}
		of[g.Seed][g.Player] = g.End[at]
	}
	seeds = slices.DeleteFunc(seeds, func(s uint64) bool { return len(of[s]) < len(players) })
	var all, bySeed, byPlayer []float64
	for _, seed := range seeds {
		var row []float64
		for _, p := range players {
			row = append(row, of[seed][p])
		}
		all, bySeed = append(all, row...), append(bySeed, stat.Mean(row, nil))
	}
	for _, p := range players {
		var column []float64
		for _, seed := range seeds {
			column = append(column, of[seed][p])
		}
		byPlayer = append(byPlayer, stat.Mean(column, nil))
	}
	total := stat.PopVariance(all, nil)
	return stat.PopVariance(byPlayer, nil) / total, stat.PopVariance(bySeed, nil) / total
}

// names returns the players of games, in the order in which they come.
func names(games []*Game) (list []string) {
	for _, g := range games {
		if !slices.Contains(list, g.Player) {
			list = append(list, g.Player)
		}
	}
	return list
}
