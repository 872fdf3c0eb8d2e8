package ui

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"zwerm/game"
	"zwerm/game/letter"
	"zwerm/game/save"
	"zwerm/game/ui/swarm"
	"zwerm/game/ui/town"
	"zwerm/scenarios"
	"zwerm/sim"
)

// A Match is a game as its scenes share it: the rules, where it is kept, and its town and flock.
type Match struct {
	Session *game.Session
	Shelf   string // the name under which it is kept; empty for a practice game
	Town    town.Map
	Flock   *swarm.Flock
	Sight   Sight
	Story   *letter.Chronicle // what happened to residents, for letters
	others  *Others           // games that this one is set among, as far as they were played
	seat    string            // who decides now
	version int               // changes whenever the game does, or what is known about it
	ground  int               // changes whenever the map does
}

// The map's picture: as large as the part of the board that it fills.
const mapTop, mapHigh = 132.0, 470.0

// newMatch lays out the town of a game and lets its flock rise.
func newMatch(s *game.Session, shelf string, w, h float64) *Match {
	m := &Match{Session: s, Shelf: shelf, seat: s.Settings().Seats[0], Story: letter.NewChronicle(s)}
	m.Lay(w, h)
	return m
}

// Lay fits map and flock to a screen.
func (m *Match) Lay(w, h float64) {
	high := h - leastH + mapHigh
	frame := town.Frame{X: 16, Y: 8, W: w - 320, H: high - 180}
	seed := sim.KeyOf(m.Home().Path)
	m.Town = town.Lay(m.Home().To-m.Home().From, frame, w, high, seed)
	m.Flock = swarm.New(picture(m), seed)
	m.version, m.ground = m.version+1, m.ground+1
}

// Home is the municipality that the game is about.
func (m *Match) Home() *sim.Municipality {
	w := m.Session.World()
	return &w.Municipalities[m.Session.Home()]
}

// Districts are those of the home municipality.
func (m *Match) Districts() []sim.District {
	return m.Session.World().DistrictsOf(m.Home())
}

// Changed makes the flock turn to what the world has become, and pictures be drawn again.
func (m *Match) Changed() {
	m.version, m.ground = m.version+1, m.ground+1
	m.Flock.Turn(picture(m))
}

// Dated reports whether the game follows the calendar.
func (m *Match) Dated() bool { return m.Session.Scenario().Dated }

// Rounds is how many rounds of half a year the scenario has.
func (m *Match) Rounds() int {
	return (m.Session.Scenario().Months + game.HalfYear - 1) / game.HalfYear
}

// Round is the round that is being prepared or played, counted from 1.
func (m *Match) Round() int { return len(m.Session.Rounds()) + 1 }

// begin starts a game in a scenario that comes with the program, or in a file, for the municipality or for other seats. Practice
// games are not kept.
func (a *App) begin(scenario string, file []byte, practice bool, seats ...string) Move {
	seed := a.Seed()
	settings := game.Settings{Practice: practice, Seats: seats}
	var s *game.Session
	var err error
	if file == nil {
		s, err = game.New(scenario, seed, settings)
	} else {
		s, err = game.NewFrom(scenario, file, seed, settings)
	}
	if err != nil {
		a.Notice = err.Error()
		return Stay
	}
	return To(a.board(s, a.nameNow(s)))
}

// Open begins a game in a scenario, by its name or in a file, as somebody does who names it when starting the program. A seed
// that is nil is drawn.
func (a *App) Open(scenario string, seed *uint64, settings game.Settings) (Scene, error) {
	world, err := scenarios.Load(scenario)
	if err != nil {
		return nil, err
	}
	if n := world.Residents(); n > playable {
		return nil, fmt.Errorf("%s has %d residents; the window plays worlds of at most %d", scenario, n, playable)
	}
	if seed == nil {
		drawn := a.Seed()
		seed = &drawn
	}
	s, err := game.New(scenario, *seed, settings)
	if err != nil {
		return nil, err
	}
	return a.board(s, a.nameNow(s)), nil
}

// Resume goes on with a game that was kept, as somebody does who names it when starting the program. The error says why nothing
// of it can be played.
func (a *App) Resume(saved save.Saved) (Scene, error) {
	if move := a.resume(saved); move.To != nil {
		return move.To, nil
	}
	why := a.Notice
	a.Notice = ""
	return nil, errors.New(why)
}

// board opens the board of a game. One for practice is kept under no name.
func (a *App) board(s *game.Session, shelf string) Scene {
	if s.Settings().Practice {
		shelf = ""
	}
	s.Use(a.Pool)
	m := newMatch(s, shelf, leastW, leastH)
	m.Sight.Look(m)
	return NewBoard(m)
}

// resume plays a kept game again up to where it stopped. Notices say what is not as it was: that the file is damaged, that the
// scenario has changed since, of which the game has a copy of its own, or that the game comes out differently now. What is then
// kept is another game, so that nothing of the old one is lost; so is a game without a name.
func (a *App) resume(saved save.Saved) Move {
	if saved.Record == nil {
		a.Notice = a.Words.Say("saves.broken", "Why", saved.Err.Error())
		return Stay
	}
	changed := save.Current(saved.Record)
	s, differs := saved.Record.Replay(nil)
	if s == nil {
		a.Notice = a.Words.Say("saves.broken", "Why", differs.Error())
		return Stay
	}
	var notes []string
	for _, note := range []struct {
		key string
		err error
	}{{"damaged", saved.Err}, {"changed", changed}, {"differs", differs}} {
		if note.err != nil {
			notes = append(notes, a.Words.Text("play.resume."+note.key, "Why", note.err.Error(), "Name", saved.Record.Name))
		}
	}
	a.Notice = strings.Join(notes, "\n")
	shelf := saved.Name
	if saved.Err != nil || differs != nil || shelf == "" {
		shelf = a.nameNow(s)
	}
	if s.Phase() == game.Over {
		m := newMatch(s, shelf, leastW, leastH)
		return To(NewDebrief(m))
	}
	return To(a.board(s, shelf))
}

// nameNow names a game after its scenario and the time. A game that began in the same second is not replaced.
func (a *App) nameNow(s *game.Session) string {
	a.settle()
	return a.Games.Unused(fmt.Sprintf("%s-%s", proper(s.Scenario().Key), time.Now().Format("20060102-150405")))
}

// proper keeps of a name what a file may be called.
func proper(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, name)
}
