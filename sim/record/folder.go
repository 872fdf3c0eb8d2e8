package record

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A File is one of a set, by its name and what writes it.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// Prepare makes a folder if there is none, and finds out whether files can be written to it, before hours of work.
func Prepare(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("the folder %s cannot be made: %w", folder, Cause(err))
	}
	return Writable(folder)
}

// Writable finds out whether files can be written to a folder.
func Writable(folder string) error {
	switch info, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s; make it first", folder)
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s is a file and not a folder", folder)
	}
	probe, err := os.CreateTemp(folder, ".probe-*")
	if err != nil {
		return fmt.Errorf("nothing can be written to the folder %s: %w", folder, Cause(err))
	}
	return errors.Join(probe.Close(), os.Remove(probe.Name()))
}

// Cause leaves out of an error the name of a temporary file, which nobody gave.
func Cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// Free finds out whether a file can be written under a name: no folder may have it, for that would be lost.
func Free(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder; give the name of a file", path)
	}
	return nil
}

// Save writes a set of files to a folder. All are written under other names and brought to the disk before any is renamed,
// and the last, such as a manifest, is taken away first and renamed last: where it stands, the set is whole and of one run.
// A folder that has the name of a file is left alone.
func Save(folder string, files ...File) (err error) {
	written := make([]string, len(files))
	defer func() {
		for _, name := range written {
			if name != "" {
				err = errors.Join(err, os.Remove(name))
			}
		}
	}()
	for _, f := range files {
		if err := Free(filepath.Join(folder, f.Name)); err != nil {
			return err
		}
	}
	for i, f := range files {
		if written[i], err = temporary(folder, f); err != nil {
			return fmt.Errorf("writing %s: %w", filepath.Join(folder, f.Name), err)
		}
	}
	last := filepath.Join(folder, files[len(files)-1].Name)
	if err := os.Remove(last); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("replacing %s: %w", last, err)
	}
	for i, f := range files {
		if err := os.Rename(written[i], filepath.Join(folder, f.Name)); err != nil {
			return fmt.Errorf("writing %s: %w", filepath.Join(folder, f.Name), err)
		}
		written[i] = ""
	}
	return settle(folder)
}

// settle brings the names of a folder to the disk, where the system can do that: a rename may else be lost with the power.
func settle(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return fmt.Errorf("writing to %s: %w", folder, err)
	}
	_ = f.Sync() // Windows and some network folders cannot, and need not
	return f.Close()
}

// temporary writes a file under another name and returns that, or "" when there is no such file.
func temporary(folder string, f File) (name string, err error) {
	file, err := os.CreateTemp(folder, "."+f.Name+"-*")
	if err != nil {
		return "", err
	}
	buffer := bufio.NewWriter(file)
	if err = f.Write(buffer); err == nil {
		err = buffer.Flush()
	}
	if err == nil {
		err = errors.Join(file.Chmod(0o644), file.Sync())
	}
	return file.Name(), errors.Join(err, file.Close())
}
