package ui

import (
	"context"
	"slices"
	"sync"

	"zwerm/game/others"
)

// Under weighLucks lucks every decision is left out; paired is of how many of the decisions that did most it is looked at how they
// work upon each other.
const (
	weighLucks = 24
	paired     = 5
)

// A Weighing is what every decision of the game did, as far as that was worked out: first for each decision alone, and for all of
// them together; then for pairs of those that did most to the indicator that is looked at.
type Weighing struct {
	tally  *others.Tally
	places []others.Place // of the decisions, oldest first; the same places are theirs in tally
	all    int            // in tally: all decisions together
	pairs  map[int][]int  // in tally, by indicator; missing where not asked yet
	parts  [2]int         // of tally, that the job is about: from, and up to
	job    *job[others.Branch]
	taken  int  // games that came
	halted bool // by people, until they let it go on
}

// newWeighing prepares to weigh the decisions of a game.
func newWeighing(m *Match) *Weighing {
	w := &Weighing{tally: others.NewTally(judged, weighLucks), places: others.Decisions(m.Session.Rounds()), pairs: map[int][]int{}}
	for _, p := range w.places {
		w.tally.Add([]others.Place{p})
	}
	w.all = w.tally.Add(w.places)
	return w
}

// goOn takes in what was played, and works on for an indicator; turn keeps other work waiting. It reports whether what is shown
// changes: after every luck, and every ten games.
func (w *Weighing) goOn(m *Match, key int, turn *sync.Mutex) (changed bool) {
	first := w.parts[0]
	fresh := w.job.fresh(func(b others.Branch) {
		w.tally.Take(first, b)
		w.taken++
		changed = changed || b.Of == others.Whole || w.taken%10 == 0
	})
	changed = changed || fresh && !w.job.busy()
	if w.job.busy() || w.job.trouble() != nil || w.halted || len(w.places) == 0 {
		return changed
	}
	switch ones := w.all + 1; {
	case w.tally.Lucks(0, ones) < weighLucks:
		w.begin(m, 0, ones, turn)
	case w.pairs[key] == nil:
		w.pair(key)
	default:
		for _, part := range w.pairs[key] {
			if w.tally.Lucks(part, part+1) < weighLucks {
				w.begin(m, part, w.tally.Parts(), turn)
				break
			}
		}
	}
	return changed
}

// begin plays parts of the tally under the lucks under which they were not all played yet.
func (w *Weighing) begin(m *Match, from, to int, turn *sync.Mutex) {
	b := &others.Branches{Record: m.Session.Record(), Lucks: weighLucks, Keys: judged, Without: w.tally.Without(from, to),
		Done: w.tally.Played(from, to)}
	w.parts = [2]int{from, to}
	w.job = begin(weighLucks*(to-from+1), turn, func(ctx context.Context, workers int, found func(others.Branch)) error {
		return b.Play(ctx, workers, found)
	})
}

// pair adds the pairs of the decisions that did most to an indicator. Which those are is known only after all were played.
func (w *Weighing) pair(key int) {
	ranked, shown := w.tally.Ranked(key, len(w.places))
	var most []others.Place
	for _, e := range ranked[:min(shown, paired)] {
		most = append(most, w.places[e.Part])
	}
	w.pairs[key] = []int{} // asked, even when there is none
	for _, pair := range others.Pairs(most) {
		part := w.tally.Find(pair)
		if part < 0 {
			part = w.tally.Add(pair)
		}
		w.pairs[key] = append(w.pairs[key], part)
	}
}

// halt stops the work for people, or lets it go on.
func (w *Weighing) halt() {
	if w.halted = !w.halted; w.halted {
		w.job.stop()
	}
}

// stopLabel is what the button that stops the work says.
func (w *Weighing) stopLabel() string {
	if w == nil {
		return ""
	}
	return stopLabel(w.halted, w.job.busy())
}

// stopLabel is what a button that stops work says: the key of a text, or nothing when there is nothing to stop.
func stopLabel(halted, busy bool) string {
	switch {
	case halted:
		return "go-on"
	case busy:
		return "stop"
	}
	return ""
}

// played returns how many games of those that are wanted now were played, and of how many.
func (w *Weighing) played(key int) (n, all int) {
	parts := append([]int{}, w.pairs[key]...)
	for part := range w.all + 1 {
		parts = append(parts, part)
	}
	return w.tally.Count(parts...), len(parts) * weighLucks
}

// done reports whether all that is shown of an indicator was worked out, or will not be.
func (w *Weighing) done(key int) bool {
	n, all := w.played(key)
	return w.pairs[key] != nil && n == all || len(w.places) == 0 || w.job.trouble() != nil
}

// lucks is under how many lucks all decisions were left out.
func (w *Weighing) lucks() int { return w.tally.Lucks(0, len(w.places)) }

// halves are the decisions of a pair, by their places in tally.
func (w *Weighing) halves(pair int) (a, b int) {
	part := w.tally.Without(pair, pair+1)[0]
	return slices.Index(w.places, part[0]), slices.Index(w.places, part[1])
}
