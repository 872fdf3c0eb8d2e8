package ui

import (
	"strconv"

	"zwerm/game/ui/widget"
)

// A listing is a list of which a part is in sight, and of which one line is told more of.
type listing struct{ from, chosen int }

type listLayout struct {
	rows          []widget.Rect // in sight
	labels        widget.Rect   // over what stands beside the names
	before, after widget.Rect   // buttons to what is not in sight
	about, more   widget.Rect   // the panels at the right
}

func layList(l debriefLayout, text float64, n int) (p listLayout) {
	k := min(1.4, text)
	area := widget.Rect{X: l.say.X, Y: l.unit.Bottom() + 2, W: l.chart.W - 48, H: l.foot.Y - l.unit.Bottom() - 8}
	p.labels, area = area.Top(20*k, 2)
	high := 42 * k
	fit := max(1, int(area.H/high))
	if n > fit {
		p.after = widget.Rect{X: l.foot.Right() - 44, Y: l.foot.Y, W: 44, H: 34}
		if l.stop.W > 0 {
			p.after.X = l.stop.X - 52
		}
		p.before = p.after.Moved(-44-104*k, 0)
	}
	for i := range min(n, fit) {
		p.rows = append(p.rows, widget.Rect{X: area.X, Y: area.Y + float64(i)*high, W: area.W, H: high - 2})
	}
	p.labels.X, p.labels.W = area.X+area.W*.42, area.W*.39
	right := widget.Rect{X: l.changed.X, Y: l.changed.Y, W: l.changed.W, H: l.predicted.Bottom() - l.changed.Y}
	p.about, p.more = right.Top(right.H*.5-6, 12)
	return p
}

// strip is the area beside the names.
func (p listLayout) strip() widget.Rect {
	high := 0.
	if n := len(p.rows); n > 0 {
		high = p.rows[n-1].Bottom() + 2 - p.rows[0].Y
	}
	return widget.Rect{X: p.labels.X, Y: p.labels.Bottom() + 2, W: p.labels.W, H: high}
}

// listed is the list of the view and how long it is; nil where the view is none.
func (d *Debrief) listed() (list *listing, n int) {
	switch d.view {
	case decisionsView:
		all, _ := d.ranked()
		return &d.decisions.listing, len(all)
	case assumptionsView:
		return &d.assumptions.listing, len(d.assumed())
	}
	return nil, 0
}

// listLayout is where things are.
func (d *Debrief) listLayout(v *View, l debriefLayout) listLayout {
	list, n := d.listed()
	if d.stopLabel() == "" {
		l.stop = widget.Rect{}
	}
	p := layList(l, v.Text, n)
	list.from = min(list.from, max(0, n-len(p.rows)))
	return p
}

func (d *Debrief) listSpots(v *View, l debriefLayout) (spots []widget.Spot) {
	p := d.listLayout(v, l)
	for i := range p.rows {
		spots = append(spots, widget.Spot{ID: rowID(i), At: p.rows[i], Group: "rows"})
	}
	if p.after.W > 0 {
		spots = append(spots, widget.Spot{ID: "before", At: p.before}, widget.Spot{ID: "after", At: p.after})
	}
	return spots
}

func rowID(i int) string { return "row-" + strconv.Itoa(i) }

// pickRow does what a spot of a list is for.
func (d *Debrief) pickRow(spot string, v *View) {
	p := d.listLayout(v, layDebrief(v.W, v.H, v.Text))
	list, _ := d.listed()
	switch spot {
	case "before":
		d.scrollRows(-len(p.rows), v)
	case "after":
		d.scrollRows(len(p.rows), v)
	}
	for i := range p.rows {
		if spot == rowID(i) {
			d.chooseRow(list.from + i)
		}
	}
}

// chooseRow tells more of a line.
func (d *Debrief) chooseRow(i int) {
	list, _ := d.listed()
	list.chosen = i
	if d.view == decisionsView {
		d.decisions.kept = d.decisions.list[i].Part + 1
	} else {
		d.assumptions.kept = d.assumptions.list[i].key
	}
	d.drawn++
}

// scrollRows moves the list by some lines.
func (d *Debrief) scrollRows(by int, v *View) {
	p := d.listLayout(v, layDebrief(v.W, v.H, v.Text))
	list, n := d.listed()
	list.from = max(0, min(list.from+by, n-len(p.rows)))
	d.drawn++
}

// stepRow tells of the next line, or of the one before.
func (d *Debrief) stepRow(by int, v *View) {
	list, n := d.listed()
	if n == 0 {
		return
	}
	p := d.listLayout(v, layDebrief(v.W, v.H, v.Text))
	d.chooseRow((list.chosen + by + n) % n)
	list.from = max(min(list.from, list.chosen), list.chosen-len(p.rows)+1)
}

// drawListFront draws what people point at in a list.
func (d *Debrief) drawListFront(c *widget.Canvas, v *View, l debriefLayout) {
	p := d.listLayout(v, l)
	list, n := d.listed()
	for i := range p.rows {
		mood := v.Mood(rowID(i))
		at := p.rows[i].Inset(-8, 0)
		switch {
		case list.from+i == list.chosen:
			c.Border(at, 8, 1.5, widget.Blue)
		case mood.Hover:
			c.Border(at, 8, 1.5, widget.Edge)
		}
		if mood.Focus {
			c.Focus(at, 8, false)
		}
	}
	if p.after.W > 0 {
		before, after := v.Mood("before"), v.Mood("after")
		before.Off, after.Off = list.from == 0, list.from+len(p.rows) == n
		widget.Button{Icon: "chevron-up", Face: widget.Secondary}.Draw(c, p.before, before)
		widget.Button{Icon: "chevron-down", Face: widget.Secondary}.Draw(c, p.after, after)
	}
}
