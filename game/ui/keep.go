package ui

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"time"

	"zwerm/game"
	"zwerm/game/save"
)

// keep saves the game, beside the frames. A shelf that cannot be written becomes a notice, and play goes on: the game is put
// elsewhere, if it can be, and the notice says where.
func (a *App) keep(m *Match) {
	if m.Shelf == "" || a.Games.Folder == "" {
		return
	}
	shelves := append([]save.Shelf{a.Games}, a.Elsewhere...)
	a.keeper.put(keeping{m.Shelf, m.Session.Record(), time.Now().Format("2006-01-02 15:04"), shelves})
}

// A keeping is a game as it is to be saved, and the shelves that it may stand on, the best first.
type keeping struct {
	name    string
	record  *game.Record
	when    string
	shelves []save.Shelf
}

// A keptIn says where a game stands: in a folder, or in none. Why says what is wrong with the first of its shelves, if anything.
type keptIn struct {
	first, folder string
	why           error
}

// write saves a game on the first shelf that can be written.
func (k keeping) write() (in keptIn) {
	in.first = k.shelves[0].Folder
	for i, shelf := range k.shelves {
		err := shelf.Keep(k.name, k.record, k.when)
		if i == 0 {
			in.why = err
		}
		if err == nil {
			in.folder = shelf.Folder
			break
		}
	}
	return in
}

// A keeper saves games one after the other, so that no frame waits for a disk. Of a game that waits and is given again only the
// last state is saved.
type keeper struct {
	mutex   sync.Mutex
	waiting []keeping
	done    []keptIn
	writing chan struct{} // closed when nothing waits any more; nil while nothing is written
	// through, when not nil, is what saving goes through; a test holds it up here.
	through func(keeping) keptIn
}

// put gives a game to be saved.
func (k *keeper) put(game keeping) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if i := slices.IndexFunc(k.waiting, func(g keeping) bool { return g.name == game.name }); i >= 0 {
		k.waiting[i] = game
	} else {
		k.waiting = append(k.waiting, game)
	}
	if k.writing == nil {
		k.writing = make(chan struct{})
		go k.work(k.writing)
	}
}

// work saves what waits, until nothing does.
func (k *keeper) work(writing chan struct{}) {
	defer close(writing)
	write := k.through
	if write == nil {
		write = keeping.write
	}
	for {
		k.mutex.Lock()
		if len(k.waiting) == 0 {
			k.writing = nil
			k.mutex.Unlock()
			return
		}
		next := k.waiting[0]
		k.waiting = k.waiting[1:]
		k.mutex.Unlock()
		in := write(next)
		k.mutex.Lock()
		k.done = append(k.done, in)
		k.mutex.Unlock()
	}
}

// wait waits until everything that was given is saved, or cannot be.
func (k *keeper) wait() {
	k.mutex.Lock()
	writing := k.writing
	k.mutex.Unlock()
	if writing != nil {
		<-writing
	}
}

// saved returns what became of games since it was asked last.
func (k *keeper) saved() []keptIn {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	done := k.done
	k.done = nil
	return done
}

// tell makes notices of games that could not be saved where they should be. Where they are instead is said once.
func (a *App) tell() {
	for _, in := range a.keeper.saved() {
		switch {
		case in.why == nil:
			a.elsewhere = ""
		case in.folder == "":
			a.Notice = a.Words.Say("saves.unkept", "Folder", in.first, "Why", in.why.Error())
		case in.folder != a.elsewhere:
			a.elsewhere = in.folder
			a.Notice = a.Words.Say("saves.elsewhere", "Folder", in.first, "Where", in.folder, "Why", in.why.Error())
		}
	}
}

// Settle waits until every game is saved. The error is what people should still know, as there is no window any more to say it.
func (a *App) Settle() error {
	a.Notice = ""
	a.settle()
	if a.Notice != "" {
		return errors.New(a.Notice)
	}
	return nil
}

// settle waits until every game is saved, and makes notices of those that could not be.
func (a *App) settle() {
	a.keeper.wait()
	a.tell()
}

// kept returns the games of all folders, the last saved first, each once. The error is that of the first folder.
func (a *App) kept() (all []save.Saved, err error) {
	a.settle()
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
