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
	from  int // the first month
	to    int // the first month after the round
	wait  int // frames until the next month
	told  []string
	batch Batch
}

// monthFrames is how long a month takes, in frames.
const monthFrames = 54

// NewPlaying plays the round that has begun, of some months, over its board.
func NewPlaying(b *Board, months int) *Playing {
	from := b.m.Session.Month()
	return &Playing{board: b, from: from, to: from + months, wait: monthFrames / 2}
}

func layPlaying(w, h, text float64) (panel, skip widget.Rect) {
	k := min(1.5, text)
	panel = widget.Rect{X: (w - 760) / 2, Y: h - 118 - 170, W: 760, H: 150}
	skip = widget.Rect{X: panel.Right() - 20 - 150*k, Y: panel.Y + 16, W: 150 * k, H: 44}
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
		for more := true; more; {
			var move Move
			if move, more = p.month(a); !more {
				return move
			}
		}
	}
	return Stay
}

// Tick implements Scene.
func (p *Playing) Tick(a *App, v *View) Move {
	p.board.m.fly(v)
	if p.wait--; p.wait > 0 {
		return Stay
	}
	p.wait = monthFrames
	move, _ := p.month(a)
	return move
}

// month plays a month, and reports whether more are to come; after the last one it leads to the report.
func (p *Playing) month(a *App) (Move, bool) {
	m := p.board.m
	known := len(m.Session.World().News)
	more, err := m.Session.Step()
	if err != nil {
		a.Notice = err.Error()
		return To(NewBoard(m)), false
	}
	for _, n := range m.Session.World().News[known:] {
		if n.Where == "" || n.Where == m.Home().Path || m.near(n) {
			p.told = append(p.told, a.Words.Of(n.Headline(m.Session.Scenario())))
		}
	}
	m.Story.Follow()
	m.Changed()
	if more {
		return Stay, true
	}
	a.keep(m)
	return To(NewReport(m, len(m.Session.Rounds())-1)), false
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
	type land struct {
		m              *Match
		version, layer int
	}
	return []Layer{
		{land{b.m, b.m.version, b.layer}, func(c *widget.Canvas) { drawLand(c, v, b.m, mapLayers[b.layer], l.land) }},
		{nil, func(c *widget.Canvas) { b.m.drawFlock(c, &p.batch, l.land) }},
		{v.Look(b.m.version), func(c *widget.Canvas) { p.draw(c, v, l) }},
	}
}

func (p *Playing) draw(c *widget.Canvas, v *View, l boardLayout) {
	m, w := p.board.m, v.Words
	m.drawTop(c, v, l, nil, p.board.six)
	m.drawBudget(c, v, l)
	m.drawLabels(c, v, mapLayers[p.board.layer], l.land)
	m.drawCourse(c, v, l.course)
	drawTime(c, v, m.timeline(w, game.Six[p.board.six], nil), l)
	panel, skip := layPlaying(v.W, v.H, v.Text)
	c.Panel(panel)
	month := m.Session.Month()
	c.Print(words.Capital(w.Month(min(month, p.to-1), m.Dated())), widget.Rect{X: panel.X + 24, Y: panel.Y + 16, W: skip.X - panel.X - 36, H: 44}, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	widget.Button{Label: w.Say("playing.skip"), Icon: "skip-forward", Face: widget.Secondary}.Draw(c, skip, v.Mood("skip"))
	bar := widget.Rect{X: panel.X + 24, Y: panel.Y + 72, W: panel.W - 48, H: 14}
	for i, r := range bar.Columns(p.to-p.from, 6) {
		fill := widget.Rule
		switch {
		case p.from+i < month:
			fill = widget.Blue
		case p.from+i == month:
			fill = widget.Light
		}
		c.Fill(r, 7, fill)
	}
	text := widget.Rect{X: panel.X + 24, Y: panel.Y + 96, W: panel.W - 48, H: 44}
	if n := len(p.told); n > 0 {
		c.Icon("newspaper", text.X+10, text.Y+20, 20, widget.Ink)
		c.Print(p.told[n-1], widget.Rect{X: text.X + 30, Y: text.Y, W: text.W - 30, H: text.H}, widget.Type{Bold: true, Down: widget.Middle, Lines: 2})
	} else {
		c.Print(w.Say("playing.quiet"), text, widget.Type{Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	}
}
