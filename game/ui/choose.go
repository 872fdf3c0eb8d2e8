package ui

import (
	"os"
	"path/filepath"
	"strings"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/scenarios"
	"zwerm/sim"
)

// Choose is the screen on which a scenario is picked: those of the program, and files of people's own.
type Choose struct {
	offers []offer
	at     int      // chosen
	seats  []string // that are played; the municipality when empty
	scroll widget.Scroll
}

// An offer is a scenario to pick, or a file with what is wrong in it.
type offer struct {
	name     string // as the program knows it, or the path of a file
	file     []byte // of people's own; nil for those of the program
	scenario *sim.Scenario
	err      error
}

// playable is how many residents a scenario may have to be played round by round.
const playable = 2_000_000

// NewChoose reads the scenarios.
func NewChoose(a *App) *Choose {
	c := &Choose{}
	for _, name := range scenarios.Names() {
		s, err := scenarios.Load(name)
		if err == nil && s.Residents() > playable {
			continue
		}
		c.offers = append(c.offers, offer{name: name, scenario: s, err: err})
		if name == Default {
			c.at = len(c.offers) - 1
		}
	}
	paths, err := filepath.Glob(filepath.Join(a.Scenarios, "*.yaml"))
	if err != nil {
		a.Notice = err.Error()
	}
	for _, path := range paths {
		o := offer{name: path}
		if o.file, o.err = os.ReadFile(path); o.err == nil {
			o.scenario, o.err = scenarios.Read(filepath.Base(path), o.file)
		}
		c.offers = append(c.offers, o)
	}
	return c
}

// Default is the scenario that is chosen when nobody chose.
const Default = "decentralisatie-2015"

type chooseLayout struct {
	back, title, about, window, language, sizes widget.Rect
	bar, start, where, seats                    widget.Rect
	cards                                       []widget.Rect
	length                                      float64 // of all cards, in the direction in which they scroll
}

func layChoose(w, h, text float64, offers int, scroll float64) (l chooseLayout) {
	k := min(1.5, text)
	l.back = widget.Rect{X: 32, Y: 24, W: 116 * k, H: 44}
	l.sizes = widget.Rect{X: w - 32 - 132, Y: 24, W: 132, H: 44}
	l.language = widget.Rect{X: l.sizes.X - 114, Y: 24, W: 98, H: 44}
	l.title = widget.Rect{X: l.back.Right() + 16, Y: 22, W: l.language.X - l.back.Right() - 32, H: 48}
	l.about = widget.Rect{X: 32, Y: 74, W: w - 64, H: 24 * k}
	bottom := 120.0
	l.bar = widget.Rect{Y: h - bottom, W: w, H: bottom}
	start := 400 * min(1.25, k)
	l.start = widget.Rect{X: w - 32 - start, Y: l.bar.Y + 24, W: start, H: 72}
	who := 210 * min(1.25, k)
	l.seats = widget.Rect{X: l.start.X - 16 - who, Y: l.start.Y, W: who, H: 72}
	l.where = widget.Rect{X: 32, Y: l.bar.Y + 16, W: l.seats.X - 56, H: 90}
	l.window = widget.Rect{X: 0, Y: l.about.Bottom() + 14, W: w, H: l.bar.Y - l.about.Bottom() - 30}
	gap := 16.0
	width := (w - 64 - gap*3) / 4
	if text > 1.3 {
		width = (w - 64 - gap*2) / 3
	}
	l.length = float64(offers)*(width+gap) - gap
	for i := range offers {
		l.cards = append(l.cards, widget.Rect{X: 32 + float64(i)*(width+gap) - scroll, Y: l.window.Y + 6, W: width, H: l.window.H - 12})
	}
	return l
}

func (c *Choose) layout(v *View) chooseLayout {
	return layChoose(v.W, v.H, v.Text, len(c.offers), c.scroll.At)
}

func offerID(i int) string { return "offer-" + string(rune('a'+i)) }

// Spots implements Scene.
func (c *Choose) Spots(v *View) (spots []widget.Spot) {
	l := c.layout(v)
	for i, at := range l.cards {
		spots = append(spots, widget.Spot{ID: offerID(i), At: at, Group: "offers"})
	}
	start := widget.Spot{ID: "start", At: l.start}
	if c.offers[c.at].err != nil {
		start.Off = v.Words.Say("choose.broken")
	}
	if start.Off == "" {
		spots = append(spots, widget.Spot{ID: "seats", At: l.seats, Tip: v.Words.Say("seats.tip")})
	}
	spots = append(spots, start, widget.Spot{ID: "back", At: l.back})
	return append(spots, reading(l.language, l.sizes)...)
}

// Handle implements Scene.
func (c *Choose) Handle(a *App, v *View, in Intent) Move {
	l := c.layout(v)
	switch in.Act {
	case Back:
		return To(NewTitle(a))
	case Scroll:
		c.scroll.Move(in.By, l.length, v.W-64)
		return Stay
	case Pick:
	default:
		return Stay
	}
	switch {
	case in.Spot == "back":
		return To(NewTitle(a))
	case in.Spot == "start" && c.offers[c.at].err == nil:
		o := c.offers[c.at]
		return a.begin(o.name, o.file, o.scenario.Key == "oefenronde", c.seats...)
	case in.Spot == "seats" && c.offers[c.at].err == nil:
		return To(NewSeats(c))
	}
	for i := range c.offers {
		if in.Spot == offerID(i) {
			if i != c.at {
				c.at, c.seats = i, nil
			}
			left := l.cards[i].X - 32 + c.scroll.At
			c.scroll.Show(left, left+l.cards[i].W, v.W-64)
		}
	}
	a.read(in.Spot)
	return Stay
}

// Tick implements Scene.
func (c *Choose) Tick(a *App, v *View) Move {
	for i := range c.offers { // keys may walk to a card that is out of sight
		if v.Focus == offerID(i) {
			at := c.layout(v).cards[i]
			c.scroll.Show(at.X-32+c.scroll.At, at.Right()-32+c.scroll.At, v.W-64)
		}
	}
	return Stay
}

// Layers implements Scene.
func (c *Choose) Layers(v *View) []Layer {
	type state struct {
		at, seats int
		scroll    float64
	}
	return []Layer{{v.Look(state{c.at, len(c.seats), c.scroll.At}), func(canvas *widget.Canvas) { c.draw(canvas, v) }}}
}

func (c *Choose) draw(canvas *widget.Canvas, v *View) {
	l := c.layout(v)
	canvas.Fill(v.Screen(), 0, widget.Paper)
	widget.Button{Label: v.Words.Say("back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(canvas, l.back, v.Mood("back"))
	canvas.Print(v.Words.Say("choose.title"), l.title, widget.Type{Size: widget.Heading, Bold: true, Down: widget.Middle, Lines: 1})
	canvas.Print(v.Words.Say("choose.about"), l.about, widget.Type{Size: 17, Color: widget.Ink2, Lines: 1})
	drawReading(canvas, v, l.language, l.sizes, false)
	for i := range c.offers {
		c.card(canvas, v, i, l.cards[i])
	}
	canvas.Fill(l.bar, 0, widget.White)
	canvas.Line(0, l.bar.Y, v.W, l.bar.Y, 1, widget.Rule)
	c.foot(canvas, v, l)
}

func (c *Choose) card(canvas *widget.Canvas, v *View, i int, r widget.Rect) {
	o := c.offers[i]
	m := v.Mood(offerID(i))
	if m.Hover && i != c.at {
		r = r.Moved(0, -3)
	}
	canvas.Panel(r)
	art := widget.Rect{X: r.X + 1, Y: r.Y + 1, W: r.W - 2, H: min(132, r.H*.31)}
	drawOffer(canvas, art, o)
	inner := widget.Rect{X: r.X + 18, Y: art.Bottom() + 14, W: r.W - 36, H: r.Bottom() - art.Bottom() - 28}
	name, rest := inner.Top(26*v.Text, 6)
	title := filepath.Base(o.name)
	if o.err == nil {
		title = v.Words.Of(o.scenario.Name)
	}
	canvas.Print(title, name, widget.Type{Size: widget.Second, Bold: true, Lines: 1})
	if o.err != nil {
		canvas.Icon("triangle-alert", rest.X+10, rest.Y+12, 20, widget.BrakeDark)
		canvas.Print(v.Words.Say("choose.mistake"), widget.Rect{X: rest.X + 28, Y: rest.Y + 2, W: rest.W - 28, H: 22 * v.Text}, widget.Type{Bold: true, Color: widget.BrakeDark, Lines: 1})
		_, rest = rest.Top(30*v.Text, 0)
		canvas.Print(o.err.Error(), rest, widget.Type{Size: widget.Small, Color: widget.Ink2})
	} else {
		c.facts(canvas, v, o, rest)
	}
	if i == c.at {
		canvas.Border(r.Inset(-2, -2), widget.Round+2, 4, widget.Blue)
		tag := widget.Rect{X: r.Right() - 16 - 102*min(1.5, v.Text), Y: r.Y + 14, W: 102 * min(1.5, v.Text), H: 28 * min(1.5, v.Text)}
		canvas.Fill(tag, 8, widget.Blue)
		canvas.Icon("check", tag.X+16, tag.Y+tag.H/2, 18, widget.White)
		canvas.Print(v.Words.Say("choose.chosen"), widget.Rect{X: tag.X + 30, Y: tag.Y, W: tag.W - 34, H: tag.H}, widget.Type{Bold: true, Color: widget.White, Down: widget.Middle, Lines: 1})
	}
	if m.Focus {
		canvas.Focus(r, widget.Round, false)
	}
}

// facts are what a scenario is about, how long it takes, how intricate its world is, and what can be learnt.
func (c *Choose) facts(canvas *widget.Canvas, v *View, o offer, r widget.Rect) {
	k := min(1.6, v.Text)
	goal := widget.Rect{X: r.X, W: r.W, H: 78 * min(1.35, k)}
	goal.Y = r.Bottom() - goal.H
	line := 28 * k
	rounds := (o.scenario.Months + game.HalfYear - 1) / game.HalfYear
	hard, y := difficulty(o.scenario), goal.Y-8-2*line
	canvas.Print(v.Words.Of(o.scenario.About), widget.Rect{X: r.X, Y: r.Y, W: r.W, H: y - r.Y - 4}, widget.Type{Size: 15, Color: widget.Ink2})
	canvas.Icon("clock", r.X+9, y+line/2, 18, widget.Ink)
	canvas.Print(v.Words.Say("choose.rounds", "N", v.Words.Number(float64(rounds), 0), "Hours", v.Words.Number(float64(rounds)/4, 1)),
		widget.Rect{X: r.X + 26, Y: y, W: r.W - 26, H: line}, widget.Type{Down: widget.Middle, Lines: 1})
	y += line
	canvas.Icon("signal", r.X+9, y+line/2, 18, widget.Ink)
	canvas.Pips(r.X+26, y+line/2, hard, 3, widget.Ink)
	canvas.Print(v.Words.Say("choose.hard-"+string(rune('0'+hard))), widget.Rect{X: r.X + 84, Y: y, W: r.W - 84, H: line}, widget.Type{Down: widget.Middle, Lines: 1})
	ground, ink := widget.Paper, widget.Ink2
	if c.offers[c.at].name == o.name {
		ground, ink = widget.BlueSoft, widget.BlueDark
	}
	canvas.Fill(goal, 8, ground)
	canvas.Icon("target", goal.X+20, goal.Y+18, 16, ink)
	canvas.Print(v.Words.Say("choose.goal"), widget.Rect{X: goal.X + 34, Y: goal.Y + 6, W: goal.W - 44, H: 22 * min(1.3, k)}, widget.Type{Size: widget.Small, Bold: true, Color: ink, Down: widget.Middle, Lines: 1})
	canvas.Print(question(v.Words, o.scenario), widget.Rect{X: goal.X + 12, Y: goal.Y + 30*min(1.2, k), W: goal.W - 20, H: goal.H - 32*min(1.2, k)}, widget.Type{Size: 15, Bold: true, Lines: 3})
}

// difficulty follows from how much of a world depends on other parts of it.
func difficulty(s *sim.Scenario) int {
	switch k := s.Params.Interdependence; {
	case k <= 1:
		return 1
	case k <= 3:
		return 2
	}
	return 3
}

// question is what can be learnt: of the scenarios of the program their own, of others a general one.
func question(w *words.Words, s *sim.Scenario) string {
	switch s.Key {
	case "oefenronde", "decentralisatie-2015", "laboratorium":
		return w.Say("choose.question-" + strings.Split(s.Key, "-")[0])
	}
	return w.Say("choose.question-own")
}

func (c *Choose) foot(canvas *widget.Canvas, v *View, l chooseLayout) {
	o := c.offers[c.at]
	if o.err != nil {
		canvas.Print(v.Words.Say("choose.repair", "Name", filepath.Base(o.name)), l.where, widget.Type{Color: widget.Ink2, Down: widget.Middle})
		widget.Button{Label: v.Words.Say("choose.start"), Icon: "play", Face: widget.Primary}.Draw(canvas, l.start, widget.Mood{Off: true})
		return
	}
	town := o.scenario.Regions[0].Municipalities[0]
	people := 0
	for _, d := range town.Districts {
		people += d.Residents
	}
	w := v.Words
	canvas.Icon("map", l.where.X+12, l.where.Y+22, 22, widget.Ink)
	canvas.Print(w.Say("choose.town", "Name", town.Name, "People", w.Number(float64(people), 0), "Districts", w.Number(float64(len(town.Districts)), 0)),
		widget.Rect{X: l.where.X + 34, Y: l.where.Y, W: l.where.W - 34, H: 44}, widget.Type{Bold: true, Down: widget.Middle, Lines: 2})
	canvas.Print(w.Say("choose.own"), widget.Rect{X: l.where.X, Y: l.where.Y + 48, W: l.where.W, H: 40}, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 2})
	played := w.Text("play.party.municipality")
	if len(c.seats) > 1 {
		played = w.Say("seats.played", "N", w.Number(float64(len(c.seats)), 0))
	} else if len(c.seats) == 1 {
		played = w.Seat(o.scenario, c.seats[0])
	}
	widget.Button{Label: w.Say("seats.who"), Under: played, Icon: "users-round", Face: widget.Secondary}.Draw(canvas, l.seats, v.Mood("seats"))
	rounds := (o.scenario.Months + game.HalfYear - 1) / game.HalfYear
	widget.Button{Label: w.Say("choose.begin", "Name", w.Of(o.scenario.Name)), Under: w.Say("choose.pace", "N", w.Number(float64(rounds), 0)), Icon: "play", Face: widget.Primary, Size: 18}.
		Draw(canvas, l.start, v.Mood("start"))
}
