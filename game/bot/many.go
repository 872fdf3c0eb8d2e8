package bot

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"zwerm/scenarios"
	"zwerm/sim"
)

// MaxResidents is how large a scenario may be to be played by bots unless it is named.
const MaxResidents = 200_000

// A Plan says which games are played.
type Plan struct {
	Scenarios []string // names or paths; those with at most MaxResidents when empty
	Games     int      // how many, over all scenarios and players
	Seed      uint64   // the first seed; all players of a scenario meet the same seeds
	Workers   int      // how many games at the same time; the results do not depend on it
}

// Play plays the games of a plan, and returns them in the order of the plan. Every scenario is played by every player under
// the first seed, then under the next, and so on. Tick, unless nil, is called after every game, by any worker.
func (p *Plan) Play(ctx context.Context, tick func()) ([]Game, error) {
	names, err := p.names()
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[name], err = scenarios.Source(name); err != nil {
			return nil, err
		}
		if _, err := scenarios.Read(name, files[name]); err != nil {
			return nil, err
		}
	}
	players := Players()
	games := make([]Game, p.Games)
	each := func(i int) {
		if ctx.Err() != nil {
			return
		}
		turn := i / len(names)
		player := &players[turn%len(players)]
		games[i] = Game{
			Scenario: names[i%len(names)], Player: player.Name, Seed: p.Seed + uint64(turn/len(players)), Draw: uint64(turn % len(players)),
		}
		games[i].play(files[games[i].Scenario], player)
		if tick != nil {
			tick()
		}
	}
	share(max(1, p.Workers), len(games), each)
	return games, ctx.Err()
}

// names returns the scenarios that are played.
func (p *Plan) names() ([]string, error) {
	if len(p.Scenarios) > 0 {
		return p.Scenarios, nil
	}
	list, err := scenarios.List()
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(s *sim.Scenario) bool { return s.Residents() > MaxResidents })
	names := make([]string, len(list))
	for i := range list {
		names[i] = list[i].Key
	}
	return names, nil
}

// share does pieces of work on a number of goroutines.
func share(workers, n int, work func(i int)) {
	next := make(chan int)
	var running sync.WaitGroup
	for range min(workers, n) {
		running.Go(func() {
			for i := range next {
				work(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	running.Wait()
}

// Cores returns how many games can usefully be played at the same time.
func Cores() int { return runtime.GOMAXPROCS(0) }
