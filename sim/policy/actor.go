package policy

import (
	"fmt"
	"strings"

	"zwerm/sim"
)

// An actor is who takes a decision. Decision.Actor names it:
//
//	region/municipality                  the municipality itself, which may use every lever
//	region/municipality:professionals    those who work there, and
//	region/municipality:community        its residents together: levers for meeting and trying
//	region/domain/organisation           a provider organisation, in the municipality that is its target: these, and its staff
//
// A lever that another party starts costs the municipality money and time, which it buys for whoever works on change, but no
// political credit and no attention of its management. Whoever started a lever may stop it, and so may the municipality.
//
// A party for which nobody plays goes along. What it then does follows from the model: it deliberates, implements, gives up and
// tries by conviction (M4-M10). With Others it also decides by itself.
type actor struct {
	party        sim.Party
	municipality int
}

// PartyKeys name the parties in decisions.
var PartyKeys = [sim.Parties]string{"municipality", "providers", "professionals", "community"}

// open are the levers that parties besides the municipality may use.
var open = map[string][]sim.Party{
	"initiative-group":    {sim.Providing, sim.Professional, sim.Community},
	"context-atelier":     {sim.Providing, sim.Professional, sim.Community},
	"imagination-atelier": {sim.Providing, sim.Professional, sim.Community},
	"action-agenda":       {sim.Providing, sim.Professional, sim.Community},
	"recurring-ateliers":  {sim.Providing, sim.Professional, sim.Community},
	"pilots":              {sim.Providing, sim.Professional, sim.Community},
	"visits":              {sim.Providing, sim.Professional, sim.Community},
	"simulation-day":      {sim.Providing, sim.Professional, sim.Community},
	"learning-room":       {sim.Providing, sim.Professional},
	"force-field-map":     {sim.Providing, sim.Professional, sim.Community},
	"retain-staff":        {sim.Providing},
}

// Open returns the levers that a party may use, in the order of the table.
func Open(p sim.Party) (list []*Lever) {
	for i := range Levers {
		if Levers[i].opens(p) {
			list = append(list, &Levers[i])
		}
	}
	return list
}

// opens reports whether a party may use the lever.
func (l *Lever) opens(p sim.Party) bool {
	if p == sim.Municipal {
		return true
	}
	for _, q := range open[l.Key] {
		if p == q {
			return true
		}
	}
	return false
}

// named looks up a party by the name that decisions give it. The region is that of an organisation, which is at home in all of it,
// and otherwise nil. The error says what is wrong with the name, or that an organisation has closed.
func named(w *sim.World, name string) (actor, *sim.Region, error) {
	path, party, of := strings.Cut(name, ":")
	for i := range w.Municipalities {
		if w.Municipalities[i].Path != path {
			continue
		}
		switch {
		case !of:
			return actor{sim.Municipal, i}, nil, nil
		case party == PartyKeys[sim.Professional]:
			return actor{sim.Professional, i}, nil, nil
		case party == PartyKeys[sim.Community]:
			return actor{sim.Community, i}, nil, nil
		}
		return actor{}, nil, fmt.Errorf("there is no party %q; allowed after the municipality: professionals, community", party)
	}
	for i := range w.Regions {
		o := organisationIn(&w.Regions[i], name)
		if o == nil {
			continue
		}
		if o.Dead {
			return actor{}, nil, fmt.Errorf("%s has closed", name)
		}
		return actor{party: sim.Providing}, &w.Regions[i], nil
	}
	return actor{}, nil, fmt.Errorf("there is no municipality or organisation %q", name)
}

// organisationIn returns the organisation of a region with a path, or nil.
func organisationIn(r *sim.Region, path string) *sim.Provider {
	for domain := range r.Care {
		for j := range r.Care[domain].Organisations {
			if o := &r.Care[domain].Organisations[j]; o.Path == path {
				return o
			}
		}
	}
	return nil
}

// actorOf looks up who takes a decision, and for an organisation in which municipality.
func actorOf(w *sim.World, d *sim.Decision, l *Lever) (actor, error) {
	a, r, err := named(w, d.Actor)
	switch {
	case err != nil:
		return a, fmt.Errorf("decision %s: %w", d.Lever, err)
	case r == nil:
		return a, nil
	case !l.opens(sim.Providing):
		return a, notTheirs
	}
	for a.municipality = r.From; a.municipality < r.To; a.municipality++ {
		if m := &w.Municipalities[a.municipality]; d.Target == m.Path || strings.HasPrefix(d.Target, m.Path+"/") {
			return a, nil
		}
	}
	return a, fmt.Errorf("decision %s: %q is not a municipality of %s or one of its districts", d.Lever, d.Target, r.Path)
}

// consulted checks who sat at the table: parties, by their keys, each once.
func consulted(d *sim.Decision) error {
	for i, name := range d.Consulted {
		known := false
		for _, key := range PartyKeys {
			known = known || key == name
		}
		if !known {
			return fmt.Errorf("decision %s: nobody can consult %q; allowed: %s", d.Lever, name, strings.Join(PartyKeys[:], ", "))
		}
		for _, before := range d.Consulted[:i] {
			if before == name {
				return fmt.Errorf("decision %s: %s is consulted twice", d.Lever, name)
			}
		}
	}
	return nil
}
