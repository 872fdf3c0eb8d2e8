package game_test

import (
	"math"
	"testing"

	"zwerm/game"
	"zwerm/sim/measure"
)

// What a group committed to comes back when its month was played.
func TestVerdicts(t *testing.T) {
	s := practice(t, 1)
	fit := func(month int, low, high float64) game.Range {
		return game.Range{Indicator: "fit", Month: month, Low: low, High: high, Chance: .8}
	}
	must(t, s.Commit(fit(-1, 0, 10)))
	must(t, s.Commit(fit(-1, 0, 100)))
	must(t, s.Commit(fit(2, 0, 1)))
	must(t, s.Commit(fit(11, 0, 100)))
	for _, bad := range []game.Range{fit(-7, 0, 1), fit(24, 0, 1), {Indicator: "magic", Month: 0}, {Indicator: "fit", Month: 0, Chance: 2}} {
		if s.Commit(bad) == nil {
			t.Errorf("%+v can be committed to", bad)
		}
	}
	for range 2 {
		must(t, s.Play(game.HalfYear))
		must(t, s.Continue())
		must(t, s.Continue())
	}
	list := s.Verdicts()
	if len(list) != 3 || !list[0].Hit || !list[1].Played || list[1].Hit || list[2].Played {
		t.Fatalf("verdicts: %+v", list)
	}
	report, err := s.Report(0)
	must(t, err)
	if c, ok := report.Change("fit"); !ok || len(report.Verdicts) != 1 || report.Verdicts[0].Value != c.End {
		t.Errorf("the report of the first round holds %+v beside %+v", report.Verdicts, c)
	}
	must(t, s.Undo(2))
	if len(s.Committed()) != 3 || len(s.Verdicts()) != 0 {
		t.Errorf("after undo: %d ranges, %d verdicts", len(s.Committed()), len(s.Verdicts()))
	}
}

// A range is hit by what people see of a value, and holds no more digits than that.
func TestRangesAreSeen(t *testing.T) {
	s := practice(t, 3)
	play(t, s, 2)
	fork, err := s.Fork(2)
	must(t, err)
	must(t, fork.Play(game.HalfYear))
	for _, key := range game.Six {
		ind, _ := measure.Find(key)
		values := fork.Values(key)
		seen := game.Seen(ind, values[len(values)-1])
		if math.IsNaN(seen) {
			continue
		}
		must(t, s.Commit(game.Range{Indicator: key, Month: s.Month() + 5, Low: seen, High: seen + 1e-9, Chance: .8}))
	}
	must(t, s.Play(game.HalfYear))
	if len(s.Verdicts()) < 4 {
		t.Fatalf("verdicts: %+v", s.Verdicts())
	}
	for _, v := range s.Verdicts() {
		if !v.Hit || v.Low != v.High {
			t.Errorf("%s: %v is not in %v to %v", v.Indicator, v.Value, v.Low, v.High)
		}
	}
	must(t, s.Continue())
	must(t, s.Continue())
	for ahead := range game.MostRanges {
		must(t, s.Commit(game.Range{Indicator: "fit", Month: s.Month() + ahead, High: 100, Chance: .8}))
	}
	must(t, s.Commit(game.Range{Indicator: "fit", Month: s.Month(), High: 90, Chance: .8}))
	refused(t, s.Commit(game.Range{Indicator: "trust", Month: s.Month(), High: 90, Chance: .8}), game.NoRange)
}
