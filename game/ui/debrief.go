package ui

import (
	"math"

	"zwerm/game"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// A Debrief is the screen of the conversation afterwards: the run of the group with its decisions, what it predicted and what
// happened, how it decided, and how districts came out of it.
type Debrief struct {
	m   *Match
	six int
}

// NewDebrief opens the debrief of a game, whether it is over or not.
func NewDebrief(m *Match) *Debrief { return &Debrief{m: m} }

type debriefLayout struct {
	top, title, back, chart widget.Rect
	tabs                    []widget.Rect // of indicators
	plot                    widget.Rect
	style, happened, places widget.Rect
}

func layDebrief(w, h, text float64) (l debriefLayout) {
	k := min(1.4, text)
	l.top = widget.Rect{W: w, H: 60}
	l.back = widget.Rect{X: w - 24 - 130*k, Y: 8, W: 130 * k, H: 44}
	l.title = widget.Rect{X: 70, Y: 8, W: l.back.X - 90, H: 44}
	body := widget.Rect{X: 24, Y: 76, W: w - 48, H: h - 76 - 20}
	left, right := body.Left(body.W*.635, 16)
	tabs, chart := left.Top(46, 0)
	l.tabs = tabs.Columns(len(game.Six), 4)
	l.chart = chart
	inner := chart.Inset(24, 18)
	_, l.plot = inner.Top(58, 4)
	l.plot = widget.Rect{X: l.plot.X + 56, Y: l.plot.Y, W: l.plot.W - 70, H: l.plot.H - 56}
	rows := right.Rows(3, 14)
	l.style, l.happened, l.places = rows[0], rows[1], rows[2]
	return l
}

// Spots implements Scene.
func (d *Debrief) Spots(v *View) (spots []widget.Spot) {
	l := layDebrief(v.W, v.H, v.Text)
	for i, key := range game.Six {
		spots = append(spots, widget.Spot{ID: "tab-" + key, At: l.tabs[i], Group: "tabs"})
	}
	plotted := d.marks(l.plot)
	for i, m := range plotted {
		spots = append(spots, widget.Spot{ID: markID(i), At: widget.Rect{X: m.x - 14, Y: m.y - 14, W: 28, H: 28}, Group: "marks", Tip: d.markTip(v.Words, m.round)})
	}
	return append(spots, widget.Spot{ID: "back", At: l.back})
}

func markID(i int) string { return "mark-" + string(rune('a'+i)) }

// Handle implements Scene.
func (d *Debrief) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Back || in.Act == Pick && in.Spot == "back" {
		if d.m.Session.Phase() == game.Over {
			return To(NewEnd(d.m))
		}
		if d.m.Session.Phase() == game.Choosing {
			return To(NewBoard(d.m))
		}
		return To(NewReport(d.m, len(d.m.Session.Rounds())-1))
	}
	for i, key := range game.Six {
		if in.Act == Pick && in.Spot == "tab-"+key {
			d.six = i
		}
	}
	return Stay
}

// Tick implements Scene.
func (d *Debrief) Tick(*App, *View) Move { return Stay }

// Layers implements Scene.
func (d *Debrief) Layers(v *View) []Layer {
	return []Layer{{v.Look(d.six), func(c *widget.Canvas) { d.draw(c, v, layDebrief(v.W, v.H, v.Text)) }}}
}

func (d *Debrief) draw(c *widget.Canvas, v *View, l debriefLayout) {
	w := v.Words
	c.Fill(v.Screen(), 0, widget.Paper)
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), v.W, l.top.Bottom(), 1, widget.Rule)
	drawSign(c, 38, 30)
	c.Print(w.Say("debrief.title", "Name", d.m.Home().Name, "Scenario", w.Of(d.m.Session.Scenario().Name), "N", w.Number(float64(len(d.m.Session.Rounds())), 0)),
		l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	widget.Button{Label: w.Say("back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	d.drawTabs(c, v, l)
	d.drawRun(c, v, l)
	d.drawStyle(c, v, l.style)
	d.drawHappened(c, v, l.happened)
	d.drawPlaces(c, v, l.places)
}

func (d *Debrief) drawTabs(c *widget.Canvas, v *View, l debriefLayout) {
	for i, key := range game.Six {
		ind, _ := measure.Find(key)
		at, m := l.tabs[i], v.Mood("tab-"+key)
		ink := widget.Ink2
		if i == d.six {
			c.FillCorners(widget.Rect{X: at.X, Y: at.Y, W: at.W, H: at.H + 4}, widget.Corners{10, 10, 0, 0}, widget.White)
			c.FillCorners(widget.Rect{X: at.X, Y: at.Y, W: at.W, H: 4}, widget.Corners{4, 4, 0, 0}, widget.Blue)
			ink = widget.Ink
		} else if m.Hover {
			ink = widget.Ink
			c.FillCorners(at, widget.Corners{10, 10, 0, 0}, widget.Sand)
		}
		c.Icon(sixIcons[key], at.X+18, at.Y+at.H/2, 17, ink)
		c.Print(words.Capital(v.Words.Of(ind.Name)), widget.Rect{X: at.X + 30, Y: at.Y, W: at.W - 32, H: at.H}, widget.Type{Size: widget.Small, Bold: i == d.six, Color: ink, Down: widget.Middle, Lines: 2})
		if m.Focus {
			c.Focus(at.Inset(5, 5), 8, false)
		}
	}
}

// A mark is where the line is at the start of a round with decisions.
type mark struct {
	x, y  float64
	round int
}

// scale maps months and values of the chosen indicator to a plot.
func (d *Debrief) scale(plot widget.Rect) (values []float64, x func(int) float64, y func(float64) float64, low, high, step float64) {
	values = d.m.Session.Values(game.Six[d.six])
	low, high = math.Inf(1), math.Inf(-1)
	for _, value := range values {
		if !math.IsNaN(value) {
			low, high = min(low, value), max(high, value)
		}
	}
	if low > high {
		low, high = 0, 1
	}
	low, high, step = axis(low, high)
	months := float64(max(1, len(values)-1))
	x = func(i int) float64 { return plot.X + plot.W*float64(i)/months }
	const flags = 92.0 // room above the line for what happened
	y = func(value float64) float64 { return plot.Bottom() - (plot.H-flags)*(value-low)/(high-low) }
	return values, x, y, low, high, step
}

// axis widens a range to whole steps of 1, 2 or 5 times a power of ten, of which three to six fit in it.
func axis(low, high float64) (from, to, step float64) {
	if high-low < 1e-9 {
		low, high = low-1, high+1
	}
	step = math.Pow(10, math.Floor(math.Log10((high-low)/2)))
	for _, times := range []float64{1, 2, 5, 10} {
		if (high-low)/(step*times) <= 4 {
			step *= times
			break
		}
	}
	return step * math.Floor(low/step), step * math.Ceil(high/step), step
}

func (d *Debrief) marks(plot widget.Rect) (list []mark) {
	values, x, y, _, _, _ := d.scale(plot)
	for i, round := range d.m.Session.Rounds() {
		at := d.m.Session.Start(i) - d.m.Session.Scenario().Start
		for at < len(values)-1 && math.IsNaN(values[at]) {
			at++
		}
		if len(round.Decisions) > 0 && !math.IsNaN(values[at]) {
			list = append(list, mark{x(at), y(values[at]), i})
		}
	}
	return list
}

func (d *Debrief) markTip(w *words.Words, round int) string {
	text := w.Say("debrief.round", "N", w.Number(float64(round+1), 0))
	for _, decision := range d.m.Session.Rounds()[round].Decisions {
		name := w.Text("lever." + decision.Lever + ".name")
		if decision.Stop {
			name = w.Say("board.stop", "Name", name)
		}
		text += "\n" + name + " (" + w.Place(d.m.Session.World(), d.m.Session.Home(), decision.Target) + ")"
	}
	return text
}

func (d *Debrief) drawRun(c *widget.Canvas, v *View, l debriefLayout) {
	w := v.Words
	c.FillCorners(l.chart.Moved(0, 3), widget.Corners{0, widget.Round, widget.Round, widget.Round}, widget.Alpha(widget.Ink, .10))
	c.FillCorners(l.chart, widget.Corners{0, widget.Round, widget.Round, widget.Round}, widget.White)
	ind, _ := measure.Find(game.Six[d.six])
	values, x, y, low, high, step := d.scale(l.plot)
	head := widget.Rect{X: l.chart.X + 24, Y: l.chart.Y + 14, W: l.chart.W - 48, H: 34}
	c.Print(w.Say("debrief.run", "What", w.Of(ind.Name)), head, widget.Type{Size: 19, Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(w.Say("debrief.unit", "Unit", w.Say("unit."+unitKey(ind.Unit))), widget.Rect{X: head.X, Y: head.Bottom(), W: head.W, H: 24}, widget.Type{Size: 15, Color: widget.Ink2, Lines: 1})
	for i := range int(math.Round((high-low)/step)) + 1 {
		value := low + step*float64(i)
		c.Line(l.plot.X, y(value), l.plot.Right(), y(value), 1, rgb(0xECE8DD))
		c.Print(shortValue(w, ind, value, step), widget.Rect{X: l.plot.X - 64, Y: y(value) - 12, W: 56, H: 24}, widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	}
	start := d.m.Session.Scenario().Start
	for i := range values {
		if words.MonthOf(start+i) == 0 {
			c.Line(x(i), l.plot.Y, x(i), l.plot.Bottom(), 1, rgb(0xE2DDCF))
			c.Print(w.Year(words.YearOf(start+i), d.m.Dated()), widget.Rect{X: x(i) + 4, Y: l.plot.Bottom() + 4, W: 70, H: 22}, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
		}
	}
	d.drawEvents(c, v, l.plot, x)
	var line []widget.Point
	for i, value := range values {
		if !math.IsNaN(value) {
			line = append(line, widget.Point{X: x(i), Y: y(value)})
		}
	}
	if len(line) > 1 {
		c.Path(line, false, 4, widget.Blue)
		last := line[len(line)-1]
		c.Circle(last.X, last.Y, 7, widget.White)
		c.Circle(last.X, last.Y, 5.5, widget.Blue)
		c.Tagged(w.Say("debrief.ours", "Value", w.Shown(ind, values[len(values)-1])), max(l.plot.X, last.X-150), last.Y-34, 150, widget.Blue, widget.White)
	}
	for i, m := range d.marks(l.plot) {
		c.Circle(m.x, m.y, 12.5, widget.Ink)
		c.Circle(m.x, m.y, 11, widget.Light)
		plain := *c
		plain.Text = 1
		plain.Print(w.Number(float64(m.round+1), 0), widget.Rect{X: m.x - 12, Y: m.y - 11, W: 24, H: 22}, widget.Type{Size: widget.Small, Bold: true, Across: widget.Middle, Down: widget.Middle, Lines: 1})
		if v.Mood(markID(i)).Focus {
			c.Focus(widget.Rect{X: m.x - 12, Y: m.y - 12, W: 24, H: 24}, 12, false)
		}
	}
	c.Print(w.Say("debrief.legend"), widget.Rect{X: l.plot.X - 50, Y: l.plot.Bottom() + 28, W: l.plot.W + 50, H: 26}, widget.Type{Size: 15, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
}

// drawEvents draws what happened as flags over the run, where there is room for them.
func (d *Debrief) drawEvents(c *widget.Canvas, v *View, plot widget.Rect, x func(int) float64) {
	free := [3]float64{plot.X, plot.X, plot.X}
	start := d.m.Session.Scenario().Start
	for _, n := range d.m.Session.World().News {
		f, ok := d.m.flag(v.Words, n)
		if !ok || n.Month < start {
			continue
		}
		at := x(n.Month - start)
		t := widget.Type{Size: 13, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 1}
		wide := min(200, c.Width(f.Label, t)+32)
		for row := range free {
			if at < free[row] || at+wide > plot.Right() {
				continue
			}
			r := widget.Rect{X: at, Y: plot.Y + 28*float64(row), W: wide, H: 24}
			c.Dashes(at, r.Bottom(), at, plot.Bottom(), 1.2, 3, 4, widget.Ink2)
			c.Fill(r, 5, widget.Ink)
			c.Icon(f.Icon, r.X+13, r.Y+12, 14, widget.White)
			c.Print(f.Label, widget.Rect{X: r.X + 24, Y: r.Y, W: wide - 28, H: r.H}, t)
			free[row] = at + wide + 8
			break
		}
	}
}

// shortValue writes a value along an axis.
func shortValue(w *words.Words, i *measure.Indicator, x, step float64) string {
	if i.Unit == "€" {
		x, step = x/1e6, step/1e6
	}
	return w.Number(x, max(0, int(math.Ceil(-math.Log10(step)))))
}

// unitKey is the key of the text of a unit.
func unitKey(unit string) string {
	switch unit {
	case "€":
		return "euro"
	case "%":
		return "percent"
	case "0-100":
		return "hundred"
	}
	return unit
}
