package save

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"zwerm/game"
)

// A Shelf is a folder of saved games. Of each game it keeps the last file and some older generations: NAME.zwerm, and then
// NAME.1.zwerm, the one before it, and so on.
type Shelf struct{ Folder string }

// Generations is how many older files of each game are kept.
const Generations = 3

// A Saved game stands on a shelf.
type Saved struct {
	Name   string       // of the game on the shelf
	When   time.Time    // it was saved
	Record *game.Record // nil when nothing can be used
	Err    error        // what is wrong with its last file, if anything
}

// Keep saves a game under a name, made of letters, digits and hyphens, and moves what stood there back a generation. A practice
// game counts for nothing and is not kept, and one that stands there already as it is does not drive out an older generation.
func (s Shelf) Keep(name string, r *game.Record, saved string) error {
	if r.Settings.Practice {
		return nil
	}
	if !Proper(name) {
		return fmt.Errorf("a game cannot be kept under the name %q; allowed: letters, digits and hyphens", name)
	}
	if err := os.MkdirAll(s.Folder, 0o777); err != nil {
		return fmt.Errorf("the game cannot be saved: %w", err)
	}
	if kept, err := ReadFile(s.path(name, 0)); err == nil && same(kept, r) {
		return nil
	}
	fresh := s.path(name, 0) + ".new"
	if err := WriteFile(fresh, r, saved); err != nil {
		return err
	}
	for age := Generations; age > 0; age-- {
		if err := os.Rename(s.path(name, age-1), s.path(name, age)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("the game cannot be saved: %w", err)
		}
	}
	return os.Rename(fresh, s.path(name, 0))
}

// same reports whether two games are the same to the last byte, whenever they were saved.
func same(a, b *game.Record) bool {
	x, err := Bytes(a, "")
	if err != nil {
		return false
	}
	y, err := Bytes(b, "")
	return err == nil && bytes.Equal(x, y)
}

// Open reads a game. If its last file cannot be read whole, the youngest generation that can is returned instead, or else the
// longest part of a game that there is; the error says what is wrong with the last file.
func (s Shelf) Open(name string) (*game.Record, error) {
	var best *game.Record
	var trouble error
	for age := 0; age <= Generations; age++ {
		r, err := ReadFile(s.path(name, age))
		if err == nil {
			return r, trouble
		}
		if trouble == nil || errors.Is(trouble, fs.ErrNotExist) && !errors.Is(err, fs.ErrNotExist) {
			trouble = err
		}
		if r != nil && (best == nil || len(r.Rounds) > len(best.Rounds)) {
			best = r
		}
	}
	return best, trouble
}

// List returns the games on the shelf, the last saved first. A shelf that does not exist yet is empty.
func (s Shelf) List() (list []Saved, err error) {
	entries, err := os.ReadDir(s.Folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, e := range entries { // in the order of their names, so generations of a game stand together
		name, _, _ := strings.Cut(e.Name(), ".")
		if n := len(list); !strings.HasSuffix(e.Name(), Extension) || !Proper(name) || n > 0 && list[n-1].Name == name {
			continue
		}
		game := Saved{Name: name}
		game.Record, game.Err = s.Open(name)
		for age := Generations; age >= 0; age-- {
			if info, err := os.Stat(s.path(name, age)); err == nil {
				game.When = info.ModTime()
			}
		}
		list = append(list, game)
	}
	slices.SortStableFunc(list, func(a, b Saved) int { return b.When.Compare(a.When) })
	return list, nil
}

// path returns the file of a generation of a game; 0 is the last one.
func (s Shelf) path(name string, age int) string {
	if age > 0 {
		name = fmt.Sprintf("%s.%d", name, age)
	}
	return filepath.Join(s.Folder, name+Extension)
}

// Unused returns a name under which no game stands: this one, or else with a number behind it.
func (s Shelf) Unused(name string) string {
	for unused, n := name, 2; ; unused, n = fmt.Sprintf("%s-%d", name, n), n+1 {
		if _, err := os.Stat(s.path(unused, 0)); err != nil {
			return unused
		}
	}
}

// Proper reports whether a game can be kept under a name: one made of letters, digits and hyphens.
func Proper(name string) bool {
	strange := func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-')
	}
	return name != "" && len(name) <= 100 && !strings.ContainsFunc(name, strange)
}
