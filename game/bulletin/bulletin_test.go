package bulletin

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"zwerm/assets/texts"
	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/measure"
)

var keys = []string{"deficit", "credit", "trust"}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// played returns a game of some rounds in which the levers of each round were started.
func played(t *testing.T, scenario string, rounds ...string) *game.Session {
	t.Helper()
	s, err := game.New(scenario, 3, game.Settings{})
	must(t, err)
	for _, levers := range rounds {
		for _, lever := range strings.Fields(levers) {
			must(t, s.Choose(game.Choice{Lever: lever}))
		}
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
	}
	return s
}

// TestReasonsAreTheGamePlayedWithout holds the effect of a decision against a game that was really played without it, and that
// of a lever at work to what it costs. A cancelled question says so.
func TestReasonsAreTheGamePlayedWithout(t *testing.T) {
	s := played(t, "oefenronde", "", "prevention", "pilots learning-room")
	r, err := Explain(context.Background(), s, 2, 2, keys...)
	must(t, err)
	if len(r.List) != 3 {
		t.Fatalf("%d reasons", len(r.List))
	}
	report, err := s.Report(2)
	must(t, err)
	for i, left := range []string{"learning-room", "pilots"} { // the decision that the other game still takes
		other, err := s.Fork(2)
		must(t, err)
		_, err = other.Unchoose(i)
		must(t, err)
		if other.Choices()[0].Lever != left {
			t.Fatalf("%v is left", other.Choices())
		}
		must(t, other.Play(game.HalfYear))
		for k, key := range keys {
			change, _ := report.Change(key)
			values := other.Values(key)
			if want := change.End - values[len(values)-1]; r.List[i].Effect[k] != want {
				t.Errorf("without %s %s is %v, in a game played without it %v", r.List[i].Decision.Lever, key, r.List[i].Effect[k], want)
			}
			if r.Change[k] != change.End-change.Start {
				t.Errorf("%s changed by %v, the report says %v", key, r.Change[k], change.End-change.Start)
			}
		}
	}
	if at := r.List[2]; at.Running == nil || at.Running.Lever != "prevention" || at.Effect[0] <= 0 {
		t.Errorf("prevention, which costs money, did %+v", at)
	}
	ranked := r.Ranked(0, 1)
	if len(ranked) == 0 || !slices.IsSortedFunc(ranked, func(a, b Reason) int { return int(math.Abs(b.Effect[0]) - math.Abs(a.Effect[0])) }) {
		t.Errorf("ranked: %+v", ranked)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Explain(ctx, s, 2, 1, keys...); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := Explain(context.Background(), s, 9, 1, keys...); !errors.Is(err, game.NotPlayed) {
		t.Errorf("a round that was not played: %v", err)
	}
}

// TestEventsAreReasons holds that an event of the calendar is a reason in the round in which it begins.
func TestEventsAreReasons(t *testing.T) {
	s := played(t, "decentralisatie-2015", "", "")
	r, err := Explain(context.Background(), s, 1, 2, keys...)
	must(t, err)
	i := slices.IndexFunc(r.List, func(r Reason) bool { return r.Event != nil && r.Event.Key == "payment-crisis-2015" })
	if i < 0 || r.List[i].Effect[1] >= 0 {
		t.Errorf("the payment crisis, which costs credit, is not among %+v", r.List)
	}
}

func TestHeadlines(t *testing.T) {
	s, err := game.New("decentralisatie-2015", 3, game.Settings{})
	must(t, err)
	home := s.Settings().Home
	region, _, _ := strings.Cut(home, "/")
	news := []sim.News{
		{Month: 1, What: sim.Notice, Where: region + "/youth/merel"},
		{Month: 2, What: sim.Headlines, Where: region + "/elsewhere"},
		{Month: 3, What: sim.DatedEnd},
		{Month: 4, What: sim.OrganisationFell, Where: region + "/youth/merel"},
		{Month: 5, What: sim.ElectionKept, Where: home},
		{Month: 6, What: sim.Dated},
		{Month: 7, What: sim.OrganisationFell, Where: "elsewhere/youth/merel"},
	}
	var months []int
	for _, n := range Headlines(s, news, 4) {
		months = append(months, n.Month)
	}
	if !slices.Equal(months, []int{1, 4, 5, 6}) {
		t.Errorf("headlines of months %v", months)
	}
	for what := range weight {
		if weight[what] == 0 {
			t.Errorf("%s has no weight", sim.HappeningTable[what].Key)
		}
	}
}

func TestCrossings(t *testing.T) {
	change := func(key string, start, end float64) game.Change {
		ind, ok := measure.Find(key)
		if !ok {
			t.Fatalf("no indicator %s", key)
		}
		return game.Change{Indicator: ind, Start: start, End: end}
	}
	r := &game.Report{Changes: []game.Change{change("reserve", .2, -.7), change("credit", 44, 46), change("fit", 60, 55)}}
	var got []string
	for _, c := range Crossings(r) {
		got = append(got, c.Text())
	}
	if want := []string{"line.debt-down", "line.ceilings-down", "line.coalition-up"}; !slices.Equal(got, want) {
		t.Errorf("crossed: %v, want %v", got, want)
	}
	for _, lang := range texts.Languages {
		reader, err := texts.In(lang)
		must(t, err)
		for _, line := range Lines {
			for _, up := range []bool{false, true} {
				c := Crossing{line, up}
				_, err := reader.Text(c.Text(), nil)
				must(t, err)
			}
		}
	}
}
