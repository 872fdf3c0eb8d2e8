package ui

import (
	"slices"

	"zwerm/game/others"
	"zwerm/game/words"
)

// A decisionsPage is the list of what every decision did, as it was last worked out, and from what.
type decisionsPage struct {
	listing
	list      []others.Effect
	shown     int
	drawn, of int
	kept      int // the decision that people chose, by its place in the log and counted from 1; 0 before they did
}

// ranked is the list for the indicator that is looked at: what shows before what does not.
func (d *Debrief) ranked() ([]others.Effect, int) {
	p := &d.decisions
	if w := d.weighing(); w != nil && (p.drawn != d.drawn || p.of != d.six || p.list == nil) {
		p.list, p.shown = w.tally.Ranked(d.six, len(w.places))
		p.drawn, p.of = d.drawn, d.six
		p.chosen = 0 // what did most, until people choose
		if at := slices.IndexFunc(p.list, func(e others.Effect) bool { return e.Part == p.kept-1 }); at >= 0 {
			p.chosen = at // wherever it went
		}
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

// decisionWords are what a decision was, where, and in which round.
func (d *Debrief) decisionWords(w *words.Words, part int) (name, where, round string) {
	p := d.m.others.weigh.places[part]
	decision := d.m.Session.Rounds()[p.Round].Decisions[p.Decision]
	return d.decisionName(w, decision.Lever, decision.Stop), w.Place(d.m.Session.World(), d.m.Session.Home(), decision.Target), w.Number(float64(p.Round+1), 0)
}
