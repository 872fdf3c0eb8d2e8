package ui

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"zwerm/game"
	"zwerm/game/bot"
	"zwerm/game/others"
)

// Shots are the names of scenes of which a picture can be made.
var Shots = []string{"title", "scenarios", "seats", "practice", "board", "terms", "field", "atelier", "context", "stances", "proposals",
	"drawer", "menu", "events", "help", "playing", "report", "why", "debrief", "luck", "decisions", "assumptions", "goals", "districts", "end", "settings", "saves"}

// shotSeed, shotRounds and shotPlayer are the game of which pictures are made, and who decides in it.
const (
	shotSeed   = 2015
	shotRounds = 4
	shotPlayer = "adaptive"
	shotLucks  = 4 // under which it is looked at what hangs on assumptions, so that pictures do not take minutes
)

// Stage returns a scene by its name, in a game that was played for some rounds. The error names what there is.
func Stage(a *App, name, scenario string) (Scene, error) {
	if !slices.Contains(Shots, name) {
		return nil, fmt.Errorf("there is no scene %q; allowed: %s", name, strings.Join(Shots, ", "))
	}
	switch name {
	case "title":
		return NewTitle(a), nil
	case "scenarios":
		return NewChoose(a), nil
	case "seats":
		s := NewSeats(NewChoose(a))
		s.toggle(s.parties[2])
		return s, nil
	case "practice":
		s, err := game.New("oefenronde", shotSeed, game.Settings{Practice: true})
		if err != nil {
			return nil, err
		}
		m := newMatch(s, "", leastW, leastH)
		m.Sight.Look(m)
		m.Sight.wait()
		return NewBoard(m), nil
	case "settings":
		return NewSettings(a, NewTitle(a)), nil
	case "saves":
		return NewSaves(a, NewTitle(a)), nil
	}
	s, err := game.New(scenario, shotSeed, game.Settings{})
	if err != nil {
		return nil, err
	}
	m := newMatch(s, "", leastW, leastH)
	for range shotRounds {
		if err := m.decide(shotPlayer); err != nil {
			return nil, err
		}
	}
	m.Story.Follow()
	m.Changed()
	m.Flock.Settle()
	if name == "report" || name == "why" {
		r := NewReport(m, shotRounds-1)
		if r.why.wait(); name == "why" {
			return NewCauses(r, 2), nil
		}
		return r, nil
	}
	if err := errors.Join(s.Continue(), s.Continue()); err != nil {
		return nil, err
	}
	scene, err := m.stage(name)
	if d, is := scene.(*Debrief); is {
		m.others = gather(m)
		if list, _ := d.listed(); list != nil { // which needs no other games
			m.others.Stop()
			m.others.assume = newAssuming(m, shotLucks)
			m.others.finish(d)
		} else {
			m.others.leaveOut(m, others.Place{Round: 1})
			m.others.wait()
		}
		d.refresh()
	}
	return scene, err
}

// decide plays a round as a strategy would.
func (m *Match) decide(strategy string) error {
	s := m.Session
	if s.Phase() == game.Reporting {
		if err := errors.Join(s.Continue(), s.Continue()); err != nil {
			return err
		}
	}
	for _, p := range bot.Players() {
		if p.Name == strategy {
			p.Choose(s, nil) // a strategy draws no luck
		}
	}
	m.hold()
	return s.Play(game.HalfYear)
}

// hold holds the group to the range that the last year would make one expect, so that pictures show what came of such ranges.
func (m *Match) hold() {
	for _, key := range game.Six {
		values := m.Session.Values(key)
		last := values[max(0, len(values)-12):]
		low, high := slices.Min(last), slices.Max(last)
		if !math.IsNaN(low) && !math.IsNaN(high) && key == game.Six[len(m.Session.Rounds())%len(game.Six)] {
			_ = m.Session.Commit(game.Range{Indicator: key, Month: m.Session.Month() + game.HalfYear - 1, Low: low, High: high, Chance: .8})
		}
	}
}

// first chooses the first cards of the hand that can be chosen.
func (m *Match) first(cards int) {
	for _, c := range m.Session.Hand(m.seat) {
		if len(m.Session.Choices()) < cards && c.Reason == nil {
			_ = m.Session.Choose(c.Choice()) // what is refused stays in the hand
		}
	}
}

// discuss opens the terms of pilots, about which residents were consulted.
func (m *Match) discuss(b *Board) (Scene, error) {
	for i := len(m.Session.Choices()) - 1; i >= 0; i-- {
		if _, err := m.Session.Unchoose(i); err != nil {
			return nil, err
		}
	}
	choice := game.Choice{Lever: "pilots", Target: m.Districts()[0].Path, Consulted: []string{"community"}}
	err := m.Session.Choose(choice)
	return NewTerms(b, 0), err
}

func (m *Match) stage(name string) (Scene, error) {
	m.first(2)
	b := NewBoard(m)
	switch name {
	case "drawer":
		return NewDrawer(m, b), nil
	case "terms":
		return m.discuss(b)
	case "field":
		return NewField(b), nil
	case "atelier", "context", "stances", "proposals":
		t := NewAtelier(b)
		t.step = map[string]int{"atelier": groundStep, "context": contextStep, "stances": futureStep, "proposals": agendaStep}[name]
		return t, nil
	case "menu":
		return NewMenu(m, b), nil
	case "events":
		return NewEvents(m, NewMenu(m, b)), m.Session.Add(game.Surprises[0].Key)
	case "help":
		return NewHelp(b), nil
	case "debrief", "luck", "decisions", "assumptions", "goals", "districts":
		d := NewDebrief(m)
		d.view = map[string]int{"debrief": policyView, "luck": luckView, "decisions": decisionsView, "assumptions": assumptionsView, "goals": goalView, "districts": placesView}[name]
		d.refresh()
		return d, nil
	case "end":
		return NewEnd(m), nil
	case "playing":
		_, m.Sight.Months = m.value("sight")
		err := m.Session.Begin(game.HalfYear)
		return NewPlaying(b, game.HalfYear), err
	}
	m.Sight.Look(m)
	m.Sight.wait()
	return b, nil
}

// Shoot shows a window until some frames were drawn, and writes the last one to a file.
func Shoot(w *Window, path string, width, height, frames int) error {
	done := false
	w.drawn = func(screen *ebiten.Image) {
		if frames--; frames > 0 || done {
			return
		}
		done = true
		w.scene = nil
		w.failure = write(path, screen)
	}
	ebiten.SetWindowSize(width, height)
	return Show(w, "zwerm")
}

// write keeps a picture as PNG.
func write(path string, picture *ebiten.Image) error {
	out := image.NewRGBA(picture.Bounds())
	picture.ReadPixels(out.Pix)
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(f, out), f.Close())
}
