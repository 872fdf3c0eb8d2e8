package ui

import (
	"math"
	"slices"

	"zwerm/game"
	"zwerm/game/others"
	"zwerm/sim/measure"
)

// A Debrief is the screen of the conversation afterwards: the game of the group among others, what every decision made of it, what
// of that hangs on assumptions, how the group decided, what it predicted, and how districts came out of it.
type Debrief struct {
	m    *Match
	view int // of views
	six  int // which indicator, of judged
	// What is drawn of the indicator: recomputed when it, the view, or the other games change.
	scale       scale
	drawn       int     // changes whenever the picture of other games does
	counted     int     // games that the picture holds
	fared       []fared // per district, since the end of the first round
	faredAt     int     // rounds that were played then
	open        *opened // another game that is looked at; nil without one
	batch       Batch
	decisions   decisionsPage
	assumptions assumptionsPage
}

// judged are the indicators that decisions and assumptions are judged by: those on the board, and what residents live through.
var judged = append(slices.Clone(game.Six), "need-burden")

// views are the pages of the debrief, each with how many of judged it can be about.
var views = []struct {
	id, icon string
	picks    int
}{
	{"policy", "list", len(game.Six)}, {"luck", "dices", len(game.Six)}, {"decisions", "git-compare-arrows", len(judged)},
	{"assumptions", "scale", len(judged)},
	{"goal", "target", 0}, {"places", "map", 0},
}

// The places of views.
const (
	policyView = iota
	luckView
	decisionsView
	assumptionsView
	goalView
	placesView
)

// NewDebrief opens the debrief of a game, whether it is over or not.
func NewDebrief(m *Match) *Debrief {
	d := &Debrief{m: m}
	d.refresh()
	return d
}

// runs reports whether the view shows lines of games.
func (d *Debrief) runs() bool { return d.view == policyView || d.view == luckView }

// indicator is the one that the view is about.
func (d *Debrief) indicator() *measure.Indicator {
	ind, _ := measure.Find(judged[d.six])
	return ind
}

// show turns to a view.
func (d *Debrief) show(view int) {
	d.view = view
	if d.six >= max(1, views[view].picks) {
		d.six = 0
	}
	d.refresh()
}

// Handle implements Scene.
func (d *Debrief) Handle(a *App, v *View, in Intent) Move {
	switch in.Act {
	case Back:
		return d.leave()
	case Earlier, Later:
		by := 1
		if in.Act == Earlier {
			by = -1
		}
		if list, _ := d.listed(); list != nil {
			d.stepRow(by, v)
		} else {
			d.step(by)
		}
	case Scroll:
		if list, _ := d.listed(); list != nil {
			d.scrollRows(int(math.Copysign(1, in.By)), v)
		}
	case Pick:
		return d.pick(a, v, in.Spot)
	}
	return Stay
}

// pick does what a spot is for.
func (d *Debrief) pick(a *App, v *View, spot string) Move {
	l := layDebrief(v.W, v.H, v.Text)
	switch spot {
	case "back":
		return d.leave()
	case "stop":
		d.halt()
	case "export":
		a.export(d.file(), d.table())
	case "plot":
		d.look(l.plot, v)
	}
	for i := range views {
		if spot == "view-"+views[i].id {
			d.show(i)
		}
	}
	for i, key := range judged {
		if spot == "pick-"+key {
			d.six = i
			d.refresh()
		}
	}
	if list, _ := d.listed(); list != nil {
		d.pickRow(spot, v)
	} else if d.runs() {
		for i, m := range d.marks(l.plot) {
			if spot == markID(i) {
				d.leaveOut(m.round)
			}
		}
	}
	return Stay
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

// halt stops what is worked out for the view, or lets it go on.
func (d *Debrief) halt() {
	switch o := d.m.others; d.view {
	case decisionsView:
		o.weigh.halt()
	case assumptionsView:
		o.assume.halt()
	default:
		o.Stop()
	}
	d.drawn++
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
func (d *Debrief) Tick(_ *App, v *View) Move {
	if d.m.others == nil || d.m.others.rounds != len(d.m.Session.Rounds()) {
		d.m.others = gather(d.m)
	}
	o := d.m.others
	if o.workOn(d) {
		d.drawn++
	}
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
