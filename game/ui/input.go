package ui

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"zwerm/game/ui/widget"
)

// A Reader turns what the window hears into intents. It keeps where a press began, so that a drag is told from a click.
type Reader struct {
	touch        ebiten.TouchID
	touching     bool
	downX, downY float64
	runes        []rune
}

// raw is what the window heard in a tick, in logical units.
type raw struct {
	x, y           float64
	pressed, ended bool
	wheel          float64
}

// keys are the keys that say one thing.
var keys = map[ebiten.Key]Act{
	ebiten.KeyEscape: Back, ebiten.KeyF1: Assist, ebiten.KeyF11: FullScreen, ebiten.KeyP: PlayHalf, ebiten.KeyQ: PlayQuarter,
	ebiten.KeyU: Undo, ebiten.KeyW: Why, ebiten.KeyL: NextLayer, ebiten.KeyK: Forces, ebiten.KeyComma: Earlier, ebiten.KeyPeriod: Later,
	ebiten.KeyEqual: Larger, ebiten.KeyKPAdd: Larger, ebiten.KeyMinus: Smaller, ebiten.KeyKPSubtract: Smaller, ebiten.KeyBackspace: Erase,
}

// arrows are the directions that keys move focus in.
var arrows = map[ebiten.Key][2]float64{
	ebiten.KeyArrowLeft: {-1, 0}, ebiten.KeyArrowRight: {1, 0}, ebiten.KeyArrowUp: {0, -1}, ebiten.KeyArrowDown: {0, 1},
}

// Read moves hover, focus, press and drag of a view over spots, and returns what people want. Writing is true when letters go
// into a field, so that they are not shortcuts. unit is pixels per logical unit, and x0 and y0 where (0, 0) is.
func (r *Reader) Read(v *View, spots []widget.Spot, writing bool, unit, x0, y0 float64) (list []Intent) {
	list = r.pointer(v, spots, r.hear(unit, x0, y0))
	list = append(list, r.keyboard(v, spots, writing)...)
	return list
}

func (r *Reader) hear(unit, x0, y0 float64) (h raw) {
	px, py := ebiten.CursorPosition()
	h.pressed = inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft)
	h.ended = inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonLeft)
	for _, id := range inpututil.AppendJustPressedTouchIDs(nil) {
		if !r.touching {
			r.touch, r.touching, h.pressed = id, true, true
		}
	}
	if r.touching {
		px, py = ebiten.TouchPosition(r.touch)
		if inpututil.IsTouchJustReleased(r.touch) {
			px, py = inpututil.TouchPositionInPreviousTick(r.touch)
			r.touching, h.ended = false, true
		}
	}
	h.x, h.y = (float64(px)-x0)/unit, (float64(py)-y0)/unit
	_, wheel := ebiten.Wheel()
	h.wheel = -40 * wheel
	return h
}

// dragging is how far a press has to move to be a drag.
const dragging = 8

func (r *Reader) pointer(v *View, spots []widget.Spot, h raw) (list []Intent) {
	moved := h.x != v.X || h.y != v.Y
	v.X, v.Y = h.x, h.y
	under, _ := widget.Under(spots, h.x, h.y)
	if moved || h.pressed || h.ended || v.Hover != "" {
		v.Hover = under.ID
	}
	if h.pressed {
		v.Down, v.Focus = under.ID, ""
		r.downX, r.downY = h.x, h.y
	}
	if held, ok := widget.Find(spots, v.Down); ok && held.Drag && v.Drag == "" && held.Off == "" {
		if max(abs(h.x-r.downX), abs(h.y-r.downY)) > dragging {
			v.Drag = v.Down
		}
	}
	if h.ended {
		switch {
		case v.Drag != "":
			if onto := dropped(spots, h.x, h.y); onto != "" {
				list = append(list, Intent{Act: Drop, Spot: v.Drag, Onto: onto})
			}
		case v.Down != "" && v.Down == under.ID:
			list = append(list, Intent{Act: Pick, Spot: v.Down})
		}
		v.Down, v.Drag = "", ""
	}
	if h.wheel != 0 {
		list = append(list, Intent{Act: Scroll, Spot: under.ID, By: h.wheel})
	}
	return list
}

// dropped returns the spot under a point on which things can be dropped.
func dropped(spots []widget.Spot, x, y float64) string {
	for i := len(spots) - 1; i >= 0; i-- {
		if spots[i].Drop && spots[i].At.Has(x, y) {
			return spots[i].ID
		}
	}
	return ""
}

func (r *Reader) keyboard(v *View, spots []widget.Spot, writing bool) (list []Intent) {
	shift := ebiten.IsKeyPressed(ebiten.KeyShift)
	if writing {
		r.runes = ebiten.AppendInputChars(r.runes[:0])
		if len(r.runes) > 0 {
			list = append(list, Intent{Act: Type, Text: string(r.runes)})
		}
	}
	for _, key := range inpututil.AppendJustPressedKeys(nil) {
		if direction, ok := arrows[key]; ok {
			v.Focus = widget.Toward(spots, v.Focus, direction[0], direction[1])
			continue
		}
		switch {
		case key == ebiten.KeyTab:
			v.Focus = widget.Next(spots, v.Focus, shift)
		case key == ebiten.KeyEnter || key == ebiten.KeyKPEnter || key == ebiten.KeySpace && !writing:
			if _, ok := widget.Find(spots, v.Focus); ok {
				list = append(list, Intent{Act: Pick, Spot: v.Focus})
			}
		case key >= ebiten.KeyDigit1 && key <= ebiten.KeyDigit7 && !writing:
			act := Card
			if shift {
				act = Slot
			}
			list = append(list, Intent{Act: act, N: int(key - ebiten.KeyDigit1)})
		default:
			act, ok := keys[key]
			letter := act != Back && act != Assist && act != FullScreen && act != Erase
			if ok && !(writing && letter) {
				list = append(list, Intent{Act: act, Spot: v.Focus})
			}
		}
	}
	return list
}

func abs(x float64) float64 { return max(x, -x) }
