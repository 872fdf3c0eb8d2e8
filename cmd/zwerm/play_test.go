package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"zwerm/game"
	"zwerm/game/save"
)

// A game whose scenario or model has changed since goes on, and says so; the old file stays as it is.
func TestGoOnWithChangedGame(t *testing.T) {
	s, err := game.New("oefenronde", 7, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Play(game.HalfYear); err != nil {
		t.Fatal(err)
	}
	for note, change := range map[string]func(*game.Record){
		"Note: the scenario has changed":        func(r *game.Record) { r.File = append(r.File, "# older\n"...) },
		"Note: this game comes out differently": func(r *game.Record) { r.Rounds[0].Hash = "0123456789abcdef" },
	} {
		folder := t.TempDir()
		r := s.Record()
		change(r)
		shelf := save.Shelf{Folder: folder}
		if err := shelf.Keep("old", r, "now"); err != nil {
			t.Fatal(err)
		}
		var out, trouble bytes.Buffer
		p := Program{
			Args: []string{"play", "--text", "--lang", "en", "--games", folder, "--resume", "old"}, Stdin: strings.NewReader("1\nplay\n\n"),
			Stdout: &out, Stderr: &trouble,
		}
		if code := p.Run(context.Background()); code != done || trouble.Len() > 0 {
			t.Errorf("exit code %d, %s", code, trouble.String())
		}
		if !strings.Contains(out.String(), note) || !strings.Contains(out.String(), "Round 3 of 5") {
			t.Errorf("%q is not said, or the game does not go on:\n%s", note, out.String())
		}
		kept, err := filepath.Glob(filepath.Join(folder, "*.zwerm"))
		if err != nil || len(kept) < 2 {
			t.Errorf("kept: %v, %v", kept, err)
		}
	}
}
