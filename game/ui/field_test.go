package ui

import (
	"math"
	"testing"

	"zwerm/sim"
)

// TestForces holds the arrows to the formula: a practice on the agenda counts equally wherever it is, times its owner's
// conviction in the direction of the agenda.
func TestForces(t *testing.T) {
	w := &sim.World{Districts: make([]sim.District, 2)}
	home := &sim.Municipality{From: 0, To: 2}
	first, second := &w.Districts[0], &w.Districts[1]
	first.Mask, first.Y = 1<<0|1<<6, 1<<0|1<<6 // the municipality's first practice and the professionals' first
	second.Mask, second.Y = 1<<0|1<<9, 1<<0    // again the municipality's; and giving up one of residents
	first.Actors[sim.Municipal].Conviction[0] = .8
	second.Actors[sim.Municipal].Conviction[0] = -.4
	first.Actors[sim.Professional].Conviction[6] = -1
	second.Actors[sim.Community].Conviction[9] = -.6 // against the practice is for giving it up
	list, items := forces(w, home)
	if items != 4 {
		t.Fatalf("%d practices are on agendas, want 4", items)
	}
	want := [sim.Parties]force{sim.Municipal: {20, 10}, sim.Professional: {0, 25}, sim.Community: {15, 0}}
	for p := range list {
		if math.Abs(list[p].push-want[p].push) > 1e-9 || math.Abs(list[p].brake-want[p].brake) > 1e-9 {
			t.Errorf("party %d: %+v, want %+v", p, list[p], want[p])
		}
	}
}

func TestForcesWithoutAnAgenda(t *testing.T) {
	w := &sim.World{Districts: make([]sim.District, 1)}
	if list, items := forces(w, &sim.Municipality{To: 1}); items != 0 || list != [sim.Parties]force{} {
		t.Errorf("%d items with forces %v on an empty agenda", items, list)
	}
}
