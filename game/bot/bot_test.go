package bot

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/scenarios"
	"zwerm/sim/measure"
)

// games plays as many games in the practice world as there are players, and a round more.
func games(t *testing.T, workers int) []Game {
	t.Helper()
	plan := Plan{Scenarios: []string{"oefenronde"}, Games: 2 * len(Players()), Seed: 3, Workers: workers}
	list, err := plan.Play(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// The report is the same whatever the number of workers, and nothing breaks down in it.
func TestWorkersDoNotMatter(t *testing.T) {
	one, three := games(t, 1), games(t, 3)
	report := Report(one, "zwerm autoplay")
	if report != Report(three, "zwerm autoplay") {
		t.Error("the report depends on the number of workers")
	}
	for _, line := range []string{"games that broke down: 0\n", "could be chosen or stopped: 0\n", "were refused: 0\n", "## oefenronde", "| idle | 2 |", "| random | 12 |", "| pilots |"} {
		if !strings.Contains(report, line) {
			t.Errorf("the report lacks %q", line)
		}
	}
	if strings.Contains(report, "NaN") || strings.Contains(report, "%!") {
		t.Errorf("the report has holes:\n%s", report)
	}
}

// Players do what they say.
func TestPlayers(t *testing.T) {
	list := games(t, 2)
	reserve := func(player string) (sum float64) {
		at := slices.IndexFunc(measure.Indicators, func(i measure.Indicator) bool { return i.Key == "reserve" })
		for i := range list {
			if list[i].Player == player {
				sum += list[i].End[at]
			}
		}
		return sum
	}
	if a, b := reserve("greedy for reserve"), reserve("idle"); a < b {
		t.Errorf("who is greedy for reserve ends with %.2f, who does nothing with %.2f", a, b)
	}
	for i := range list {
		g := &list[i]
		chosen := 0
		for _, c := range g.Cards {
			chosen += c.Chosen
		}
		if g.Rounds != 5 || g.Player == "idle" && chosen+g.Style.Decisions > 0 || g.Player == "blueprint" && chosen == 0 {
			t.Errorf("%s played %d rounds and chose %d cards", g.Player, g.Rounds, chosen)
		}
	}
}

// A game that breaks down is reported with what it takes to repeat it, and the others go on.
func TestCrash(t *testing.T) {
	file, err := scenarios.Source("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	breaks := Player{Name: "breaks", Choose: func(s *game.Session, _ *rand.Rand) {
		if s.Month() >= 6 {
			panic("no more")
		}
	}}
	g := Game{Scenario: "oefenronde", Player: breaks.Name, Seed: 1}
	g.play(file, &breaks)
	if g.End != nil || g.Rounds != 2 || !strings.HasPrefix(g.Crash, "no more\n") || g.Record == nil || len(g.Record.Rounds) != 2 {
		t.Errorf("a game that breaks down is %+v", g)
	}
	report := Report(append(games(t, 2), g), "zwerm autoplay")
	if !strings.Contains(report, "oefenronde, breaks, seed 1, round 3: no more\n") {
		t.Errorf("the report does not name the crash:\n%s", report)
	}
}

// Shares of variance: all of it goes with who plays, or with luck.
func TestShares(t *testing.T) {
	make := func(end func(player int, seed uint64) float64) (list []*Game) {
		for seed := range uint64(3) {
			for p, name := range []string{"a", "b", random.Name} {
				list = append(list, &Game{Player: name, Seed: seed, End: []float64{end(p, seed)}})
			}
		}
		return list
	}
	if choices, luck := shares(make(func(p int, _ uint64) float64 { return float64(p) }), 0); choices != 1 || luck != 0 {
		t.Errorf("where only choices count: %v, %v", choices, luck)
	}
	if choices, luck := shares(make(func(_ int, seed uint64) float64 { return float64(seed) }), 0); choices != 0 || math.Abs(luck-1) > 1e-12 {
		t.Errorf("where only luck counts: %v, %v", choices, luck)
	}
}

func TestBadPlans(t *testing.T) {
	for _, name := range []string{"nowhere", "doc.go"} {
		plan := Plan{Scenarios: []string{name}, Games: 1, Workers: 1}
		if _, err := plan.Play(context.Background(), nil); err == nil {
			t.Errorf("scenario %q can be played", name)
		}
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	plan := Plan{Scenarios: []string{"oefenronde"}, Games: 1000, Workers: 2}
	if _, err := plan.Play(stopped, nil); err != context.Canceled {
		t.Errorf("a plan that was stopped gives %v", err)
	}
}
