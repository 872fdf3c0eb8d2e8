package batch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestDamage holds that a chunk which was changed is found, named and done again.
func TestDamage(t *testing.T) {
	whole, folder := t.TempDir(), t.TempDir()
	for _, f := range []string{whole, folder} {
		if err := start(f, 1, 1, 1, nil); err != nil {
			t.Fatal(err)
		}
	}
	chunk := filepath.Join(folder, chunksName, chunkName(2))
	data, err := os.ReadFile(chunk)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(chunk, data, 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	b, err := Open(folder, p, 1, 1, 99) // the folder keeps its own size of chunks
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRunner(b, 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Damage) != 1 || !strings.Contains(b.Damage[0].Error(), "000002.chunk is damaged: the checksum does not fit") || r.Left() != 3 {
		t.Errorf("damage %v, %d left", b.Damage, r.Left())
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := start(folder, 2, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	compare(t, folder, whole)
}

// TestOthers holds that a folder of something else is left alone, and that two processes cannot share one.
func TestOthers(t *testing.T) {
	folder := t.TempDir()
	if err := start(folder, 1, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	other := planOf(t, strings.Replace(small, ".2]", ".1]", 1), nil)
	_, err := Open(folder, other, 1, 1, 3)
	var foreign *Foreign
	if !errors.As(err, &foreign) || !strings.Contains(err.Error(), "the experiment file (small.yaml) has changed or is another") {
		t.Errorf("another experiment: %v", err)
	}
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	if _, err = Open(folder, p, 1, 2, 3); !errors.As(err, &foreign) || !strings.Contains(err.Error(), "shard 1/1") {
		t.Errorf("another shard: %v", err)
	}
	held, err := Open(folder, p, 1, 1, 3)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(folder, p, 1, 1, 3)
	var holder *Held
	if !errors.As(err, &holder) || holder.Holder.Process != os.Getpid() || !strings.Contains(err.Error(), "another batch works in") {
		t.Errorf("a folder that is taken: %v", err)
	}
	if err := held.Close(); err != nil {
		t.Error(err)
	}
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "thesis.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err = Open(full, p, 1, 1, 3); !errors.As(err, &foreign) || !strings.Contains(err.Error(), "thesis.txt") {
		t.Errorf("a folder of other files: %v", err)
	}
}

// TestStop holds that a batch which is stopped keeps and counts every run that was done, and goes on.
func TestStop(t *testing.T) {
	whole, folder := t.TempDir(), t.TempDir()
	if err := start(whole, 1, 1, 1, nil); err != nil {
		t.Fatal(err)
	}
	p, err := newSmall()
	if err != nil {
		t.Fatal(err)
	}
	b, err := Open(folder, p, 1, 1, 3)
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRunner(b, 1)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	var runs []int
	r.Tick = func(e *Entry) {
		if runs = append(runs, e.Run); len(runs) == 8 {
			stop()
		}
	}
	if err := r.Run(ctx); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if r, err = NewRunner(b, 1); err != nil {
		t.Fatal(err)
	}
	if left := r.Left(); left != b.Runs()-len(runs) { // also of a chunk that is not finished
		t.Errorf("%d of %d runs are left after %d", left, b.Runs(), len(runs))
	}
	r.Tick = func(e *Entry) { runs = append(runs, e.Run) }
	if err := r.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(runs) != p.Runs() || !slices.IsSorted(runs) {
		t.Errorf("runs %v", runs)
	}
	if _, err := b.Whole().Write(folder, true); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	compare(t, folder, whole)
}

// TestFullDisk holds that a full disk is said to be one, with what to do, and that other errors stay what they are.
func TestFullDisk(t *testing.T) {
	full := fmt.Errorf("writing: %w", &fs.PathError{Op: "write", Path: "x/0.chunk", Err: syscall.ENOSPC})
	err := explain("x", full)
	if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "the disk of x is full") || !strings.Contains(err.Error(), "give the same command again") {
		t.Errorf("a full disk: %v", err)
	}
	if explain("x", fs.ErrPermission) != fs.ErrPermission || explain("x", nil) != nil {
		t.Error("another error was changed")
	}
}
