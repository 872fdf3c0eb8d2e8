package letter

import (
	"slices"
	"testing"

	"zwerm/game"
	"zwerm/sim"
)

// seen is what a second watcher, who keeps everything, has seen of a district in a month.
type seen struct {
	state    []sim.State
	provider []uint8
	house    []sim.House
	takers   [][]sim.Taker
}

// watched is a game with everything that happened in it: by month and district of the world.
type watched struct {
	*game.Session
	months map[int]map[int]seen
}

func (g *watched) watch() {
	w := g.World()
	m := &w.Municipalities[g.Home()]
	now := map[int]seen{}
	for j := m.From; j < m.To; j++ {
		d := &w.Districts[j]
		s := seen{slices.Clone(d.People.State), slices.Clone(d.People.Provider), slices.Clone(d.People.House), nil}
		for k := range d.Care {
			s.takers = append(s.takers, slices.Clone(d.Care[k].Takers))
		}
		now[j] = s
	}
	g.months[w.Month] = now
}

// played plays a game with two watchers, one of them the chronicle. Something is chosen in every round.
func played(t *testing.T, scenario string, seed uint64, rounds int) (*watched, *Chronicle) {
	t.Helper()
	s, err := game.New(scenario, seed, game.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	g := &watched{s, map[int]map[int]seen{}}
	c := NewChronicle(s)
	g.watch()
	for range rounds {
		playRound(t, s, func() { g.watch(); c.Follow() })
	}
	return g, c
}

// playRound chooses the first card that can be chosen and plays half a year.
func playRound(t *testing.T, s *game.Session, each func()) {
	t.Helper()
	for _, card := range s.Hand(s.Settings().Seats[0]) {
		if s.Choose(card.Choice()) == nil {
			break
		}
	}
	if err := s.Begin(game.HalfYear); err != nil {
		t.Fatal(err)
	}
	for more := true; more; {
		var err error
		if more, err = s.Step(); err != nil {
			t.Fatal(err)
		}
		each()
	}
	for s.Phase() != game.Choosing && s.Phase() != game.Over {
		if err := s.Continue(); err != nil {
			t.Fatal(err)
		}
	}
}

// stood says how a member stood with a kind of help at the end of a month, from what the second watcher saw.
func (g *watched) stood(l *Letter, f *Fact, month int) (stage int, helped bool, provider int) {
	s, i := g.months[month][l.Household.District], l.Members[f.Member].Resident
	care := len(g.Scenario().Care)
	switch {
	case f.Help >= care:
		on := s.state[i]&sim.CaseloadBit(f.Help-care) != 0
		return b(on), on, -1
	case f.Help == Neighbours:
		on := s.house[l.Household.House]&sim.Joined != 0
		return b(on), on, -1
	case g.Scenario().Care[f.Help].IsProvision():
		for _, t := range s.takers[f.Help] {
			if t.Resident == i {
				return 1, t.Helped, outsideOr(t.Helped, t.Provider)
			}
		}
		return 0, false, -1
	case !s.state[i].Needs():
		return 0, false, -1
	}
	helped = s.state[i]&sim.InCare != 0
	return s.state[i].Stage(), helped, outsideOr(helped, s.provider[i])
}

func outsideOr(helped bool, provider uint8) int {
	if !helped || provider == sim.OutsideContract {
		return -1
	}
	return int(provider)
}

func b(on bool) int {
	if on {
		return 1
	}
	return 0
}

// holds checks one fact against what the second watcher saw: what is said of the month, of the month before, and of the
// months that were spent waiting.
func (g *watched) holds(l *Letter, f *Fact) bool {
	stage, helped, provider := g.stood(l, f, f.Month)
	before, had, from := 0, false, -1
	if g.months[f.Month-1] != nil {
		before, had, from = g.stood(l, f, f.Month-1)
	}
	waited := func(last int) bool { // exactly Months, to the end of a month
		for m := last - f.Months + 1; m <= last; m++ {
			if s, h, _ := g.stood(l, f, m); s == 0 || h {
				return false
			}
		}
		first := last - f.Months
		if g.months[first] == nil {
			return true
		}
		s, h, _ := g.stood(l, f, first)
		return s == 0 || h
	}
	inRound := f.Month >= l.From && f.Month < l.To
	switch f.Kind {
	case HadHelp:
		return f.Month == l.From-1 && helped && provider == f.Organisation && provider >= 0
	case HadOutside:
		return f.Month == l.From-1 && helped && provider == -1
	case HadWaited:
		return f.Month == l.From-1 && stage > 0 && !helped && waited(f.Month)
	case HasHelp:
		return f.Month == l.To-1 && helped && provider == f.Organisation && provider >= 0
	case HasOutside:
		return f.Month == l.To-1 && helped && provider == -1
	case Waits:
		return f.Month == l.To-1 && stage > 0 && !helped && waited(f.Month)
	case Asked:
		return inRound && before == 0 && stage > 0 && stage < sim.SevereNeed && !helped
	case AskedSevere:
		return inRound && before == 0 && stage == sim.SevereNeed && !helped
	case HelpedAtOnce:
		return inRound && before == 0 && helped && provider == f.Organisation && provider >= 0
	case OutsideAtOnce:
		return inRound && before == 0 && helped && provider == -1
	case Helped:
		return inRound && before > 0 && !had && helped && provider == f.Organisation && provider >= 0 && waited(f.Month-1)
	case Outside:
		return inRound && before > 0 && !had && helped && provider == -1 && waited(f.Month-1)
	case Closed:
		w := g.World()
		return inRound && had && from == f.Organisation && stage > 0 && !helped && w.Regions[w.Districts[l.Household.District].Region].Care[f.Help].Organisations[from].Dead
	case Lost:
		return inRound && had && stage > 0 && !helped
	case Switched:
		return inRound && had && helped && stage == before && provider == f.Organisation && provider != from && provider >= 0
	case SwitchedOut:
		return inRound && had && helped && stage == before && provider == -1 && from >= 0
	case Worse:
		return inRound && before == sim.ModerateNeed && stage == sim.SevereNeed
	case Better:
		return inRound && before == sim.SevereNeed && stage == sim.ModerateNeed
	case Passed:
		return inRound && had && before < sim.SevereNeed && stage == 0
	case GaveUp:
		return inRound && before > 0 && before < sim.SevereNeed && !had && stage == 0 && waited(f.Month-1)
	case Left:
		return inRound && before == sim.SevereNeed && stage == 0
	case Began, Joined:
		return inRound && before == 0 && stage == 1
	case Ended, Unjoined:
		return inRound && before == 1 && stage == 0
	case Nothing:
		return len(l.Facts) == 1
	}
	return false
}
