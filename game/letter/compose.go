package letter

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"zwerm/assets/texts"
	"zwerm/game/words"
	"zwerm/sim"
)

// variants are how many texts each kind of fact has, numbered from 1.
var variants = map[Kind]int{
	HadHelp: 2, HadOutside: 2, HadWaited: 2, Asked: 3, AskedSevere: 2, HelpedAtOnce: 2, Helped: 3, Outside: 2, OutsideAtOnce: 2, Closed: 2,
	Lost: 2, Switched: 2, SwitchedOut: 2, Worse: 2, Better: 2, Passed: 2, GaveUp: 2, Left: 2, Began: 2, Ended: 2, Joined: 2, Unjoined: 2,
	Waits: 3, HasHelp: 2, HasOutside: 2, Nothing: 2,
}

// A Page is a letter as people read it.
type Page struct {
	Head   string   // who writes, from where
	Lines  []string // greeting, sentences and close, one each
	Signed string
	Way    string // what the stops are about
	Stops  []Stop // what happened, in the order of months; empty when nothing did
}

// Compose writes a letter in the language of a reader. The error names a text that is missing.
func (c *Chronicle) Compose(l *Letter, r *texts.Reader) (page Page, err error) {
	p := &pen{Chronicle: c, Letter: l, texts: r}
	writer := l.Members[0]
	page.Signed = writer.Name + " " + l.Family
	place := c.session.World().Districts[l.Household.District].Name
	page.Head = p.text("head", map[string]string{"Name": page.Signed, "Place": place})
	page.Lines = append(page.Lines, p.text("greeting-"+p.pick(3, 0), nil), p.home(place))
	if writer.Group == sim.Elderly && l.Before == Never {
		page.Lines = append(page.Lines, p.text("old", nil))
	}
	if l.Before != Never {
		page.Lines = append(page.Lines, p.text("wrote", map[string]string{"Month": p.month(l.Before)}))
	}
	for i := range l.Facts {
		page.Lines = append(page.Lines, p.sentence(i))
	}
	page.Lines = append(page.Lines, p.text("close-"+p.pick(3, 1), nil))
	page.Way, page.Stops = p.way()
	return page, p.err
}

// A pen writes one letter in one language, and keeps the first error.
type pen struct {
	*Chronicle
	*Letter
	texts *texts.Reader
	err   error
}

// pick picks one of n texts, by luck and for a place in the letter.
func (p *pen) pick(n, place int) string { return strconv.Itoa(1 + p.luck.Index(place).N(n)) }

func (p *pen) read(key string, values map[string]string) string {
	text, err := p.texts.Text(key, values)
	if p.err == nil {
		p.err = err
	}
	return text
}

func (p *pen) text(key string, values map[string]string) string {
	return capital(p.read("letter."+key, values))
}

// home says who lives where.
func (p *pen) home(place string) string {
	if len(p.Members) == 1 {
		return p.text("alone", map[string]string{"Place": place})
	}
	var names []string
	for _, m := range p.Members[1:] {
		names = append(names, m.Name)
	}
	list := strings.Join(names, ", ") + p.read("letter.and", nil) + p.read("letter.me", nil)
	return p.text("together", map[string]string{"Place": place, "Names": list})
}

// sentence tells a fact.
func (p *pen) sentence(i int) string {
	f := &p.Facts[i]
	values := p.values(f)
	if f.Member == 0 {
		values["Who"], values["For"] = p.read("letter.me", nil), p.read("letter.to-me", nil)
	}
	if f.Organisation >= 0 {
		w := p.session.World()
		region := &w.Regions[w.Districts[p.Household.District].Region]
		values["Org"] = region.Care[f.Help].Organisations[f.Organisation].Name
	}
	n := variants[f.Kind]
	which := 1 + (p.luck.Index(2).N(n)+i)%n // two facts of a kind beside each other read differently
	return sentences(p.read("letter."+string(f.Kind)+"-"+strconv.Itoa(which), values))
}

// values fill the gaps in texts about a fact.
func (p *pen) values(f *Fact) map[string]string {
	return map[string]string{
		"Who": p.Members[f.Member].Name, "For": p.Members[f.Member].Name, "Month": p.month(f.Month), "Months": p.months(f.Months), "Help": p.help(f.Help),
	}
}

// month names a month: of the calendar, or of a year that is counted from the first one in a world without a calendar.
func (p *pen) month(month int) string {
	of := words.MonthOf(month)
	n := words.YearOf(month)
	year := strconv.Itoa(2015 + n)
	switch {
	case p.session.Scenario().Dated:
	case n == -1:
		year = p.read("calendar.year-before", nil)
	case n < 0:
		year = p.read("calendar.years-before", map[string]string{"Number": strconv.Itoa(-n)})
	default:
		year = p.read("calendar.year", map[string]string{"Number": strconv.Itoa(1 + n)})
	}
	name := p.read("calendar."+strconv.Itoa(1+of), nil)
	return p.read("calendar.month", map[string]string{"Name": name, "Year": year})
}

func (p *pen) months(n int) string {
	if n == 1 {
		return p.read("calendar.months-one", nil)
	}
	return p.read("calendar.months", map[string]string{"Number": strconv.Itoa(n)})
}

// help names a kind of help in a sentence.
func (p *pen) help(i int) string {
	s := p.session.World().Scenario
	var name sim.Text
	switch {
	case i == Neighbours:
		return ""
	case i < len(s.Care):
		name = s.Care[i].Name
	default:
		name = s.Caseloads[i-len(s.Care)].Name
	}
	return small(p.texts.Of(name))
}

// small makes the first letter small, except in names of laws.
func small(s string) string {
	if strings.HasPrefix(s, "Wmo") {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

// capital makes the first letter large.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// sentences makes the first letter of every sentence large: a text may begin with a word that is filled in.
func sentences(s string) string {
	parts := strings.Split(s, ". ")
	for i := range parts {
		parts[i] = capital(parts[i])
	}
	return strings.Join(parts, ". ")
}
