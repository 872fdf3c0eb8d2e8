package sim

import "strings"

// News is one line of a run's log of events: what happened, when, to whom, and what it changed. It is a record and acts on
// nothing, so it is not part of the state's hash.
type News struct {
	Month int       // in which it happened
	What  Happening // the kind of event
	// Event is the key of the scenario's event, for Dated.
	Event string
	// Where is the path of the municipality or organisation that it happened to; empty for the nation.
	Where string
	// Number says how much, in the unit of Happenings[What].
	Number float64
	// Place is a district, domain or practice, where there is one: its index.
	Place int
}

// A Happening is a kind of event.
type Happening int

// The kinds of events.
const (
	Dated            Happening = iota // an event of the scenario begins
	DatedEnd                          // an event of the scenario is over
	NationalRule                      // a new national rule freezes a practice
	WiderRight                        // a national rule widens entitlement
	CourtRuling                       // a court forbids tightened access
	FreedPractice                     // a lobby frees a frozen practice
	TopUpGranted                      // the nation pays part of the municipalities' debts
	Headlines                         // incidents bring a municipality into the news
	ElectionKept                      // the coalition goes on
	ElectionLost                      // another coalition governs
	Deadline                          // the municipality was not ready on 1 January 2015
	Notice                            // an organisation has spent its equity
	OrganisationFell                  // an organisation closes
	AldermanLeft                      // an alderman resigns
	BudgetGone                        // most of the year's budget is spent in September
	MoneyLeft                         // money is left over
	ClientStop                        // an organisation takes no new clients
	Happenings                        // how many there are
)

// A HappeningKind declares a kind of event.
type HappeningKind struct {
	Key      string
	Unit     string // of News.Number; empty without one
	Headline Text   // with {where} for whom it happened to and {event} for the event
}

// HappeningTable declares every kind of event, in the order of their numbers.
var HappeningTable = [Happenings]HappeningKind{
	Dated:            {"dated", "", Text{"{event}", "{event}"}},
	DatedEnd:         {"dated-end", "", Text{"Voorbij: {event}", "Over: {event}"}},
	NationalRule:     {"national-rule", "practice", Text{"Den Haag komt met nieuwe regels", "The Hague issues new rules"}},
	WiderRight:       {"wider-right", "", Text{"Meer mensen krijgen recht op hulp", "More people are entitled to help"}},
	CourtRuling:      {"court-ruling", "months", Text{"Rechter verbiedt strengere toegang", "Court forbids stricter access"}},
	FreedPractice:    {"freed-practice", "practice", Text{"Den Haag geeft ruimte terug na druk van gemeenten", "The Hague gives room back after a lobby of municipalities"}},
	TopUpGranted:     {"top-up", "share of budget", Text{"Rijk springt bij met noodgeld", "The nation steps in with emergency money"}},
	Headlines:        {"headlines", "incidents", Text{"Incident in {where} haalt het nieuws", "Incident in {where} is in the news"}},
	ElectionKept:     {"election-kept", "credit", Text{"Verkiezingen in {where}: de coalitie gaat door", "Elections in {where}: the coalition goes on"}},
	ElectionLost:     {"election-lost", "credit", Text{"Verkiezingen in {where}: een nieuwe coalitie", "Elections in {where}: a new coalition"}},
	Deadline:         {"deadline", "share unfinished", Text{"{where} is niet klaar voor 1 januari", "{where} is not ready for 1 January"}},
	Notice:           {"notice", "months of turnover", Text{"{where} zit in de problemen", "{where} is in trouble"}},
	OrganisationFell: {"provider-collapse", "clients", Text{"{where} valt om", "{where} collapses"}},
	AldermanLeft:     {"alderman-leaves", "", Text{"Wethouder van {where} stapt op", "Alderman of {where} resigns"}},
	BudgetGone:       {"budget-gone", "", Text{"Zorgbudget van {where} bijna op: wachten tot januari", "Care budget of {where} nearly gone: waiting until January"}},
	MoneyLeft:        {"money-left-over", "months of budget", Text{"{where} houdt miljoenen over terwijl zorg wordt gekort", "{where} has millions left over while care is cut"}},
	ClientStop:       {"client-stop", "months", Text{"Cliëntenstop bij {where}", "{where} takes no new clients"}},
}

// Tell adds a line to the log of events.
func (w *World) Tell(n News) {
	n.Month = w.Month
	w.News = append(w.News, n)
}

// Headline returns the line as people read it.
func (n *News) Headline(s *Scenario) Text {
	t := HappeningTable[n.What].Headline
	event := Text{}
	for i := range s.Events {
		if s.Events[i].Key == n.Event {
			event = s.Events[i].Headline
		}
	}
	where := s.nameOf(n.Where)
	return Text{
		NL: strings.NewReplacer("{event}", event.NL, "{where}", where).Replace(t.NL),
		EN: strings.NewReplacer("{event}", event.EN, "{where}", where).Replace(t.EN),
	}
}

// nameOf returns the name of a municipality or an organisation by its path, or else the path.
func (s *Scenario) nameOf(path string) string {
	part := strings.Split(path, "/")
	for i := range s.Care {
		for _, o := range s.Care[i].Organisations {
			if len(part) == 3 && s.Care[i].Key == part[1] && o.Key == part[2] {
				return o.Name
			}
		}
	}
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			if len(part) == 2 && r.Key == part[0] && m.Key == part[1] {
				return m.Name
			}
		}
	}
	return path
}
