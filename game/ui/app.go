package ui

import (
	"math/rand/v2"
	"slices"

	"zwerm/game/prefs"
	"zwerm/game/save"
	"zwerm/game/words"
	"zwerm/sim"
)

// An App is what outlives scenes.
type App struct {
	Words *words.Words
	Prefs prefs.Preferences
	// Notice is what people should know about, such as a file that could not be read; it is shown once.
	Notice string
	// Pool works on months; nil means none.
	Pool *sim.Pool
	// Games is where games are kept; without a folder they are not. Scenarios is the folder of people's own scenario files.
	Games     save.Shelf
	Scenarios string
	// Elsewhere is where games are put, in this order, while Games cannot be written.
	Elsewhere []save.Shelf
	// Stop ends the program when it is closed; nil never does.
	Stop      <-chan struct{}
	elsewhere string // the folder of the game that was kept last, when that was not Games
	path      string // of the preferences
	keeper    keeper // saves games
	exporting *export
	written   chan string // what to say of exports
}

// NewApp reads preferences from a file; what is wrong with it becomes a notice, and the usual ones are used.
func NewApp(path string) *App {
	a := &App{path: path}
	var err error
	a.Prefs, err = prefs.Read(path)
	a.speak()
	if err != nil {
		a.Notice = a.Words.Say("settings.broken", "Why", err.Error())
	}
	return a
}

// Set changes preferences and keeps them. A file that cannot be written becomes a notice.
func (a *App) Set(p prefs.Preferences) {
	if p == a.Prefs {
		return
	}
	a.Prefs = p
	a.speak()
	if a.path == "" {
		return
	}
	if err := p.Write(a.path); err != nil {
		a.Notice = a.Words.Say("settings.unkept", "Why", err.Error())
	}
}

func (a *App) speak() {
	words, err := words.New(a.Prefs.Language)
	if err != nil {
		panic(err) // preferences are checked when they are read
	}
	a.Words = words
}

// Seed returns a seed for a new game.
func (a *App) Seed() uint64 { return rand.Uint64N(1_000_000) }

// Resize makes text one size larger or smaller.
func (a *App) Resize(larger bool) {
	p := a.Prefs
	i := slices.Index(prefs.TextSizes, p.Text)
	if larger {
		i++
	} else {
		i--
	}
	p.Text = prefs.TextSizes[min(len(prefs.TextSizes)-1, max(0, i))]
	a.Set(p)
}

// For changes language and size of text for this run alone; empty and 0 leave them. The error names what is allowed.
func (a *App) For(language string, text int) error {
	p := a.Prefs
	if language != "" {
		p.Language = language
	}
	if text != 0 {
		p.Text = text
	}
	if err := p.Check(); err != nil {
		return err
	}
	a.Prefs, a.path = p, ""
	a.speak()
	return nil
}
