package ui

import (
	"slices"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/game/prefs"
	"zwerm/game/ui/widget"
)

// TestFlagsSayEverything points at flags on the time line that have no room for their words, and finds them all.
func TestFlagsSayEverything(t *testing.T) {
	a := newPlayer(t)
	for _, size := range prefs.TextSizes {
		a.Prefs.Text = size
		v := newView(a, 1280, 720)
		l := layBoard(v.W, v.H, v.Text, game.HandSize)
		long := strings.Repeat("De raad besluit ", 5)
		line := Timeline{From: 0, To: 66, Now: 30, Flags: []Flag{{Month: 2, Label: "Kort"}, {Month: 3, Label: long + "1"}, {Month: 4, Label: long + "2"}, {Month: 65, Label: long + "3", Known: true}}}
		var tips []string
		for _, s := range line.flagSpots(l, v.Text) {
			if hit, _ := widget.Under(line.flagSpots(l, v.Text), s.At.X+s.At.W/2, s.At.Y+s.At.H/2); hit.ID != s.ID {
				t.Errorf("%d%%: at %s is %s", size, s.ID, hit.ID)
			}
			if !s.At.Within(v.Screen()) {
				t.Errorf("%d%%: %s lies at %v", size, s.ID, s.At)
			}
			tips = append(tips, s.Tip)
		}
		if want := []string{long + "1", long + "2", long + "3"}; !slices.Equal(tips, want) {
			t.Errorf("%d%%: tips are %q", size, tips)
		}
	}
}

// TestStillBoardAllocatesNothingForSpots lays the board out once for many frames, and again when something changes.
func TestStillBoardAllocatesNothingForSpots(t *testing.T) {
	a, v, b := onBoard(t)
	b.Spots(v)
	if n := testing.AllocsPerRun(10, func() { b.Spots(v) }); n != 0 {
		t.Errorf("%g allocations a frame", n)
	}
	for what, change := range map[string]func(){
		"a choice":   func() { b.Handle(a, v, Intent{Act: Card, N: 0}) },
		"a language": func() { p := a.Prefs; p.Language = "en"; a.Set(p); v.Words = a.Words },
	} {
		was := slices.Clone(b.Spots(v))
		if change(); slices.Equal(was, b.Spots(v)) {
			t.Errorf("%s changes nothing", what)
		}
	}
	b.m.Sight.Rest()
}

// TestAnswersLeaveTheMapAlone holds that what a forecast says does not draw the map again, and that what changes districts does.
func TestAnswersLeaveTheMapAlone(t *testing.T) {
	a, v, b := onBoard(t)
	ground, rest := b.Layers(v)[0].Stamp, b.Layers(v)[2].Stamp
	found := make(chan finding, 1)
	found <- finding{outlook: &Outlook{}}
	b.m.Sight.found = found
	b.Tick(a, v)
	if layers := b.Layers(v); layers[0].Stamp != ground || layers[2].Stamp == rest {
		t.Error("an answer draws the map again, or nothing else")
	}
	b.m.Changed()
	if b.Layers(v)[0].Stamp == ground {
		t.Error("the map stays as it was when its districts change")
	}
}
