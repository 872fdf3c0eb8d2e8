package game_test

import (
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/scenarios"
)

// An event of the same month can make a decision impossible: it is then not taken, costs nothing, and the report says so.
func TestOvertaken(t *testing.T) {
	file, err := scenarios.Source("oefenronde")
	must(t, err)
	crisis := `
events:
  crisis:
    first: -6
    last: -6
    headline: {nl: "Niemand vertrouwt nog iemand", en: Nobody trusts anybody}
    source: a test
    effects:
      - {what: community-trust, value: 0}
`
	s, err := game.NewFrom("crisis.yaml", append(file, crisis...), 1, game.Settings{})
	must(t, err)
	must(t, s.Choose(game.Choice{Lever: "initiative-group"}))
	must(t, s.Choose(game.Choice{Lever: "pilots"}))
	must(t, s.Play(game.Quarter))
	report, err := s.Report(0)
	must(t, err)
	if len(report.Overtaken) != 1 || report.Overtaken[0].Decision.Lever != "initiative-group" || !strings.Contains(report.Overtaken[0].Why.Error(), "trust") {
		t.Fatalf("overtaken: %+v", report.Overtaken)
	}
	ours := 0
	for _, d := range report.Decisions {
		if d.Actor == seat {
			ours++
		}
	}
	if ours != 1 {
		t.Errorf("%d decisions were taken", ours)
	}
	again, err := s.Record().Replay(nil)
	must(t, err)
	if again.Hash() != s.Hash() || len(again.Rounds()[0].Overtaken) != 1 {
		t.Error("the game comes out differently")
	}
}
