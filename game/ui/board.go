package ui

import (
	"slices"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// A Board is the screen on which a group decides: map and flock, six indicators, budget, hand, slots, and time.
type Board struct {
	m     *Match
	hand  []game.Card
	layer int        // of the map's data
	past  *sim.World // with which the map compares; nil when it does not
	six   int        // of the indicators, on the time line
	page  int        // of the hand, where not all of it fits
	held  int        // card that a slot would take, -1 without one
	batch Batch
	wide  [2]float64 // screen for which the map was laid out
	spots []widget.Spot
	as    spotStamp // for which spots were laid out: their words take long to write
}

// NewBoard returns the board of a game in which people choose.
func NewBoard(m *Match) *Board {
	return &Board{m: m, hand: m.Session.Hand(m.seat), held: -1, wide: [2]float64{leastW, leastH}}
}

func (b *Board) layout(v *View) boardLayout { return layBoard(v.W, v.H, v.Text, len(b.hand)) }

// first is the first card of the hand that is in sight.
func (b *Board) first(v *View) int {
	shown := cardsShown(v.Text)
	return min(b.page*shown, max(0, (len(b.hand)-1)/shown*shown))
}

// spotStamp is what the places on the board and their tips depend on.
type spotStamp struct {
	words              *words.Words
	w, h, text         float64
	version, page, six int
}

// Spots implements Scene.
func (b *Board) Spots(v *View) []widget.Spot {
	if as := (spotStamp{v.Words, v.W, v.H, v.Text, b.m.version, b.page, b.six}); b.spots == nil || as != b.as {
		b.spots, b.as = slices.Clip(b.lay(v)), as
	}
	return b.spots
}

// lay lays out the places on the board, with what they say.
func (b *Board) lay(v *View) (spots []widget.Spot) {
	l, w := b.layout(v), v.Words
	for i, d := range b.m.Town.Districts {
		at := widget.Rect{X: d.Centre.X - d.Wide, Y: mapTop + d.Centre.Y - d.High, W: 2 * d.Wide, H: 2 * d.High}
		spots = append(spots, widget.Spot{ID: wijkID(i), At: at, Drop: true, Group: "map", Tip: b.districtTip(w, i)})
	}
	if len(b.m.Session.Settings().Seats) > 1 {
		spots = append(spots, widget.Spot{ID: "seat", At: l.name, Tip: w.Text("play.you-are", "Name", b.m.seatName(w)) + " " + w.Say("seats.next")})
	}
	for i, key := range game.Six {
		spots = append(spots, widget.Spot{ID: "gauge-" + key, At: l.gauges[i].Inset(4, 4), Tip: w.Say("gauge." + key), Group: "gauges"})
	}
	since := widget.Spot{ID: "since", At: l.since, Tip: w.Say("board.since-tip")}
	if b.m.Round() == 1 {
		since.Off, since.Tip = w.Say("board.since-none"), ""
	}
	spots = append(spots, widget.Spot{ID: "course", At: l.course, Tip: b.courseTip(w)},
		widget.Spot{ID: "legend", At: l.legend, Tip: w.Say("board.layer-tip")},
		since, widget.Spot{ID: "agenda", At: l.sun(b.m), Tip: w.Say("board.agenda-tip")})
	first := b.first(v)
	for i, at := range l.cards {
		if first+i < len(b.hand) {
			c := &b.hand[first+i]
			spots = append(spots, widget.Spot{ID: cardID(first + i), At: at, Drag: true, Group: "hand", Tip: w.Text("lever." + c.Lever.Key + ".does")})
		}
	}
	if l.older.W > 0 {
		spots = append(spots, widget.Spot{ID: "older", At: l.older}, widget.Spot{ID: "newer", At: l.newer})
	}
	choices := b.m.Session.Choices()
	for i, at := range l.slots {
		spots = append(spots, widget.Spot{ID: slotID(i), At: at, Drop: true, Group: "slots", Tip: slotTip(w, choices, i)})
		if i < len(choices) {
			spots = append(spots, widget.Spot{ID: dropID(i), At: l.drops[i], Group: "slots", Tip: w.Say("board.unslot")})
		}
	}
	undo := widget.Spot{ID: "undo", At: l.undo, Tip: w.Say("board.undo-tip")}
	if b.m.Round() == 1 {
		undo.Off = w.Say("board.undo-none")
		undo.Tip = ""
	}
	if _, ok := b.expected(); ok {
		spots = append(spots, widget.Spot{ID: "commit", At: l.commit, Tip: w.Say("board.commit-tip")})
	}
	time := b.m.timeline(w, game.Six[b.six], nil)
	spots = append(spots, time.flagSpots(l, v.Text)...)
	return append(spots, widget.Spot{ID: "drawer", At: l.drawer}, undo, widget.Spot{ID: "play", At: l.play},
		widget.Spot{ID: "quarter", At: l.quarter}, widget.Spot{ID: "pick", At: l.pick, Tip: w.Say("board.pick-tip") + " " + w.Say("time.further") + "."},
		widget.Spot{ID: "help", At: l.help, Tip: w.Say("board.help")}, widget.Spot{ID: "menu", At: l.menu, Tip: w.Say("board.menu")})
}

// Handle implements Scene.
func (b *Board) Handle(a *App, v *View, in Intent) Move {
	switch in.Act {
	case Back:
		return To(NewMenu(b.m, b))
	case Assist:
		return To(NewHelp(b))
	case PlayHalf:
		return b.play(a, game.HalfYear)
	case PlayQuarter:
		return b.play(a, game.Quarter)
	case Undo:
		return b.undo(a)
	case Forces:
		return To(NewField(b))
	case NextLayer:
		b.layer = (b.layer + 1) % len(mapLayers)
	case Card:
		if in.N < len(b.hand) {
			b.choose(a, in.N, "")
		}
	case Slot:
		if in.N < len(b.m.Session.Choices()) {
			b.unchoose(a, in.N)
		}
	case Drop:
		b.drop(a, in.Spot, in.Onto)
	case Pick:
		return b.pick(a, in.Spot)
	}
	return Stay
}

func (b *Board) pick(a *App, spot string) Move {
	switch spot {
	case "play":
		return b.play(a, game.HalfYear)
	case "quarter":
		return b.play(a, game.Quarter)
	case "undo":
		return b.undo(a)
	case "commit":
		b.commit(a)
	case "drawer":
		return To(NewDrawer(b.m, b))
	case "menu":
		return To(NewMenu(b.m, b))
	case "help":
		return To(NewHelp(b))
	case "seat":
		b.next(a)
	case "course":
		return To(NewField(b))
	case "agenda":
		return To(NewAtelier(b))
	case "legend":
		b.layer = (b.layer + 1) % len(mapLayers)
	case "since":
		b.compare(a)
	case "pick":
		b.six = (b.six + 1) % len(game.Six)
	case "older":
		b.page = max(0, b.page-1)
	case "newer":
		b.page++
	}
	for i, key := range game.Six {
		if spot == "gauge-"+key {
			b.six = i
		}
	}
	for i := range b.hand {
		if spot == cardID(i) {
			b.choose(a, i, "")
		}
	}
	for i := range game.Slots {
		switch spot {
		case dropID(i):
			b.unchoose(a, i)
		case slotID(i):
			if i < len(b.m.Session.Choices()) {
				return To(NewTerms(b, i))
			}
		}
	}
	return Stay
}

// Tick implements Scene.
func (b *Board) Tick(a *App, v *View) Move {
	if size := [2]float64{v.W, v.H}; size != b.wide {
		b.wide = size
		b.m.Lay(v.W, v.H)
	}
	fresh, err := b.m.Sight.Fresh()
	if err != nil {
		a.Notice = err.Error()
	}
	if fresh {
		b.m.version++
	}
	b.m.fly(v)
	return Stay
}

// fly lets the flock fly for a tick, or lets it stand still where motion is reduced.
func (m *Match) fly(v *View) {
	if !v.Calm {
		m.Flock.Step()
	} else if m.Flock.Turning() {
		m.Flock.Settle()
		m.version++
	}
}

// land is what the picture of the map depends on.
type land struct {
	m             *Match
	past          *sim.World
	ground, layer int
	w, h          float64
}

// Layers implements Scene.
func (b *Board) Layers(v *View) []Layer {
	l := b.layout(v)
	type rest struct {
		version, layer, six, page int
		m                         *Match
		past                      *sim.World
	}
	layers := []Layer{
		{land{b.m, b.past, b.m.ground, b.layer, v.W, v.H}, func(c *widget.Canvas) { drawLand(c, b.m, b.sheet(), l.land) }},
		{nil, func(c *widget.Canvas) { b.m.drawFlock(c, v, &b.batch, l.land) }},
		{v.Look(rest{b.m.version, b.layer, b.six, b.page, b.m, b.past}), func(c *widget.Canvas) { b.drawAround(c, v, l) }},
		{v.Look(rest{b.m.version, b.layer, b.six, b.page, b.m, b.past}), func(c *widget.Canvas) { b.drawBelow(c, v, l) }},
	}
	if v.Drag != "" {
		layers = append(layers, Layer{nil, func(c *widget.Canvas) { b.drawDragged(c, v, l) }})
	}
	return layers
}

// drawAround draws what lies over the map and beside it.
func (b *Board) drawAround(c *widget.Canvas, v *View, l boardLayout) {
	b.m.drawTop(c, v, l, b.ghosts(v), b.six)
	b.m.drawBudget(c, v, l)
	b.m.drawLabels(c, v, b.sheet(), l.land)
	b.m.drawAgenda(c, v, l.land, l.panel.X-12)
	b.m.drawCourse(c, v, l.course)
	drawLegend(c, v, b.m, b.sheet(), l.legend)
	b.drawSince(c, v, l.since)
	b.drawPanel(c, v, l)
}

// drawBelow draws the hand and the time line.
func (b *Board) drawBelow(c *widget.Canvas, v *View, l boardLayout) {
	b.drawHand(c, v, l)
	time := b.m.timeline(v.Words, game.Six[b.six], b.ghosts(v))
	_, time.Commits = b.expected()
	drawTime(c, v, time, l)
	if v.Focus == "pick" {
		c.Focus(l.pick, 8, true)
	}
	b.drawCommit(c, v, l)
	b.drawAdvice(c, v, l)
}
