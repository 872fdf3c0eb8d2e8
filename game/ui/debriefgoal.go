package ui

import (
	"image/color"
	"math"
	"slices"

	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

// A spotted game is a game in the space of goals: what it cost, how well help fitted, and how much trust there was, each as the
// mean of its last year.
type spotted struct {
	cost, fit, trust float64
	player           string
	kind             others.Kind
	ours             bool
}

// place of the indicators of the goal space in gathered.
var costAt, fitAt, trustAt = kept3("cost-per-resident"), kept3("fit"), kept3("trust")

func kept3(key string) int {
	for i := range gathered {
		if gathered[i] == key {
			return i
		}
	}
	return -1
}

// goals are the games that are shown: all others that were played, and the group's own last.
func (d *Debrief) goals() (list []spotted) {
	if o := d.m.others; o != nil {
		for _, kind := range []others.Kind{others.Policy, others.Luck} {
			for i := range o.runs[kind] {
				run := &o.runs[kind][i]
				if run.Values != nil {
					list = append(list, spotted{lastYear(run.Values[costAt]), lastYear(run.Values[fitAt]), lastYear(run.Values[trustAt]), run.Player, kind, false})
				}
			}
		}
	}
	s := d.m.Session
	return append(list, spotted{cost: lastYear(s.Values("cost-per-resident")), fit: lastYear(s.Values("fit")), trust: lastYear(s.Values("trust")), ours: true})
}

// drawGoal draws the space of goals: cost to the right, fit upward, trust as size. No corner of it is called good.
func (d *Debrief) drawGoal(c *widget.Canvas, v *View, l debriefLayout) {
	w := v.Words
	say := widget.Rect{X: l.say.X, Y: l.say.Y, W: l.chart.Right() - l.say.X - 24, H: l.say.H}
	c.Print(w.Say("debrief.goal"), say, widget.Type{Size: 17, Bold: true, Lines: 2})
	cost, _ := measure.Find("cost-per-resident")
	fit, _ := measure.Find("fit")
	c.Print(words.Capital(w.Of(fit.Name))+" "+w.Say("debrief.unit", "Unit", w.Say("unit.hundred")), l.unit, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	list := d.goals()
	lowX, highX, lowY, highY := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, g := range list {
		if math.IsNaN(g.cost + g.fit) {
			continue
		}
		lowX, highX, lowY, highY = min(lowX, g.cost), max(highX, g.cost), min(lowY, g.fit), max(highY, g.fit)
	}
	if lowX > highX {
		return
	}
	var stepX, stepY float64
	lowX, highX, stepX = axis(lowX, highX)
	lowY, highY, stepY = axis(lowY, highY)
	plot := l.plot
	x := func(value float64) float64 { return plot.X + plot.W*(value-lowX)/(highX-lowX) }
	y := func(value float64) float64 { return plot.Bottom() - plot.H*(value-lowY)/(highY-lowY) }
	for i := range int(math.Round((highY-lowY)/stepY)) + 1 {
		value := lowY + stepY*float64(i)
		c.Line(plot.X, y(value), plot.Right(), y(value), 1, rgb(0xECE8DD))
		c.Print(w.Number(value, 0), widget.Rect{X: plot.X - 64, Y: y(value) - 12, W: 56, H: 24}, widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	}
	for i := range int(math.Round((highX-lowX)/stepX)) + 1 {
		value := lowX + stepX*float64(i)
		c.Line(x(value), plot.Y, x(value), plot.Bottom(), 1, rgb(0xECE8DD))
		c.Print("€ "+w.Number(value, 0), widget.Rect{X: x(value) - 50, Y: plot.Bottom() + 4, W: 100, H: 22}, widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.Middle, Lines: 1})
	}
	c.Print(words.Capital(w.Of(cost.Name))+" "+w.Say("debrief.per-year"), widget.Rect{X: plot.X, Y: plot.Bottom() - 26, W: plot.W - 6, H: 24}, widget.Type{Size: widget.Small, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	var tags []tag                              // those of the group first: they are placed first
	for _, named := range []bool{false, true} { // those with a name lie over the others
		for _, g := range list {
			if _, stands := strategyLooks[g.player]; (g.ours || stands) == named && !math.IsNaN(g.cost+g.fit) {
				drawSpotted(c, g, x(g.cost), y(g.fit))
				if t := g.tag(v.Words, x(g.cost), y(g.fit)); g.ours {
					tags = append([]tag{t}, tags...)
				} else if named {
					tags = append(tags, t)
				}
			}
		}
	}
	drawTags(c, plot, tags)
	d.drawGoalFoot(c, v, l)
}

// trustSize is the radius of a game's disc.
func trustSize(trust float64) float64 { return 3 + 9*math.Sqrt(max(0, trust)/100) }

// drawSpotted draws the disc of a game. Rings around hundreds of them would take seconds.
func drawSpotted(c *widget.Canvas, g spotted, x, y float64) {
	size := trustSize(g.trust)
	look, stands := strategyLooks[g.player]
	switch {
	case g.ours:
		c.Circle(x, y, size+4, widget.White)
		c.Circle(x, y, size+2, widget.Blue)
	case g.kind == others.Luck:
		c.Circle(x, y, size, widget.Alpha(widget.Blue, .24))
	case stands:
		c.Circle(x, y, size+2.5, widget.White)
		c.Circle(x, y, size+1, look.colour)
	default:
		c.Circle(x, y, size, widget.Alpha(rgb(0x5B6875), .30))
	}
}

// A tag is the name of a game in the picture, beside its disc.
type tag struct {
	say        string
	ink        color.Color
	x, y, size float64 // of the disc
}

func (g spotted) tag(w *words.Words, x, y float64) tag {
	if g.ours {
		return tag{w.Say("debrief.you"), widget.Blue, x, y, trustSize(g.trust)}
	}
	return tag{w.Say("debrief.strategy-" + g.player), strategyLooks[g.player].colour, x, y, trustSize(g.trust)}
}

// drawTags writes names beside discs: above, below, to the right or to the left, wherever no other name or named disc is.
func drawTags(c *widget.Canvas, plot widget.Rect, tags []tag) {
	var taken []widget.Rect
	for _, t := range tags {
		taken = append(taken, widget.Rect{X: t.x - t.size, Y: t.y - t.size, W: 2 * t.size, H: 2 * t.size})
	}
	for _, t := range tags {
		style := widget.Type{Size: 15, Bold: true, Color: t.ink, Down: widget.Middle, Across: widget.Middle, Lines: 1}
		wide, high := c.Width(t.say, style)+14, 23*c.Text
		above := widget.Rect{X: t.x - wide/2, Y: t.y - t.size - 7 - high, W: wide, H: high}
		at := above
		for _, by := range []widget.Point{{}, {Y: high + 2*t.size + 14}, {X: wide/2 + t.size + 6, Y: high/2 + t.size + 7}, {X: -wide/2 - t.size - 6, Y: high/2 + t.size + 7}} {
			if free := above.Moved(by.X, by.Y); free.Within(plot) && !slices.ContainsFunc(taken, free.Meets) {
				at = free
				break
			}
		}
		taken = append(taken, at)
		c.Fill(at, widget.Tag, widget.Alpha(widget.White, .88))
		c.Print(t.say, at, style)
	}
}

// drawGoalFoot says what discs are; while games are still being played it says how many.
func (d *Debrief) drawGoalFoot(c *widget.Canvas, v *View, l debriefLayout) {
	if o := d.m.others; o == nil || o.Busy() {
		d.drawFoot(c, v, l)
		return
	}
	w, x, y := v.Words, l.foot.X, l.foot.Y+l.foot.H/2
	for _, item := range []struct {
		key  string
		fill color.Color
	}{{"debrief.goal-policy", widget.Alpha(rgb(0x5B6875), .45)}, {"debrief.goal-luck", widget.Alpha(widget.Blue, .30)}, {"debrief.goal-size", nil}} {
		style := widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1}
		text := w.Say(item.key)
		wide := c.Width(text, style)
		if x+wide+40 > l.foot.Right() {
			return
		}
		if item.fill != nil {
			c.Circle(x+14, y, 8, item.fill)
		} else {
			c.Ring(x+8, y+3, trustSize(5), 1.4, widget.Ink2)
			c.Ring(x+21, y, trustSize(80), 1.4, widget.Ink2)
		}
		c.Print(text, widget.Rect{X: x + 38, Y: l.foot.Y, W: wide + 4, H: l.foot.H}, style)
		x += wide + 58
	}
}
