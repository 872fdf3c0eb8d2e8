package ui

import (
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim/measure"
)

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
	body := widget.Rect{X: 24, Y: 70, W: w - 48, H: h - 70 - 16}
	tabs, body := body.Top(46, 0)
	l.tabs = tabs.Columns(len(views), 6)
	left, right := body.Left(body.W*.645, 16)
	l.chart = left
	inner := left.Inset(24, 14)
	head, rest := inner.Top(54*min(1.15, k), 2)
	picks := 46 * float64(len(judged))
	l.say = widget.Rect{X: head.X, Y: head.Y, W: head.W - picks - 12, H: head.H}
	l.picks = widget.Rect{X: head.Right() - picks, Y: head.Y, W: picks, H: 44}.Columns(len(judged), 2)
	l.unit, rest = rest.Top(24, 2)
	l.foot = widget.Rect{X: inner.X, Y: inner.Bottom() - 34, W: inner.W, H: 34}
	l.stop = widget.Rect{X: inner.Right() - 110*k, Y: l.foot.Y, W: 110 * k, H: 34}
	l.plot = widget.Rect{X: rest.X + 52, Y: rest.Y, W: rest.W - 62, H: l.foot.Y - rest.Y - 32}
	right.Y, right.H = right.Y+14, right.H-14
	room := right.H - 24
	l.changed, right = right.Top(room*.39, 12)
	l.style, l.predicted = right.Top(room*.32, 12)
	return l
}

// Spots implements Scene.
func (d *Debrief) Spots(v *View) (spots []widget.Spot) {
	l := layDebrief(v.W, v.H, v.Text)
	for i := range views {
		spots = append(spots, widget.Spot{ID: "view-" + views[i].id, At: l.tabs[i], Group: "tabs"})
	}
	if d.runs() {
		spots = append(spots, widget.Spot{ID: "plot", At: l.plot})
	}
	for i, key := range judged[:views[d.view].picks] {
		ind, _ := measure.Find(key)
		spots = append(spots, widget.Spot{ID: "pick-" + key, At: d.pickAt(l, i), Group: "picks", Tip: words.Capital(v.Words.Of(ind.Name))})
	}
	switch {
	case d.runs():
		for i, m := range d.marks(l.plot) {
			spots = append(spots, widget.Spot{ID: markID(i), At: widget.Rect{X: m.x - 16, Y: m.y - 16, W: 32, H: 32}, Group: "marks", Tip: d.markTip(v.Words, m.round)})
		}
	case d.view == decisionsView, d.view == assumptionsView:
		spots = append(spots, d.listSpots(v, l)...)
	}
	if label := d.stopLabel(); label != "" {
		spots = append(spots, widget.Spot{ID: "stop", At: l.stop, Tip: v.Words.Say("debrief." + label + "-tip")})
	}
	return append(spots, widget.Spot{ID: "export", At: l.export}, widget.Spot{ID: "back", At: l.back})
}

// pickAt is where the button of an indicator is: those of a view stand at the right.
func (d *Debrief) pickAt(l debriefLayout, i int) widget.Rect {
	return l.picks[len(judged)-views[d.view].picks+i]
}

// stopLabel is what the button that stops work says: the key of a text, or nothing where there is nothing to stop.
func (d *Debrief) stopLabel() string {
	o := d.m.others
	switch {
	case o == nil:
	case d.view == decisionsView:
		return o.weigh.stopLabel()
	case d.view == assumptionsView:
		return o.assume.stopLabel()
	case o.Busy():
		return "stop"
	}
	return ""
}
