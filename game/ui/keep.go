package ui

import (
	"slices"
	"strings"
	"time"

	"zwerm/game/save"
)

// keep saves the game. A shelf that cannot be written becomes a notice, and play goes on: the game is put elsewhere, if it can be,
// and the notice says where.
func (a *App) keep(m *Match) {
	if m.Shelf == "" || a.Games.Folder == "" {
		return
	}
	record, when := m.Session.Record(), time.Now().Format("2006-01-02 15:04")
	why := a.Games.Keep(m.Shelf, record, when)
	if why == nil {
		a.elsewhere = ""
		return
	}
	for _, shelf := range a.Elsewhere {
		if shelf.Keep(m.Shelf, record, when) != nil {
			continue
		}
		if a.elsewhere != shelf.Folder { // say it once
			a.elsewhere = shelf.Folder
			a.Notice = a.Words.Say("saves.elsewhere", "Folder", a.Games.Folder, "Where", shelf.Folder, "Why", why.Error())
		}
		return
	}
	a.Notice = a.Words.Say("saves.unkept", "Folder", a.Games.Folder, "Why", why.Error())
}

// kept returns the games of all folders, the last saved first, each once. The error is that of the first folder.
func (a *App) kept() (all []save.Saved, err error) {
	for i, shelf := range append([]save.Shelf{a.Games}, a.Elsewhere...) {
		games, trouble := shelf.List()
		if i == 0 {
			err = trouble
		}
		all = append(all, games...)
	}
	slices.SortStableFunc(all, func(x, y save.Saved) int { return y.When.Compare(x.When) })
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(g save.Saved) bool {
		again := seen[strings.ToLower(g.Name)]
		seen[strings.ToLower(g.Name)] = true
		return again
	}), err
}
