package ui

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"zwerm/game/others"
	"zwerm/sim/experiment"
	"zwerm/sim/hypotheses"
)

// TestAssumptionsAreAllListed holds the list to all honesty switches and to all of them together, and every line to its words.
func TestAssumptionsAreAllListed(t *testing.T) {
	d := finished(t, assumptionsView)
	v := newView(NewApp(""), int(leastW), int(leastH))
	seen := map[string]bool{}
	for _, a := range d.assumed() {
		seen[a.key] = true
		if name := assumptionName(v.Words, a.key); name == "" || strings.Contains(name, a.key) {
			t.Errorf("%s is called %q", a.key, name)
		}
		if values := d.valuesOf(v.Words, a); (values == "") != (a.key == hypotheses.All) {
			t.Errorf("%s is assumed to be%s", a.key, values)
		}
	}
	for _, key := range append(hypotheses.HonestyKeys(), hypotheses.All) {
		if !seen[key] {
			t.Errorf("%s is not listed", key)
		}
	}
	if s := d.assuming(); !s.done() || s.trouble() != nil || d.stopLabel() != "" {
		t.Errorf("%d of %d games were played (%v), and there is %q to do", s.flipped.Count(), s.flipped.Games(), s.trouble(), d.stopLabel())
	}
	first := d.assumed()[0].key
	d.Handle(nil, v, Intent{Act: Later})
	d.Handle(nil, v, Intent{Act: Pick, Spot: rowID(2)})
	if got := d.assumed()[d.assumptions.chosen].key; got == first || d.assumptions.kept != got || d.assumptions.chosen != 2 {
		t.Errorf("a click on the third line tells of %s, at %d", got, d.assumptions.chosen)
	}
	rows, err := csv.NewReader(bytes.NewReader(d.table())).ReadAll()
	if want := 1 + len(d.assuming().flipped.Worlds)*len(instead); err != nil || len(rows) != want {
		t.Errorf("the table has %d lines (%v), want %d", len(rows), err, want)
	}
}

// TestAssumptionsThatTurnComeFirst lets the verdict beside who does nothing turn round by the last assumption of the list, and lapse
// by the one before.
func TestAssumptionsThatTurnComeFirst(t *testing.T) {
	d := finished(t, assumptionsView)
	s := d.assuming()
	worlds := s.flipped.Worlds
	last := len(worlds) - 1
	s.flipped = others.NewFlipped(s.flipped.Flips)
	for world := range worlds {
		by := 10.
		switch {
		case world == last:
			by = -10
		case worlds[world].Key == experiment.RecoveryEffect:
			by = 0
		}
		for side := range len(instead) + 1 {
			for luck := range s.flipped.Lucks {
				ends := make([]float64, len(judged))
				for k := range ends {
					if ends[k] = 100; side == 0 {
						ends[k] += by + float64(luck)/1000
					}
				}
				if world != last || side != 1 || luck != 0 {
					s.flipped.Take(s.flipped.Place(world, side, luck), ends)
				}
			}
		}
	}
	d.six = 2 // fit: higher is better
	d.drawn++
	words := NewApp("").Words
	list := d.assumed()
	if list[0].turns || list[0].key != experiment.RecoveryEffect || !list[0].lapses {
		t.Errorf("while a game of the last world is missing the list begins with %+v", list[0])
	}
	soFar := d.assumptionsVerdict(words, d.indicator(), list)
	s.flipped.Take(s.flipped.Place(last, 1, 0), []float64{100, 100, 100, 100, 100, 100, 100})
	d.drawn++
	list = d.assumed()
	if !list[0].turns || list[0].key != worlds[last].Key || list[1].key != experiment.RecoveryEffect || list[1].turns || list[2].lapses {
		t.Errorf("the list begins with %+v", list[:3])
	}
	if whole := d.assumptionsVerdict(words, d.indicator(), list); whole == soFar || !strings.Contains(whole, "1") {
		t.Errorf("it is said that %q, and before the end that %q", whole, soFar)
	}
	d.six = len(judged) - 1
	if d.welfareWords(words) == "" {
		t.Error("nothing is said of what residents live through")
	}
	if d.six = 0; d.welfareWords(words) != "" {
		t.Error("of other indicators it is")
	}
}

// TestPagesRestWhileNobodyLooks turns to another page in the midst of the work, and back: the same comes out as without.
func TestPagesRestWhileNobodyLooks(t *testing.T) {
	want := finished(t, assumptionsView).assuming().flipped
	d := debriefed(t)
	d.m.others = gather(d.m)
	o := d.m.others
	o.Stop()
	o.assume = newAssuming(d.m, 2)
	d.show(assumptionsView)
	for o.assume.taken == 0 {
		o.workOn(d)
	}
	d.show(goalView)
	o.workOn(d)
	for o.assume.job.busy() {
		o.assume.job.fresh(func(g assumedGame) { o.assume.flipped.Take(g.place, g.ends) })
	}
	d.show(assumptionsView)
	o.finish(d)
	for world := range want.Worlds {
		for side := range instead {
			if a, b := want.Difference(world, side+1, 2), o.assume.flipped.Difference(world, side+1, 2); a != b {
				t.Fatalf("world %d beside %s: %+v, want %+v", world, instead[side], b, a)
			}
		}
	}
}
