package game

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/sim"
)

// Surprises are the events that a facilitator can add to a round, besides those of the scenario and of the model. The group
// hears of them when they happen: forecasts do not know them before. From and Until count from the first month of the round.
var Surprises = []sim.Event{
	{
		Key: "storm", Headline: sim.Text{NL: "Een incident hier komt groot in het nieuws", EN: "An incident here is all over the news"}, Until: 1,
		Effects: []sim.Effect{{What: sim.OnAttention, Value: .4}, {What: sim.OnNationalAttention, Value: .2}},
	},
	{
		Key: "council", Headline: sim.Text{NL: "De raad houdt een spoeddebat over het sociaal domein", EN: "The council holds an emergency debate"}, Until: 1,
		Effects: []sim.Effect{{What: sim.OnCredit, Value: -.1}},
	},
	{
		Key: "rules", Headline: sim.Text{NL: "Het Rijk stelt nieuwe regels voor de verantwoording", EN: "The nation sets new rules of accountability"}, Until: 1,
		Effects: []sim.Effect{{What: sim.OnRuleLoad, Value: .03}},
	},
	{
		Key: "requests", Headline: sim.Text{NL: "Een jaar lang vragen meer mensen om hulp", EN: "For a year more people ask for help"}, Until: 12,
		Effects: []sim.Effect{{What: sim.OnRequests, Domain: sim.AllDomains, Value: 1.2, Onset: 2, Fade: 3}},
	},
	{
		Key: "flu", Headline: sim.Text{NL: "Een griepgolf: veel medewerkers zijn ziek", EN: "A wave of flu: many professionals are ill"}, Until: 4,
		Effects: []sim.Effect{{What: sim.OnSickLeave, Value: .04}},
	},
	{
		Key: "scarcity", Headline: sim.Text{NL: "Nieuw personeel is een jaar lang bijna niet te vinden", EN: "For a year new staff can hardly be found"}, Until: 12,
		Effects: []sim.Effect{{What: sim.OnHiring, Value: .5}},
	},
	{
		Key: "money", Headline: sim.Text{NL: "Het Rijk geeft een jaar lang extra geld", EN: "For a year the nation pays extra"}, Until: 12,
		Effects: []sim.Effect{{What: sim.OnTopUp, Domain: sim.AllDomains, Value: .05}},
	},
}

// surprise returns the surprise with a key.
func surprise(key string) (sim.Event, error) {
	var known []string
	for _, e := range Surprises {
		if e.Key == key {
			return e, nil
		}
		known = append(known, e.Key)
	}
	return sim.Event{}, fmt.Errorf("there is no event %q that can be added; allowed: %s", key, strings.Join(known, ", "))
}

// Add adds a surprise to the round that comes, by its key.
func (s *Session) Add(key string) error {
	if err := s.in(Choosing, LookingAhead); err != nil {
		return err
	}
	if _, err := surprise(key); err != nil {
		return err
	}
	if slices.Contains(s.next.Added, key) {
		return fmt.Errorf("%s: %w", key, ChosenOnce)
	}
	s.next.Added = append(slices.Clip(s.next.Added), key)
	return nil
}

// Unadd takes a surprise out of the round that comes.
func (s *Session) Unadd(key string) error {
	if err := s.in(Choosing, LookingAhead); err != nil {
		return err
	}
	i := slices.Index(s.next.Added, key)
	if i < 0 {
		return fmt.Errorf("%q was not added", key)
	}
	s.next.Added = slices.Delete(slices.Clone(s.next.Added), i, i+1)
	return nil
}

// Added returns the keys of the surprises of the round that comes.
func (s *Session) Added() []string { return slices.Clone(s.next.Added) }

// happen gives a world a scenario in which surprises happen from a month on.
func happen(w *sim.World, keys []string, month int) {
	if len(keys) == 0 {
		return
	}
	scenario := *w.Scenario
	scenario.Events = slices.Clip(scenario.Events)
	for _, key := range keys {
		e, err := surprise(key)
		if err != nil {
			continue // Add refused it
		}
		e.Key = fmt.Sprintf("%s in month %d", key, month) // it may come again in another round
		e.From, e.Until = month+e.From, month+e.Until
		e.Source = "added by the facilitator"
		scenario.Events = append(scenario.Events, e)
	}
	w.Scenario = &scenario
}
