package others

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"

	"zwerm/game"
	"zwerm/game/bot"
	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/hypotheses"
)

// A World is the game's world where something else is assumed; the own one where nothing is.
type World struct {
	Key  string             // of the honesty switch, or hypotheses.All; empty for the own world
	Set  map[string]float64 // what is assumed
	High bool               // whether that is at the upper end of the range; the own value lies between both ends, or at one of them
}

// Worlds returns the own world and those in which an honesty switch is at an end of its range, unless it already is there: first the
// effect of fit on recovery, on which most hangs and which nobody has measured, then all seven assumptions against co-creation
// together, then every other one.
func Worlds(own *sim.Params) ([]World, error) {
	names := []string{experiment.RecoveryEffect, hypotheses.All}
	for _, key := range hypotheses.HonestyKeys() {
		if key != experiment.RecoveryEffect {
			names = append(names, key)
		}
	}
	switches, err := hypotheses.Switches(own, names...)
	if err != nil {
		return nil, err
	}
	list := []World{{}}
	for _, s := range switches {
		ends := []hypotheses.Point{s.Points[0], s.Points[len(s.Points)-1]}
		if s.Key == experiment.RecoveryEffect { // these are what the design asks for
			effects := experiment.RecoveryEffects
			for i, effect := range []float64{effects[0], effects[len(effects)-1]} {
				ends[i] = hypotheses.Point{Set: map[string]float64{s.Key: effect}, Default: effect == own.RecoveryEffect}
			}
		}
		for i, end := range ends {
			if !end.Default {
				list = append(list, World{s.Key, end.Set, i == 1})
			}
		}
	}
	return list, nil
}

// Flips say which games are played where something else is assumed: the group's log, and others who decide in its place, in every
// world and under the same lucks.
type Flips struct {
	Record *game.Record // of the group's game
	Worlds []World
	Beside []string // who decides there besides: names of bot.Players
	Lucks  int      // the first is the group's own
	Keys   []string // of the indicators that are kept
	Done   []bool   // which games are not to be played any more, by Place; nil for none
}

// Games returns how many games there are.
func (f *Flips) Games() int { return len(f.Worlds) * f.sides() * f.Lucks }

// sides are the group and who decides besides.
func (f *Flips) sides() int { return 1 + len(f.Beside) }

// Place returns the place of a game among all: side 0 is the group, and then come those of Beside.
func (f *Flips) Place(world, side, luck int) int { return (world*f.sides()+side)*f.Lucks + luck }

// Play plays the games on some workers, world by world, and hands over how each ended, by its place, one at a time. What a place
// gives depends on it alone. The error is the context's, or says why a game could not be played.
func (f *Flips) Play(ctx context.Context, workers int, found func(place int, ends []float64)) error {
	players := make([]bot.Player, len(f.Beside))
	for i, name := range f.Beside {
		k := slices.IndexFunc(bot.Players(), func(p bot.Player) bool { return p.Name == name })
		if k < 0 {
			return fmt.Errorf("there is no player %q", name)
		}
		players[i] = bot.Players()[k]
	}
	var handing sync.Mutex
	hand := func(place int, ends []float64) {
		handing.Lock()
		defer handing.Unlock()
		found(place, ends)
	}
	return share(ctx, workers, len(f.Worlds)*f.Lucks, func(ctx context.Context, i int) error {
		return f.play(ctx, i/f.Lucks, i%f.Lucks, players, hand)
	})
}

// play plays the games of one world under one luck: they all begin in the same way.
func (f *Flips) play(ctx context.Context, world, luck int, players []bot.Player, found func(place int, ends []float64)) error {
	r := f.Record
	var begun *game.Session
	for side := range f.sides() {
		place := f.Place(world, side, luck)
		if f.Done != nil && f.Done[place] {
			continue
		}
		if begun == nil {
			settings := r.Settings
			settings.Set = append(slices.Clone(settings.Set), f.Worlds[world].Assignments()...)
			s, err := game.NewFrom(r.Name, r.File, r.Seed+uint64(luck), settings)
			if err != nil {
				return err
			}
			begun = s
		}
		s, err := begun.Fork(0)
		if err != nil {
			return err
		}
		draw := rand.New(rand.NewPCG(r.Seed, uint64(luck)))
		for _, round := range r.Rounds {
			if side == 0 {
				repeat(s, r, nil)
			} else {
				players[side-1].Choose(s, draw)
			}
			if err := playRound(ctx, s, round); err != nil {
				return err
			}
		}
		var ends []float64
		for _, values := range values(s, f.Keys) {
			ends = append(ends, values[len(values)-1])
		}
		found(place, ends)
	}
	return nil
}

// Assignments are what is assumed, as settings of a game, in the order of their keys.
func (w *World) Assignments() (list []string) {
	for key, value := range w.Set {
		list = append(list, key+"="+strconv.FormatFloat(value, 'g', -1, 64))
	}
	slices.Sort(list)
	return list
}
