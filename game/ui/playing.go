package ui

import (
	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// Playing is the half year going by: month after month over the map, with what happens in it. It can be skipped.
type Playing struct {
	board *Board
	from  int  // the first month
	to    int  // the first month after the round
	wait  int  // frames until the next month
	hurry bool // whether the rest is skipped: then every frame plays a month, so that none takes long
	told  []told
	shift []float64 // per district, how the number on the map changed in the last month
	was   []float64 // and what it was before
	batch Batch
}

// A told line is a headline with its month.
type told struct {
	month int
	icon  string
	text  string
}

// monthFrames is how long a month takes, in frames.
const monthFrames = 54

// NewPlaying plays the round that has begun, of some months, over its board.
func NewPlaying(b *Board, months int) *Playing {
	from := b.m.Session.Month()
	p := &Playing{board: b, from: from, to: from + months, wait: monthFrames / 2}
	p.compare()
	return p
}

// sheet is what lies on the map: what districts are like now.
func (p *Playing) sheet() sheet { return sheet{mapLayers[p.board.layer], nil} }

// compare keeps what the number on the map is per district, and how that differs from before.
func (p *Playing) compare() {
	m := p.board.m
	now := make([]float64, len(m.Districts()))
	p.shift = make([]float64, len(now))
	for i := range now {
		now[i] = p.sheet().value(m, i)
		if p.was != nil {
			p.shift[i] = now[i] - p.was[i]
		}
	}
	p.was = now
}

func layPlaying(w, h, text float64) (panel, skip widget.Rect) {
	k := min(1.5, text)
	panel = widget.Rect{X: 16, Y: h - 118 - 164, W: w - 32, H: 148}
	skip = widget.Rect{X: panel.Right() - 20 - 150*k, Y: panel.Y + 14, W: 150 * k, H: 44}
	return panel, skip
}

// Spots implements Scene.
func (p *Playing) Spots(v *View) []widget.Spot {
	_, skip := layPlaying(v.W, v.H, v.Text)
	return []widget.Spot{{ID: "skip", At: skip}}
}

// Handle implements Scene.
func (p *Playing) Handle(a *App, v *View, in Intent) Move {
	switch in.Act {
	case Pick, Back, PlayHalf, PlayQuarter:
		p.hurry, p.wait = true, 0
	}
	return Stay
}

// Tick implements Scene.
func (p *Playing) Tick(a *App, v *View) Move {
	p.board.m.fly(v)
	if p.wait--; p.wait > 0 {
		return Stay
	}
	if !p.hurry {
		p.wait = monthFrames
	}
	return p.month(a)
}

// month plays a month; after the last one it leads to the report.
func (p *Playing) month(a *App) Move {
	m := p.board.m
	known := len(m.Session.World().News)
	more, err := m.Session.Step()
	if err != nil {
		a.Notice = err.Error()
		return To(NewBoard(m))
	}
	for _, n := range m.Session.World().News[known:] {
		if n.Where == "" || n.Where == m.Home().Path || m.near(n) {
			p.told = append(p.told, told{n.Month, newsIcon(n), a.Words.News(m.Session.Scenario(), &n)})
		}
	}
	m.Story.Follow()
	m.Changed()
	p.compare()
	if more {
		return Stay
	}
	a.keep(m)
	return To(NewReport(m, len(m.Session.Rounds())-1))
}

// near reports whether news is about an organisation of the home municipality's region.
func (m *Match) near(n sim.News) bool {
	world := m.Session.World()
	for k := range world.Regions[m.Home().Region].Care {
		for i := range world.Regions[m.Home().Region].Care[k].Organisations {
			if world.Regions[m.Home().Region].Care[k].Organisations[i].Path == n.Where {
				return true
			}
		}
	}
	return false
}

// Layers implements Scene.
func (p *Playing) Layers(v *View) []Layer {
	b := p.board
	l := b.layout(v)
	return []Layer{
		{land{b.m, nil, b.m.ground, b.layer, v.W, v.H}, func(c *widget.Canvas) { drawLand(c, b.m, p.sheet(), l.land) }},
		{nil, func(c *widget.Canvas) { b.m.drawFlock(c, v, &p.batch, l.land) }},
		{v.Look(b.m.version), func(c *widget.Canvas) { p.draw(c, v, l) }},
		{nil, func(c *widget.Canvas) { p.drawShifts(c, v, l) }},
	}
}

// drawShifts lets what changed in a district rise from its label while the month goes by.
func (p *Playing) drawShifts(c *widget.Canvas, v *View, l boardLayout) {
	m, layer := p.board.m, p.sheet()
	gone := 1 - float64(p.wait)/monthFrames // of the month
	for i, shift := range p.shift {
		text := layer.signed(v.Words, shift)
		if text == "" {
			continue
		}
		better := shift*float64(layer.better) > 0
		fill, icon := widget.BlueDark, "trending-down"
		if !better {
			fill = widget.BrakeDark
		}
		if shift > 0 {
			icon = "trending-up"
		}
		at := m.labelAt(c, v, layer, i, l.land)
		style := widget.Type{Size: widget.Small, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 1}
		wide := c.Width(text, style) + 36
		rise := 0.0
		if !v.Calm {
			rise = 16 * (1 - (1-gone)*(1-gone))
		}
		r := widget.Rect{X: at.Right() + 5, Y: at.Y + 8 - rise, W: wide, H: at.H}
		if r.Right() > l.land.Right() {
			r.X = at.X - wide - 5
		}
		c.Fill(r, r.H/2, widget.Alpha(fill, .95))
		c.Icon(icon, r.X+16, r.Y+r.H/2, 16, widget.White)
		c.Print(text, widget.Rect{X: r.X + 27, Y: r.Y, W: r.W - 30, H: r.H}, style)
	}
}

func (p *Playing) draw(c *widget.Canvas, v *View, l boardLayout) {
	m, w := p.board.m, v.Words
	m.drawTop(c, v, l, nil, p.board.six)
	m.drawBudget(c, v, l)
	m.drawLabels(c, v, p.sheet(), l.land)
	m.drawAgenda(c, v, l.land, l.land.Right()-12)
	m.drawCourse(c, v, l.course)
	drawTime(c, v, m.timeline(w, game.Six[p.board.six], nil), l)
	panel, skip := layPlaying(v.W, v.H, v.Text)
	c.Panel(panel)
	month := m.Session.Month()
	name, bar := widget.Rect{X: panel.X + 24, Y: skip.Y, W: skip.X - panel.X - 36, H: skip.H}.Left(210*min(1.5, v.Text), 10)
	c.Print(words.Capital(w.Month(min(month, p.to-1), m.Dated())), name, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	widget.Button{Label: w.Say("playing.skip"), Icon: "skip-forward", Face: widget.Secondary}.Draw(c, skip, v.Mood("skip"))
	for i, r := range (widget.Rect{X: bar.X, Y: bar.Y + bar.H/2 - 7, W: bar.W - 8, H: 14}).Columns(p.to-p.from, 6) {
		fill := widget.Rule
		switch {
		case p.from+i < month:
			fill = widget.Blue
		case p.from+i == month:
			fill = widget.Light
		}
		c.Fill(r, 7, fill)
	}
	p.drawTold(c, v, widget.Rect{X: panel.X + 24, Y: skip.Bottom() + 10, W: panel.W - 48, H: panel.Bottom() - skip.Bottom() - 22})
}

// drawTold draws the last headlines side by side, the newest first and in the light.
func (p *Playing) drawTold(c *widget.Canvas, v *View, r widget.Rect) {
	if len(p.told) == 0 {
		c.Print(v.Words.Say("playing.quiet"), r, widget.Type{Color: widget.Ink2, Down: widget.Middle, Lines: 1})
		return
	}
	for i, at := range r.Columns(3, 16) {
		n := len(p.told) - 1 - i
		if n < 0 {
			break
		}
		edge, line := widget.Rule, p.told[n]
		if i == 0 {
			edge = widget.Light
		}
		c.Fill(widget.Rect{X: at.X, Y: at.Y, W: 4, H: at.H}, 2, edge)
		c.Icon(line.icon, at.X+22, at.Y+12, 17, widget.Ink2)
		c.Print(words.Capital(v.Words.Month(line.month, p.board.m.Dated())), widget.Rect{X: at.X + 38, Y: at.Y, W: at.W - 40, H: 22}, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
		c.Print(line.text, widget.Rect{X: at.X + 14, Y: at.Y + 24, W: at.W - 16, H: at.H - 24}, widget.Type{Bold: true, Lines: 2})
	}
}
