package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"zwerm/game"
	"zwerm/game/save"
)

// shelf returns where games are saved: zwerm/games in the folder where the system keeps a person's data.
func shelf() save.Shelf { return save.Shelf{Folder: filepath.Join(xdg.DataHome, "zwerm", "games")} }

// gameNamed reads a saved game: a file, a game on a shelf by its name, or a share code. With a *save.Damaged the game holds
// what can be used of it.
func gameNamed(name string, games save.Shelf) (*game.Record, error) {
	if isCode(name) {
		return save.FromCode(name)
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return nil, misusef("%s is a folder; give a saved game: a file that ends in %s, the name of a game in %s, or a share code", name, save.Extension, games.Folder)
	} else if err == nil {
		return save.ReadFile(name)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	list, err := games.List()
	if err != nil {
		return nil, err
	}
	var known []string
	for i := range list {
		if list[i].Name == name {
			return list[i].Record, list[i].Err
		}
		known = append(known, list[i].Name)
	}
	if len(known) == 0 {
		return nil, misusef("there is no file or saved game %q; no games are saved in %s", name, games.Folder)
	}
	return nil, unknown("file or saved game", name, known)
}

// isCode reports whether a text is a share code.
func isCode(name string) bool { return strings.HasPrefix(strings.ToUpper(name), "ZWERM-") }

// namesGame reports whether a name that is no file says that it is a game: a share code, a file's ending, or a game on the shelf.
func namesGame(name string) bool {
	if isCode(name) || filepath.Ext(name) == save.Extension {
		return true
	}
	list, err := shelf().List()
	return err == nil && slices.ContainsFunc(list, func(s save.Saved) bool { return s.Name == name })
}
