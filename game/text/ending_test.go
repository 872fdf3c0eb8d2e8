package text

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"zwerm/game"
	"zwerm/game/save"
)

// Input that ends, anywhere, ends the play and loses nothing: what was chosen is there when the game is taken up again.
func TestEndOfInput(t *testing.T) {
	for _, lines := range [][]string{{"1"}, {"1", "play"}, {"1", "play", "", "2"}, {"practice", "1"}, {"1", "half a li"}} {
		p, _ := begin(t, game.Settings{}, lines...)
		p.Shelf, p.Name = save.Shelf{Folder: t.TempDir()}, "mine"
		run(t, p)
		kept, err := p.Shelf.List()
		if err != nil {
			t.Fatal(err)
		}
		if lines[0] == "practice" {
			if len(kept) != 0 {
				t.Errorf("practice was kept: %+v", kept)
			}
			continue
		}
		if len(kept) != 1 || kept[0].Err != nil {
			t.Fatalf("after %q is kept: %+v", lines, kept)
		}
		again, err := kept[0].Record.Replay(nil)
		if err != nil {
			t.Fatal(err)
		}
		if again.Hash() != p.Session.Hash() || len(again.Choices()) != len(p.Session.Choices()) || len(again.Log()) != len(p.Session.Log()) {
			t.Errorf("after %q the game goes on from somewhere else", lines)
		}
	}
}

// Ctrl-C, while the game waits for a line that does not come, stops it and keeps it.
func TestInterrupt(t *testing.T) {
	p, out := begin(t, game.Settings{})
	p.Shelf, p.Name = save.Shelf{Folder: t.TempDir()}, "mine"
	in, typed := io.Pipe()
	defer typed.Close()
	played := make(chan struct{})
	p.In, p.Out = in, &listener{Buffer: out, text: "Round 2 of 5", heard: played}
	ctx, interrupt := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() { ended <- p.Run(ctx) }()
	if _, err := io.WriteString(typed, "1\nplay\n\n2\n"); err != nil {
		t.Fatal(err)
	}
	<-played
	interrupt()
	select {
	case err := <-ended:
		if !errors.Is(err, context.Canceled) {
			t.Errorf("the game ended with %v", err)
		}
	case <-time.After(time.Minute):
		t.Fatal("the game does not stop")
	}
	kept, err := p.Shelf.List()
	if err != nil || len(kept) != 1 || len(kept[0].Record.Rounds) != 1 {
		t.Errorf("kept: %+v, %v\n%s", kept, err, out)
	}
}

// listener says when a text has been printed.
type listener struct {
	*bytes.Buffer
	text  string
	heard chan struct{}
	once  sync.Once
}

func (l *listener) Write(data []byte) (int, error) {
	n, err := l.Buffer.Write(data)
	if strings.Contains(l.String(), l.text) {
		l.once.Do(func() { close(l.heard) })
	}
	return n, err
}

// A terminal that is gone ends the game with what is wrong; the game is kept.
func TestLostTerminal(t *testing.T) {
	p, _ := begin(t, game.Settings{}, "1", "play", "", "play", "", "play", "")
	p.Shelf, p.Name = save.Shelf{Folder: t.TempDir()}, "mine"
	p.Out = &broken{left: 4000}
	if err := p.Run(context.Background()); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a terminal that is gone gives %v", err)
	}
	if kept, err := p.Shelf.List(); err != nil || len(kept) != 1 {
		t.Errorf("kept: %+v, %v", kept, err)
	}
}

// broken is a writer that fails after some bytes.
type broken struct{ left int }

func (b *broken) Write(data []byte) (int, error) {
	if b.left -= len(data); b.left < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(data), nil
}

// A folder that cannot be written to is said, and play goes on.
func TestUnwritableShelf(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(folder, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	p, out := begin(t, game.Settings{}, "1", "play", "", "play", "")
	p.Shelf, p.Name = save.Shelf{Folder: folder}, "mine"
	if err := p.Run(context.Background()); err == nil || !strings.Contains(err.Error(), folder) {
		t.Errorf("it ends with %v", err)
	}
	says(t, out, "could not be kept in "+folder, "Report on", "Round 2 of 5", "could not be kept", "Round 3 of 5")
}
