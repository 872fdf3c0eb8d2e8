package ui

import (
	"math"
	"slices"
	"strings"
	"testing"

	"zwerm/game"
)

// TestLayersSayWhatDistrictsAre walks through the layers of the map: each writes a number for every district, has bounds in the
// order of its shades, and gives the most and the least of the districts the last and the first shade.
func TestLayersSayWhatDistrictsAre(t *testing.T) {
	a, v, b := onBoard(t)
	for range 3 { // until everything can be measured
		b = played(t, a, v, b).next(a).To.(*Board)
		b.m.Sight.Rest()
	}
	seen := map[string]bool{}
	for range mapLayers {
		y := b.sheet()
		if name := v.Words.Say("layer." + y.key); seen[y.key] || name == "" {
			t.Errorf("the layer %s (%q) comes twice or has no name", y.key, name)
		}
		seen[y.key] = true
		bounds := y.bounds(b.m)
		least, most := math.Inf(1), math.Inf(-1)
		for i := range b.m.Districts() {
			x := y.value(b.m, i)
			least, most = min(least, x), max(most, x)
			if say := y.say(v.Words, b.m, i); !strings.ContainsAny(say, "0123456789") {
				t.Errorf("%s of district %d is %q", y.key, i, say)
			}
		}
		if len(bounds) != 3 || !slices.IsSorted(bounds) {
			t.Errorf("%s has bounds %v", y.key, bounds)
		}
		for i := range b.m.Districts() {
			switch class := y.class(b.m, i, bounds); {
			case y.value(b.m, i) == least && class != 0, y.value(b.m, i) == most && class != 3:
				t.Errorf("%s: district %d with %g of %g to %g has shade %d", y.key, i, y.value(b.m, i), least, most, class)
			}
		}
		b.Handle(a, v, Intent{Act: NextLayer})
	}
	if !seen["cost"] || b.layer != 0 {
		t.Errorf("layers are %v, and then comes %d", seen, b.layer)
	}
}

// TestMapComparesWithTheRoundBefore lays differences on the map and takes them away again: they are what the numbers are now less
// what they were, blue where that is better.
func TestMapComparesWithTheRoundBefore(t *testing.T) {
	a, v, b := onBoard(t)
	pick := func() { b.Handle(a, v, Intent{Act: Pick, Spot: "since"}) }
	if pick(); b.past != nil {
		t.Fatal("there is a round before the first")
	}
	for range 2 {
		b = played(t, a, v, b).next(a).To.(*Board)
		b.m.Sight.Rest()
	}
	was := make([][]float64, len(mapLayers))
	for k, y := range mapLayers {
		for i := range b.m.Districts() {
			was[k] = append(was[k], y.value(b.m, i))
		}
	}
	r := played(t, a, v, b)
	b = r.next(a).To.(*Board)
	b.m.Sight.Rest()
	stamp := b.Layers(v)[0].Stamp
	if pick(); b.past == nil || b.Layers(v)[0].Stamp == stamp {
		t.Fatal("the map does not compare")
	}
	for k := range mapLayers {
		b.layer = k
		y := b.sheet()
		bounds := y.bounds(b.m)
		for i := range b.m.Districts() {
			now, x := mapLayers[k].value(b.m, i), y.value(b.m, i)
			if x != now-was[k][i] {
				t.Errorf("%s of district %d changed by %g, from %g to %g", y.key, i, x, was[k][i], now)
			}
			class := y.class(b.m, i, bounds)
			if good := x * float64(y.better); good > 0 && class > 2 || good < 0 && class < 2 || class < 0 || class >= len(y.shades()) {
				t.Errorf("%s: %g has shade %d of %v", y.key, x, class, bounds)
			}
		}
	}
	if pick(); b.past != nil || b.m.Session.Phase() != game.Choosing {
		t.Error("the map goes on comparing")
	}
}
