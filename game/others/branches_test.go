package others

import (
	"errors"
	"math"
	"slices"
	"testing"

	"zwerm/game"
	"zwerm/sim/measure"
)

// tallied plays branches and counts them.
func tallied(t *testing.T, b Branches, workers int) *Tally {
	t.Helper()
	tally := NewTally(b.Keys, b.Lucks)
	tally.Add(b.Without...)
	if err := b.Play(t.Context(), workers, func(x Branch) { tally.Take(0, x) }); err != nil {
		t.Fatal(err)
	}
	return tally
}

// singles are the parts of one decision.
func singles(places []Place) (parts [][]Place) {
	for _, p := range places {
		parts = append(parts, []Place{p})
	}
	return parts
}

// TestBranchesAreTheGamesOfAPlan holds that going on from where a game begins to differ gives what playing it from its first month
// does, with the whole log and without a part of it.
func TestBranchesAreTheGamesOfAPlan(t *testing.T) {
	r := played(t).Record()
	parts := [][]Place{{{0, 0}}, {{1, 1}}, {{0, 1}, {2, 0}}}
	tally := tallied(t, Branches{Record: r, Lucks: 2, Keys: game.Six, Without: parts}, 2)
	whole := play(t, Plan{Record: r, Kind: Luck, Runs: 2, Keys: game.Six}, 1)
	for luck := range 2 {
		for k := range game.Six {
			if !slices.Equal(printed(tally.whole[luck][k]), printed(whole[luck].Values[k])) {
				t.Errorf("luck %d: %s of the whole game differs", luck, game.Six[k])
			}
			for i, part := range parts {
				less := play(t, Plan{Record: r, Kind: Luck, Runs: 2, Keys: game.Six, Without: part}, 1)
				if !slices.Equal(printed(tally.less[i][luck][k]), printed(less[luck].Values[k])) {
					t.Errorf("luck %d: %s without %v differs", luck, game.Six[k], part)
				}
			}
		}
	}
}

// TestOrderDoesNotMatter ranks the same branches after they came from one worker, from three, and the other way round.
func TestOrderDoesNotMatter(t *testing.T) {
	s := played(t)
	b := Branches{Record: s.Record(), Lucks: 6, Keys: game.Six, Without: singles(Decisions(s.Rounds()))}
	one, three := tallied(t, b, 1), tallied(t, b, 3)
	var list []Branch
	if err := b.Play(t.Context(), 2, func(x Branch) { list = append(list, x) }); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(list)
	turned := NewTally(b.Keys, b.Lucks)
	first := turned.Add([]Place{{9, 9}}) // parts that were added before have no say in it
	second := turned.Add(b.Without...)
	for _, x := range list {
		turned.Take(second, x)
	}
	for key := range b.Keys {
		want, shown := one.Ranked(key, len(b.Without))
		got, other := three.Ranked(key, len(b.Without))
		if shown != other {
			t.Errorf("%s: %d show, or %d", b.Keys[key], shown, other)
		}
		for i := range want {
			if !same(want[i], got[i]) || !same(want[i], turned.Effect(want[i].Part+second-first, key)) {
				t.Fatalf("%s: place %d is %+v, or %+v", b.Keys[key], i, want[i], got[i])
			}
		}
	}
}

// same compares what was measured, not how wide the interval was made.
func same(a, b Effect) bool {
	return slices.Equal(printed(a.Each), printed(b.Each)) && printed([]float64{a.Mean})[0] == printed([]float64{b.Mean})[0]
}

// TestNothingLeftOutDoesExactlyNothing leaves out what is not in the log.
func TestNothingLeftOutDoesExactlyNothing(t *testing.T) {
	s := played(t)
	nothing, something := []Place{{1, 99}}, []Place{{0, 0}}
	tally := tallied(t, Branches{Record: s.Record(), Lucks: 5, Keys: game.Six, Without: [][]Place{nothing, something, {{0, 0}, {1, 99}}}}, 2)
	moved := false
	for key := range game.Six {
		e := tally.Effect(0, key)
		if e.Mean != 0 || e.Low != 0 || e.High != 0 || e.N != 5 {
			t.Errorf("%s: %+v", game.Six[key], e)
		}
		if d := tally.Interplay(2, key, 0, 1); d.Mean != 0 || d.Low != 0 || d.High != 0 {
			t.Errorf("%s: with nothing there is an interplay of %+v", game.Six[key], d)
		}
		ranked, shown := tally.Ranked(key, 1)
		if ind, _ := measure.Find(game.Six[key]); shown != 0 || ranked[0].Shows(ind) {
			t.Errorf("%s: what is nothing shows", game.Six[key])
		}
		moved = moved || tally.Effect(1, key).Mean != 0
	}
	if !moved {
		t.Error("a decision does nothing either")
	}
}

// TestInterplay counts by hand: parts that do 3 and 5, and both together 8 or 15.
func TestInterplay(t *testing.T) {
	for together, want := range map[float64]float64{8: 0, 15: 7, 2: -6} {
		tally := NewTally([]string{"fit"}, 3)
		tally.Add([]Place{{0, 0}}, []Place{{1, 0}}, []Place{{0, 0}, {1, 0}})
		for luck := range 3 {
			base := 40 + 10*float64(luck)
			for of, did := range map[int]float64{Whole: 0, 0: 3, 1: 5, 2: together} {
				tally.Take(0, Branch{luck, of, [][]float64{{math.NaN(), base - did}}})
			}
		}
		if d := tally.Interplay(2, 0, 0, 1); d.Mean != want || d.Low != want || d.High != want {
			t.Errorf("3 and 5 give together %g: %+v, want %g", together, d, want)
		}
	}
}

// TestDecisionsApartHaveLittleInterplay leaves out decisions that each have their price, and of which the last came too late to work
// upon what the other does.
func TestDecisionsApartHaveLittleInterplay(t *testing.T) {
	s, err := game.New("oefenronde", 5, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Play(game.HalfYear), s.Continue(), s.Continue()); err != nil { // nothing can be felt before the takeover
		t.Fatal(err)
	}
	for _, lever := range []string{"lobby", "prevention"} {
		if err := errors.Join(s.Choose(game.Choice{Lever: lever}), s.Play(1), s.Continue(), s.Continue()); err != nil {
			t.Fatal(err)
		}
	}
	tally := tallied(t, Branches{Record: s.Record(), Lucks: 12, Keys: []string{"credit"}, Without: [][]Place{{{1, 0}}, {{2, 0}}, {{1, 0}, {2, 0}}}}, 2)
	a, b, d := tally.Effect(0, 0), tally.Effect(1, 0), tally.Interplay(2, 0, 0, 1)
	if math.Abs(a.Mean) < .1 || math.Abs(b.Mean) < .1 {
		t.Errorf("they cost %g and %g points", -a.Mean, -b.Mean)
	}
	if math.Abs(d.Mean) > .05*(math.Abs(a.Mean)+math.Abs(b.Mean)) {
		t.Errorf("they cost %g and %g points, and together %g more", -a.Mean, -b.Mean, -d.Mean)
	}
}

// TestManyComparisonsWidenIntervals holds that of decisions which do nothing but chance few seem to do something: with effects drawn
// around zero, at most one of 20 rankings shows anything.
func TestManyComparisonsWidenIntervals(t *testing.T) {
	const n, lucks = 40, 24
	wrong, narrow := 0, 0
	for trial := range 40 {
		tally := NewTally([]string{"credit"}, lucks)
		for part := range n {
			tally.Add([]Place{{part, 0}})
		}
		for luck := range lucks {
			tally.Take(0, Branch{luck, Whole, [][]float64{{0}}})
			for part := range n {
				tally.Take(0, Branch{luck, part, [][]float64{{normal(trial, luck, part)}}})
			}
		}
		any, alone := false, false
		for part := range n {
			e := tally.Effect(part, 0)
			alone = alone || e.Sign() != 0
			any = any || e.Among(n).Sign() != 0
		}
		if any {
			wrong++
		}
		if alone {
			narrow++
		}
	}
	if wrong > 5 || narrow < 25 {
		t.Errorf("of 40 rankings of nothing %d show something; with intervals of their own %d", wrong, narrow)
	}
}

// normal is a number around zero that depends on its arguments alone: a sum of twelve even ones.
func normal(a, b, c int) (x float64) {
	h := uint64(a)<<40 ^ uint64(b)<<20 ^ uint64(c)
	for range 12 {
		h += 0x9E3779B97F4A7C15
		z := (h ^ h>>30) * 0xBF58476D1CE4E5B9
		z = (z ^ z>>27) * 0x94D049BB133111EB
		x += float64((z^z>>31)>>11) / (1 << 53)
	}
	return x - 6
}

// TestGoingOnWhereItStopped plays half of the lucks, stops, and plays the others: the same comes out.
func TestGoingOnWhereItStopped(t *testing.T) {
	s := played(t)
	b := Branches{Record: s.Record(), Lucks: 4, Keys: game.Six, Without: singles(Decisions(s.Rounds())[:3])}
	want := tallied(t, b, 2)
	got := NewTally(b.Keys, b.Lucks)
	got.Add(b.Without...)
	take := func(x Branch) { got.Take(0, x) }
	half := b
	half.Done = []bool{false, true, true, false}
	if err := half.Play(t.Context(), 2, take); err != nil {
		t.Fatal(err)
	}
	if n := got.Lucks(0, 3); n != 2 || got.Count(0, 1, 2) != 6 {
		t.Fatalf("under %d lucks %d games were played, want 2 and 6", n, got.Count(0, 1, 2))
	}
	b.Done = got.Played(0, 3)
	if err := b.Play(t.Context(), 1, func(x Branch) {
		if b.Done[x.Luck] {
			t.Errorf("luck %d is played again", x.Luck)
		}
		take(x)
	}); err != nil {
		t.Fatal(err)
	}
	for key := range game.Six {
		for part := range 3 {
			if !same(got.Effect(part, key), want.Effect(part, key)) {
				t.Errorf("%s: part %d differs", game.Six[key], part)
			}
		}
	}
}

func TestPairs(t *testing.T) {
	got := Pairs([]Place{{2, 0}, {0, 1}, {1, 0}})
	want := [][]Place{{{0, 1}, {1, 0}}, {{0, 1}, {2, 0}}, {{1, 0}, {2, 0}}}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%v, want %v", got, want)
	}
}
