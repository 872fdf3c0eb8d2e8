package ui

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"zwerm/game/prefs"
	"zwerm/game/save"
	"zwerm/game/ui/widget"
)

// sizes are windows in pixels: from the smallest laptop to a wall, upright and very wide ones, and odd ones.
var sizes = [][2]int{{1024, 640}, {1280, 720}, {1366, 768}, {1920, 1080}, {1920, 1200}, {2560, 1440}, {3440, 1440}, {3840, 2160}, {1001, 999}, {720, 1280}, {3333, 640}}

// scenes are all screens in a game of some rounds, without a window.
func scenes(t *testing.T) map[string]Scene {
	t.Helper()
	a := NewApp("")
	folder := t.TempDir()
	a.Games, a.Scenarios = save.Shelf{Folder: filepath.Join(folder, "games")}, filepath.Join(folder, "scenarios")
	short(t, a.Scenarios)
	all := map[string]Scene{}
	for _, name := range []string{"board", "playing", "report", "why"} {
		s, err := Stage(a, name, "oefenronde")
		if err != nil {
			t.Fatal(err)
		}
		all[name] = s
	}
	m := all["board"].(*Board).m
	for _, name := range []string{"terms", "field", "atelier", "context", "stances", "proposals", "drawer", "menu", "help", "events", "debrief", "luck", "decisions", "assumptions", "goals", "districts", "end"} {
		s, err := m.stage(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = s
	}
	for i := range 12 { // more than a screen has room for
		if err := a.Games.Keep(fmt.Sprintf("spel-%d", i), counting(m), "2026-11-28 10:00"); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"title", "scenarios", "seats", "practice", "settings", "saves"} {
		s, err := Stage(a, name, "oefenronde")
		if err != nil {
			t.Fatal(err)
		}
		all[name] = s
	}
	for _, name := range Shots {
		if all[name] == nil {
			t.Errorf("the screen %s is not tested", name)
		}
	}
	return all
}

// everywhere does something for every screen, in every size of window and of text.
func everywhere(t *testing.T, do func(t *testing.T, s Scene, v *View)) {
	a := NewApp("")
	for name, scene := range scenes(t) {
		for _, size := range sizes {
			for _, text := range prefs.TextSizes {
				w := NewWindow(a, scene)
				w.Resize(size[0], size[1])
				a.Prefs.Text = text
				w.prefer()
				for range 2 {
					scene.Tick(a, &w.view)
				}
				t.Run(fmt.Sprintf("%s/%dx%d/%d%%", name, size[0], size[1], text), func(t *testing.T) { do(t, scene, &w.view) })
			}
		}
	}
}

// scrolls reports whether a place may be out of sight, because it is in a list that scrolls.
func scrolls(id string) bool {
	for _, list := range []string{"offer-", "game-", "running-", "more-", "seat-"} {
		if strings.HasPrefix(id, list) {
			return true
		}
	}
	return false
}

// over reports whether a place may lie over another one: the cross of a slot, and whatever lies on the map or along a line.
func over(upper, lower string) bool {
	return strings.HasPrefix(upper, "mark-") && lower == "plot" || strings.HasPrefix(upper, "unslot-") && strings.HasPrefix(lower, "slot-") || strings.HasPrefix(lower, "district-") ||
		strings.HasPrefix(upper, "mark-") && strings.HasPrefix(lower, "mark-") || strings.HasPrefix(upper, "flag-") && strings.HasPrefix(lower, "flag-")
}

// TestPlacesAreInSight holds every place that can be pointed at to the screen.
func TestPlacesAreInSight(t *testing.T) {
	everywhere(t, func(t *testing.T, s Scene, v *View) {
		if v.W < leastW || v.H < leastH {
			t.Fatalf("the screen is %g x %g units", v.W, v.H)
		}
		for _, spot := range s.Spots(v) {
			if spot.At.W < 20 || spot.At.H < 20 {
				t.Errorf("%s is %g x %g units small", spot.ID, spot.At.W, spot.At.H)
			}
			if !scrolls(spot.ID) && !spot.At.Within(v.Screen()) {
				t.Errorf("%s at %v is not within %g x %g", spot.ID, spot.At, v.W, v.H)
			}
		}
	})
}

// TestPlacesDoNotOverlap holds places apart.
func TestPlacesDoNotOverlap(t *testing.T) {
	everywhere(t, func(t *testing.T, s Scene, v *View) {
		spots := s.Spots(v)
		for i := range spots {
			for j := range i {
				if a, b := spots[i], spots[j]; a.At.Inset(.5, .5).Meets(b.At) && !over(a.ID, b.ID) && !scrolls(a.ID) && !scrolls(b.ID) {
					t.Errorf("%s at %v lies over %s at %v", a.ID, a.At, b.ID, b.At)
				}
			}
		}
	})
}

// TestEveryPlaceIsHit points at the middle of every place.
func TestEveryPlaceIsHit(t *testing.T) {
	everywhere(t, func(t *testing.T, s Scene, v *View) {
		spots := s.Spots(v)
		ids := map[string]bool{}
		for _, spot := range spots {
			if ids[spot.ID] {
				t.Errorf("there are two places called %s", spot.ID)
			}
			ids[spot.ID] = true
			x, y := spot.At.Centre()
			if strings.HasPrefix(spot.ID, "slot-") {
				x = spot.At.X + 4 // beside its cross
			}
			if !v.Screen().Has(x, y) || strings.HasPrefix(spot.ID, "mark-") {
				continue
			}
			hit, _ := widget.Under(spots, x, y)
			if hit.ID != spot.ID && !over(hit.ID, spot.ID) {
				t.Errorf("at the middle of %s is %s", spot.ID, hit.ID)
			}
		}
	})
}
