//go:build window

package ui

import (
	"flag"
	"testing"
)

var update = flag.Bool("update", false, "write golden frames instead of comparing")

// pages are the scenes that are pages of the debrief.
var pages = map[string]string{"debrief": "policy", "luck": "luck", "goals": "goal", "districts": "places"}

// TestGoldenFrames draws every screen, and compares it with how it was found right. Renew with .ci/window --update, and look.
// What differs is kept among the artifacts.
func TestGoldenFrames(t *testing.T) {
	var debrief *Window // with the games that it is set among, which are played once for all its pages
	for _, name := range Shots {
		t.Run(name, func(t *testing.T) {
			a := newPlayer(t)
			w := debrief
			if page, is := pages[name]; is && w != nil {
				w.scene.Handle(a, &w.view, Intent{Act: Pick, Spot: "view-" + page})
			} else if w = staged(t, a, name, int(leastW), int(leastH)); is {
				debrief = w
			}
			picture := seenIn(w)
			keep(t, name, picture)
			now := small(picture)
			if *update {
				if err := writePNG(golden(name), now); err != nil {
					t.Fatal(err)
				}
				return
			}
			was, err := readGolden(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := differ(was, now); err != nil {
				keep(t, name+"-was", was)
				keep(t, name+"-now", now)
				t.Error(err)
			}
		})
	}
}
