package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"zwerm/sim/calibrate"
	"zwerm/sim/record"
)

// ending refuses a file that is not called what it is: a slip would write over another one.
func ending(flag, path, extension string) error {
	if !strings.EqualFold(filepath.Ext(path), extension) {
		return misusef("--%s %s: give a file that ends in %s", flag, path, extension)
	}
	return nil
}

// writable finds out whether a file can be written, before hours of work. Folders for results are made where there is none; the
// folder of a single file is not, for that is more often a slip.
func writable(path string) error {
	if err := errors.Join(record.Free(path), record.Writable(filepath.Dir(path))); err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, err)
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

// marks are the files by which a folder of results is known as that of a command.
var marks = []struct {
	file, command string
}{
	{"batch.json", "batch"}, {"outcomes.csv", "compare"}, {"hypotheses.json", "hypotheses"}, {"flips.json", "hypotheses"},
	{calibrate.LogName, "calibrate"}, {"calibration.md", "calibrate"}, {"evaluated.md", "calibrate"},
}

// prepare makes a folder ready for the results of a command, unless another one has its own there: some of their files have the
// same names, and a reader would take them for one whole.
func prepare(folder, command string) error {
	for _, mark := range marks {
		if _, err := os.Stat(filepath.Join(folder, mark.file)); err == nil && mark.command != command {
			return misusef("%s holds results of zwerm %s; give another --out; nothing was changed there", folder, mark.command)
		}
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
