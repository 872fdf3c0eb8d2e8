package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"zwerm/sim/record"
)

// Folders within that of a batch.
const (
	inputsName = "inputs"
	chunksName = "chunks"
)

// A Batch is a plan in a folder that this process holds.
type Batch struct {
	*Plan
	State  *State
	Folder string
	Damage []error // chunks that were found damaged, and are done again
	// Resumed says that the folder was there before.
	Resumed bool
	lock    *os.File
}

// A Foreign folder holds something else than was asked to go on with.
type Foreign struct{ Folder, Why string }

func (f *Foreign) Error() string {
	return fmt.Sprintf("%s holds something else: %s\ngive another --out; nothing was changed there", f.Folder, f.Why)
}

// Open takes a folder for a plan, or goes on with it. It begins one with files of so many runs; one that is there keeps its
// own number. Close gives the folder back.
func Open(folder string, p *Plan, shard, shards, chunk int) (b *Batch, err error) {
	state := newState(p, shard, shards, chunk)
	if state.mine() < 1 {
		return nil, fmt.Errorf("shard %d of %d has no runs: there are %d", shard, shards, p.Runs())
	}
	if err := OwnOrNew(folder); err != nil {
		return nil, err
	}
	if err := record.Prepare(folder); err != nil {
		return nil, explain(folder, err)
	}
	b = &Batch{Plan: p, State: state, Folder: folder}
	if b.lock, err = lock(folder); err != nil {
		return nil, err
	}
	if err := b.settle(); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, nil
}

// OwnOrNew refuses a folder with files that are not of a batch.
func OwnOrNew(folder string) error {
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file; --out takes a folder, new or of this batch", folder)
	}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	for _, e := range entries {
		switch name := e.Name(); {
		case name == stateName:
			return nil
		case name != inputsName && name != lockName && !strings.HasPrefix(name, "."):
			return &Foreign{folder, "there are files such as " + name + " and no " + stateName}
		}
	}
	return nil
}

// settle writes what the folder is for, or checks it.
func (b *Batch) settle() error {
	before, err := readState(b.Folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return b.begin()
	case err != nil:
		return err
	}
	if why := b.State.differs(before); why != "" {
		return &Foreign{b.Folder, why}
	}
	if before.Shard != b.State.Shard || before.Shards != b.State.Shards {
		return &Foreign{b.Folder, fmt.Sprintf("it is for shard %d/%d", before.Shard, before.Shards)}
	}
	if before.Merged {
		return &Foreign{b.Folder, "results that were merged from shards"}
	}
	b.State, b.Resumed = before, true
	return errors.Join(sweep(b.Folder), sweep(filepath.Join(b.Folder, chunksName)))
}

// begin keeps the inputs and says what the folder is for.
func (b *Batch) begin() error {
	inputs := filepath.Join(b.Folder, inputsName)
	if err := os.MkdirAll(inputs, 0o755); err != nil {
		return explain(b.Folder, err)
	}
	if err := record.Save(inputs, b.inputs()...); err != nil {
		return explain(b.Folder, err)
	}
	return explain(b.Folder, record.Save(b.Folder, b.State.file()))
}

// sweep removes what a process that was ended had half written.
func sweep(folder string) error {
	left, err := filepath.Glob(filepath.Join(folder, ".*-*"))
	if err != nil {
		return err
	}
	for _, name := range left {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}

// Close gives the folder back.
func (b *Batch) Close() error { return b.lock.Close() }

// explain says what to do about an error of the disk; nil stays nil.
func explain(folder string, err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("the disk of %s is full: %w\nmake room and give the same command again: it goes on with what is there", folder, err)
	}
	return err
}
