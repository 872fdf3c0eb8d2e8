package bot

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime/debug"

	"gonum.org/v1/gonum/stat"

	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// A Game is one game of a bot, and what came of it.
type Game struct {
	Scenario string
	Player   string
	Seed     uint64
	Draw     uint64 // of the bot's own luck

	Rounds int
	// Start and End are measure.Indicators in the home municipality, before the first month and on average over the last
	// year; End is nil for a game that broke down.
	Start, End []float64
	Style      game.Style
	Cards      []Card  // of policy.Levers, in their order
	Trials     []Trial // without levers that were chosen, of random games
	DeadEnds   int     // rounds in which nothing could be chosen or stopped
	Refused    int     // choices that could be made according to their card, and were refused
	Crash      string  // what broke down, with the stack; empty when nothing did
	Record     *game.Record
}

// A Card says what became of one lever in a game.
type Card struct {
	Possible, Dealt, Chosen int // rounds in which it could be started, was in the hand, and was chosen
	Months                  int // for which the home municipality had it at work, whoever started it
}

// play plays a whole game in half years.
func (g *Game) play(file []byte, player *Player) {
	var s *game.Session
	defer func() {
		if cause := recover(); cause != nil {
			g.End, g.Crash = nil, fmt.Sprintf("%v\n%s", cause, debug.Stack())
			if s != nil {
				g.Record = s.Record()
			}
		}
	}()
	s, err := game.NewFrom(g.Scenario, file, g.Seed, game.Settings{})
	if err != nil {
		g.Crash = err.Error()
		return
	}
	luck := rand.New(rand.NewPCG(g.Seed, g.Draw))
	g.Cards = make([]Card, len(policy.Levers))
	var starts []*sim.World
	for s.Phase() != game.Over {
		g.look(s)
		player.Choose(s, luck)
		g.count(s)
		starts = append(starts, s.World())
		if err := round(s, g); err != nil {
			g.Crash, g.Record = err.Error(), s.Record()
			return
		}
		g.Rounds++
	}
	history := s.History()
	g.Start, g.End, g.Style = history[0], lastYear(history), s.Style(0, g.Rounds)
	if player.Name == random.Name {
		g.drop(s, starts)
	}
}

// year is how many months at the end of a game count as its end.
const year = 12

// lastYear returns the mean of every indicator over the last year.
func lastYear(history [][]float64) []float64 {
	means := make([]float64, len(history[0]))
	for i := range means {
		var values []float64
		for _, month := range history {
			values = append(values, month[i])
		}
		means[i] = overLastYear(values)
	}
	return means
}

// overLastYear returns the mean over the last year of values of which the first is from before the first month. Months with
// nothing to measure are left out.
func overLastYear(values []float64) float64 {
	var measured []float64
	for _, v := range values[max(1, len(values)-year):] {
		if !math.IsNaN(v) {
			measured = append(measured, v)
		}
	}
	return stat.Mean(measured, nil)
}

// round plays half a year.
func round(s *game.Session, g *Game) error {
	if err := s.Begin(game.HalfYear); err != nil {
		return err
	}
	for more := true; more; {
		var err error
		if more, err = s.Step(); err != nil {
			return err
		}
		for i := range policy.Levers {
			if policy.Runs(s.World(), &s.World().Municipalities[s.Home()], policy.Levers[i].Key) {
				g.Cards[i].Months++
			}
		}
	}
	if err := s.Continue(); err != nil {
		return err
	}
	return s.Continue()
}

// look counts what could be chosen before a round, and whether that is nothing.
func (g *Game) look(s *game.Session) {
	seat := s.Settings().Seats[0]
	some := len(s.Running()) > 0
	hand := s.Hand(seat)
	for k, c := range append(hand, s.Drawer(seat)...) {
		if c.Reason != nil {
			continue
		}
		some = true
		i := place(c.Lever.Key)
		g.Cards[i].Possible++
		if k < len(hand) {
			g.Cards[i].Dealt++
		}
		if s.Check(c.Choice()) != nil {
			g.Refused++
		}
	}
	if !some {
		g.DeadEnds++
	}
}

// count counts what was chosen.
func (g *Game) count(s *game.Session) {
	for _, c := range s.Choices() {
		if !c.Stop {
			g.Cards[place(c.Lever)].Chosen++
		}
	}
}

// place returns the place of a lever in policy.Levers.
func place(key string) int {
	for i := range policy.Levers {
		if policy.Levers[i].Key == key {
			return i
		}
	}
	return -1
}
