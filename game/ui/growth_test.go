//go:build window && linux

package ui

import (
	"runtime"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// TestMemoryDoesNotGrow shows the board for 10,000 frames, in which the pointer walks over the cards, and looks after the first fifth
// and at the end at what is in use and at how much a frame allocates. The picture is small, because its size costs graphics only.
func TestMemoryDoesNotGrow(t *testing.T) {
	const frames, once = 10_000, 50 // once as many in a frame of the stage
	w, _ := waterveen(t)
	w.Resize(320, 180)
	var used [6]uint64   // at the end of every fifth, and at the start
	var allocs [6]uint64 // so far
	look := func(i int) {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		used[i], allocs[i] = m.HeapAlloc, m.Mallocs
	}
	var screen *ebiten.Image
	frame(func() { screen = ebiten.NewImage(w.w, w.h) })
	look(0)
	for i := range frames / once {
		frame(func() {
			for range once {
				w.view.Focus = cardID(i / 20 % 7)
				if err := w.Update(); err != nil {
					t.Error(err)
				}
				w.Draw(screen)
			}
		})
		if (i+1)%(frames/once/5) == 0 {
			look((i + 1) / (frames / once / 5))
		}
	}
	frame(screen.Deallocate)
	first, last := allocs[2]-allocs[1], allocs[5]-allocs[4]
	t.Logf("in use, in kB: %d; allocations of 2,000 frames: %d, and of the last: %d", []uint64{used[1] >> 10, used[2] >> 10, used[3] >> 10, used[4] >> 10, used[5] >> 10}, first, last)
	if used[5] > used[1]+1<<20 {
		t.Errorf("memory in use grew from %d to %d bytes", used[1], used[5])
	}
	if last > first+first/10 {
		t.Errorf("2,000 frames made %d allocations, and later %d", first, last)
	}
}

// TestTinyWindows draws every screen in a window of a pixel, and of few: nobody sees it, and nothing breaks.
func TestTinyWindows(t *testing.T) {
	a := newPlayer(t)
	for _, name := range []string{"title", "scenarios", "board", "menu"} {
		w := staged(t, a, name, 1, 1)
		for _, size := range [][2]int{{1, 1}, {0, 0}, {7, 300}, {300, 7}, {64, 36}} {
			w.Resize(size[0], size[1])
			if err := w.Update(); err != nil {
				t.Fatal(err)
			}
			if p := seenIn(w); p.Rect.Dx() != w.w {
				t.Errorf("%s in %v: a picture of %v", name, size, p.Rect)
			}
		}
	}
}
