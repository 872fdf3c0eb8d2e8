package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFailures holds that every run that was put aside can be looked at: with where it broke down as long as the chunks are
// there, and without from the table.
func TestFailures(t *testing.T) {
	folder := t.TempDir()
	if err := start(folder, 1, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	look := func() (list []Failure) {
		t.Helper()
		b, err := Reopen(folder)
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Failures(func(f Failure) { list = append(list, f) }); err != nil {
			t.Fatal(err)
		}
		return list
	}
	before := look()
	if err := os.RemoveAll(filepath.Join(folder, chunksName)); err != nil {
		t.Fatal(err)
	}
	after := look()
	crashed := 0
	for i, f := range before {
		if f.Status == Crashed {
			crashed++
			if f.Cause != "a mistake in the program" || f.Month != -4 || !strings.Contains(f.Stack, "batch.faulty.Play") {
				t.Errorf("%+v", f.Entry)
			}
		}
		if want := f.Recipe.Replay(); f.Replay != want {
			t.Errorf("%s, want %s", f.Replay, want)
		}
		if len(after) != len(before) {
			continue
		}
		if a := after[i]; a.Status != f.Status || a.Cause != f.Cause || a.Month != f.Month || a.Replay != f.Replay || a.Stack != "" {
			t.Errorf("%+v in the chunks, and in the table %+v", f.Entry, a.Entry)
		}
	}
	if len(after) != len(before) || len(before) != 12 || crashed != 4 {
		t.Errorf("%d failures with chunks and %d without, %d broke down", len(before), len(after), crashed)
	}
}
