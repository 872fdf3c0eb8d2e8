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

// A HappeningKind declares a kind of event. Its headline is the text news.KEY.
type HappeningKind struct {
	Key  string
	Unit string // of News.Number; empty without one
}

// HappeningTable declares every kind of event, in the order of their numbers.
var HappeningTable = [Happenings]HappeningKind{
	Dated:            {"dated", ""},
	DatedEnd:         {"dated-end", ""},
	NationalRule:     {"national-rule", "practice"},
	WiderRight:       {"wider-right", ""},
	CourtRuling:      {"court-ruling", "months"},
	FreedPractice:    {"freed-practice", "practice"},
	TopUpGranted:     {"top-up", "share of budget"},
	Headlines:        {"headlines", "incidents"},
	ElectionKept:     {"election-kept", "credit"},
	ElectionLost:     {"election-lost", "credit"},
	Deadline:         {"deadline", "share unfinished"},
	Notice:           {"notice", "months of turnover"},
	OrganisationFell: {"provider-collapse", "clients"},
	AldermanLeft:     {"alderman-leaves", ""},
	BudgetGone:       {"budget-gone", ""},
	MoneyLeft:        {"money-left-over", "months of budget"},
	ClientStop:       {"client-stop", "months"},
}

// Tell adds a line to the log of events.
func (w *World) Tell(n News) {
	n.Month = w.Month
	w.News = append(w.News, n)
}

// Headline returns what the scenario says happened, for news of its events; empty for other news.
func (n *News) Headline(s *Scenario) Text {
	for i := range s.Events {
		if s.Events[i].Key == n.Event {
			return s.Events[i].Headline
		}
	}
	return Text{}
}

// Name returns to whom it happened as people know them: the name of the municipality or organisation, and otherwise its path.
func (n *News) Name(s *Scenario) string { return s.nameOf(n.Where) }

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
