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
)

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
			checkWay(t, l, page)
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

// checkWay holds that the stops of a letter are its facts, in the order of months, and that what they are about is so.
func checkWay(t *testing.T, l *Letter, page Page) {
	t.Helper()
	facts, waits := 0, 0
	for _, f := range l.Facts {
		if f.Kind != Nothing {
			facts++
		}
		if f.Kind == Waits {
			waits = max(waits, f.Months)
		}
	}
	if len(page.Stops) != facts || !slices.IsSortedFunc(page.Stops, func(a, b Stop) int { return a.Month - b.Month }) {
		t.Errorf("round %d: of %d facts there are the stops %+v", l.Round, facts, page.Stops)
	}
	open := false
	for _, s := range page.Stops {
		open = open || s.Open
		if s.Month >= l.To || s.Label == "" || !slices.Contains(page.Lines, s.Tells) {
			t.Errorf("round %d: a stop is %+v", l.Round, s)
		}
	}
	if open != (waits > 0) || open && !strings.Contains(page.Way, strconv.Itoa(waits)) {
		t.Errorf("round %d: %d months of waiting, and it is about %q", l.Round, waits, page.Way)
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
			if text, err := r.Text("letter.stop-"+string(kind), values); err != nil || strings.Contains(text, "no value") {
				t.Errorf("%s: a stop of %s: %q, %v", lang, kind, text, err)
			}
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
