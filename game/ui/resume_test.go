package ui

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/game/save"
)

// TestResumeSaysWhatIsDifferent goes on with games that are not as they were, says so, and puts what is damaged or differs under
// another name.
func TestResumeSaysWhatIsDifferent(t *testing.T) {
	a, _, b := onBoard(t)
	if err := b.m.Session.Play(game.Quarter); err != nil {
		t.Fatal(err)
	}
	whole := *b.m.Session.Record()
	changed, differs := whole, whole
	changed.File = append(bytes.Clone(whole.File), "# as it was\n"...)
	differs.Seed++
	for _, c := range []struct {
		name   string
		saved  save.Saved
		says   []string
		leaves bool // whether it goes on under another name
	}{
		{"whole", save.Saved{Record: &whole}, nil, false},
		{"changed", save.Saved{Record: &changed}, []string{"het scenario is veranderd", "oefenronde"}, false},
		{"differs", save.Saved{Record: &differs}, []string{"loopt nu anders"}, true},
		{"damaged", save.Saved{Record: &whole, Err: errors.New("line 3 was cut off")}, []string{"beschadigd", "line 3"}, true},
	} {
		a.Notice, c.saved.Name = "", "dit-spel"
		board, ok := a.resume(c.saved).To.(*Board)
		if !ok {
			t.Fatalf("%s: it does not go on; notice %q", c.name, a.Notice)
		}
		board.m.Sight.Rest()
		if len(c.says) == 0 && a.Notice != "" {
			t.Errorf("%s: the notice is %q", c.name, a.Notice)
		}
		for _, part := range c.says {
			if !strings.Contains(a.Notice, part) {
				t.Errorf("%s: the notice %q does not say %q", c.name, a.Notice, part)
			}
		}
		if left := board.m.Shelf != "dit-spel"; left != c.leaves || board.m.Shelf == "" {
			t.Errorf("%s: it goes on as %s", c.name, board.m.Shelf)
		}
		if !bytes.Equal(board.m.Session.File(), c.saved.Record.File) {
			t.Errorf("%s: it goes on with another scenario than its own", c.name)
		}
	}
}

// TestKeyOpensForceField opens and shuts the force field with the same key.
func TestKeyOpensForceField(t *testing.T) {
	a, v, b := onBoard(t)
	field, ok := b.Handle(a, v, Intent{Act: Forces}).To.(*Field)
	if !ok || field.Handle(a, v, Intent{Act: Forces}).To != Scene(b) {
		t.Errorf("the key leads to %T and not back", field)
	}
}
