package ui

import (
	"image/color"

	"zwerm/assets/texts"
	"zwerm/game/save"
	"zwerm/game/ui/swarm"
	"zwerm/game/ui/widget"
)

// A Title is the first screen: a flock rises from the light over a town.
type Title struct {
	resume *save.Saved // the game that was played last; nil when there is none
	town   string      // where it is played
	time   float64
	birds  []swarm.Bird
	batch  Batch
}

// NewTitle returns the first screen.
func NewTitle(a *App) *Title {
	t := &Title{time: 40}
	if last, town, ok := a.Latest(); ok {
		t.resume, t.town = &last, town
	}
	return t
}

// murmuration is the flock of the title: out of the light, up, and over to where the night is.
func murmuration(w, h float64) swarm.Ribbon {
	return swarm.Ribbon{
		Points: [][2]float64{{w * .805, h * .72}, {w * .86, h * .58}, {w * .925, h * .44}, {w * .87, h * .26}, {w * .73, h * .14}, {w * .56, h * .17}, {w * .49, h * .27}, {w * .44, h * .10}},
		Widths: []float64{22, 46, 70, 92, 96, 74, 46, 60},
		Birds:  900, Speed: .016, Seed: 2015,
	}
}

type titleLayout struct {
	word, motto widget.Rect
	buttons     []widget.Rect
	settings    widget.Rect
	quit        widget.Rect
	language    widget.Rect
	sizes       widget.Rect
}

func layTitle(w, h, text float64, buttons int) (l titleLayout) {
	k := min(1.5, text)
	x := 72.0
	l.word = widget.Rect{X: x, Y: h*.5 - 302, W: 520, H: 118}
	l.motto = widget.Rect{X: x, Y: l.word.Bottom() + 2, W: 400 + 120*(k-1), H: 100 + 40*(k-1)}
	y := l.motto.Bottom() + 24
	room := h - 90 - y
	step := min(64*k, room/float64(buttons))
	for i := range buttons {
		height := step - 12
		l.buttons = append(l.buttons, widget.Rect{X: x, Y: y, W: 344 + 80*(k-1), H: height})
		y += height + 12
		if i == 0 {
			y += 2
		}
	}
	l.settings = widget.Rect{X: x - 10, Y: h - 64, W: 150 * k, H: 44}
	l.quit = widget.Rect{X: l.settings.Right() + 8, Y: h - 64, W: 110 * k, H: 44}
	l.sizes = widget.Rect{X: w - 40 - 3*44, Y: h - 64, W: 3 * 44, H: 44}
	l.language = widget.Rect{X: l.sizes.X - 114, Y: h - 64, W: 98, H: 44}
	return l
}

type choice struct{ id, icon, label string }

func (t *Title) choices(v *View) []choice {
	list := []choice{{"new", "play", v.Words.Say("title.new")}}
	if t.resume != nil {
		list = append(list, choice{"resume", "rotate-ccw", v.Words.Say("title.resume", "Name", t.town, "Round", v.Words.Number(float64(len(t.resume.Record.Rounds)+1), 0))})
	}
	return append(list, choice{"practice", "compass", v.Words.Say("title.practice")}, choice{"load", "folder-open", v.Words.Say("title.load")})
}

func (t *Title) layout(v *View) titleLayout { return layTitle(v.W, v.H, v.Text, len(t.choices(v))) }

// Spots implements Scene.
func (t *Title) Spots(v *View) (spots []widget.Spot) {
	l := t.layout(v)
	for i, c := range t.choices(v) {
		spots = append(spots, widget.Spot{ID: c.id, At: l.buttons[i]})
	}
	spots = append(spots, widget.Spot{ID: "settings", At: l.settings}, widget.Spot{ID: "quit", At: l.quit})
	return append(spots, reading(l.language, l.sizes)...)
}

// Handle implements Scene.
func (t *Title) Handle(a *App, v *View, in Intent) Move {
	if in.Act != Pick {
		return Stay
	}
	switch in.Spot {
	case "new":
		return To(NewChoose(a))
	case "practice":
		return a.begin("oefenronde", nil, true)
	case "resume":
		return a.resume(*t.resume)
	case "load":
		return To(NewSaves(a, t))
	case "settings":
		return To(NewSettings(a, t))
	case "quit":
		return Move{Quit: true}
	}
	a.read(in.Spot)
	return Stay
}

// Tick implements Scene.
func (t *Title) Tick(a *App, v *View) Move {
	if !v.Calm {
		t.time += 1.0 / 60
	}
	ribbon := murmuration(v.W, v.H)
	t.birds = ribbon.At(t.time, t.birds)
	return Stay
}

// Layers implements Scene.
func (t *Title) Layers(v *View) []Layer {
	s := newSky(v.W, v.H)
	return []Layer{
		{[2]float64{v.W, v.H}, s.draw},
		{nil, func(c *widget.Canvas) { t.batch.Draw(c, t.birds, 14, evening) }},
		{v.Look(t.resume), func(c *widget.Canvas) { t.words(c, v) }},
	}
}

// evening is the coat of birds against the light: dark near it, white in the night.
func evening(b *swarm.Bird) Coat {
	if b.Age() < .26+.06*b.Size {
		return Coat{Color: silhouet}
	}
	return Coat{Color: color.RGBA{0xFB, 0xF8, 0xEE, 255}}
}

func (t *Title) words(c *widget.Canvas, v *View) {
	l := t.layout(v)
	plain := *c
	plain.Text = 1
	plain.Print("Zwerm", l.word, widget.Type{Size: widget.Wordmark, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 1})
	c.Print(v.Words.Say("title.motto"), l.motto, widget.Type{Size: 23, Color: widget.White, Lines: 4})
	for i, choice := range t.choices(v) {
		face := widget.Dark
		if i == 0 {
			face = widget.Bright
		}
		m := v.Mood(choice.id)
		m.OnNight = true
		widget.Button{Label: choice.label, Icon: choice.icon, Face: face, Size: 17}.Draw(c, l.buttons[i], m)
	}
	for _, b := range []struct {
		id, icon string
		at       widget.Rect
	}{{"settings", "settings", l.settings}, {"quit", "log-in", l.quit}} {
		m := v.Mood(b.id)
		m.OnNight = true
		widget.Button{Label: v.Words.Say("title." + b.id), Icon: b.icon, Face: widget.Quiet}.Draw(c, b.at, m)
	}
	drawReading(c, v, l.language, l.sizes, true)
}

// reading are the spots of language and size of text, which every first screen has.
func reading(language, sizes widget.Rect) (spots []widget.Spot) {
	for i, lang := range texts.Languages {
		spots = append(spots, widget.Spot{ID: "language-" + lang, At: language.Columns(len(texts.Languages), 0)[i], Group: "reading"})
	}
	for i, id := range []string{"text-100", "text-150", "text-200"} {
		spots = append(spots, widget.Spot{ID: id, At: sizes.Columns(3, 0)[i], Group: "reading"})
	}
	return spots
}

// read sets language or size of text when a spot stands for it.
func (a *App) read(spot string) {
	p := a.Prefs
	switch spot {
	case "language-nl", "language-en":
		p.Language = spot[len("language-"):]
	case "text-100":
		p.Text = 100
	case "text-150":
		p.Text = 150
	case "text-200":
		p.Text = 200
	}
	a.Set(p)
}

func drawReading(c *widget.Canvas, v *View, language, sizes widget.Rect, night bool) {
	plain := *c
	plain.Text = 1
	chosen := 0
	for i, lang := range texts.Languages {
		if lang == v.Words.Lang {
			chosen = i
		}
	}
	plain.Switch(language, []string{"NL", "EN"}, chosen, func(i int) widget.Mood { return v.Mood("language-" + texts.Languages[i]) }, night)
	ink, mark := color.Color(widget.Ink), color.Color(widget.Blue)
	if night {
		ink, mark = widget.White, widget.Light
	}
	for i, at := range sizes.Columns(3, 0) {
		id := []string{"text-100", "text-150", "text-200"}[i]
		size := []float64{15, 20, 26}[i]
		m := v.Mood(id)
		if m.Hover {
			plain.Fill(at.Inset(2, 2), 8, widget.Alpha(widget.Blue, .25))
		}
		plain.Print("A", at, widget.Type{Size: size, Bold: true, Color: ink, Across: widget.Middle, Down: widget.Middle})
		if near := []float64{1, 1.5, 2}[i]; abs(v.Text-near) < .13 {
			plain.Fill(widget.Rect{X: at.X + 14, Y: at.Bottom() - 5, W: at.W - 28, H: 3}, 1.5, mark)
		}
		if m.Focus {
			plain.Focus(at.Inset(4, 4), 8, night)
		}
	}
}
