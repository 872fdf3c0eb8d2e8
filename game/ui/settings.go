package ui

import (
	"zwerm/assets/texts"
	"zwerm/game/prefs"
	"zwerm/game/ui/widget"
)

// Settings is the screen of preferences. Each change holds at once, and is kept.
type Settings struct{ from Scene }

// NewSettings returns the screen; Back leads to where it was opened from.
func NewSettings(_ *App, from Scene) *Settings { return &Settings{from} }

type settingsLayout struct {
	back, title, panel    widget.Rect
	rows                  []widget.Rect // language, text, motion
	labels                []widget.Rect
	language, text, moved widget.Rect
	sample                widget.Rect
}

func laySettings(w, h, text float64) (l settingsLayout) {
	k := min(1.5, text)
	l.back = widget.Rect{X: 32, Y: 24, W: 116 * k, H: 44}
	l.title = widget.Rect{X: l.back.Right() + 16, Y: 22, W: w - l.back.Right() - 60, H: 48}
	width := min(w-64, 860+200*(k-1))
	l.panel = widget.Rect{X: (w - width) / 2, Y: 104, W: width, H: h - 104 - 48}
	inner := l.panel.Inset(32, 28)
	rows := inner.Rows(4, 20)
	l.rows = rows[:3]
	for i := range l.rows {
		label, control := rows[i].Left(inner.W*.36, 20)
		l.labels = append(l.labels, label)
		control = widget.Rect{X: control.X, Y: control.Y + control.H/2 - 24, W: control.W, H: 48}
		switch i {
		case 0:
			l.language = control
		case 1:
			l.text = control
		case 2:
			l.moved = control
		}
	}
	l.sample = rows[3]
	return l
}

// Spots implements Scene.
func (s *Settings) Spots(v *View) (spots []widget.Spot) {
	l := laySettings(v.W, v.H, v.Text)
	for i, lang := range texts.Languages {
		spots = append(spots, widget.Spot{ID: "language-" + lang, At: l.language.Columns(2, 0)[i]})
	}
	for i, size := range prefs.TextSizes {
		spots = append(spots, widget.Spot{ID: sizeID(size), At: l.text.Columns(len(prefs.TextSizes), 0)[i]})
	}
	for i, id := range []string{"lively", "calm"} {
		spots = append(spots, widget.Spot{ID: id, At: l.moved.Columns(2, 0)[i]})
	}
	return append(spots, widget.Spot{ID: "back", At: l.back})
}

func sizeID(percent int) string { return "size-" + string(rune('a'+percent/25)) }

// Handle implements Scene.
func (s *Settings) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Back || in.Act == Pick && in.Spot == "back" {
		return To(s.from)
	}
	if in.Act != Pick {
		return Stay
	}
	p := a.Prefs
	for _, size := range prefs.TextSizes {
		if in.Spot == sizeID(size) {
			p.Text = size
		}
	}
	for _, lang := range texts.Languages {
		if in.Spot == "language-"+lang {
			p.Language = lang
		}
	}
	switch in.Spot {
	case "calm":
		p.Calm = true
	case "lively":
		p.Calm = false
	}
	a.Set(p)
	return Stay
}

// Tick implements Scene.
func (s *Settings) Tick(*App, *View) Move { return Stay }

// Layers implements Scene.
func (s *Settings) Layers(v *View) []Layer {
	return []Layer{{v.Look(v.Calm), func(c *widget.Canvas) { s.draw(c, v) }}}
}

func (s *Settings) draw(c *widget.Canvas, v *View) {
	l := laySettings(v.W, v.H, v.Text)
	w := v.Words
	c.Fill(v.Screen(), 0, widget.Paper)
	widget.Button{Label: w.Say("back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	c.Print(w.Say("settings.title"), l.title, widget.Type{Size: widget.Heading, Bold: true, Down: widget.Middle, Lines: 1})
	c.Panel(l.panel)
	for i, key := range []string{"language", "text", "motion"} {
		icon := []string{"languages", "a-large-small", "wind"}[i]
		r := l.labels[i]
		c.Icon(icon, r.X+14, r.Y+r.H/2, 24, widget.Ink)
		c.Print(w.Say("settings."+key), widget.Rect{X: r.X + 40, Y: r.Y, W: r.W - 40, H: r.H}, widget.Type{Size: 18, Bold: true, Down: widget.Middle, Lines: 2})
		c.Line(l.panel.X+32, l.rows[i].Bottom()+10, l.panel.Right()-32, l.rows[i].Bottom()+10, 1, widget.Rule)
	}
	chosen, names := 0, []string{"Nederlands", "English"}
	if w.Lang == "en" {
		chosen = 1
	}
	c.Switch(l.language, names, chosen, func(i int) widget.Mood { return v.Mood("language-" + texts.Languages[i]) }, false)
	var sizes []string
	for i, size := range prefs.TextSizes {
		sizes = append(sizes, w.Number(float64(size), 0)+"%")
		if float64(size)/100 == v.Text {
			chosen = i
		}
	}
	c.Switch(l.text, sizes, chosen, func(i int) widget.Mood { return v.Mood(sizeID(prefs.TextSizes[i])) }, false)
	chosen = 0
	if v.Calm {
		chosen = 1
	}
	c.Switch(l.moved, []string{w.Say("settings.lively"), w.Say("settings.calm")}, chosen, func(i int) widget.Mood { return v.Mood([]string{"lively", "calm"}[i]) }, false)
	c.Fill(l.sample, 8, widget.BlueSoft)
	c.Print(w.Say("settings.sample"), l.sample.Inset(16, 10), widget.Type{Down: widget.Middle})
}
