package letter

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"zwerm/assets/texts"
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

// TestFactsAreTrue holds every fact of the letters of some games against a second record of everybody's months.
func TestFactsAreTrue(t *testing.T) {
	told := map[Kind]int{}
	for seed := range uint64(4) {
		g, c := played(t, "oefenronde", seed, 5)
		check(t, g, c, told)
	}
	g, c := played(t, "decentralisatie-2015", 11, 16)
	check(t, g, c, told)
	if len(told) < 15 {
		t.Errorf("only %d kinds of facts were told: %v", len(told), told)
	}
}

func check(t *testing.T, g *watched, c *Chronicle, told map[Kind]int) {
	t.Helper()
	for _, l := range c.Letters() {
		d := g.months[l.From][l.Household.District]
		for i, m := range l.Members {
			if want := l.Members[0].Resident + int32(i); m.Resident != want || d.state[m.Resident].Group() != m.Group {
				t.Errorf("round %d: member %d is %+v", l.Round, i, m)
			}
		}
		if n := d.house[l.Household.House].Size(); n != len(l.Members) {
			t.Errorf("round %d: %d members of a household of %d", l.Round, len(l.Members), n)
		}
		for i := range l.Facts {
			f := &l.Facts[i]
			told[f.Kind]++
			if !g.holds(&l, f) {
				t.Errorf("round %d, household %+v: it is not so that %+v", l.Round, l.Household, *f)
			}
		}
	}
}

var numbers = regexp.MustCompile(`[0-9]+`)

// TestSixteenLetters holds that the letters of a long game differ in both languages, that every number in them is one of its
// facts, that some households write again, and that all letters can be written.
func TestSixteenLetters(t *testing.T) {
	_, c := played(t, "decentralisatie-2015", 11, 16)
	letters := c.Letters()
	again := 0
	for _, lang := range texts.Languages {
		r, err := texts.In(lang)
		if err != nil {
			t.Fatal(err)
		}
		known := map[string]int{}
		for i := range letters {
			l := &letters[i]
			page, err := c.Compose(l, r)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Join(page.Lines[1:len(page.Lines)-1], "\n")
			if other, twice := known[text]; twice {
				t.Errorf("%s: letters %d and %d are the same:\n%s", lang, other, i, text)
			}
			known[text] = i
			allowed := map[string]bool{"67": true, strconv.Itoa(year(l.Before)): l.Before != Never}
			for _, f := range l.Facts {
				allowed[strconv.Itoa(year(f.Month))], allowed[strconv.Itoa(f.Months)] = true, true
			}
			for _, n := range numbers.FindAllString(text, -1) {
				if !allowed[n] {
					t.Errorf("%s: letter %d speaks of %s, which is no fact:\n%s", lang, i, n, text)
				}
			}
			if strings.Contains(text, "no value") || strings.Contains(text, "{{") {
				t.Errorf("%s: letter %d has a gap:\n%s", lang, i, text)
			}
			if l.Before != Never {
				again++
			}
		}
		if len(known) != 16 {
			t.Errorf("%s: %d letters", lang, len(known))
		}
	}
	if again == 0 {
		t.Error("nobody wrote again")
	}
}

func year(month int) int { return 2015 + (month-(month%12+12)%12)/12 }

// TestEveryFactHasTexts holds that every kind of fact can be told in both languages, in all its variants and no more.
func TestEveryFactHasTexts(t *testing.T) {
	values := map[string]string{"Who": "w", "For": "f", "Help": "h", "Org": "o", "Month": "m", "Months": "n"}
	for _, lang := range texts.Languages {
		r, err := texts.In(lang)
		if err != nil {
			t.Fatal(err)
		}
		for kind, n := range variants {
			for i := 1; i <= n+1; i++ {
				text, err := r.Text(fmt.Sprintf("letter.%s-%d", kind, i), values)
				if (err == nil) != (i <= n) || strings.Contains(text, "no value") {
					t.Errorf("%s: variant %d of %d of %s: %q, %v", lang, i, n, kind, text, err)
				}
			}
		}
	}
}

// TestFollow holds that whoever follows a game month by month, through an undo and another choice, and out of step, knows what
// whoever plays it again knows.
func TestFollow(t *testing.T) {
	g, c := played(t, "oefenronde", 3, 3)
	fresh := func(when string) {
		t.Helper()
		if !reflect.DeepEqual(c.changes, NewChronicle(g.Session).changes) {
			t.Errorf("%s the chronicle differs from that of the game played again", when)
		}
	}
	fresh("after three rounds")
	before := c.Letters()
	if err := g.Undo(1); err != nil {
		t.Fatal(err)
	}
	c.Follow()
	fresh("after an undo")
	if _, err := g.Unchoose(0); err != nil {
		t.Fatal(err)
	}
	hand := g.Hand(g.Settings().Seats[0])
	if err := g.Choose(hand[len(hand)-1].Choice()); err != nil {
		t.Fatal(err)
	}
	playRound(t, g.Session, func() {})
	c.Follow()
	fresh("after another choice, out of step,")
	if after := c.Letters(); !reflect.DeepEqual(after[:2], before[:2]) {
		t.Error("letters of earlier rounds changed")
	}
	if _, ok := c.Letter(99); ok {
		t.Error("there is a letter of a round that was not played")
	}
}

// TestNoCalendarWithoutOne holds that letters from a world without a calendar count years, and name none of ours.
func TestNoCalendarWithoutOne(t *testing.T) {
	_, c := played(t, "oefenronde", 5, 4)
	ours, counted := regexp.MustCompile(`\b(19|20)[0-9][0-9]\b`), 0
	for _, l := range c.Letters() {
		for lang, year := range map[string]string{"nl": "jaar ", "en": "year "} {
			r, err := texts.In(lang)
			if err != nil {
				t.Fatal(err)
			}
			page, err := c.Compose(&l, r)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Join(page.Lines, " ")
			if found := ours.FindString(text); found != "" {
				t.Errorf("a letter in round %d names the year %s: %s", l.Round+1, found, text)
			}
			counted += strings.Count(text, year+"0") + strings.Count(text, year+"1") + strings.Count(text, year+"2")
		}
	}
	if counted == 0 {
		t.Error("no letter names a month at all")
	}
}
