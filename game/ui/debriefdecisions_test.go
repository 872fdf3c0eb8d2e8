package ui

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"testing"

	"zwerm/game/others"
	"zwerm/sim/measure"
)

// TestDecisionsAreWeighedAllAndInOrder holds the list to all decisions of the log, under all lucks, those that show first.
func TestDecisionsAreWeighedAllAndInOrder(t *testing.T) {
	d := finished(t, decisionsView)
	for d.six = range judged {
		d.m.others.finish(d)
		d.refresh()
		list, shown := d.ranked()
		if len(list) != len(d.m.Session.Log()) || len(list) < 4 {
			t.Fatalf("%d decisions are weighed, the log has %d", len(list), len(d.m.Session.Log()))
		}
		ind, _ := measure.Find(judged[d.six])
		for i, e := range list {
			if e.Shows(ind) != (i < shown) {
				t.Errorf("%s: place %d of %d that show is %+v", ind.Key, i, shown, e)
			}
		}
	}
	w := d.weighing()
	if n, all := w.played(d.six); n != all || w.lucks() != weighLucks || d.stopLabel() != "" {
		t.Errorf("%d of %d games were played, under %d lucks, and there is %q to do", n, all, w.lucks(), d.stopLabel())
	}
}

// TestWeighingGoesOnWhereItWasStopped stops the work after each game for a while, and lets it go on: nothing differs.
func TestWeighingGoesOnWhereItWasStopped(t *testing.T) {
	want := finished(t, decisionsView)
	d := debriefed(t)
	d.m.others = gather(d.m)
	d.m.others.Stop()
	d.show(decisionsView)
	o := d.m.others
	for range 3 {
		for before := 0; o.weigh == nil || o.weigh.taken == before; {
			o.workOn(d)
			if o.weigh.done(d.six) {
				break
			}
		}
		d.halt()
		if d.stopLabel() != "go-on" && !o.weigh.done(d.six) {
			t.Fatalf("after a stop there is %q to do", d.stopLabel())
		}
		for o.weigh.job.busy() {
			o.workOn(d)
		}
		if o.workOn(d); o.weigh.job.busy() {
			t.Fatal("it goes on though it was stopped")
		}
		d.halt()
	}
	o.finish(d)
	for part := range o.weigh.all + 1 {
		a, b := want.weighing().tally.Effect(part, 0), o.weigh.tally.Effect(part, 0)
		if a.Mean != b.Mean || a.N != b.N {
			t.Errorf("part %d is %+v, want %+v", part, b, a)
		}
	}
}

// TestDecisionsByMouseAndKeys walks through the list, and clicks on what is in sight.
func TestDecisionsByMouseAndKeys(t *testing.T) {
	d := finished(t, decisionsView)
	v := newView(NewApp(""), int(leastW), int(leastH))
	v.Text = 2 // few rows fit
	l := layDebrief(v.W, v.H, v.Text)
	list, _ := d.ranked()
	seen := map[int]bool{}
	for range list {
		d.Handle(nil, v, Intent{Act: Later})
		seen[d.decisions.chosen] = true
		if p := d.listLayout(v, l); d.decisions.chosen < d.decisions.from || d.decisions.chosen >= d.decisions.from+len(p.rows) {
			t.Errorf("decision %d is chosen, in sight are %d from %d", d.decisions.chosen, len(p.rows), d.decisions.from)
		}
	}
	if len(seen) != len(list) {
		t.Errorf("keys reach %d of %d decisions", len(seen), len(list))
	}
	p := d.listLayout(v, l)
	if len(p.rows) >= len(list) || p.after.W == 0 {
		t.Fatalf("%d rows for %d decisions, and %v to see more", len(p.rows), len(list), p.after)
	}
	for range list {
		d.Handle(nil, v, Intent{Act: Scroll, By: 40})
	}
	if d.decisions.from != len(list)-len(p.rows) {
		t.Errorf("the wheel goes to %d, want %d", d.decisions.from, len(list)-len(p.rows))
	}
	d.Handle(nil, v, Intent{Act: Pick, Spot: "before"})
	d.Handle(nil, v, Intent{Act: Pick, Spot: rowID(1)})
	if d.decisions.chosen != d.decisions.from+1 {
		t.Errorf("a click on the second row chooses %d, the first is %d", d.decisions.chosen, d.decisions.from)
	}
	spots := d.Spots(v)
	for _, want := range []string{rowID(0), "before", "after", "pick-need-burden", "export"} {
		found := false
		for _, s := range spots {
			found = found || s.ID == want
		}
		if !found {
			t.Errorf("keys do not reach %s", want)
		}
	}
}

// TestDecisionsTable reads the table of the list again.
func TestDecisionsTable(t *testing.T) {
	d := finished(t, decisionsView)
	rows, err := csv.NewReader(bytes.NewReader(d.table())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	list, _ := d.ranked()
	kinds := map[string]int{}
	for i, row := range rows[1:] {
		kinds[row[0]]++
		if i < len(list) {
			if x, err := strconv.ParseFloat(row[5], 64); row[0] != "decision" || err != nil && list[i].N > 0 || err == nil && x != list[i].Mean {
				t.Errorf("line %d is %v, want %g", i+1, row, list[i].Mean)
			}
		}
	}
	if kinds["decision"] != len(list) || kinds["all"] != 1 || kinds["interplay of all"] != 1 || kinds["interplay"] != len(d.weighing().pairs[d.six]) {
		t.Errorf("the table has %v", kinds)
	}
}

// TestPairingsCountByHand holds what is said of a pair to its four games.
func TestPairingsCountByHand(t *testing.T) {
	w := &Weighing{tally: others.NewTally([]string{"fit"}, 3), places: []others.Place{{Round: 0}, {Round: 1}}, pairs: map[int][]int{}}
	w.tally.Add([]others.Place{w.places[0]}, []others.Place{w.places[1]})
	w.all = w.tally.Add(w.places)
	for luck := range 3 {
		for of, end := range map[int]float64{others.Whole: 60, 0: 54, 1: 50, 2: 40 + float64(luck)/100} { // 6 and 10, together 20
			w.tally.Take(0, others.Branch{Luck: luck, Of: of, Values: [][]float64{{end}}})
		}
	}
	w.pair(0)
	if len(w.pairs[0]) != 1 || w.pairs[0][0] != w.all {
		t.Fatalf("the pair of all decisions is %v, want the part of all, %d", w.pairs[0], w.all)
	}
	ind, _ := measure.Find("fit")
	list, shown := w.pairings(ind, 0)
	if shown != 1 || list[0].a != 0 || list[0].b != 1 || list[0].Mean < 3.98 || list[0].Mean > 4 {
		t.Errorf("%+v, %d show", list, shown)
	}
	if _, beyond, sum := w.together(0); sum != 16 || beyond.Mean != list[0].Mean {
		t.Errorf("one by one %g, beyond %+v", sum, beyond)
	}
}
