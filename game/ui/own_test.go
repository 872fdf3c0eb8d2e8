package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"zwerm/game"
	"zwerm/scenarios"
)

// short is a scenario file of a person's own: the practice round under another name, of a year and a half, so that it counts and is
// kept.
func short(t testing.TB, folder string) {
	t.Helper()
	own(t, folder, "kort.yaml", [2]string{"key: oefenronde", "key: kort"}, [2]string{"nl: Oefenronde", "nl: Kort spel"},
		[2]string{"months: 30 ", "months: 18 "}, [2]string{"elections: [14]", "elections: [9]"})
}

// own writes a scenario file of a person's own: the practice round with changes.
func own(t testing.TB, folder, name string, changes ...[2]string) {
	t.Helper()
	file, err := scenarios.Source("oefenronde")
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range changes {
		if !bytes.Contains(file, []byte(change[0])) {
			t.Fatalf("the practice round has no %q any more", change[0])
		}
		file = bytes.ReplaceAll(file, []byte(change[0]), []byte(change[1]))
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), file, 0o644); err != nil {
		t.Fatal(err)
	}
}

// counting is the record of a game, as one that counts and can be kept.
func counting(m *Match) *game.Record {
	record := *m.Session.Record()
	record.Settings.Practice = false
	return &record
}

// matchOf is the game of a scene, if it has one.
func matchOf(s Scene) *Match {
	switch s := s.(type) {
	case *Board:
		return s.m
	case *Terms:
		return s.board.m
	case *Events:
		return s.m
	case *Playing:
		return s.board.m
	case *Report:
		return s.m
	case *Debrief:
		return s.m
	case *End:
		return s.m
	}
	return nil
}
