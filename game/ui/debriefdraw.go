package ui

import "zwerm/game/ui/widget"

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

// drawGround draws what does not depend on what people point at: sheets, and the pictures of other games.
func (d *Debrief) drawGround(c *widget.Canvas, v *View, l debriefLayout) {
	c.Fill(v.Screen(), 0, widget.Paper)
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), v.W, l.top.Bottom(), 1, widget.Rule)
	drawSign(c, 38, 30)
	w := v.Words
	c.Print(w.Say("debrief.title", "Name", d.m.Home().Name, "Scenario", w.Of(d.m.Session.Scenario().Name), "N", w.Number(float64(len(d.m.Session.Rounds())), 0)),
		l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	sheet := widget.All(widget.Round)
	if d.view == 0 {
		sheet[0] = 0 // where the first tab goes over into it
	}
	c.FillCorners(l.chart.Moved(0, 3), sheet, widget.Alpha(widget.Ink, .10))
	c.FillCorners(l.chart, sheet, widget.White)
	switch d.view {
	case goalView:
		d.drawGoal(c, v, l)
	case placesView:
		d.drawPlaces(c, v, l)
	case decisionsView:
		d.drawDecisions(c, v, l)
		return
	case assumptionsView:
		d.drawAssumptions(c, v, l)
		return
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
	for i, key := range judged[:views[d.view].picks] {
		drawPick6(c, d.pickAt(l, i), judgedIcon(key), i == d.six, v.Mood("pick-"+key))
	}
	if d.runs() {
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
	case d.view == decisionsView, d.view == assumptionsView:
		d.drawListFront(c, v, l)
	case d.view == placesView:
		d.drawFared(c, v, l.changed)
	case other:
		d.drawOther(c, v, l.changed, run)
	default:
		d.drawChanged(c, v, l.changed)
	}
	widget.Button{Label: v.Words.Say("debrief.export"), Icon: "download", Face: widget.Secondary}.Draw(c, l.export, v.Mood("export"))
	if label := d.stopLabel(); label != "" {
		widget.Button{Label: w.Say("debrief." + label), Face: widget.Secondary, Size: widget.Small}.Draw(c, l.stop, v.Mood("stop"))
	}
}

// judgedIcon is the icon of an indicator of judged.
func judgedIcon(key string) string {
	if icon := sixIcons[key]; icon != "" {
		return icon
	}
	return "users-round"
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
