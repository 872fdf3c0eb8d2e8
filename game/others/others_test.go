package others

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"zwerm/game"
)

// played is a short game in which something was decided in every round.
func played(t *testing.T) *game.Session {
	t.Helper()
	s, err := game.New("oefenronde", 5, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		for _, c := range s.Hand(s.Settings().Seats[0]) {
			if s.FreeSlots() > 0 && c.Reason == nil {
				_ = s.Choose(c.Choice())
			}
		}
		if err := errors.Join(s.Play(game.HalfYear), s.Continue(), s.Continue()); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func play(t *testing.T, p Plan, workers int) []Run {
	t.Helper()
	runs := make([]Run, p.Runs)
	if err := p.Play(t.Context(), workers, func(i int, r Run) { runs[i] = r }); err != nil {
		t.Fatal(err)
	}
	return runs
}

func TestTheFirstUnderLuckIsTheGroupsOwn(t *testing.T) {
	s := played(t)
	runs := play(t, Plan{Record: s.Record(), Kind: Luck, Runs: 3, Keys: game.Six}, 2)
	for k, key := range game.Six {
		if !slices.Equal(printed(runs[0].Values[k]), printed(s.Values(key))) {
			t.Errorf("%s differs from the game under the same seed", key)
		}
	}
	if reflect.DeepEqual(printed(runs[1].Values[0]), printed(runs[0].Values[0])) {
		t.Error("other luck gave the same game")
	}
}

func TestPoliciesDifferUnderTheSameLuck(t *testing.T) {
	runs := play(t, Plan{Record: played(t).Record(), Kind: Policy, Runs: 14, Keys: []string{"ownership"}}, 2)
	names := map[string]bool{}
	for _, r := range runs {
		names[r.Player] = true
		if len(r.Values[0]) != len(runs[0].Values[0]) {
			t.Errorf("%s played %d months, want %d", r.Player, len(r.Values[0]), len(runs[0].Values[0]))
		}
	}
	for _, want := range []string{"idle", "blueprint", "co-creation", "random"} {
		if !names[want] {
			t.Errorf("nobody plays %s", want)
		}
	}
}

func TestARunSaysWhatWasDecided(t *testing.T) {
	s := played(t)
	own := play(t, Plan{Record: s.Record(), Kind: Luck, Runs: 1, Keys: game.Six}, 1)[0]
	if len(own.Decisions) != len(s.Rounds()) {
		t.Fatalf("%d rounds are told of, want %d", len(own.Decisions), len(s.Rounds()))
	}
	for i, round := range s.Rounds() {
		if !reflect.DeepEqual(own.Decisions[i], round.Decisions) {
			t.Errorf("round %d: %v, want %v", i, own.Decisions[i], round.Decisions)
		}
	}
	for _, r := range play(t, Plan{Record: s.Record(), Kind: Policy, Runs: 8, Keys: game.Six}, 1) {
		n := 0
		for _, list := range r.Decisions {
			n += len(list)
		}
		if (r.Player == "idle") != (n == 0) {
			t.Errorf("%s took %d decisions", r.Player, n)
		}
	}
}

func TestWorkersDoNotMatter(t *testing.T) {
	p := Plan{Record: played(t).Record(), Kind: Policy, Runs: 12, Keys: game.Six}
	for i, one := range play(t, p, 1) {
		if other := play(t, p, 3)[i]; one.Player != other.Player || !slices.Equal(printed(one.Values[0]), printed(other.Values[0])) {
			t.Fatalf("run %d depends on the number of workers", i)
		}
	}
}

func TestLeavingOutADecisionChangesTheGameFromThereOn(t *testing.T) {
	s := played(t)
	record := s.Record()
	whole := play(t, Plan{Record: record, Kind: Luck, Runs: 1, Keys: game.Six}, 1)[0]
	less := play(t, Plan{Record: record, Kind: Luck, Runs: 1, Keys: game.Six, Without: []Place{{1, 0}}}, 1)[0]
	before := s.Start(1) - s.Scenario().Start + 1
	same := true
	for k := range game.Six {
		if !slices.Equal(printed(whole.Values[k][:before]), printed(less.Values[k][:before])) {
			t.Errorf("%s differs before the decision", game.Six[k])
		}
		same = same && slices.Equal(printed(whole.Values[k]), printed(less.Values[k]))
	}
	if same {
		t.Error("nothing differs without the decision")
	}
}

func TestItCanBeStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	p := Plan{Record: played(t).Record(), Kind: Luck, Runs: 1000, Keys: game.Six}
	err := p.Play(ctx, 2, func(int, Run) {
		if n++; n == 2 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || n > 4 {
		t.Errorf("%d games were played after it was stopped, and the error is %v", n, err)
	}
}

// TestAddedEventsHappenAgain holds that events which a facilitator added come with the game's own luck and with every other.
func TestAddedEventsHappenAgain(t *testing.T) {
	s := played(t)
	if err := s.Undo(1); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Add("storm"), s.Play(game.HalfYear), s.Continue(), s.Continue()); err != nil {
		t.Fatal(err)
	}
	keys := []string{"attention"}
	own := play(t, Plan{Record: s.Record(), Kind: Luck, Runs: 1, Keys: keys}, 1)[0]
	if !slices.Equal(printed(own.Values[0]), printed(s.Values("attention"))) {
		t.Error("without the event it is another game")
	}
	plain := s.Record()
	plain.Rounds = slices.Clone(plain.Rounds)
	plain.Rounds[len(plain.Rounds)-1].Added = nil
	idle := play(t, Plan{Record: s.Record(), Kind: Policy, Runs: 1, Keys: keys}, 1)[0]
	calm := play(t, Plan{Record: plain, Kind: Policy, Runs: 1, Keys: keys}, 1)[0]
	if slices.Equal(printed(idle.Values[0]), printed(calm.Values[0])) {
		t.Error("others decide in a world without the event")
	}
}

// printed writes values so that nothing to measure equals itself.
func printed(values []float64) (list []string) {
	for _, v := range values {
		list = append(list, strconv.FormatFloat(v, 'g', -1, 64))
	}
	return list
}
