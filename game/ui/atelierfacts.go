package ui

import "zwerm/sim"

// table are the facts of the forum of a district, as far as the group knows them.
type table struct {
	district  *sim.District
	proposals []sim.Proposal // the last ones that were judged, the newest first
	judged    int            // ever
	since     int            // the month in which the ateliers that run now started; sim.Forever when none do
	held      [4]int         // the last month in which each step was taken, -sim.Forever if it never was
	known     bool           // whether the group knows who wants what
	now       int
}

// steps are the four steps of an atelier, with the action that takes each.
var steps = []struct{ id, icon, lever string }{
	{"context", "search", "context-atelier"},
	{"future", "sun", "imagination-atelier"},
	{"ground", "handshake", "recurring-ateliers"},
	{"agenda", "list", "action-agenda"},
}

// The places of steps.
const (
	contextStep = iota
	futureStep
	groundStep
	agendaStep
)

// tableOf gathers what there is to tell of district i of a municipality.
func tableOf(w *sim.World, home *sim.Municipality, i int) table {
	at := home.From + i
	d := &w.Districts[at]
	t := table{district: d, proposals: d.Minutes.Last(), judged: d.Minutes.Count(), since: sim.Forever, now: w.Month}
	for k := range steps {
		t.held[k] = -sim.Forever
		for _, taken := range w.Log {
			if taken.Lever == steps[k].lever && !taken.Stop && (taken.Target == home.Path || taken.Target == d.Path) {
				t.held[k] = taken.Month
			}
		}
	}
	for _, r := range w.Running {
		if r.Lever == steps[groundStep].lever && r.From <= at && at < r.To && r.Until > w.Month {
			t.since = r.Since
		}
	}
	// What parties want is known to who imagined the future with them, mapped the force field, or sat with them this year.
	recent := len(t.proposals) > 0 && w.Month-t.proposals[0].Month < mapLasts
	t.known = t.held[futureStep] > -sim.Forever || w.Month-d.MappedIn < mapLasts || recent
	return t
}

// direction is in which direction practice k is talked about: that of the agenda, or else to begin with it.
func (t *table) direction(k int) float64 {
	if t.district.Mask.Has(k) {
		return t.district.Y.Sign(k)
	}
	return 1
}

// stance is what a party thinks of practice k in that direction, s x o [-1,1].
func (t *table) stance(p sim.Party, k int) float64 {
	return t.direction(k) * t.district.Actors[p].Conviction[k]
}

// wanted are the parties that are for practice k, a bit each.
func (t *table) wanted(k int) (set uint8) {
	for p := range sim.Parties {
		if t.stance(p, k) > 0 {
			set |= 1 << p
		}
	}
	return set
}

// everybody is the set of all parties.
const everybody = 1<<sim.Parties - 1

// common is how many practices all parties are for.
func (t *table) common() (n int) {
	for k := range sim.Practices {
		if t.wanted(k) == everybody {
			n++
		}
	}
	return n
}

// own are the items of the agenda that their owners made their own.
func (t *table) own() (list []int) {
	for k := range sim.Practices {
		if t.district.Mask.Has(k) && t.district.Own[k] == 1 {
			list = append(list, k)
		}
	}
	return list
}

// told is how many of its own practices a party told about in the last forum.
func (t *table) told(p sim.Party) (n int) {
	if len(t.proposals) == 0 {
		return 0
	}
	for k := sim.Owned(p); k < sim.Owned(p+1); k++ {
		if t.proposals[0].Shared.Has(k) {
			n++
		}
	}
	return n
}

// accepted is how many of the last proposals were accepted.
func (t *table) accepted() (n int) {
	for _, q := range t.proposals {
		if q.Accepted {
			n++
		}
	}
	return n
}
