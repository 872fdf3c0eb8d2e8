//go:build window

package ui

import (
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
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

// small shrinks a picture: each pixel is the mean of those that it stands for.
func small(p image.Image) *image.RGBA {
	size := p.Bounds().Size().Div(shrink)
	out := image.NewRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			var sum [3]uint32
			for dy := range shrink {
				for dx := range shrink {
					r, g, b, _ := p.At(x*shrink+dx, y*shrink+dy).RGBA()
					sum[0], sum[1], sum[2] = sum[0]+r>>8, sum[1]+g>>8, sum[2]+b>>8
				}
			}
			const n = shrink * shrink
			out.SetRGBA(x, y, color.RGBA{uint8(sum[0] / n), uint8(sum[1] / n), uint8(sum[2] / n), 255})
		}
	}
	return out
}

// writePNG writes a picture.
func writePNG(path string, p image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(f, p), f.Close())
}
