package ui

import (
	"fmt"
	"math"

	"zwerm/game"
	"zwerm/game/bulletin"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// Causes are the screen of one number of a report: what made it change, ranked, adding up to the change; and what else the cause
// that is pointed at did.
type Causes struct {
	report *Report
	six    int // which indicator
	chosen int // which cause
}

// mostCauses is how many causes are shown; the others are in the rest.
const mostCauses = 6

// NewCauses opens the reasons for a change of an indicator of a report.
func NewCauses(r *Report, six int) *Causes { return &Causes{report: r, six: six} }

type whyLayout struct {
	top, back, title, span widget.Rect
	left, right            widget.Rect
	head, axis             widget.Rect
	rows                   []widget.Rect
	foot, web              widget.Rect
}

func layWhy(w, h, text float64) (l whyLayout) {
	k := min(1.4, text)
	l.top = widget.Rect{W: w, H: 60}
	l.back = widget.Rect{X: 24, Y: 8, W: 130 * k, H: 44}
	l.title = widget.Rect{X: l.back.Right() + 20, Y: 8, W: w*.68 - l.back.Right(), H: 44}
	l.span = widget.Rect{X: w * .7, Y: 8, W: w*.3 - 24, H: 44}
	body := widget.Rect{X: 24, Y: 76, W: w - 48, H: h - 76 - 18}
	l.left, l.right = body.Left(body.W*.585, 16)
	inner := l.left.Inset(24, 16)
	l.head, inner = inner.Top(50, 4)
	l.axis, inner = inner.Top(28, 2)
	l.foot = widget.Rect{X: inner.X, Y: inner.Bottom() - 44, W: inner.W, H: 44}
	l.rows = widget.Rect{X: inner.X - 8, Y: inner.Y, W: inner.W + 16, H: l.foot.Y - inner.Y - 8}.Rows(mostCauses+1, 4)
	l.web = l.right.Inset(20, 16)
	return l
}

// causes are the reasons that are shown, and the rest of the change.
func (y *Causes) causes() (list []bulletin.Reason, rest float64) {
	if y.report.why.found == nil {
		return nil, 0
	}
	all, rest := y.report.why.ranked(y.six)
	for i := mostCauses; i < len(all); i++ {
		rest += all[i].Effect[y.six]
	}
	return all[:min(len(all), mostCauses)], rest
}

// Spots implements Scene.
func (y *Causes) Spots(v *View) []widget.Spot {
	l := layWhy(v.W, v.H, v.Text)
	spots := []widget.Spot{{ID: "back", At: l.back}}
	list, _ := y.causes()
	for i := range list {
		spots = append(spots, widget.Spot{ID: causeID(i), At: l.rows[i], Group: "causes"})
	}
	return spots
}

func causeID(i int) string { return fmt.Sprintf("cause-%d", i) }

// Handle implements Scene.
func (y *Causes) Handle(a *App, v *View, in Intent) Move {
	if in.Act == Back || in.Act == Why || in.Act == Pick && in.Spot == "back" {
		return To(y.report)
	}
	for i := range mostCauses {
		if in.Act == Pick && in.Spot == causeID(i) {
			y.chosen = i
		}
	}
	return Stay
}

// Tick implements Scene.
func (y *Causes) Tick(a *App, v *View) Move { return y.report.Tick(a, v) }

// Layers implements Scene.
func (y *Causes) Layers(v *View) []Layer {
	type now struct {
		six, chosen int
		found       bool
	}
	return []Layer{{v.Look(now{y.six, y.chosen, y.report.why.found != nil}), func(c *widget.Canvas) { y.draw(c, v, layWhy(v.W, v.H, v.Text)) }}}
}

func (y *Causes) draw(c *widget.Canvas, v *View, l whyLayout) {
	w, r := v.Words, y.report
	c.Fill(v.Screen(), 0, widget.Paper)
	c.Fill(l.top, 0, widget.White)
	c.Line(0, l.top.Bottom(), v.W, l.top.Bottom(), 1, widget.Rule)
	widget.Button{Label: w.Say("why.back"), Icon: "chevron-left", Face: widget.Secondary}.Draw(c, l.back, v.Mood("back"))
	change, _ := r.report.Change(game.Six[y.six])
	c.Print(w.Say("why.title", "What", w.Of(change.Indicator.Name)), l.title, widget.Type{Size: widget.Title, Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(w.Span(r.report.From, r.report.To, r.m.Dated()), l.span, widget.Type{Size: 15, Color: widget.Ink2, Across: widget.End, Down: widget.Middle, Lines: 1})
	c.Panel(l.left)
	c.Panel(l.right)
	y.drawHead(c, w, l.head, change)
	if r.why.err != nil {
		c.Print(r.why.err.Error(), l.rows[0], widget.Type{Color: widget.BrakeDark})
		return
	}
	if r.why.found == nil {
		c.Print(w.Say("why.busy"), l.rows[0], widget.Type{Color: widget.Ink2})
		return
	}
	y.drawCauses(c, v, l, change)
	y.drawWeb(c, v, l.web)
}

func (y *Causes) drawHead(c *widget.Canvas, w *words.Words, r widget.Rect, change game.Change) {
	from, to := w.Brief(change.Indicator, change.Start), w.Brief(change.Indicator, change.End)
	t := widget.Type{Size: widget.Heading, Bold: true, Down: widget.Middle, Lines: 1}
	old := t
	old.Color = widget.Ink2
	first := widget.Rect{X: r.X, Y: r.Y, W: min(r.W*.3, c.Width(from, t)+4), H: r.H}
	c.Print(from, first, old)
	c.Icon("arrow-right", first.Right()+22, r.Y+r.H/2, 24, widget.Ink)
	second := widget.Rect{X: first.Right() + 44, Y: r.Y, W: min(r.W*.3, c.Width(to, t)+4), H: r.H}
	c.Print(to, second, t)
	ground, ink, _ := tones(w, change)
	c.Tagged(w.Say("why.sum", "N", w.Changed(change.Indicator, change.End-change.Start)), second.Right()+18, r.Y+r.H/2-12*c.Text, r.Right()-second.Right()-18, ground, ink)
}

// drawCauses draws a bar for every cause, around the line of no change, and one for the rest.
func (y *Causes) drawCauses(c *widget.Canvas, v *View, l whyLayout, change game.Change) {
	w := v.Words
	list, rest := y.causes()
	most := math.Abs(rest)
	for i := range list {
		most = max(most, math.Abs(list[i].Effect[y.six]))
	}
	zero := l.left.X + l.left.W*.66
	half := l.left.Right() - 24 - 66 - zero
	ends := widget.Type{Size: 15, Bold: true, Color: widget.Ink2, Down: widget.Middle, Lines: 1}
	c.Print(w.Say("why.more"), widget.Rect{X: zero + 14, Y: l.axis.Y, W: half, H: l.axis.H}, ends)
	c.Icon("arrow-right", zero+28+c.Width(w.Say("why.more"), ends), l.axis.Y+l.axis.H/2, 18, widget.Ink2)
	ends.Across = widget.End
	c.Print(w.Say("why.less"), widget.Rect{X: zero - half, Y: l.axis.Y, W: half - 14, H: l.axis.H}, ends)
	c.Icon("arrow-left", zero-28-c.Width(w.Say("why.less"), ends), l.axis.Y+l.axis.H/2, 18, widget.Ink2)
	for i := range list {
		name, who, icon, ours := y.report.m.called(w, &list[i])
		row := l.rows[i]
		mood := v.Mood(causeID(i))
		switch {
		case i == y.chosen:
			c.Fill(row, 8, widget.AmberSoft)
			c.Border(row, 8, 2, widget.LightDeep)
		case mood.Hover:
			c.Fill(row, 8, widget.Sand)
		}
		if ours {
			c.Fill(widget.Rect{X: row.X, Y: row.Y + 4, W: 6, H: row.H - 8}, 3, widget.LightDeep)
		}
		y.drawCause(c, w, row, zero, half, most, cause{name, who, icon, list[i].Effect[y.six], ours}, change)
		if mood.Focus {
			c.Focus(row.Inset(4, 4), 8, false)
		}
	}
	y.drawCause(c, w, l.rows[len(list)], zero, half, most, cause{w.Say("why.rest"), w.Say("why.rest-what"), "wind", rest, false}, change)
	c.Line(zero, l.axis.Bottom(), zero, l.rows[len(list)].Bottom(), 2, widget.Ink)
	c.Line(l.foot.X, l.foot.Y-2, l.foot.Right(), l.foot.Y-2, 1, widget.Rule)
	c.Fill(widget.Rect{X: l.foot.X, Y: l.foot.Y + 8, W: 6, H: l.foot.H - 14}, 3, widget.LightDeep)
	c.Print(w.Say("why.how"), widget.Rect{X: l.foot.X + 16, Y: l.foot.Y, W: l.foot.W - 16, H: l.foot.H}, widget.Type{Size: widget.Small, Color: widget.Ink2, Down: widget.Middle, Lines: 2})
}

// A cause is a line of the list.
type cause struct {
	name, who, icon string
	effect          float64
	ours            bool
}

func (y *Causes) drawCause(c *widget.Canvas, w *words.Words, row widget.Rect, zero, half, most float64, k cause, change game.Change) {
	c.Icon(k.icon, row.X+30, row.Y+row.H/2, 22, widget.Ink)
	text := widget.Rect{X: row.X + 52, Y: row.Y + 4, W: zero - half - row.X - 60, H: row.H - 8}
	upper, lower := text.Top(text.H*.56, 0)
	c.Print(k.name, upper, widget.Type{Size: 17, Bold: true, Down: widget.End, Lines: 1})
	under := widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1}
	if k.ours {
		under.Color, under.Bold = widget.Amber, true
	}
	c.Print(k.who, lower, under)
	long := half * math.Abs(k.effect) / max(1e-9, most)
	fill, ink := widget.Blue, widget.BlueDark
	if k.effect*float64(change.Indicator.Better) < 0 {
		fill, ink = widget.Brake, widget.BrakeDark
	}
	bar := widget.Rect{X: zero, Y: row.Y + row.H*.25, W: long, H: row.H * .5}
	number := widget.Rect{X: bar.Right() + 6, Y: row.Y, W: 84, H: row.H}
	t := widget.Type{Size: 16, Bold: true, Color: ink, Down: widget.Middle, Lines: 1}
	if k.effect < 0 {
		bar.X = zero - long
		number.X, t.Across = bar.X-90, widget.End
	}
	if k.icon == "wind" {
		c.Hatch(bar, 7, 2.5, fill)
		c.Border(bar, 0, 1.5, fill)
	} else {
		c.Fill(bar, 0, fill)
	}
	c.Print(w.Changed(change.Indicator, k.effect), number, t)
}

// drawWeb draws what a cause did to all six numbers: one step, never the whole web.
func (y *Causes) drawWeb(c *widget.Canvas, v *View, r widget.Rect) {
	w := v.Words
	list, _ := y.causes()
	head, rest := r.Top(52*min(1.3, v.Text), 4)
	if y.chosen >= len(list) {
		c.Print(w.Say("why.web"), head, widget.Type{Size: widget.Second, Bold: true, Lines: 1})
		c.Print(w.Say("why.web-none"), rest, widget.Type{Color: widget.Ink2})
		return
	}
	reason := &list[y.chosen]
	name, _, icon, _ := y.report.m.called(w, reason)
	c.Print(w.Say("why.web"), head, widget.Type{Size: widget.Second, Bold: true, Lines: 1})
	c.Print(w.Say("why.web-how"), widget.Rect{X: head.X, Y: head.Y + 26*min(1.3, v.Text), W: head.W, H: 24 * min(1.3, v.Text)}, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 1})
	foot := widget.Rect{X: rest.X, Y: rest.Bottom() - 40, W: rest.W, H: 40}
	rest.H -= 46
	x, mid := rest.X+rest.W*.20, rest.Y+rest.H/2
	for i, row := range rest.Rows(len(game.Six), 12) {
		node := widget.Rect{X: row.X + row.W*.52, Y: row.Y + row.H/2 - 26, W: row.W * .48, H: 52}
		y.drawEdge(c, x+52, mid, node.X-4, node.Y+26, reason.Effect[i], y.report.why.found.Indicators[i].Smallest, i)
		ind := y.report.why.found.Indicators[i]
		c.Fill(node, 10, widget.White)
		edge, wide := widget.Ink, 1.5
		if i == y.six {
			edge, wide = widget.LightDeep, 3
		}
		c.Border(node, 10, wide, edge)
		c.Icon(sixIcons[game.Six[i]], node.X+20, node.Y+26, 18, widget.Ink)
		c.Print(words.Capital(w.Of(ind.Name)), widget.Rect{X: node.X + 36, Y: node.Y + 4, W: node.W - 40, H: 24}, widget.Type{Size: widget.Small, Bold: true, Down: widget.Middle, Lines: 1})
		c.Print(w.Changed(ind, reason.Effect[i]), widget.Rect{X: node.X + 36, Y: node.Y + 26, W: node.W - 40, H: 22}, widget.Type{Size: 15, Color: widget.Ink2, Down: widget.Middle, Lines: 1})
	}
	c.Circle(x, mid, 56, widget.Ink)
	c.Icon(icon, x, mid-24, 22, widget.Light)
	c.Print(name, widget.Rect{X: x - 48, Y: mid - 12, W: 96, H: 56}, widget.Type{Size: 15, Bold: true, Color: widget.White, Across: widget.Middle, Lines: 3})
	c.Line(foot.X, foot.Y+12, foot.X+34, foot.Y+12, 5, widget.Brake)
	c.Print(w.Say("why.raises"), widget.Rect{X: foot.X + 42, Y: foot.Y, W: foot.W*.5 - 46, H: 26}, widget.Type{Size: widget.Small, Down: widget.Middle, Lines: 1})
	c.Dashes(foot.X+foot.W*.5, foot.Y+12, foot.X+foot.W*.5+34, foot.Y+12, 5, 6, 5, widget.Blue)
	c.Print(w.Say("why.lowers"), widget.Rect{X: foot.X + foot.W*.5 + 42, Y: foot.Y, W: foot.W*.5 - 46, H: 26}, widget.Type{Size: widget.Small, Down: widget.Middle, Lines: 1})
}

// drawEdge draws an arrow from a cause to a number: whole where it raised it, in dashes where it lowered it, thick where it
// mattered, and thin where it did nothing that can be seen.
func (y *Causes) drawEdge(c *widget.Canvas, x0, y0, x1, y1, effect, smallest float64, k int) {
	if math.IsNaN(effect) || math.Abs(effect) < visible(y.report.why.found.Indicators[k]) {
		c.Dashes(x0, y0, x1, y1, 1, 2, 5, widget.Edge)
		return
	}
	wide := 3.0
	if smallest > 0 && math.Abs(effect) >= smallest {
		wide = 6
	}
	long := math.Hypot(x1-x0, y1-y0)
	dx, dy := (x1-x0)/long, (y1-y0)/long
	ink := widget.Brake
	if effect > 0 {
		c.Line(x0, y0, x1-12*dx, y1-12*dy, wide, ink)
	} else {
		ink = widget.Blue
		c.Dashes(x0, y0, x1-12*dx, y1-12*dy, wide, 8, 7, ink)
	}
	c.Polygon([]widget.Point{{X: x1, Y: y1}, {X: x1 - 14*dx - 8*dy, Y: y1 - 14*dy + 8*dx}, {X: x1 - 14*dx + 8*dy, Y: y1 - 14*dy - 8*dx}}, ink)
}
