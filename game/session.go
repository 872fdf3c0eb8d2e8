package game

import (
	"fmt"
	"slices"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/policy"
	"zwerm/sim/process"
)

// A Session is one game. It is not safe for use by several goroutines at once; worlds that it hands out may be read, and
// copied, by any goroutine, except while a round is being played (see World).
type Session struct {
	scenario *sim.Scenario
	file     []byte // from which the scenario was read
	name     string // of that file, for messages
	seed     uint64
	settings Settings
	strategy *policy.Strategy // of municipalities that nobody plays
	pool     *sim.Pool

	phase    Phase
	world    *sim.World
	rounds   []Round                // played, oldest first
	starts   []*sim.World           // at the start of each of them; nil where forgotten (see undo.go)
	history  [][]float64            // see History
	authored []float64              // of every month as in history (see style.go)
	trusted  [][sim.Parties]float64 // of every month as in history (see Trust)
	next     Round                  // the round that is being prepared or played
	draft    *sim.World             // the world as it will be when the choices are made
	deals    []deal                 // of every round, that of the next one last
	steps    []process.Process
	players  *people // who takes the decisions of the round that is played
}

// New begins a game in a scenario that comes with the program, by name, or in a file, by path.
func New(scenario string, seed uint64, settings Settings) (*Session, error) {
	file, err := scenarios.Source(scenario)
	if err != nil {
		return nil, err
	}
	return NewFrom(scenario, file, seed, settings)
}

// NewFrom begins a game in the scenario of a file; its name is used in messages only.
func NewFrom(name string, file []byte, seed uint64, settings Settings) (*Session, error) {
	scenario, err := scenarios.Read(name, file)
	if err != nil {
		return nil, err
	}
	settings.Seats, settings.Set = slices.Clone(settings.Seats), slices.Clone(settings.Set)
	if err := settings.complete(scenario); err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	strategy, err := settings.strategy()
	if err != nil {
		return nil, err
	}
	s := &Session{scenario: scenario, file: file, name: name, seed: seed, settings: settings, strategy: strategy}
	s.world = process.NewWorld(scenario, seed, nil)
	s.measure()
	s.prepare()
	return s, nil
}

// Use gives the game a pool of workers for the months that it plays; nil means none. Results do not depend on it.
func (s *Session) Use(pool *sim.Pool) { s.pool = pool }

// Scenario returns the scenario, with the changes of the settings and the surprises of the rounds that were played. It must not
// be changed.
func (s *Session) Scenario() *sim.Scenario { return s.world.Scenario }

// File returns the scenario file from which the game was made.
func (s *Session) File() []byte { return slices.Clone(s.file) }

// Seed returns the game's hidden seed. What is shown to players before the debrief may not depend on it.
func (s *Session) Seed() uint64 { return s.seed }

// Settings returns what was agreed, complete.
func (s *Session) Settings() Settings {
	g := s.settings
	g.Seats, g.Set = slices.Clone(g.Seats), slices.Clone(g.Set)
	return g
}

// World returns the world as it is after the last month that was played. It must not be changed. Between rounds it stays as
// it is for good, even when the game goes on, so that forecasts may go on reading it; while a round is played every Step
// changes it.
func (s *Session) World() *sim.World { return s.world }

// Home returns the index of the municipality that the game is about, in World().Municipalities.
func (s *Session) Home() int {
	return slices.IndexFunc(s.world.Municipalities, func(m sim.Municipality) bool { return m.Path == s.settings.Home })
}

// Month returns the month that comes next: January 2015 = 0. Choices are decisions of this month.
func (s *Session) Month() int { return s.world.Month + 1 }

// MonthsLeft returns how many months of the scenario are still to be played.
func (s *Session) MonthsLeft() int { return s.scenario.Start + s.scenario.Months - s.Month() }

// Hash returns the fingerprint of the world.
func (s *Session) Hash() string { return s.world.Hash() }
