package ui

import (
	"testing"

	"zwerm/game/prefs"
	"zwerm/game/ui/widget"
	"zwerm/sim"
)

// TestGroundHasRoomForEverything places practices of every set of parties, also all in one place, and wants them in sight and apart.
func TestGroundHasRoomForEverything(t *testing.T) {
	for _, text := range prefs.TextSizes {
		for _, size := range sizes {
			w := NewWindow(NewApp(""), nil)
			w.Resize(size[0], size[1])
			area := layAtelier(w.view.W, w.view.H, float64(text)/100).area
			for seed := range uint64(40) {
				var sets [sim.Practices]uint8
				for k := range sets {
					sets[k] = uint8(seed % 16)
					if seed >= 16 {
						sets[k] = uint8(sim.Mix(seed<<8+uint64(k)) % 16)
					}
				}
				chips := layGround(area, float64(text)/100, sets)
				for k, r := range chips {
					if !r.Within(area) || r.H < 20 {
						t.Fatalf("%v at %d%%: practice %d lies at %v, outside %v", size, text, k, r, area)
					}
					for _, other := range chips[:k] {
						if r.Meets(other) {
							t.Fatalf("%v at %d%%: practice %d at %v lies over one at %v", size, text, k, r, other)
						}
					}
				}
			}
		}
	}
}

// TestAnchorsLieInTheirCircles holds where practices belong to the circles of the parties that are for them, and no others, except
// for parties that lie opposite each other.
func TestAnchorsLieInTheirCircles(t *testing.T) {
	area := widget.Rect{X: 100, Y: 50, W: 640, H: 440}
	in := area.Inset(20, 0)
	for set := range uint8(16) {
		if set == 0b0101 || set == 0b1010 {
			continue
		}
		ax, ay := anchor(set)
		midX, midY := area.Centre()
		for p := range sim.Parties {
			x, y, wide, high := circle(area, p)
			dx, dy := (midX+ax*in.W-x)/wide, (midY+ay*in.H-y)/high
			if inside := dx*dx+dy*dy < 1; inside != (set>>p&1 == 1) {
				t.Errorf("the place of set %04b is inside the circle of party %d: %v", set, p, inside)
			}
		}
	}
}

// TestTableSaysWhatTheWorldIs holds the facts of an atelier to a world that is made by hand.
func TestTableSaysWhatTheWorldIs(t *testing.T) {
	w := &sim.World{Month: 19, Districts: make([]sim.District, 2)}
	home := &sim.Municipality{Path: "r/m", To: 2}
	d := &w.Districts[1]
	d.Path, d.MappedIn = "r/m/d", -sim.Forever
	w.Districts[0].MappedIn = -sim.Forever
	if facts := tableOf(w, home, 1); facts.known || facts.since != sim.Forever || len(facts.own()) != 0 {
		t.Errorf("a district in which nothing happened: %+v", facts)
	}
	w.Log = []sim.Decision{{Month: 3, Lever: "imagination-atelier", Target: "r/other"}, {Month: 4, Lever: "context-atelier", Target: "r/m"}}
	if facts := tableOf(w, home, 1); facts.known || facts.held[contextStep] != 4 || facts.held[futureStep] != -sim.Forever {
		t.Errorf("an atelier elsewhere counts here: %+v", facts)
	}
	w.Running = []sim.Running{{Lever: "recurring-ateliers", From: 1, To: 2, Since: 6, Until: sim.Forever}}
	d.Mask, d.Y, d.X = 1<<2|1<<5, 1<<2, 1<<5
	d.Own[2], d.Own[5] = 1, .5
	for p := range d.Actors {
		d.Actors[p].Conviction[5] = -.2 // for giving it up
		d.Actors[p].Conviction[7] = .3
	}
	d.Actors[sim.Providing].Conviction[7] = -.01
	d.Minutes.Write(sim.Proposal{Month: 7, Practice: 1, Gain: 1, Against: 1 << sim.Community})
	d.Minutes.Write(sim.Proposal{Month: 8, Practice: 2, On: true, Gain: 1, Accepted: true, Shared: 1<<3 | 1<<4 | 1<<11})
	facts := tableOf(w, home, 1)
	if !facts.known || facts.since != 6 || facts.judged != 2 || facts.proposals[0].Month != 8 || facts.accepted() != 1 {
		t.Errorf("what the forum judged: %+v", facts)
	}
	if own := facts.own(); len(own) != 1 || own[0] != 2 {
		t.Errorf("self-started are %v, want 2 alone", own)
	}
	if facts.wanted(5) != everybody || facts.wanted(7) != everybody&^(1<<sim.Providing) || facts.common() != 1 {
		t.Errorf("practice 5 is wanted by %04b, 7 by %04b, common are %d", facts.wanted(5), facts.wanted(7), facts.common())
	}
	if facts.told(sim.Providing) != 2 || facts.told(sim.Community) != 1 || facts.told(sim.Municipal) != 0 {
		t.Error("who told what differs from the minutes")
	}
	if tableOf(w, home, 0).since != sim.Forever {
		t.Error("ateliers run in a district where they do not")
	}
}
