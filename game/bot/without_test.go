package bot

import (
	"math"
	"math/rand/v2"
	"testing"

	"zwerm/game"
	"zwerm/scenarios"
	"zwerm/sim"
)

// Leaving nothing out changes nothing: from every round on, a game that is played again ends as it did. Leaving out what was
// chosen does change some game.
func TestTrials(t *testing.T) {
	file, err := scenarios.Source("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	changed, trials := 0, 0
	for seed := range uint64(4) {
		g := Game{Scenario: "oefenronde", Player: random.Name, Seed: seed, Draw: 2}
		g.play(file, &random)
		for _, trial := range g.Trials {
			trials++
			if g.Cards[trial.Lever].Chosen == 0 {
				t.Errorf("lever %d was left out and never chosen", trial.Lever)
			}
			for _, v := range trial.Made {
				if v != 0 && !math.IsNaN(v) {
					changed++
					break
				}
			}
		}
		again(t, &g, file)
	}
	if trials < 8 || changed < trials/2 {
		t.Errorf("%d of %d trials ended otherwise", changed, trials)
	}
}

// again plays a random game again, from every round, with all decisions.
func again(t *testing.T, g *Game, file []byte) {
	t.Helper()
	r := game.Record{Name: g.Scenario, File: file, Seed: g.Seed, Rounds: g.rounds(t, file)}
	s, err := r.Replay(nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, round := range s.Rounds() {
		var decisions []sim.Decision
		for _, later := range s.Rounds()[i:] {
			decisions = append(decisions, later.Decisions...)
		}
		fork, err := s.Fork(i)
		if err != nil {
			t.Fatal(err)
		}
		for k, v := range g.made(ends(s, fork.World().Copy(), decisions)) {
			if v != 0 && !math.IsNaN(v) {
				t.Errorf("seed %d, from round %d of %d months: %s differs by %v", g.Seed, i+1, round.Months, Judged()[k].Key, v)
			}
		}
	}
}

// rounds plays the game of a random player again and returns its log.
func (g *Game) rounds(t *testing.T, file []byte) []game.Round {
	t.Helper()
	var s *game.Session
	spy := random
	spy.Name = "spy"
	spy.Choose = func(now *game.Session, luck *rand.Rand) { s = now; random.Choose(now, luck) }
	copy := Game{Scenario: g.Scenario, Seed: g.Seed, Draw: g.Draw}
	copy.play(file, &spy)
	return s.Rounds()
}

// What is said of a lever, by hand: it makes the first indicator better by two smallest differences in every trial, and the
// second worse in half of them.
func TestJudgeOfCards(t *testing.T) {
	judged := Judged()
	var trials []Trial
	for i := range 12 {
		made := make([]float64, len(judged))
		made[0] = judged[0].Smallest * (2 + .01*float64(i%3))
		if i%2 == 0 {
			made[1] = -judged[1].Smallest
		}
		made[2] = math.NaN()
		trials = append(trials, Trial{Made: made})
	}
	var c CardReport
	c.judge(trials)
	if c.Trials != 12 || c.Helped != 1 || c.Hurt != .5 {
		t.Errorf("%d trials, helped %v, hurt %v", c.Trials, c.Helped, c.Hurt)
	}
	if len(c.Better) != 1 || c.Better[0].Indicator != judged[0] || math.Abs(c.Better[0].Mean-2.01) > 1e-9 {
		t.Errorf("better: %+v", c.Better)
	}
	if len(c.Worse) != 1 || c.Worse[0].Indicator != judged[1] || c.Worse[0].Mean != -.5 {
		t.Errorf("worse: %+v", c.Worse)
	}
}

// Every lever gets its turn to be left out, whatever else was chosen.
func TestEveryLeverGetsItsTurn(t *testing.T) {
	turns := make([]int, 33)
	for seed := range uint64(33) {
		for draw := range uint64(Randoms) {
			g := Game{Seed: seed, Draw: draw + 1, Cards: make([]Card, len(turns))}
			for i := range g.Cards {
				g.Cards[i].Chosen = 1
			}
			levers := g.dropped()
			if len(levers) != Dropped {
				t.Fatalf("%d levers are left out", len(levers))
			}
			for _, l := range levers {
				turns[l]++
			}
		}
	}
	for l, n := range turns {
		if n == 0 {
			t.Errorf("lever %d is never left out", l)
		}
	}
}
