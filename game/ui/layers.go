package ui

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game/ui/widget"
)

// kept is the picture of a layer, and what it was drawn for: nil when there is none yet.
type kept struct {
	stamp   any
	picture *ebiten.Image
}

// seen is what every layer depends on besides its stamp.
type seen struct {
	stamp any
	lang  string
	text  float64
}

// seen is what a layer is drawn for now.
func (w *Window) seen(layer Layer) seen { return seen{layer.Stamp, w.view.Words.Lang, w.view.Text} }

func (w *Window) layers(dst *ebiten.Image) {
	layers := w.scene.Layers(&w.view)
	if w.App.Notice != "" {
		layers = append(layers, Layer{w.App.Notice, w.notice})
	} else if tip, ok := w.tip(); ok {
		layers = append(layers, Layer{tip, func(c *widget.Canvas) { c.Tip(tip.Tip+tip.Off, tip.At, w.view.Screen()) }})
	}
	w.renew(layers)
	for i, layer := range layers {
		if layer.Stamp == nil {
			layer.Draw(w.canvas(dst))
		} else if w.kept[i].stamp != nil {
			dst.DrawImage(w.kept[i].picture, nil)
		}
	}
}

// renew draws layers that changed: one in a frame, the others in the next ones, so that no frame takes long. What is not there yet
// is drawn at once, unless a scene fades in. So is everything after a pause, when no frame was seen just before, and when somebody
// wants a picture.
func (w *Window) renew(layers []Layer) {
	for len(w.kept) < len(layers) {
		w.kept = append(w.kept, kept{})
	}
	whole := w.view.Frames-w.shown > 3 || w.App.exporting != nil || w.drawn != nil
	w.shown = w.view.Frames
	var late []int // layers that can wait, those first whose turn it is
	for n := range w.kept {
		i := (w.turn + n) % len(w.kept)
		k := &w.kept[i]
		switch {
		case i >= len(layers) || layers[i].Stamp == nil:
			k.stamp = nil
		case k.stamp == any(w.seen(layers[i])):
		case whole || k.stamp == nil && w.fade == 0:
			w.keep(i, layers[i])
		default:
			late = append(late, i)
		}
	}
	if len(late) > 0 {
		w.keep(late[0], layers[late[0]])
		w.turn = late[0] + 1
	}
}

// keep draws a layer and keeps its picture.
func (w *Window) keep(i int, layer Layer) {
	k := &w.kept[i]
	if k.picture == nil {
		k.picture = w.newImage()
	}
	k.stamp = w.seen(layer)
	k.picture.Clear()
	layer.Draw(w.canvas(k.picture))
}

// forget makes every layer be drawn again.
func (w *Window) forget() {
	for i := range w.kept {
		w.kept[i].stamp = nil
	}
}

// newImage returns a picture as large as the window, in a texture of its own: one that is shared would be up to four times as large.
func (w *Window) newImage() *ebiten.Image {
	return ebiten.NewImageWithOptions(image.Rect(0, 0, w.w, w.h), &ebiten.NewImageOptions{Unmanaged: true})
}

func (w *Window) canvas(dst *ebiten.Image) *widget.Canvas {
	return &widget.Canvas{Dst: dst, Scale: w.unit, X: w.x0, Y: w.y0, Text: w.view.Text}
}
