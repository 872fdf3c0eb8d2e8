package ui

import (
	"math"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
	"zwerm/sim/hypotheses"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// drawAssumptions draws, for every contested assumption, whether the group's game ends better than that of others in its place: where
// least is assumed, as it is in the game, and where most is.
func (d *Debrief) drawAssumptions(c *widget.Canvas, v *View, l debriefLayout) {
	w, ind, s := v.Words, d.indicator(), d.assuming()
	all := d.assumed()
	c.Print(d.assumptionsVerdict(w, ind, all), l.say, widget.Type{Size: 17, Bold: true, Lines: 2})
	p := d.listLayout(v, l)
	if s == nil {
		return
	}
	c.Print(w.Say("debrief.assume-unit", "What", w.Of(ind.Name)), l.unit, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	if len(all) > 0 {
		columns := insteadColumns(p.labels, p.rows[0].Right())
		for i, player := range instead {
			c.Print(w.Say("debrief.instead-"+player), columns[i], widget.Type{Size: widget.Small, Bold: true, Across: widget.Middle, Down: widget.Middle, Lines: 1})
		}
		for i, row := range p.rows {
			d.drawAssumption(c, v, row, p, all[d.assumptions.from+i])
		}
		d.drawOtherwise(c, v, p.about, all[d.assumptions.chosen])
	}
	played, games := 0, 0
	if s.flipped != nil {
		played, games = s.flipped.Count(), s.flipped.Games()
	}
	d.drawListFoot(c, v, l, played, games, s.trouble()).
		item(w.Say("debrief.assume-better"), 18, func(x float64) { drawSign3(c, x+6, l.foot.Y+l.foot.H/2, 1) }).
		item(w.Say("debrief.assume-worse"), 18, func(x float64) { drawSign3(c, x+6, l.foot.Y+l.foot.H/2, -1) }).
		item(w.Say("debrief.assume-none"), 18, func(x float64) { drawSign3(c, x+6, l.foot.Y+l.foot.H/2, 0) })
	d.drawReading(c, v, p.more)
}

// assumptionsVerdict says by how many assumptions a verdict turns round, and by how many others one comes or goes.
func (d *Debrief) assumptionsVerdict(w *words.Words, ind *measure.Indicator, all []assumption) string {
	s := d.assuming()
	if s == nil || s.flipped == nil || !s.flipped.Whole(0) {
		return w.Say("debrief.assume-soon")
	}
	turns, lapses := 0, 0
	for _, a := range all {
		switch {
		case a.turns:
			turns++
		case a.lapses:
			lapses++
		}
	}
	key := "debrief.assume-turns"
	if !s.done() {
		key += "-yet"
	}
	number := func(n int) string { return w.Number(float64(n), 0) }
	return w.Say(key, "What", words.Capital(w.Of(ind.Name)), "N", number(turns), "Lapses", number(lapses), "All", number(len(all)))
}

// insteadColumns are the columns of those who decide in the place of the group.
func insteadColumns(labels widget.Rect, right float64) []widget.Rect {
	labels.W = right - labels.X
	return labels.Columns(len(instead), 8)
}

// assumptionName says what is assumed.
func assumptionName(w *words.Words, key string) string {
	if key == hypotheses.All {
		return w.Say("debrief.assume-all")
	}
	return w.Text("report.assumption." + key)
}

// drawAssumption draws a line of the list: three signs beside everyone in the group's place. What turns round is framed.
func (d *Debrief) drawAssumption(c *widget.Canvas, v *View, row widget.Rect, p listLayout, a assumption) {
	s := d.assuming()
	c.Line(row.X, row.Bottom()+1, row.Right(), row.Bottom()+1, 1, rgb(0xECE8DD))
	name := widget.Rect{X: row.X, Y: row.Y, W: p.labels.X - row.X - 14, H: row.H}
	c.Print(words.Capital(assumptionName(v.Words, a.key)), name, widget.Type{Size: widget.Small, Bold: a.turns, Down: widget.Middle, Lines: 2})
	for i, at := range insteadColumns(widget.Rect{X: p.labels.X, Y: row.Y, H: row.H}, row.Right()) {
		x, y := at.Centre()
		if s.turned(a, i+1, d.six) {
			frame := widget.Rect{X: x - 50, Y: y - 14, W: 100, H: 28}
			c.Fill(frame, 14, widget.AmberSoft)
			c.Border(frame, 14, 1.5, widget.Amber)
		}
		for k, world := range a.worlds() {
			px := x + float64(k-1)*30
			switch {
			case k != 1 && world == 0: // it is assumed already
				c.Line(px-3, y, px+3, y, 1.5, widget.Edge)
			case !s.flipped.Whole(world):
				c.Circle(px, y, 2, widget.Rule)
			default:
				drawSign3(c, px, y, s.flipped.Verdict(world, i+1, d.six))
			}
		}
	}
}

// drawSign3 draws a verdict: better as a triangle upward, worse as one downward, none as a ring.
func drawSign3(c *widget.Canvas, x, y float64, verdict int) {
	const size = 7
	switch verdict {
	case 1:
		c.Polygon([]widget.Point{{X: x - size, Y: y + size - 1}, {X: x + size, Y: y + size - 1}, {X: x, Y: y - size}}, widget.Blue)
	case -1:
		c.Polygon([]widget.Point{{X: x - size, Y: y - size + 1}, {X: x + size, Y: y - size + 1}, {X: x, Y: y + size}}, widget.Brake)
	default:
		c.Circle(x, y, 5.5, widget.Edge)
		c.Circle(x, y, 3.8, widget.White)
	}
}

// drawOtherwise draws of one assumption by how much the group's game ends above those of others in its place, three times: where least
// is assumed, as in the game, and where most is.
func (d *Debrief) drawOtherwise(c *widget.Canvas, v *View, r widget.Rect, a assumption) {
	w, ind, s := v.Words, d.indicator(), d.assuming()
	rest := heading(c, r, "scale", w.Say("debrief.otherwise"))
	head, _ := rest.Top(40*min(1.3, v.Text), 0)
	_, rest = rest.Top(c.Print(words.Capital(assumptionName(w, a.key))+d.valuesOf(w, a), head, widget.Type{Size: 15, Color: widget.Ink2, Lines: 2}), 4)
	var all [][3]stats.Difference
	low, high := 0., 0.
	for side := range instead {
		var line [3]stats.Difference
		for k, world := range a.worlds() {
			line[k] = s.flipped.Difference(world, side+1, d.six)
			if x := line[k]; !math.IsNaN(x.Low) {
				low, high = min(low, x.Low), max(high, x.High)
			}
		}
		all = append(all, line)
	}
	low, high, step := axis(low, high)
	labels, rest := rest.Top(18*min(1.3, v.Text), 2)
	note, rest := rest.Top(rest.H-18*min(1.3, v.Text), 0)
	c.Print(w.Say("debrief.otherwise-unit", "What", w.Of(ind.Name), "Unit", w.Say("unit."+unitKey(ind.Unit))), rest, widget.Type{Size: 13, Color: widget.Ink2, Down: widget.End, Lines: 1})
	rest = note
	names, plot := rest.Left(rest.W*.3, 10)
	plot.W -= 12
	x := func(value float64) float64 { return plot.X + plot.W*(value-low)/(high-low) }
	for i := range int(math.Round((high-low)/step)) + 1 {
		at := low + step*float64(i)
		ink := rgb(0xE2DDCF)
		if math.Abs(at) < step/2 {
			ink = widget.Ink2
		}
		c.Line(x(at), plot.Y, x(at), plot.Bottom()-4, 1, ink)
		c.Print(shortValue(w, ind, at, step), widget.Rect{X: x(at) - 30, Y: labels.Y, W: 60, H: labels.H}, widget.Type{Size: 13, Color: widget.Ink2, Across: widget.Middle, Lines: 1})
	}
	for side, group := range plot.Rows(len(instead), 6) {
		name := widget.Rect{X: names.X, Y: group.Y, W: names.W, H: group.H}
		c.Print(w.Say("debrief.instead-"+instead[side]), name, widget.Type{Size: widget.Small, Bold: true, Down: widget.Middle, Lines: 2})
		for k, at := range group.Rows(3, 0) {
			world := a.worlds()[k]
			if k != 1 && world == 0 || all[side][k].N < 2 {
				continue
			}
			difference := all[side][k]
			fill, _ := inks(ind, difference.Mean, s.flipped.Verdict(world, side+1, d.six) != 0)
			y := at.Y + at.H/2
			c.Line(x(difference.Low), y, x(difference.High), y, 5, widget.Alpha(fill, .5))
			drawSign3(c, x(difference.Mean), y, s.flipped.Verdict(world, side+1, d.six))
		}
	}
}

// valuesOf lists what is assumed at both ends and in the game.
func (d *Debrief) valuesOf(w *words.Words, a assumption) string {
	own := d.m.Session.Scenario().Params
	var list [3]string
	for k, world := range a.worlds() {
		value := d.assuming().flipped.Worlds[world].Value()
		if p, ok := sim.FindParam(a.key); ok && (k == 1 || world == 0) {
			value = *p.Of(&own)
		}
		if math.IsNaN(value) {
			return ""
		}
		list[k] = number(w, value)
	}
	return ": " + w.Say("debrief.assume-values", "Low", list[0], "Own", list[1], "High", list[2])
}
