package process

import (
	"math"
	"testing"

	"zwerm/scenarios"
	"zwerm/sim"
)

// grown returns a world with provisions, caseloads, several municipalities and a past.
func grown(t *testing.T, decide Process) *sim.World {
	t.Helper()
	s, err := scenarios.Load("decentralisatie-2015")
	if err != nil {
		t.Fatal(err)
	}
	return run(s, 5, 24, decide)
}

// TestSampleIsAShareOfTheWorld holds that a sample has its share of everything that is counted, that its counts are those of
// its residents, and that the original stays as it was.
func TestSampleIsAShareOfTheWorld(t *testing.T) {
	w := grown(t, everyone(creatingTogether))
	before := w.Hash()
	const share = .3
	c := Sample(w, share, sim.NewKey(9, 99))
	if w.Hash() != before {
		t.Error("sampling changes the world")
	}
	about := func(what string, got, want, within float64) {
		t.Helper()
		if math.Abs(got-share*want) > within {
			t.Errorf("%s: %v of %v, want about %v", what, got, want, share*want)
		}
	}
	for j := range w.Districts {
		d, e := &w.Districts[j], &c.Districts[j]
		recounted(t, c, e)
		about("residents", float64(e.Residents), float64(d.Residents), .03*float64(d.Residents))
		for k := range d.Care {
			about("waiting", float64(e.Care[k].Waiting), float64(d.Care[k].Waiting), 6)
			about("severe", float64(e.Care[k].Severe), float64(d.Care[k].Severe), 6)
			about("need", e.Care[k].Need, d.Care[k].Need, 1e-6)
			about("clients", float64(e.Care[k].Clients), float64(d.Care[k].Clients), 20)
		}
		about("caseload", float64(e.Caseload[0]), float64(d.Caseload[0]), 20)
	}
	for i := range w.Municipalities {
		m, n := &w.Municipalities[i], &c.Municipalities[i]
		if math.Abs(n.ReserveMonths()-m.ReserveMonths()) > 1e-6 {
			t.Errorf("%s: a reserve of %v months becomes %v", m.Path, m.ReserveMonths(), n.ReserveMonths())
		}
	}
	if all := Sample(w, 1, sim.NewKey(9, 99)); all.Hash() != before {
		t.Error("a sample of everyone is another world")
	}
	for range 12 {
		Step(c, Month(nobody))
	}
	for j := range c.Districts {
		recounted(t, c, &c.Districts[j])
	}
}

// recounted holds the counts that months carry on against the residents.
func recounted(t *testing.T, w *sim.World, d *sim.District) {
	t.Helper()
	for k := range d.Care {
		if w.Scenario.Care[k].IsProvision() {
			continue
		}
		of := func(is func(sim.State) bool) int {
			return countIf(&d.People, func(s sim.State) bool { return int(w.CareOf[s.Group()]) == k && is(s) })
		}
		got := [3]int{d.Care[k].Light, d.Care[k].Clients, d.Care[k].Moderate + d.Care[k].Severe}
		want := [3]int{
			of(func(s sim.State) bool { return s.Stage() == sim.LightNeed }), of(func(s sim.State) bool { return s&sim.Helped != 0 }), of(sim.State.Needs),
		}
		if got != want {
			t.Errorf("%s, domain %d: light, clients, in need %v, recounted %v", d.Path, k, got, want)
		}
	}
	if n := countIf(&d.People, func(s sim.State) bool { return s&sim.OnCaseload != 0 }); n != d.Caseload[0] {
		t.Errorf("%s: caseload %d, recounted %d", d.Path, d.Caseload[0], n)
	}
}

// TestRedrawKnowsWhatWasSeen holds that two worlds which differ only in their seed and in what nobody has seen of the landscape
// are the same once redrawn, that what was seen stays, and that other luck gives another landscape.
func TestRedrawKnowsWhatWasSeen(t *testing.T) {
	for _, agenda := range []bool{false, true} {
		decide := nobody
		if agenda {
			decide = everyone(creatingTogether)
		}
		w := grown(t, decide)
		if agendaExists(w) != agenda {
			t.Fatalf("there is an agenda: %v, want %v", !agenda, agenda)
		}
		other := w.Copy()
		hide(other)
		if other.Hash() == w.Hash() {
			t.Fatal("nothing was hidden")
		}
		a, b, c := w.Copy(), other, w.Copy()
		Redraw(a, 77)
		Redraw(b, 77)
		Redraw(c, 78)
		if a.Hash() != b.Hash() || !sameLocal(a, b) {
			t.Errorf("with an agenda %v, a redrawn world depends on what nobody has seen", agenda)
		}
		if sameLocal(a, c) {
			t.Errorf("with an agenda %v, other luck gives the same landscape", agenda)
		}
		for j := range w.Districts {
			d := &a.Districts[j]
			if q := a.Landscape.Quality(d, d.X); q != w.Districts[j].Quality {
				t.Errorf("%s: the fit of what is in use was %v and is %v", d.Path, w.Districts[j].Quality, q)
			}
		}
		if a.Landscape.Planner[0].Plan != w.Landscape.Planner[0].Plan && agenda {
			t.Error("a plan that is known changed")
		}
	}
}

// hide changes everything that is hidden: the seed, and what nobody has seen of the landscape. Where the planners' model is
// known it stays, and so do its means.
func hide(w *sim.World) {
	luck := sim.NewKey(1234, 99)
	known := agendaExists(w)
	w.Seed += 1000
	for i := range sim.Practices {
		var seen sim.Patterns
		for j := range w.Districts {
			d := &w.Districts[j]
			for k := range seen {
				seen[k] |= d.Seen[i][k]
			}
			if w.Landscape.Local.Has(i) {
				d.LocalValues[i] = shaken(d.LocalValues[i], &d.Seen[i], luck.At(d.Key).Index(i))
			}
		}
		if !w.Landscape.Local.Has(i) {
			w.Landscape.Shared[i] = shaken(w.Landscape.Shared[i], &seen, luck.Index(i))
		}
	}
	if !known {
		for n := range w.Landscape.Planner {
			w.Landscape.Planner[n] = makePlanner(w, int(w.Params.Insight)+n)
		}
	}
}

func shaken(values []float64, seen *sim.Patterns, luck sim.Key) []float64 {
	other := make([]float64, len(values))
	for p := range other {
		if other[p] = values[p]; !seen.Has(p) {
			other[p] = luck.Index(p).Float()
		}
	}
	return other
}

func sameLocal(a, b *sim.World) bool {
	for j := range a.Districts {
		for i := range sim.Practices {
			for p, v := range a.Districts[j].LocalValues[i] {
				if b.Districts[j].LocalValues[i][p] != v {
					return false
				}
			}
		}
	}
	return true
}

// TestRedrawnValuesAgreeWithThePlanner holds that what is redrawn has the means that a known planner's model says, and lies
// between 0 and 1.
func TestRedrawnValuesAgreeWithThePlanner(t *testing.T) {
	w := grown(t, everyone(creatingTogether))
	Redraw(w, 77)
	l := &w.Landscape
	for i := range sim.Practices {
		if l.Local.Has(i) {
			continue
		}
		for p, mean := range averaged(l.Shared[i], len(l.Planner[1].Values[i])) {
			if math.Abs(mean-l.Planner[1].Values[i][p]) > 1e-9 {
				t.Errorf("practice %d, pattern %d: the planner knows a mean of %v, drawn was %v", i, p, l.Planner[1].Values[i][p], mean)
			}
		}
		for p, v := range l.Shared[i] {
			if v < 0 || v > 1 {
				t.Errorf("practice %d, pattern %d: %v", i, p, v)
			}
		}
	}
}
