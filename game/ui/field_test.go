package ui

import (
	"math"
	"testing"

	"zwerm/game/prefs"
	"zwerm/game/ui/widget"
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

// TestTrustHasRoom lays the history of trust out for games of up to 38 rounds, in every size of text: the line has room, and rounds
// are numbered without one number over another.
func TestTrustHasRoom(t *testing.T) {
	for _, size := range prefs.TextSizes {
		text := float64(size) / 100
		l := layField(leastW, leastH, text)
		room := widget.Rect{X: l.side.X + 18, Y: l.side.Y + 18 + 68 + 32 + 3*(54*min(1.25, text)+8) + 4, W: l.side.W - 36}
		room.H = l.acts[0].Y - room.Y - 10
		for _, rounds := range []int{1, 2, 19, 38} {
			var starts []int
			for i := range rounds {
				starts = append(starts, 3*i)
			}
			at := layTrust(room, text, starts)
			if at.plot.H < 44 || at.plot.W < 150 || !at.plot.Within(room) || at.title.Meets(at.plot) || at.say.Meets(at.plot) || !at.say.Within(room) {
				t.Errorf("%d%%, %d rounds: the line lies at %v, over %v", size, rounds, at.plot, at.say)
			}
			numbers := 0
			for i, m := range at.rounds {
				if m.label.W == 0 {
					continue
				}
				numbers++
				if !m.label.Within(room) || m.label.Meets(at.say) || m.label.Meets(at.plot) {
					t.Errorf("%d%%, %d rounds: number %d lies at %v", size, rounds, i, m.label)
				}
				for _, other := range at.rounds[:i] {
					if m.label.Meets(other.label) {
						t.Errorf("%d%%, %d rounds: number %d lies over %d", size, rounds, i, other.round)
					}
				}
			}
			if numbers < min(rounds, 4) {
				t.Errorf("%d%%: of %d rounds %d are numbered", size, rounds, numbers)
			}
		}
	}
}

// TestTurned finds the round in which a number changed most, up or down.
func TestTurned(t *testing.T) {
	for _, c := range []struct {
		values []float64
		starts []int
		round  int
		change float64
	}{
		{[]float64{.5}, []int{0}, -1, 0},
		{[]float64{.5, .5, .5}, []int{0, 2}, -1, 0},
		{[]float64{.5, .9, .25, .5}, []int{0, 1, 2, 3}, 1, -.65},
		{[]float64{.5, .9, .25, .75}, []int{0, 3}, 0, .25},
	} {
		if round, change := turned(c.values, c.starts); round != c.round || math.Abs(change-c.change) > 1e-12 {
			t.Errorf("%v at %v turned by %g in round %d", c.values, c.starts, change, round)
		}
	}
}
