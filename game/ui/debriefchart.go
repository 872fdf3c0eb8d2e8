package ui

import (
	"image/color"
	"math"
	"slices"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// A look of a strategy: never a colour of good or bad, and never a colour alone.
type strategyLook struct {
	colour    color.RGBA
	dash, gap float64
}

// strategyLooks are those of the strategies that stand out among other games.
var strategyLooks = map[string]strategyLook{
	"blueprint": {rgb(0x4A2C82), 9, 6}, "co-creation": {rgb(0x007A5A), 1e6, 1}, "adaptive": {rgb(0x8F5C00), 2.5, 5},
}

// drawRuns draws the group's game among others.
func (d *Debrief) drawRuns(c *widget.Canvas, v *View, l debriefLayout) {
	w := v.Words
	ind, _ := measure.Find(game.Six[d.six])
	c.Print(d.verdict(w, ind), l.say, widget.Type{Size: 17, Bold: true, Lines: 2})
	c.Print(words.Capital(w.Of(ind.Name))+" "+w.Say("debrief.unit", "Unit", w.Say("unit."+unitKey(ind.Unit))), l.unit, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	d.drawAxes(c, v, l.plot, ind)
	values := d.m.Session.Values(game.Six[d.six])
	inside := c.Clip(widget.Rect{X: l.plot.X - 1, Y: l.plot.Y, W: l.plot.W + 2, H: l.plot.H + 1})
	var ends []endLabel
	if o := d.m.others; o != nil {
		ends = d.drawOthers(inside, v, l.plot, ind, o)
	}
	d.drawEvents(c, v, l.plot)
	line := slices.DeleteFunc(d.scale.line(l.plot, values), func(p widget.Point) bool { return math.IsNaN(p.Y) })
	if len(line) > 1 {
		inside.Path(line, false, 7, widget.White)
		inside.Path(line, false, 4.5, widget.Blue)
		last := line[len(line)-1]
		c.Circle(last.X, last.Y, 7.5, widget.White)
		c.Circle(last.X, last.Y, 6, widget.Blue)
		ends = append(ends, endLabel{last.Y, w.Say("debrief.ours", "Value", w.Shown(ind, values[len(values)-1])), widget.Blue, true})
	}
	drawEnds(c, l.plot, ends)
	d.drawFoot(c, v, l)
}

// drawOthers draws the other games: thin and grey, the strategies among them in their own looks, and what luck usually does as
// a band.
func (d *Debrief) drawOthers(c *widget.Canvas, v *View, plot widget.Rect, ind *measure.Indicator, o *Others) (ends []endLabel) {
	kind := d.kind()
	var lines [][]widget.Point
	for i := range o.runs[kind] {
		run := &o.runs[kind][i]
		if run.Values != nil && (kind == others.Luck || strategyLooks[run.Player].dash == 0) {
			lines = append(lines, d.scale.line(plot, run.Values[d.six]))
		}
	}
	c.Lines(lines, 1.1, widget.Alpha(rgb(0x5B6875), .26))
	if kind == others.Luck {
		band, _ := o.band(d.six, false)
		d.drawBand(c, plot, band)
		return nil
	}
	for i := range o.runs[kind] {
		run := &o.runs[kind][i]
		look, stands := strategyLooks[run.Player]
		if run.Values == nil || !stands {
			continue
		}
		values := run.Values[d.six]
		line := slices.DeleteFunc(d.scale.line(plot, values), func(p widget.Point) bool { return math.IsNaN(p.Y) })
		c.Lines([][]widget.Point{line}, 5, widget.Alpha(widget.White, .8))
		c.Broken(line, 2.6, look.dash, look.gap, look.colour)
		if n := len(line); n > 0 {
			ends = append(ends, endLabel{line[n-1].Y, v.Words.Say("debrief.strategy-"+run.Player) + " " + v.Words.Brief(ind, values[len(values)-1]), look.colour, false})
		}
	}
	return ends
}

func (d *Debrief) drawBand(c *widget.Canvas, plot widget.Rect, f Fan) {
	var upper, lower []widget.Point
	for i := range f.Low {
		if !math.IsNaN(f.Low[i]) {
			x := d.scale.x(plot, i)
			upper = append(upper, widget.Point{X: x, Y: d.scale.y(plot, f.High[i])})
			lower = append(lower, widget.Point{X: x, Y: d.scale.y(plot, f.Low[i])})
		}
	}
	if len(upper) < 2 {
		return
	}
	slices.Reverse(lower)
	c.Polygon(append(upper, lower...), widget.Alpha(widget.Blue, .14))
}

// An endLabel says at the end of a line what it is.
type endLabel struct {
	y    float64
	text string
	ink  color.RGBA
	full bool // whether it stands on its colour
}

// drawEnds writes labels at the ends of lines, one below another where they would overlap.
func drawEnds(c *widget.Canvas, plot widget.Rect, ends []endLabel) {
	slices.SortFunc(ends, func(a, b endLabel) int {
		if a.y < b.y {
			return -1
		}
		return 1
	})
	high := 24 * c.Text
	y := make([]float64, len(ends))
	for i, e := range ends {
		y[i] = max(plot.Y+flagRoom-high, e.y-high-8)
		if i > 0 {
			y[i] = max(y[i], y[i-1]+high+2)
		}
	}
	for i := len(ends) - 1; i >= 0; i-- {
		below := plot.Bottom() - high
		if i < len(ends)-1 {
			below = y[i+1] - high - 2
		}
		y[i] = min(y[i], below)
	}
	for i, e := range ends {
		style := widget.Type{Size: widget.Small, Bold: true, Color: e.ink, Down: widget.Middle, Across: widget.Middle, Lines: 1}
		wide := min(plot.W*.5, c.Width(e.text, style)+16)
		at := widget.Rect{X: plot.Right() - wide - 10, Y: y[i], W: wide, H: high}
		ground := color.Color(widget.Alpha(widget.White, .88))
		if e.full {
			ground, style.Color = e.ink, widget.White
		}
		c.Fill(at, widget.Tag, ground)
		c.Print(e.text, at, style)
	}
}

func (d *Debrief) drawAxes(c *widget.Canvas, v *View, plot widget.Rect, ind *measure.Indicator) {
	w, s := v.Words, d.scale
	for i := range int(math.Round((s.high-s.low)/s.step)) + 1 {
		value := s.low + s.step*float64(i)
		y := s.y(plot, value)
		c.Line(plot.X, y, plot.Right(), y, 1, rgb(0xECE8DD))
		c.Print(shortValue(w, ind, value, s.step), widget.Rect{X: plot.X - 64, Y: y - 12, W: 56, H: 24}, widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	}
	start := d.m.Session.Scenario().Start
	every := 1 + int(s.months/12)/9
	for i := range int(s.months) + 1 {
		if words.MonthOf(start+i) != 0 {
			continue
		}
		x := s.x(plot, i)
		c.Line(x, plot.Y, x, plot.Bottom(), 1, rgb(0xE2DDCF))
		if words.YearOf(start+i)%every == 0 && x+44 < plot.Right()+8 {
			c.Print(w.Year(words.YearOf(start+i), d.m.Dated()), widget.Rect{X: x + 4, Y: plot.Bottom() + 4, W: 70, H: 22}, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
		}
	}
}

// drawEvents draws what happened as flags over the lines, where there is room for them.
func (d *Debrief) drawEvents(c *widget.Canvas, v *View, plot widget.Rect) {
	free := [2]float64{plot.X, plot.X}
	start := d.m.Session.Scenario().Start
	for _, n := range d.m.Session.World().News {
		f, ok := d.m.flag(v.Words, n)
		if !ok || n.Month < start {
			continue
		}
		at := d.scale.x(plot, n.Month-start)
		t := widget.Type{Size: widget.Small, Bold: true, Color: widget.White, Down: widget.Middle, Lines: 1}
		wide := min(230, c.Width(f.Label, t)+34)
		for row := range free {
			if at < free[row] || at+wide > plot.Right() {
				continue
			}
			r := widget.Rect{X: at, Y: plot.Y + 28*float64(row), W: wide, H: 25}
			c.Dashes(at, r.Bottom(), at, plot.Bottom(), 1.2, 3, 4, widget.Ink2)
			c.Fill(r, 5, widget.Ink)
			c.Icon(f.Icon, r.X+14, r.Y+r.H/2, 15, widget.White)
			c.Print(f.Label, widget.Rect{X: r.X + 27, Y: r.Y, W: wide - 31, H: r.H}, t)
			free[row] = at + wide + 8
			break
		}
	}
}

// verdict says where the group's game ended among others; of no number is said that it is good.
func (d *Debrief) verdict(w *words.Words, ind *measure.Indicator) string {
	values := d.m.Session.Values(game.Six[d.six])
	ours := values[len(values)-1]
	var ends []float64
	if d.m.others != nil {
		ends = d.m.others.ends(d.kind(), d.six)
	}
	if len(ends) < 10 || math.IsNaN(ours) {
		return w.Say("debrief.run", "What", w.Of(ind.Name))
	}
	all := w.Number(float64(len(ends)), 0)
	if d.kind() == others.Luck {
		slices.Sort(ends)
		low, high := ends[len(ends)/10], ends[len(ends)-1-len(ends)/10]
		return w.Say("debrief.luck", "Range", w.Between(ind, low, high), "All", all, "Ours", w.Shown(ind, ours))
	}
	lower, higher := 0, 0
	for _, x := range ends {
		switch {
		case x > ours:
			lower++
		case x < ours:
			higher++
		}
	}
	if lower >= higher {
		return w.Say("debrief.lower", "N", w.Number(float64(lower), 0), "All", all)
	}
	return w.Say("debrief.higher", "N", w.Number(float64(higher), 0), "All", all)
}

// drawFoot says what the lines are, and how many games are still to be played.
func (d *Debrief) drawFoot(c *widget.Canvas, v *View, l debriefLayout) {
	w, o := v.Words, d.m.others
	foot := l.foot
	if o == nil || o.Busy() {
		done := 0
		if o != nil {
			done = o.done[0] + o.done[1]
		}
		foot.W = l.stop.X - foot.X - 12
		drawProgress(c, v, foot, done, 2*otherGames)
		return
	}
	if o.err != nil {
		c.Print(o.err.Error(), foot, widget.Type{Size: widget.Small, Color: widget.BrakeDark, Down: widget.Middle, Lines: 2})
		return
	}
	y := foot.Y + foot.H/2
	legend{c, foot, foot.X}.
		item(w.Say("debrief.legend-ours"), 40, func(x float64) { c.Line(x, y, x+30, y, 4.5, widget.Blue) }).
		item(w.Say("debrief.legend-"+views[d.view].id, "N", w.Number(float64(o.done[d.kind()]), 0)), 40, func(x float64) {
			for i := range 3 {
				c.Line(x, y-5+5*float64(i), x+30, y-7+6*float64(i), 1.1, widget.Alpha(rgb(0x5B6875), .7))
			}
		}).
		item(w.Say("debrief.legend-mark"), 40, func(x float64) {
			c.Circle(x+18, y, 10, widget.Ink)
			c.Circle(x+18, y, 8.6, widget.Light)
		})
}
