package game_test

import (
	"math"
	"testing"

	"zwerm/game"
)

// The style is measured from who decided, who was consulted, and whose the agenda became.
func TestStyle(t *testing.T) {
	style := func(others string, choices ...game.Choice) game.Style {
		s, err := game.New("oefenronde", 1, game.Settings{Seats: []string{seat, seat + ":community"}, Others: others})
		must(t, err)
		for _, c := range choices {
			must(t, s.Choose(c))
		}
		for range 4 {
			must(t, s.Play(game.HalfYear))
			must(t, s.Continue())
			must(t, s.Continue())
		}
		return s.Style(0, 4)
	}
	plan := style("blueprint", game.Choice{Lever: "blueprint-plan"}, game.Choice{Lever: "edict"})
	if plan.Word() != "top-down" || plan.Municipal != 2 || plan.Opened != 0 {
		t.Errorf("a plan that is enforced: %+v", plan)
	}
	all := []string{"providers", "professionals", "community"}
	together := style("blueprint", game.Choice{Lever: "initiative-group", Consulted: all},
		game.Choice{Lever: "recurring-ateliers", Consulted: all}, game.Choice{Actor: seat + ":community", Lever: "pilots"})
	if together.Word() != "co-creative" || together.Others != 1 || together.Consulted != 2 || together.Opened != 1 {
		t.Errorf("ateliers: %+v", together)
	}
	half := style("blueprint", game.Choice{Lever: "blueprint-plan", Consulted: all})
	if half.Opened != 1 || half.Authored != 0 || half.Mean != .5 || half.Word() != "mixed" {
		t.Errorf("a plan about which all were consulted: %+v", half)
	}
	if none := style("blueprint"); none.Word() != "" || !math.IsNaN(none.Mean) || none.Decisions != 0 {
		t.Errorf("nothing decided: %+v", none)
	}
}
