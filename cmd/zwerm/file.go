package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"zwerm/sim/record"
)

// writable finds out whether a file can be written, before hours of work. Folders for results are made where there is none; the
// folder of a single file is not, for that is more often a slip.
func writable(path string) error {
	if err := errors.Join(record.Free(path), record.Writable(filepath.Dir(path))); err != nil {
		return misusef("%s cannot be written: %w", path, err)
	}
	return nil
}

// writeNew writes a file that does not exist yet: whole, or not at all.
func writeNew(path string, data []byte) error {
	if _, err := os.Lstat(path); err == nil {
		return misusef("%s exists already and is not overwritten", path)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return writeFile(path, data)
}

// prepare makes a folder ready for results, unless a batch has its own there.
func prepare(folder string) error {
	if _, err := os.Stat(filepath.Join(folder, "batch.json")); err == nil {
		return misusef("%s holds a batch, whose results would be lost; give another --out; nothing was changed there", folder)
	}
	return record.Prepare(folder)
}

// writeFile writes a file whole or not at all: to a temporary file beside it, onto the disk, and then under its name.
func writeFile(path string, data []byte) (err error) {
	if err := writable(path); err != nil {
		return err
	}
	temporary := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
	f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, record.Cause(err))
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(temporary)
			err = fmt.Errorf("%s cannot be written: %w", path, err)
		}
	}()
	if _, err = f.Write(data); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}
