package ui

import (
	"errors"
	"fmt"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game/ui/widget"
)

// A Window shows scenes. It implements ebiten.Game.
type Window struct {
	App     *App
	scene   Scene
	view    View
	reader  Reader
	w, h    int     // of the picture, in pixels
	unit    float64 // pixels per logical unit
	x0, y0  float64 // where (0, 0) is, in pixels
	kept    []kept
	turn    int           // which of them is drawn first when several changed
	shown   int           // the tick of the last frame
	front   *ebiten.Image // this scene
	back    *ebiten.Image // the scene before it, while one fades into the other
	fade    int           // frames of fading that are left
	told    int           // frames for which the notice is still shown
	drawn   func(*ebiten.Image)
	failure error
}

// The size of the screen in logical units: at least least, at most most; the rest is paper.
const (
	leastW, leastH = 1280.0, 720.0
	mostW, mostH   = 2048.0, 960.0
)

// NewWindow returns a window that begins with a scene.
func NewWindow(a *App, first Scene) *Window {
	return &Window{App: a, scene: first, view: View{W: leastW, H: leastH, Text: 1, Words: a.Words}}
}

// ErrNoWindow is the error where there is no screen, or none that can be drawn on.
var ErrNoWindow = errors.New("no window can be opened here")

// Show opens the window and returns when it is closed. The error says why it cannot be opened.
func Show(w *Window, title string) error {
	ebiten.SetWindowTitle(title)
	if w.drawn == nil {
		ebiten.SetWindowSize(int(leastW), int(leastH))
	}
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowSizeLimits(640, 360, -1, -1)
	if err := ebiten.RunGameWithOptions(w, &ebiten.RunGameOptions{X11ClassName: "zwerm", X11InstanceName: "zwerm"}); err != nil {
		return fmt.Errorf("%w: %w", ErrNoWindow, err)
	}
	return w.failure
}

// Layout implements ebiten.Game: the picture has the pixels of the screen.
func (w *Window) Layout(outsideW, outsideH int) (int, int) {
	scale := ebiten.Monitor().DeviceScaleFactor()
	w.Resize(int(float64(outsideW)*scale), int(float64(outsideH)*scale))
	return w.w, w.h
}

// Resize lays the screen out in some pixels.
func (w *Window) Resize(pixelsW, pixelsH int) {
	pixelsW, pixelsH = max(1, pixelsW), max(1, pixelsH)
	if pixelsW == w.w && pixelsH == w.h {
		return
	}
	w.w, w.h = pixelsW, pixelsH
	w.unit = min(float64(pixelsW)/leastW, float64(pixelsH)/leastH)
	w.view.W, w.view.H = min(mostW, float64(pixelsW)/w.unit), min(mostH, float64(pixelsH)/w.unit)
	w.x0, w.y0 = (float64(pixelsW)-w.view.W*w.unit)/2, (float64(pixelsH)-w.view.H*w.unit)/2
	pictures := []*ebiten.Image{w.front, w.back}
	for i := range w.kept {
		pictures = append(pictures, w.kept[i].picture)
	}
	for _, picture := range pictures {
		if picture != nil {
			picture.Deallocate()
		}
	}
	w.kept, w.front, w.back, w.fade = nil, nil, nil, 0
}

// Update implements ebiten.Game.
func (w *Window) Update() error {
	select {
	case <-w.App.Stop:
		w.scene = nil
	default:
	}
	if w.scene == nil {
		return ebiten.Termination
	}
	w.App.exported()
	w.App.tell()
	w.prefer()
	spots := w.scene.Spots(&w.view)
	for _, in := range w.reader.Read(&w.view, spots, writing(w.scene), w.unit, w.x0, w.y0) {
		if w.window(in) {
			continue
		}
		if move := w.scene.Handle(w.App, &w.view, in); w.follow(move) {
			break
		}
		if w.scene == nil {
			return ebiten.Termination
		}
	}
	if w.scene != nil {
		w.follow(w.scene.Tick(w.App, &w.view))
	}
	if w.scene == nil {
		return ebiten.Termination
	}
	w.view.Frames++
	w.fade = max(0, w.fade-1)
	return nil
}

// prefer makes the view follow the preferences, and shows a notice for six seconds.
func (w *Window) prefer() {
	p := w.App.Prefs
	w.view.Words, w.view.Text, w.view.Calm = w.App.Words, float64(p.Text)/100, p.Calm
	if w.told > 0 {
		if w.told--; w.told == 0 {
			w.App.Notice = ""
		}
	} else if w.App.Notice != "" {
		w.told = 6 * 60
	}
}

// window does what concerns the window and not the scene.
func (w *Window) window(in Intent) bool {
	switch in.Act {
	case FullScreen:
		ebiten.SetFullscreen(!ebiten.IsFullscreen())
	case Larger, Smaller:
		w.App.Resize(in.Act == Larger)
	default:
		return false
	}
	return true
}

// follow goes where a scene sends it, and reports whether it went anywhere.
func (w *Window) follow(move Move) bool {
	switch {
	case move.Quit:
		w.scene = nil
		return true
	case move.To == nil:
		return false
	}
	w.scene = move.To
	w.view.Hover, w.view.Focus, w.view.Down, w.view.Drag = "", "", "", ""
	w.front, w.back = w.back, w.front
	if w.fade = 15; w.view.Calm {
		w.fade = 6
	}
	w.forget()
	return true
}

// writing reports whether letters go into a field of a scene.
func writing(s Scene) bool {
	field, ok := s.(interface{ Writing() bool })
	return ok && field.Writing()
}

// Draw implements ebiten.Game.
func (w *Window) Draw(screen *ebiten.Image) {
	if w.scene == nil {
		return
	}
	if w.front == nil {
		w.front = w.newImage()
	}
	w.front.Fill(widget.Paper)
	w.layers(w.front)
	screen.DrawImage(w.front, nil)
	w.App.take(w.front)
	if w.fade > 0 && w.back != nil {
		options := &ebiten.DrawImageOptions{}
		options.ColorScale.ScaleAlpha(float32(w.fade) / 15)
		screen.DrawImage(w.back, options)
	}
	if w.drawn != nil {
		w.drawn(screen)
	}
}

// tip returns the spot whose tip is to be shown: the one that keys are on, or the pointer.
func (w *Window) tip() (widget.Spot, bool) {
	if w.view.Drag != "" {
		return widget.Spot{}, false
	}
	spots := w.scene.Spots(&w.view)
	for _, id := range []string{w.view.Focus, w.view.Hover} {
		if s, ok := widget.Find(spots, id); ok && s.Tip+s.Off != "" {
			return s, true
		}
	}
	return widget.Spot{}, false
}

// layNotice is where a notice lies and where its words do: over the foot of the screen, as high as it needs to be.
func layNotice(v *View, notice string) (panel, words widget.Rect) {
	width := min(720, v.W-80)
	words = widget.Rect{W: width - 72, H: widget.Height(notice, widget.Body*v.Text, width-72)}
	words.H = min(max(56*min(1.6, v.Text), words.H+4), v.H-80)
	panel = widget.Rect{X: (v.W - width) / 2, W: width, H: words.H + 16}
	panel.Y = v.H - 28 - panel.H
	words.X, words.Y = panel.X+56, panel.Y+8
	return panel, words
}

func (w *Window) notice(c *widget.Canvas) {
	panel, words := layNotice(&w.view, w.App.Notice)
	c.Fill(panel, widget.Round, widget.Ink)
	c.Icon("info", panel.X+28, panel.Y+panel.H/2, 24, widget.Light)
	c.Print(w.App.Notice, words, widget.Type{Color: color.White, Down: widget.Middle})
}
