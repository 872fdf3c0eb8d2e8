package ui

import (
	"math"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// A Debrief is the screen of the conversation afterwards: the game of the group among others, what a decision made of it, how
// the group decided, what it predicted, and how districts came out of it.
type Debrief struct {
	m    *Match
	view int // of views
	six  int // which indicator
	// What is drawn of the indicator: recomputed when it, the view, or the other games change.
	scale   scale
	drawn   int     // changes whenever the picture of other games does
	counted int     // games that the picture holds
	fared   []fared // per district, since the end of the first round
	faredAt int     // rounds that were played then
	open    *opened // another game that is looked at; nil without one
	batch   Batch
}

// views are the pages of the debrief.
var views = []struct{ id, icon string }{{"policy", "list"}, {"luck", "dices"}, {"goal", "target"}, {"places", "map"}}

// The places of views.
const (
	policyView = iota
	luckView
	goalView
	placesView
)

// NewDebrief opens the debrief of a game, whether it is over or not.
func NewDebrief(m *Match) *Debrief {
	d := &Debrief{m: m}
	d.refresh()
	return d
}

type debriefLayout struct {
	top, title, back, chart   widget.Rect
	export                    widget.Rect
	tabs                      []widget.Rect // of views
	picks                     []widget.Rect // of indicators
	say, unit, plot           widget.Rect
	foot, stop                widget.Rect
	changed, style, predicted widget.Rect
}

func layDebrief(w, h, text float64) (l debriefLayout) {
	k := min(1.4, text)
	l.top = widget.Rect{W: w, H: 60}
	l.back = widget.Rect{X: w - 24 - 130*k, Y: 8, W: 130 * k, H: 44}
	l.export = widget.Rect{X: l.back.X - 16 - 170*k, Y: 8, W: 170 * k, H: 44}
	l.title = widget.Rect{X: 70, Y: 8, W: l.export.X - 90, H: 44}
	body := widget.Rect{X: 24, Y: 72, W: w - 48, H: h - 72 - 16}
	left, right := body.Left(body.W*.645, 16)
	tabs, chart := left.Top(46, 0)
	l.tabs = tabs.Columns(len(views), 6)
	l.chart = chart
	inner := chart.Inset(24, 14)
	head, rest := inner.Top(54*min(1.15, k), 2)
	picks := 46 * float64(len(game.Six))
	l.say = widget.Rect{X: head.X, Y: head.Y, W: head.W - picks - 12, H: head.H}
	l.picks = widget.Rect{X: head.Right() - picks, Y: head.Y, W: picks, H: 44}.Columns(len(game.Six), 2)
	l.unit, rest = rest.Top(24, 2)
	l.foot = widget.Rect{X: inner.X, Y: inner.Bottom() - 34, W: inner.W, H: 34}
	l.stop = widget.Rect{X: inner.Right() - 110*k, Y: l.foot.Y, W: 110 * k, H: 34}
	l.plot = widget.Rect{X: rest.X + 52, Y: rest.Y, W: rest.W - 62, H: l.foot.Y - rest.Y - 32}
	rows := right.Rows(3, 14)
	l.changed, l.style, l.predicted = rows[0], rows[1], rows[2]
	grow := right.H * .05
	l.changed.H += grow
	l.style.Y += grow
	l.style.H -= grow
	return l
}

// Spots implements Scene.
func (d *Debrief) Spots(v *View) (spots []widget.Spot) {
	l := layDebrief(v.W, v.H, v.Text)
	for i := range views {
		spots = append(spots, widget.Spot{ID: "view-" + views[i].id, At: l.tabs[i], Group: "tabs"})
	}
	if d.view == policyView || d.view == luckView {
		spots = append(spots, widget.Spot{ID: "plot", At: l.plot})
		for i, key := range game.Six {
			ind, _ := measure.Find(key)
			spots = append(spots, widget.Spot{ID: "pick-" + key, At: l.picks[i], Group: "picks", Tip: words.Capital(v.Words.Of(ind.Name))})
		}
		for i, m := range d.marks(l.plot) {
			spots = append(spots, widget.Spot{ID: markID(i), At: widget.Rect{X: m.x - 16, Y: m.y - 16, W: 32, H: 32}, Group: "marks", Tip: d.markTip(v.Words, m.round)})
		}
	}
	if d.m.others.Busy() {
		spots = append(spots, widget.Spot{ID: "stop", At: l.stop, Tip: v.Words.Say("debrief.stop-tip")})
	}
	return append(spots, widget.Spot{ID: "export", At: l.export}, widget.Spot{ID: "back", At: l.back})
}

func markID(i int) string { return "mark-" + string(rune('a'+i)) }

// Handle implements Scene.
func (d *Debrief) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Back || in.Act == Pick && in.Spot == "back" {
		return d.leave()
	}
	switch in.Act {
	case Pick:
	case Earlier:
		d.step(-1)
		return Stay
	case Later:
		d.step(1)
		return Stay
	default:
		return Stay
	}
	switch in.Spot {
	case "stop":
		d.m.others.Stop()
	case "export":
		a.export(d.file(), d.table())
	case "plot":
		d.look(layDebrief(v.W, v.H, v.Text).plot, v)
	}
	for i := range views {
		if in.Spot == "view-"+views[i].id {
			d.view = i
			d.refresh()
		}
	}
	for i, key := range game.Six {
		if in.Spot == "pick-"+key {
			d.six = i
			d.refresh()
		}
	}
	for i, m := range d.marks(layDebrief(v.W, v.H, v.Text).plot) {
		if in.Spot == markID(i) {
			d.leaveOut(m.round)
		}
	}
	return Stay
}

// look opens the game whose line is pointed at; with keys, the next one. Beside all lines it closes what was open.
func (d *Debrief) look(plot widget.Rect, v *View) {
	if v.Focus == "plot" {
		d.step(1)
		return
	}
	d.open = nil
	if i := d.nearest(plot, v.X, v.Y); i >= 0 {
		d.open = &opened{d.kind(), i}
	}
}

// leave goes back to where the game stands. Other games are not played on; what was played stays.
func (d *Debrief) leave() Move {
	d.m.others.Stop()
	switch d.m.Session.Phase() {
	case game.Over:
		return To(NewEnd(d.m))
	case game.Choosing:
		return To(NewBoard(d.m))
	}
	return To(NewReport(d.m, len(d.m.Session.Rounds())-1))
}

// leaveOut asks what the game would be without a decision of a round: the first one, or the one after that which was asked about.
func (d *Debrief) leaveOut(round int) {
	if d.m.others == nil {
		return
	}
	place := others.Place{Round: round}
	if p := d.m.others.place; p != nil && p.Round == round {
		place.Decision = (p.Decision + 1) % len(d.m.Session.Rounds()[round].Decisions)
	}
	d.open = nil
	d.m.others.leaveOut(d.m, place)
	d.refresh()
}

// Tick implements Scene.
func (d *Debrief) Tick(*App, *View) Move {
	if d.m.others == nil || d.m.others.rounds != len(d.m.Session.Rounds()) {
		d.m.others = gather(d.m)
	}
	o := d.m.others
	if !o.Fresh() {
		return Stay
	}
	// A picture of hundreds of lines is made again after every ten games, not after each.
	if count := o.done[0] + o.done[1]; count-d.counted >= 10 || !o.Busy() {
		d.counted = count
		d.refresh()
	}
	return Stay
}

// Layers implements Scene.
func (d *Debrief) Layers(v *View) []Layer {
	l := layDebrief(v.W, v.H, v.Text)
	type ground struct {
		d          *Debrief
		drawn      int
		w, h, text float64
		lang       string
	}
	type front struct {
		drawn, near int
		open        opened
	}
	return []Layer{
		{ground{d, d.drawn, v.W, v.H, v.Text, v.Words.Lang}, func(c *widget.Canvas) { d.drawGround(c, v, l) }},
		{v.Look(front{d.drawn, d.near(v, l.plot), d.shown()}), func(c *widget.Canvas) { d.draw(c, v, l) }},
	}
}

// near is the game whose line the pointer is on, -1 without one.
func (d *Debrief) near(v *View, plot widget.Rect) int {
	if v.Hover != "plot" {
		return -1
	}
	return d.nearest(plot, v.X, v.Y)
}

// shown is which game is looked at, as a stamp.
func (d *Debrief) shown() opened {
	if d.open == nil {
		return opened{i: -1}
	}
	return *d.open
}

// drawGround draws what does not depend on what people point at: sheets, and the pictures of other games.
func (d *Debrief) drawGround(c *widget.Canvas, v *View, l debriefLayout) {
	c.Fill(v.Screen(), 0, widget.Paper)
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), v.W, l.top.Bottom(), 1, widget.Rule)
	drawSign(c, 38, 30)
	w := v.Words
	c.Print(w.Say("debrief.title", "Name", d.m.Home().Name, "Scenario", w.Of(d.m.Session.Scenario().Name), "N", w.Number(float64(len(d.m.Session.Rounds())), 0)),
		l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	sheet := widget.Corners{0, widget.Round, widget.Round, widget.Round}
	c.FillCorners(l.chart.Moved(0, 3), sheet, widget.Alpha(widget.Ink, .10))
	c.FillCorners(l.chart, sheet, widget.White)
	switch d.view {
	case goalView:
		d.drawGoal(c, v, l)
	case placesView:
		d.drawPlaces(c, v, l)
	default:
		d.drawRuns(c, v, l)
	}
	d.drawStyle(c, v, l.style)
	d.drawPredicted(c, v, l.predicted)
}

// draw draws what people point at.
func (d *Debrief) draw(c *widget.Canvas, v *View, l debriefLayout) {
	w := v.Words
	widget.Button{Label: w.Say("back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	for i, at := range l.tabs {
		drawTab(c, at, views[i].icon, w.Say("debrief.view-"+views[i].id), i == d.view, v.Mood("view-"+views[i].id))
	}
	if d.view == policyView || d.view == luckView {
		for i, key := range game.Six {
			drawPick6(c, l.picks[i], sixIcons[key], i == d.six, v.Mood("pick-"+key))
		}
		if i := d.near(v, l.plot); i >= 0 {
			c.Lines([][]widget.Point{d.scale.line(l.plot, d.m.others.runs[d.kind()][i].Values[d.six])}, 2.6, widget.Ink2)
		}
		d.drawOpened(c, l.plot)
		d.drawMarks(c, v, l.plot)
		if v.Focus == "plot" {
			c.Focus(l.plot, 8, false)
		}
	}
	run, other := d.opened()
	switch {
	case d.view == placesView:
		d.drawFared(c, v, l.changed)
	case other:
		d.drawOther(c, v, l.changed, run)
	default:
		d.drawChanged(c, v, l.changed)
	}
	widget.Button{Label: v.Words.Say("debrief.export"), Icon: "download", Face: widget.Secondary}.Draw(c, l.export, v.Mood("export"))
	if o := d.m.others; o.Busy() {
		widget.Button{Label: w.Say("debrief.stop"), Face: widget.Secondary, Size: widget.Small}.Draw(c, l.stop, v.Mood("stop"))
	}
}

// drawTab draws the tab of a page.
func drawTab(c *widget.Canvas, at widget.Rect, icon, say string, chosen bool, m widget.Mood) {
	ink := widget.Ink2
	switch {
	case chosen:
		c.FillCorners(at, widget.Corners{10, 10, 0, 0}, widget.White)
		c.FillCorners(widget.Rect{X: at.X, Y: at.Y, W: at.W, H: 4}, widget.Corners{4, 4, 0, 0}, widget.Blue)
		ink = widget.Ink
	case m.Hover:
		ink = widget.Ink
		c.FillCorners(at, widget.Corners{10, 10, 0, 0}, widget.Sand)
	}
	c.Icon(icon, at.X+22, at.Y+at.H/2+1, 19, ink)
	c.Print(say, widget.Rect{X: at.X + 40, Y: at.Y + 2, W: at.W - 44, H: at.H - 2}, widget.Type{Size: 15, Bold: true, Color: ink, Down: widget.Middle, Lines: 2})
	if m.Focus {
		c.Focus(at.Inset(5, 5), 8, false)
	}
}

// drawPick6 draws the button of an indicator.
func drawPick6(c *widget.Canvas, at widget.Rect, icon string, chosen bool, m widget.Mood) {
	ink := widget.Ink2
	switch {
	case chosen:
		c.Fill(at, 8, widget.BlueSoft)
		c.Border(at, 8, 2, widget.Blue)
		ink = widget.BlueDark
	case m.Hover:
		c.Fill(at, 8, widget.Sand)
	}
	x, y := at.Centre()
	c.Icon(icon, x, y, 20, ink)
	if m.Focus {
		c.Focus(at.Inset(4, 4), 8, false)
	}
}

// A mark is where the line is at the start of a round with decisions.
type mark struct {
	x, y  float64
	round int
}

func (d *Debrief) marks(plot widget.Rect) (list []mark) {
	values := d.m.Session.Values(game.Six[d.six])
	for i, round := range d.m.Session.Rounds() {
		at := d.m.Session.Start(i) - d.m.Session.Scenario().Start
		for at < len(values)-1 && math.IsNaN(values[at]) {
			at++
		}
		if len(round.Decisions) > 0 && !math.IsNaN(values[at]) {
			list = append(list, mark{d.scale.x(plot, at), d.scale.y(plot, values[at]), i})
		}
	}
	return list
}

func (d *Debrief) markTip(w *words.Words, round int) string {
	text := w.Say("debrief.round", "N", w.Number(float64(round+1), 0))
	for _, decision := range d.m.Session.Rounds()[round].Decisions {
		text += "\n" + d.decisionName(w, decision.Lever, decision.Stop) + " (" + w.Place(d.m.Session.World(), d.m.Session.Home(), decision.Target) + ")"
	}
	return text + "\n" + w.Say("debrief.mark-tip")
}

func (d *Debrief) decisionName(w *words.Words, lever string, stop bool) string {
	name := w.Text("lever." + lever + ".name")
	if stop {
		name = w.Say("board.stop", "Name", name)
	}
	return name
}
