package ui

import (
	"strconv"

	"zwerm/game/others"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
)

// A decisionsPage is the list of what every decision did.
type decisionsPage struct {
	from   int // the first that is in sight
	chosen int // which one is told more of, by its place in the list
	// The list as it was last worked out, and from what.
	list      []others.Effect
	shown     int
	drawn, of int
}

// ranked is the list for the indicator that is looked at: what shows before what does not.
func (d *Debrief) ranked() ([]others.Effect, int) {
	p := &d.decisions
	if w := d.weighing(); w != nil && (p.drawn != d.drawn || p.of != d.six || p.list == nil) {
		p.list, p.shown = w.tally.Ranked(d.six, len(w.places))
		p.drawn, p.of = d.drawn, d.six
		p.chosen = min(p.chosen, max(0, len(p.list)-1))
	}
	return p.list, p.shown
}

// weighing is what decisions did, as far as it was worked out; nil before that began.
func (d *Debrief) weighing() *Weighing {
	if d.m.others == nil {
		return nil
	}
	return d.m.others.weigh
}

type decisionsLayout struct {
	rows            []widget.Rect // in sight
	labels          widget.Rect   // of the axis, over where differences are drawn in all rows
	before, after   widget.Rect   // buttons to what is not in sight
	about, interact widget.Rect   // the panels at the right
}

func layDecisions(l debriefLayout, text float64, n int) (p decisionsLayout) {
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
	p.about, p.interact = right.Top(right.H*.5-6, 12)
	return p
}

// strip is the area where differences are drawn.
func (p decisionsLayout) strip() widget.Rect {
	high := 0.
	if n := len(p.rows); n > 0 {
		high = p.rows[n-1].Bottom() + 2 - p.rows[0].Y
	}
	return widget.Rect{X: p.labels.X, Y: p.labels.Bottom() + 2, W: p.labels.W, H: high}
}

// decisionsLayout is where things are, and the decisions that are in sight.
func (d *Debrief) decisionsLayout(v *View, l debriefLayout) (decisionsLayout, []others.Effect) {
	list, _ := d.ranked()
	if d.stopLabel() == "" {
		l.stop = widget.Rect{}
	}
	p := layDecisions(l, v.Text, len(list))
	d.decisions.from = min(d.decisions.from, max(0, len(list)-len(p.rows)))
	return p, list[d.decisions.from:][:len(p.rows)]
}

func (d *Debrief) decisionSpots(v *View, l debriefLayout) (spots []widget.Spot) {
	p, list := d.decisionsLayout(v, l)
	for i := range list {
		spots = append(spots, widget.Spot{ID: rowID(i), At: p.rows[i], Group: "rows"})
	}
	if p.after.W > 0 {
		spots = append(spots, widget.Spot{ID: "before", At: p.before}, widget.Spot{ID: "after", At: p.after})
	}
	return spots
}

func rowID(i int) string { return "decision-" + strconv.Itoa(i) }

// pickDecision does what a spot of the page is for.
func (d *Debrief) pickDecision(spot string, v *View) {
	p, list := d.decisionsLayout(v, layDebrief(v.W, v.H, v.Text))
	switch spot {
	case "before":
		d.scrollDecisions(-float64(len(p.rows)), v)
	case "after":
		d.scrollDecisions(float64(len(p.rows)), v)
	}
	for i := range list {
		if spot == rowID(i) {
			d.decisions.chosen = d.decisions.from + i
			d.drawn++
		}
	}
}

// scrollDecisions moves the list: the wheel by a row, more by as many rows.
func (d *Debrief) scrollDecisions(by float64, v *View) {
	p, _ := d.decisionsLayout(v, layDebrief(v.W, v.H, v.Text))
	list, _ := d.ranked()
	rows := int(by)
	if by >= 20 || by <= -20 { // the wheel speaks of distance
		rows = int(by / 40)
	}
	d.decisions.from = max(0, min(d.decisions.from+rows, len(list)-len(p.rows)))
	d.drawn++
}

// stepDecision tells of the next decision of the list, or of the one before.
func (d *Debrief) stepDecision(by int, v *View) {
	list, _ := d.ranked()
	if len(list) == 0 {
		return
	}
	p, _ := d.decisionsLayout(v, layDebrief(v.W, v.H, v.Text))
	page := &d.decisions
	page.chosen = (page.chosen + by + len(list)) % len(list)
	page.from = min(page.from, page.chosen)
	page.from = max(page.from, page.chosen-len(p.rows)+1)
	d.drawn++
}

// decisionWords are what a decision was, where, and in which round.
func (d *Debrief) decisionWords(w *words.Words, part int) (name, where, round string) {
	p := d.m.others.weigh.places[part]
	decision := d.m.Session.Rounds()[p.Round].Decisions[p.Decision]
	return d.decisionName(w, decision.Lever, decision.Stop), w.Place(d.m.Session.World(), d.m.Session.Home(), decision.Target), w.Number(float64(p.Round+1), 0)
}
