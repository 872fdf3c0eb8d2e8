package batch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"zwerm/sim/record"
)

// Merge takes the folders of shards, and returns what makes the final files of them all together, which are those of a batch
// without shards, byte for byte. It refuses shards of different experiments or versions, and unless it may be partial also
// shards that are absent or not done. Close gives the folders back. A single folder that is no shard is fine too.
func Merge(folders []string, partial bool) (a *Assembly, closing func() error, err error) {
	var open []*Batch
	closeAll := func() (err error) {
		for _, b := range open {
			err = errors.Join(err, b.Close())
		}
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, closeAll())
		}
	}()
	for i, folder := range folders {
		same := func(other string) bool { return filepath.Clean(other) == filepath.Clean(folder) }
		if slices.ContainsFunc(folders[:i], same) {
			return nil, nil, fmt.Errorf("%s is listed twice", folder)
		}
		b, err := Reopen(folder)
		if err != nil {
			return nil, nil, err
		}
		if b.lock, err = lock(folder); err != nil {
			return nil, nil, err
		}
		open = append(open, b)
	}
	if a, err = together(open, partial); err != nil {
		return nil, nil, err
	}
	return a, closeAll, nil
}

// together checks that batches are all shards of one experiment.
func together(list []*Batch, partial bool) (*Assembly, error) {
	first := list[0]
	if why := newState(first.Plan, 1, 1, 1).differs(first.State); why != "" {
		return nil, fmt.Errorf("%s: %s\nmerge with the program that made it, or make the shards again with this one", first.Folder, why)
	}
	shards := make([]*Batch, first.State.Shards)
	for _, b := range list {
		if why := first.State.differs(b.State); why != "" {
			return nil, fmt.Errorf("%s and %s cannot be merged: %s", first.Folder, b.Folder, why)
		}
		if b.State.Merged {
			return nil, fmt.Errorf("%s has been merged; give the folders of the shards", b.Folder)
		}
		if b.State.Shards != len(shards) {
			return nil, fmt.Errorf("%s is shard %d/%d, and %s is one of %d", first.Folder, first.State.Shard, len(shards), b.Folder, b.State.Shards)
		}
		if other := shards[b.State.Shard-1]; other != nil {
			return nil, fmt.Errorf("%s and %s are both shard %d/%d", other.Folder, b.Folder, b.State.Shard, len(shards))
		}
		shards[b.State.Shard-1] = b
	}
	for i, b := range shards {
		if b == nil {
			return nil, fmt.Errorf("shard %d/%d is not among the folders", i+1, len(shards))
		}
		if missing := b.missing(); missing > 0 && !partial {
			return nil, fmt.Errorf("%s is not done: %d of %d files of runs are missing; go on with it, or give --partial to leave them out",
				b.Folder, missing, b.State.chunks())
		}
	}
	a := first.Whole()
	a.shards, a.Partial = shards, partial
	return a, nil
}

// missing counts the chunks that are not there.
func (b *Batch) missing() (n int) {
	for i := range b.State.chunks() {
		if _, err := os.Stat(filepath.Join(b.Folder, chunksName, chunkName(i))); err != nil {
			n++
		}
	}
	return n
}

// WriteMerged makes the final files in a folder of their own, with the inputs, so that they can be verified.
func (a *Assembly) WriteMerged(folder string, csv bool) (ManifestRuns, error) {
	none := ManifestRuns{}
	if err := OwnOrNew(folder); err != nil {
		return none, err
	}
	if before, err := readState(folder); err == nil && (!before.Merged || before.Identity != a.State.Identity) {
		return none, &Foreign{folder, "a batch that is not a merge of these"}
	}
	inputs := filepath.Join(folder, inputsName)
	if err := os.MkdirAll(inputs, 0o755); err != nil {
		return none, explain(folder, err)
	}
	state := *a.State
	state.Shard, state.Shards, state.Merged = 1, 1, true
	b := &Batch{Plan: a.Plan, State: &state, Folder: folder}
	held, err := lock(folder)
	if err != nil {
		return none, err
	}
	b.lock = held
	err = errors.Join(record.Save(inputs, b.inputs()...), record.Save(folder, state.file()))
	if err != nil {
		return none, errors.Join(explain(folder, err), b.Close())
	}
	runs, err := a.Write(folder, csv)
	return runs, errors.Join(err, b.Close())
}
