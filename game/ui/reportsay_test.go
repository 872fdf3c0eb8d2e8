package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/game/prefs"
)

// TestSentenceIsWritten writes a sentence in the report by keys and by mouse, changes it, and reads it again at the end.
func TestSentenceIsWritten(t *testing.T) {
	a := newPlayer(t)
	short(t, a.Scenarios)
	b := counted(t, a, "kort.yaml")
	v := newView(a, 1280, 720)
	r := played(t, a, v, b)
	do := func(in Intent) { r.Handle(a, v, in); r.Tick(a, v) }
	write := func(text string) { do(Intent{Act: Type, Text: text}) }
	said := func() []string { return r.m.Session.Rounds()[0].Said }

	if write("u"); r.Writing() || r.text != "" {
		t.Fatal("letters go into a field that nobody chose")
	}
	do(Intent{Act: Pick, Spot: "say"})
	if !r.Writing() || v.Focus != "say" {
		t.Fatal("nothing can be written")
	}
	write("Wij gingen\x07 te snel!")
	do(Intent{Act: Erase})
	do(Intent{Act: Pick, Spot: "say"}) // Enter
	if !slices.Equal(said(), []string{"Wij gingen te snel"}) || r.text != "" {
		t.Fatalf("kept are %q, and %q is being written; notice %q", said(), r.text, a.Notice)
	}
	do(Intent{Act: Pick, Spot: "keep"})
	if r.text != "Wij gingen te snel" || len(said()) != 0 || !r.Writing() {
		t.Fatalf("taken back is %q", r.text)
	}
	write(".")
	do(Intent{Act: Pick, Spot: "keep"})
	v.Focus = "" // somebody clicks beside it
	r.Tick(a, v)
	if write("x"); r.Writing() || !slices.Equal(said(), []string{"Wij gingen te snel."}) {
		t.Fatalf("kept are %q", said())
	}
	do(Intent{Act: Pick, Spot: "say"})
	write(strings.Repeat("lang ", game.MostLetters))
	if n := len([]rune(r.text)); n != game.MostLetters {
		t.Errorf("a sentence of %d letters is written", n)
	}
	if move := r.Handle(a, v, Intent{Act: Back}); move.To != nil || r.Writing() {
		t.Error("Esc does not leave the field")
	}
	if kept := r.m.Session.Record().Rounds[0].Said; !slices.Equal(kept, said()) {
		t.Errorf("the game on paper holds %q", kept)
	}
	for r.next(a); r.m.Session.Phase() != game.Over; {
		b = NewBoard(r.m)
		r = played(t, a, v, b)
		r.next(a)
	}
	end := NewEnd(r.m)
	all, ok := end.Handle(a, v, Intent{Act: Pick, Spot: "said"}).To.(*Said)
	if !ok || len(all.said) != 1 || all.said[0] != (sentence{0, "Wij gingen te snel."}) {
		t.Fatalf("at the end is read %+v", all)
	}
	if all.Handle(a, v, Intent{Act: Back}).To != Scene(end) {
		t.Error("there is no way back")
	}
}

// TestSentencesAreInSight walks over more sentences than a screen has room for: the one that keys are at is in sight.
func TestSentencesAreInSight(t *testing.T) {
	a := newPlayer(t)
	for _, size := range prefs.TextSizes {
		a.Prefs.Text = size
		v := newView(a, 1280, 720)
		s := &Said{list: list{from: NewTitle(a), kind: "sentence", n: 40}}
		for i := range 40 {
			s.said = append(s.said, sentence{i / 8, fmt.Sprint("Zin ", i)})
		}
		for _, i := range []int{39, 0, 20} {
			v.Focus = s.row(i)
			s.Tick(a, v)
			l := s.layout(v)
			if at := l.rows.At(i); !at.Within(l.rows.Window) || !l.rows.Window.Within(v.Screen()) {
				t.Errorf("%d%%: sentence %d lies at %v, in %v", size, i, at, l.rows.Window)
			}
		}
	}
}
