package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"zwerm/game/save"
)

// TestSavingRunsBesideFrames holds up the saving of games: frames go on, two games are played and taken up again, and when the hold
// ends the last state of each is on the shelf.
func TestSavingRunsBesideFrames(t *testing.T) {
	gate, held := make(chan struct{}), make(chan struct{}, 1)
	var written []keeping
	a := newPlayer(t)
	short(t, a.Scenarios)
	a.keeper.through = func(k keeping) keptIn {
		select {
		case held <- struct{}{}:
		default:
		}
		<-gate
		written = append(written, k)
		return k.write()
	}
	b := counted(t, a, "kort.yaml")
	other := *b.m
	other.Shelf = "ander"
	done := make(chan struct{})
	go func() {
		defer close(done)
		a.keep(b.m)
		<-held // the first state is being saved
		for i := range 3 {
			b.choose(a, i, "")
			a.keep(b.m)
			a.keep(&other)
			a.tell()
		}
	}()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("frames wait for a disk")
	}
	if games, err := a.Games.List(); len(games) > 0 || err != nil {
		t.Fatalf("%d games are saved although none was written, %v", len(games), err)
	}
	last := b.m.Session.Record()
	a.Notice = "" // a card may refuse another
	close(gate)
	games, err := a.kept()
	if err != nil || len(games) != 2 || a.Notice != "" {
		t.Fatalf("%d games, %v, notice %q", len(games), err, a.Notice)
	}
	var names []string
	for _, k := range written {
		names = append(names, k.name)
	}
	if want := []string{b.m.Shelf, b.m.Shelf, "ander"}; !slices.Equal(names, want) {
		t.Errorf("saved were %v, not %v: what waits is saved once, in its last state", names, want)
	}
	for _, g := range games {
		if g.Err != nil || len(g.Record.Choices) != len(last.Choices) || len(last.Choices) == 0 {
			t.Errorf("%s has %d choices, not %d; %v", g.Name, len(g.Record.Choices), len(last.Choices), g.Err)
		}
	}
}

// TestClosingWaitsForSaving closes the window right after a game was given to be saved: it is on the shelf then, or whoever started
// the program hears why not.
func TestClosingWaitsForSaving(t *testing.T) {
	a := newPlayer(t)
	short(t, a.Scenarios)
	b := counted(t, a, "kort.yaml")
	a.keep(b.m)
	if err := a.Settle(); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Games.Open(b.m.Shelf); err != nil {
		t.Error(err)
	}
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	a.Games = save.Shelf{Folder: filepath.Join(blocked, "games")}
	a.keep(b.m)
	if err := a.Settle(); err == nil || !strings.Contains(err.Error(), blocked) {
		t.Errorf("what could not be saved gives %v", err)
	}
	if err := a.Settle(); err != nil {
		t.Errorf("it is said twice: %v", err)
	}
}

// TestNamesOfGamesThatAreBeingSaved begins games in the same second, the first of which is not on the disk yet: each has a name of its
// own.
func TestNamesOfGamesThatAreBeingSaved(t *testing.T) {
	a := newPlayer(t)
	short(t, a.Scenarios)
	names := map[string]bool{}
	for range 3 {
		m := counted(t, a, "kort.yaml").m
		a.keep(m)
		if names[m.Shelf] {
			t.Errorf("two games are called %s", m.Shelf)
		}
		names[m.Shelf] = true
	}
}
