package game_test

import (
	"testing"

	"zwerm/game"
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
