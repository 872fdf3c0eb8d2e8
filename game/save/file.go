package save

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"zwerm/game"
)

// WriteFile writes the file of a game, as WriteWhole does.
func WriteFile(path string, r *game.Record, saved string) error {
	data, err := Bytes(r, saved)
	if err != nil {
		return err
	}
	if err := WriteWhole(path, data); err != nil {
		return fmt.Errorf("the game cannot be saved: %w", err)
	}
	return nil
}

// WriteWhole writes a file whole or not at all: to a temporary file beside it, onto the disk, and then under its name.
func WriteWhole(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
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
	return os.Rename(f.Name(), path)
}

// ReadFile reads the file of a game, as Read does. Errors name the file, which stays as it is.
func ReadFile(path string) (*game.Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	r, err := Read(data)
	if err != nil {
		return r, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}
