package ui

import (
	"context"
	"slices"
	"sync"

	"zwerm/game/others"
)

// assumeLucks is under how many lucks it is looked at what hangs on an assumption.
const assumeLucks = 10

// instead are those who decide in the place of the group, to set its game beside: who does nothing, and two strategies.
var instead = []string{"idle", "blueprint", "co-creation"}

// An Assuming is what hangs on assumptions, as far as that was worked out: the group's decisions and others in its place, where
// something else is assumed.
type Assuming struct {
	flipped *others.Flipped // nil when no game can be played
	job     *job[assumedGame]
	taken   int
	halted  bool // by people, until they let it go on
	err     error
}

// An assumedGame is how a game ended, and its place among others.Flips.
type assumedGame struct {
	place int
	ends  []float64
}

// newAssuming prepares to look what hangs on assumptions in a game, under some lucks.
func newAssuming(m *Match, lucks int) *Assuming {
	worlds, err := others.Worlds(&m.Session.Scenario().Params)
	if err != nil {
		return &Assuming{err: err}
	}
	return &Assuming{flipped: others.NewFlipped(&others.Flips{Record: m.Session.Record(), Worlds: worlds, Beside: instead, Lucks: lucks, Keys: judged})}
}

// goOn takes in what was played, and works on; turn keeps other work waiting. It reports whether what is shown changes.
func (s *Assuming) goOn(turn *sync.Mutex) (changed bool) {
	fresh := s.job.fresh(func(g assumedGame) {
		s.flipped.Take(g.place, g.ends)
		s.taken++
		changed = changed || s.taken%10 == 0
	})
	changed = changed || fresh && !s.job.busy()
	if s.job.busy() || s.halted || s.done() {
		return changed
	}
	f := *s.flipped.Flips
	f.Done = s.flipped.Played()
	s.job = begin(f.Games(), turn, func(ctx context.Context, workers int, found func(assumedGame)) error {
		return f.Play(ctx, workers, func(place int, ends []float64) { found(assumedGame{place, ends}) })
	})
	return changed
}

// trouble is why no more is worked out, if something went wrong.
func (s *Assuming) trouble() error {
	if s.err != nil {
		return s.err
	}
	return s.job.trouble()
}

// lucks is under how many lucks games are played.
func (s *Assuming) lucks() int {
	if s.flipped == nil {
		return 0
	}
	return s.flipped.Lucks
}

// done reports whether all was worked out, or will not be.
func (s *Assuming) done() bool {
	return s.trouble() != nil || s.flipped.Count() == s.flipped.Games()
}

// halt stops the work for people, or lets it go on.
func (s *Assuming) halt() {
	if s.halted = !s.halted; s.halted {
		s.job.stop()
	}
}

// stopLabel is what the button that stops the work says.
func (s *Assuming) stopLabel() string {
	if s == nil {
		return ""
	}
	return stopLabel(s.halted, s.job.busy())
}

// An assumption is a line of the list: a switch, with the worlds in which it is at an end of its range. They are 0, the own world,
// where it is there already.
type assumption struct {
	key           string
	low, high     int
	turns, lapses bool // whether any verdict does, within its range
}

// worlds are those of a line, the own one in the middle.
func (a *assumption) worlds() [3]int { return [3]int{a.low, 0, a.high} }

// turned reports whether the verdict beside somebody turns round within the range of an assumption.
func (s *Assuming) turned(a assumption, side, key int) bool {
	turns, _ := s.flipped.Changes(side, key, a.low, a.high)
	return turns
}

// changes reports whether any verdict turns round within the range of an assumption, and whether any comes or goes.
func (s *Assuming) changes(a assumption, key int) (turns, lapses bool) {
	for side := range instead {
		turned, lapsed := s.flipped.Changes(side+1, key, a.low, a.high)
		turns, lapses = turns || turned, lapses || lapsed
	}
	return turns, lapses
}

// assumptions lists them for an indicator: first those by which a verdict turns round, then those by which one comes or goes.
func (s *Assuming) assumptions(key int) (list []assumption) {
	if s == nil || s.flipped == nil {
		return nil
	}
	for i := range s.flipped.Worlds {
		w := &s.flipped.Worlds[i]
		if w.Key == "" || slices.ContainsFunc(list, func(a assumption) bool { return a.key == w.Key }) {
			continue
		}
		a := assumption{key: w.Key, low: s.flipped.Of(w.Key, false), high: s.flipped.Of(w.Key, true)}
		a.turns, a.lapses = s.changes(a, key)
		list = append(list, a)
	}
	weight := func(a assumption) int {
		switch {
		case a.turns:
			return 0
		case a.lapses:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(list, func(a, b assumption) int { return weight(a) - weight(b) })
	return list
}

// An assumptionsPage is the list of assumptions, as it was last worked out, and from what.
type assumptionsPage struct {
	listing
	list      []assumption
	drawn, of int
	kept      string // what people chose; empty before they did
}

// assumed is the list for the indicator that is looked at.
func (d *Debrief) assumed() []assumption {
	p := &d.assumptions
	if p.drawn != d.drawn || p.of != d.six || p.list == nil {
		p.list = d.assuming().assumptions(d.six)
		p.drawn, p.of, p.chosen = d.drawn, d.six, 0
		if at := slices.IndexFunc(p.list, func(a assumption) bool { return a.key == p.kept }); at >= 0 {
			p.chosen = at // wherever it went
		}
	}
	return p.list
}

// assuming is what hangs on assumptions, as far as it was worked out; nil before that began.
func (d *Debrief) assuming() *Assuming {
	if d.m.others == nil {
		return nil
	}
	return d.m.others.assume
}
