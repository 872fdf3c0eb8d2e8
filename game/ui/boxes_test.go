package ui

import (
	"fmt"
	"reflect"
	"testing"

	"zwerm/game"
	"zwerm/game/prefs"
	"zwerm/game/ui/widget"
)

// layouts are all functions that lay a screen out, with as many things on it as there can be.
var layouts = map[string]func(w, h, text float64) any{
	"title":     func(w, h, text float64) any { return layTitle(w, h, text, 4) },
	"scenarios": func(w, h, text float64) any { return layChoose(w, h, text, 3, 0) },
	"board":     func(w, h, text float64) any { return layBoard(w, h, text, game.HandSize) },
	"empty":     func(w, h, text float64) any { return layBoard(w, h, text, 0) },
	"drawer":    func(w, h, text float64) any { return layDrawer(w, h, text, 4, 0) },
	"saves":     func(w, h, text float64) any { return layRows(w, h, text, 4, 0) },
	"settings":  func(w, h, text float64) any { return laySettings(w, h, text) },
	"report":    func(w, h, text float64) any { return layReport(w, h, text) },
	"debrief":   func(w, h, text float64) any { return layDebrief(w, h, text) },
	"decisions": func(w, h, text float64) any { return layList(layDebrief(w, h, text), text, 57) },
	"atelier":   func(w, h, text float64) any { return layAtelier(w, h, text) },
	"playing":   func(w, h, text float64) any { panel, skip := layPlaying(w, h, text); return []widget.Rect{panel, skip} },
	"menu":      func(w, h, text float64) any { panel, items := layMenu(w, h, text); return append(items, panel) },
	"help":      func(w, h, _ float64) any { panel, shut := layHelp(w, h); return []widget.Rect{panel, shut} },
	"end": func(w, h, text float64) any {
		head, body, buttons := layEnd(w, h, text, 4)
		return append(buttons, head, body)
	},
}

// A box is an area of a layout with the name of its field.
type box struct {
	name string
	at   widget.Rect
}

// boxes are all areas of a layout.
func boxes(v reflect.Value, name string) (list []box) {
	switch {
	case v.Type() == reflect.TypeFor[widget.Rect]():
		r := widget.Rect{X: v.Field(0).Float(), Y: v.Field(1).Float(), W: v.Field(2).Float(), H: v.Field(3).Float()}
		if r == (widget.Rect{}) {
			return nil // not on this screen
		}
		return []box{{name, r}}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			list = append(list, boxes(v.Index(i), fmt.Sprintf("%s[%d]", name, i))...)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			list = append(list, boxes(v.Field(i), v.Type().Field(i).Name)...)
		}
	}
	return list
}

// TestBoxesNestOrAreApart holds every area of every layout to the screen, and to lying in another one or beside it, not across.
func TestBoxesNestOrAreApart(t *testing.T) {
	for name, lay := range layouts {
		for _, size := range sizes {
			for _, text := range prefs.TextSizes {
				w := NewWindow(NewApp(""), nil)
				w.Resize(size[0], size[1])
				t.Run(fmt.Sprintf("%s/%dx%d/%d%%", name, size[0], size[1], text), func(t *testing.T) {
					list := boxes(reflect.ValueOf(lay(w.view.W, w.view.H, float64(text)/100)), "")
					if len(list) < 2 {
						t.Fatal("no areas are found")
					}
					for i, a := range list {
						if !a.at.Within(w.view.Screen()) {
							t.Errorf("%s at %v is not within %g x %g", a.name, a.at, w.view.W, w.view.H)
						}
						if a.at.W <= 0 || a.at.H <= 0 {
							t.Errorf("%s has no room: %v", a.name, a.at)
						}
						for _, b := range list[:i] {
							if a.at.Inset(.5, .5).Meets(b.at) && !a.at.Within(b.at) && !b.at.Within(a.at) {
								t.Errorf("%s at %v lies across %s at %v", a.name, a.at, b.name, b.at)
							}
						}
					}
				})
			}
		}
	}
}
