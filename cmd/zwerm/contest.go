package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/game"
	"zwerm/game/save"
	"zwerm/scenarios/document"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
	"zwerm/sim/record"
	"zwerm/sim/report"
)

// A playedGame is a saved game that a report is about.
type playedGame struct {
	name string
	*game.Session
}

// The games of a contest share their world, so that their decisions can meet the same luck, and strategies in the place of
// the people too.
type contest struct {
	games  []playedGame
	months int // that all of them have played
}

// readGames reads saved games and plays them again, which shows whether they come out as they were kept.
func readGames(c *cobra.Command, names []string) ([]*contest, error) {
	var list []*contest
	byWorld := map[string]*contest{}
	progress := newProgress(c.ErrOrStderr(), "games", len(names))
	defer progress.end()
	for i, name := range names {
		kept, err := gameNamed(name, shelf())
		if err != nil {
			return nil, err
		}
		s, err := kept.Replay(nil)
		if err != nil {
			return nil, fmt.Errorf("%s: %w\na report compares games of one version of the model, %s here; zwerm replay tells more", name, err, experiment.ModelVersion)
		}
		progress.step()
		played := len(s.History()) - 1
		if played == 0 {
			return nil, fmt.Errorf("%s: no round was played yet", name)
		}
		settings := s.Settings()
		world := fmt.Sprint(s.Scenario().Hash, settings.Home, settings.Seats, settings.Others, settings.Set)
		if byWorld[world] == nil {
			byWorld[world] = &contest{months: played}
			list = append(list, byWorld[world])
		}
		t := byWorld[world]
		t.games, t.months = append(t.games, playedGame{gameName(name, i, names), s}), min(t.months, played)
	}
	return list, nil
}

// gameName is what a game is called in a report: its file without folder and ending, where that tells it from the others.
func gameName(name string, i int, names []string) string {
	short := func(name string) string { return strings.TrimSuffix(filepath.Base(name), save.Extension) }
	alike := slices.IndexFunc(names, func(other string) bool { return short(other) == short(name) })
	switch {
	case isCode(name):
		return fmt.Sprint("Code ", i+1)
	case alike != i || slices.ContainsFunc(names[i+1:], func(other string) bool { return short(other) == short(name) }):
		return fmt.Sprintf("%s (%d)", short(name), i+1)
	}
	return short(name)
}

// seeds are the lucks under which decisions are taken again: that of every game, and the ones after the first game's.
func (t *contest) seeds(n int) (list []uint64) {
	for _, g := range t.games {
		if !slices.Contains(list, g.Seed()) {
			list = append(list, g.Seed())
		}
	}
	for seed := t.games[0].Seed(); len(list) < n; seed++ {
		if !slices.Contains(list, seed) {
			list = append(list, seed)
		}
	}
	return list
}

// A side is one of those that a contest compares: a game, or a strategy in the place of its people.
type side struct {
	arm    *report.Arm
	player func() policy.Player
	missed []*game.Again // of a game, one per run
}

// sides are the games of a contest and then the strategies.
func (t *contest) sides(origin *report.Origin, beside []*policy.Strategy) (list []*side) {
	own := t.games[0].Scenario().Params.RecoveryEffect
	for _, g := range t.games {
		s := &side{arm: &report.Arm{Strategy: g.name + save.Extension, Origin: origin, Own: own,
			Played: &report.Played{Name: g.name, Seed: g.Seed(), Decisions: decisionsUntil(g.Session, t.months)}}}
		s.player = func() policy.Player {
			a := g.Again()
			s.missed = append(s.missed, a)
			return a
		}
		list = append(list, s)
	}
	for _, strategy := range beside {
		list = append(list, &side{arm: &report.Arm{Strategy: strategy.Key, Origin: origin, Own: own},
			player: func() policy.Player { return t.games[0].Instead(strategy) }})
	}
	return list
}

// decisionsUntil counts what people decided in the first months of a game.
func decisionsUntil(s *game.Session, months int) (n int) {
	for _, d := range s.Log() {
		if d.Month < s.Scenario().Start+months {
			n++
		}
	}
	return n
}

// origin describes the world of a contest.
func (t *contest) origin(seeds []uint64, beside []*policy.Strategy) *report.Origin {
	s, settings := t.games[0].Scenario(), t.games[0].Settings()
	o := &report.Origin{Label: t.games[0].name, Model: experiment.ModelVersion, Claims: experiment.ClaimsHash(), Scenario: s.Key, Name: s.Name, Hash: s.Hash,
		Set: append(settings.Set, "parties="+experiment.Auto), Settings: 1, Dated: s.Dated, First: s.Start, Months: t.months, Seeds: seeds,
		Assumptions: record.AssumptionsOf(&s.Params), Files: map[string]string{}}
	towns := 0
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			towns++
			if r.Key+"/"+m.Key != settings.Home {
				continue
			}
			o.Town = m.Name
			for _, d := range m.Districts {
				o.Residents += d.Residents
			}
		}
	}
	if towns > 1 {
		o.Others = settings.Others
	} else {
		o.Town = ""
	}
	for _, strategy := range beside {
		if strategy.Hash != "" {
			o.Files[strategy.Key] = strategy.Hash
		}
	}
	return o
}

// tell says what was compared, and of which games a part was left out.
func (t *contest) tell(out io.Writer, lucks int) {
	for _, g := range t.games {
		fmt.Fprintf(out, "%s: %s of decisions under %s", g.name, document.Counted(t.months, "month", "months"), document.Counted(lucks, "luck", "lucks"))
		if left := len(g.History()) - 1 - t.months; left > 0 {
			fmt.Fprintf(out, "; %s more that other games have not played", document.Counted(left, "month", "months"))
		}
		fmt.Fprintln(out)
	}
}
