//go:build window

package ui

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// Tests in files with the build tag window draw, and need a screen for it; .ci/window gives them one. Without the tag they are
// not built, so that none of them is ever skipped.

// TestMain runs the tests beside the frames of a window of their own. The same program is the game that is played by mouse, when
// it is started as a guest.
func TestMain(m *testing.M) {
	if endpoint := os.Getenv(guestEndpoint); endpoint != "" {
		if err := beGuest(endpoint); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	s := &stage{ended: make(chan int, 1)}
	go func() { s.ended <- m.Run() }()
	ebiten.SetVsyncEnabled(false)
	if err := ebiten.RunGame(s); err != nil {
		fmt.Fprintln(os.Stderr, "these tests need a screen; .ci/window gives them one:", err)
		os.Exit(1)
	}
	os.Exit(s.code)
}

// A stage is a window in whose frames tests draw.
type stage struct {
	ended chan int
	code  int
}

// work is what tests want done inside a frame, where pictures can be drawn and read.
var work = make(chan func())

// frame does something inside a frame and waits for it.
func frame(do func()) {
	done := make(chan struct{})
	work <- func() {
		defer close(done)
		do()
	}
	<-done
}

// Update implements ebiten.Game.
func (s *stage) Update() error {
	select {
	case s.code = <-s.ended:
		return ebiten.Termination
	default:
		return nil
	}
}

// Draw implements ebiten.Game.
func (s *stage) Draw(*ebiten.Image) {
	select {
	case do := <-work:
		do()
	case <-time.After(10 * time.Millisecond):
	}
}

// Layout implements ebiten.Game.
func (s *stage) Layout(int, int) (int, int) { return 320, 180 }

// staged opens a window on a scene, in some pixels.
func staged(t testing.TB, a *App, name string, width, height int) *Window {
	t.Helper()
	scene, err := Stage(a, name, "oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	w := NewWindow(a, scene)
	w.Resize(width, height)
	w.prefer()
	w.scene.Tick(a, &w.view)
	return w
}

// seenIn draws a window and returns what is to be seen.
func seenIn(w *Window) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, w.w, w.h))
	frame(func() {
		screen := ebiten.NewImage(w.w, w.h)
		defer screen.Deallocate()
		w.forget() // no layer waits for a frame that does not come
		w.Draw(screen)
		screen.ReadPixels(picture.Pix)
	})
	return picture
}

// keep leaves a picture among the artifacts of a test; .ci/window says where these are.
func keep(t testing.TB, name string, picture image.Image) {
	t.Helper()
	if err := writePNG(filepath.Join(t.ArtifactDir(), name+".png"), picture); err != nil {
		t.Fatal(err)
	}
}
