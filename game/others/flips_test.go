package others

import (
	"reflect"
	"testing"

	"zwerm/game"
	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/hypotheses"
)

func TestWorldsAreWithinStatedRanges(t *testing.T) {
	own := sim.DefaultParams()
	list, err := Worlds(&own)
	if err != nil {
		t.Fatal(err)
	}
	if list[0].Key != "" || len(list[0].Set) != 0 {
		t.Errorf("the first world is %+v, want the own one", list[0])
	}
	if list[1].Key != experiment.RecoveryEffect || list[1].Value() != .1 || list[2].Value() != .6 || list[3].Key != hypotheses.All || len(list[3].Set) != 7 {
		t.Errorf("then come %+v", list[1:4])
	}
	seen := map[string]int{}
	for _, w := range list[1:] {
		seen[w.Key]++
		for key, value := range w.Set {
			p, ok := sim.FindParam(key)
			if !ok || p.Check(value) != nil || value == *p.Of(&own) && w.Key != hypotheses.All {
				t.Errorf("%s cannot become %g", key, value)
			}
		}
	}
	for _, key := range hypotheses.HonestyKeys() {
		if seen[key] < 1 || seen[key] > 2 {
			t.Errorf("%s is assumed otherwise in %d worlds", key, seen[key])
		}
	}
	own.RecoveryEffect = .6 // where it is already, there is no other world
	if list, err = Worlds(&own); err != nil || list[1].Value() != .1 || list[2].Key != hypotheses.All {
		t.Errorf("from the end of the range: %+v, %v", list[:3], err)
	}
}

// flipped plays all of some games.
func flipped(t *testing.T, f *Flips, workers int) *Flipped {
	t.Helper()
	list := NewFlipped(f)
	if err := f.Play(t.Context(), workers, list.Take); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestFlipsAreTheSameGameWhereNothingElseIsAssumed(t *testing.T) {
	s := played(t)
	worlds, err := Worlds(&s.Scenario().Params)
	if err != nil {
		t.Fatal(err)
	}
	f := &Flips{Record: s.Record(), Worlds: worlds, Beside: []string{"idle", "blueprint"}, Lucks: 2, Keys: game.Six}
	one, three := flipped(t, f, 1), flipped(t, f, 3)
	if one.Count() != f.Games() || !one.Whole(len(worlds)-1) {
		t.Fatalf("%d of %d games were played", one.Count(), f.Games())
	}
	for i := range one.ends {
		if !reflect.DeepEqual(printed(one.ends[i]), printed(three.ends[i])) {
			t.Fatalf("game %d depends on the number of workers", i)
		}
	}
	for k, key := range game.Six {
		values := s.Values(key)
		if got, want := printed(one.ends[f.Place(0, 0, 0)])[k], printed(values[len(values)-1:])[0]; got != want {
			t.Errorf("%s ends at %s in the own world under the own luck, want %s", key, got, want)
		}
	}
	moved := 0
	for world := 1; world < len(worlds); world++ {
		if !reflect.DeepEqual(printed(one.ends[f.Place(world, 0, 0)]), printed(one.ends[f.Place(0, 0, 0)])) {
			moved++
		}
	}
	if moved < len(worlds)/2 {
		t.Errorf("of %d worlds %d differ from the own one", len(worlds)-1, moved)
	}
}

func TestFlipsGoOnWhereTheyStopped(t *testing.T) {
	s := played(t)
	f := &Flips{Record: s.Record(), Worlds: []World{{}, {Key: "coupling", Set: map[string]float64{"coupling": .8}, High: true}},
		Beside: []string{"idle"}, Lucks: 3, Keys: game.Six, Done: make([]bool, 12)}
	for i := range f.Done {
		f.Done[i] = i%3 == 0
	}
	half := flipped(t, f, 2)
	if half.Count() != 8 || half.Whole(0) {
		t.Errorf("%d games were played, want 8", half.Count())
	}
	rest := *f
	rest.Done = half.Played()
	if err := rest.Play(t.Context(), 2, func(place int, ends []float64) {
		if !f.Done[place] {
			t.Errorf("game %d is played again", place)
		}
		half.Take(place, ends)
	}); err != nil {
		t.Fatal(err)
	}
	whole := *f
	whole.Done = nil
	want := flipped(t, &whole, 1)
	for i := range want.ends {
		if !reflect.DeepEqual(printed(half.ends[i]), printed(want.ends[i])) {
			t.Errorf("in two parts game %d comes out differently", i)
		}
	}
}

// TestVerdictsTurnByHand lets the group end 5 above who does nothing in the own world, 5 below in another, and 1 below in a third.
func TestVerdictsTurnByHand(t *testing.T) {
	f := NewFlipped(&Flips{Worlds: []World{{}, {Key: experiment.RecoveryEffect}, {Key: experiment.RecoveryEffect, High: true}},
		Beside: []string{"idle"}, Lucks: 4, Keys: []string{"fit", "need-burden"}})
	for world, by := range []float64{5, -5, -1} {
		for luck := range 4 {
			noise := float64(luck%2) / 10
			f.Take(f.Place(world, 0, luck), []float64{50 + by + noise, 80 - by})
			f.Take(f.Place(world, 1, luck), []float64{50, 80 + noise})
		}
	}
	for key := range 2 {
		var got []int
		for world := range 3 {
			got = append(got, f.Verdict(world, 1, key))
		}
		if want := []int{1, -1, 0}; key == 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("verdicts on %s are %v, want %v: less than 2 points is none", f.Keys[key], got, want)
		}
		for worlds, want := range map[[2]int][2]bool{{0, 0}: {}, {1, 0}: {true, false}, {1, 2}: {true, true}} {
			if turns, lapses := f.Changes(1, key, worlds[:]...); [2]bool{turns, lapses} != want {
				t.Errorf("%s over worlds %v: turns %t, lapses %t", f.Keys[key], worlds, turns, lapses)
			}
		}
		if f.Welfare(1, key) != 0 {
			t.Errorf("there is a verdict on %s though the three effects do not agree", f.Keys[key])
		}
	}
	for _, world := range []int{1, 2} {
		for luck := range 4 {
			f.Take(f.Place(world, 0, luck), []float64{60, 70})
		}
	}
	if f.Welfare(1, 1) != 1 || f.Of(experiment.RecoveryEffect, true) != 2 || f.Of("coupling", true) != 0 {
		t.Error("all three agree, and there is no verdict")
	}
}
