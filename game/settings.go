package game

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/scenarios"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// Settings are what is agreed before a game begins. The zero value is the usual game: people play the first municipality of
// the scenario.
type Settings struct {
	// Home is the path of the municipality that the game is about; the first of the scenario when empty.
	Home string `json:"home,omitempty"`
	// Seats are the actors that people play, as in sim.Decision.Actor; the home municipality when empty. All others play by
	// their automatic policy.
	Seats []string `json:"seats,omitempty"`
	// Others is the key of the strategy that municipalities without people follow; Customary when empty.
	Others string `json:"others,omitempty"`
	// Practice is true for a game in which nothing counts: no shelf keeps it (see save.Shelf).
	Practice bool `json:"practice,omitempty"`
	// Set changes numbers of the scenario, each as key=value (see scenarios.Set).
	Set []string `json:"set,omitempty"`
}

// Customary is the strategy of municipalities that nobody plays: what most municipalities did.
const Customary = "historical"

// complete fills in what was left open and checks the rest against the scenario.
func (g *Settings) complete(s *sim.Scenario) error {
	if len(g.Set) > 0 {
		if err := scenarios.Set(s, g.Set...); err != nil {
			return err
		}
	}
	towns := municipalities(s)
	if g.Home == "" {
		g.Home = towns[0]
	}
	if !slices.Contains(towns, g.Home) {
		return fmt.Errorf("home: there is no municipality %q in %s; allowed: %s", g.Home, s.Key, strings.Join(towns, ", "))
	}
	if len(g.Seats) == 0 {
		g.Seats = []string{g.Home}
	}
	if g.Others == "" {
		g.Others = Customary
	}
	if _, err := g.strategy(); err != nil {
		return err
	}
	known := append(towns, g.parties(s)...)
	for i, seat := range g.Seats {
		if !slices.Contains(known, seat) {
			return fmt.Errorf("seats: there is no party %q in %s; allowed: %s", seat, s.Key, strings.Join(known, ", "))
		}
		if slices.Contains(g.Seats[:i], seat) {
			return fmt.Errorf("seats: %s is named twice", seat)
		}
	}
	return nil
}

// strategy finds the strategy of the others.
func (g *Settings) strategy() (*policy.Strategy, error) {
	if s, ok := policy.FindStrategy(g.Others); ok {
		return s, nil
	}
	var keys []string
	for i := range policy.Strategies {
		keys = append(keys, policy.Strategies[i].Key)
	}
	return nil, fmt.Errorf("others: there is no strategy %q; allowed: %s", g.Others, strings.Join(keys, ", "))
}

// parties returns the parties of the home municipality besides the municipality itself: professionals, community, and the
// organisations of its region.
func (g *Settings) parties(s *sim.Scenario) []string {
	list := []string{g.Home + ":" + policy.PartyKeys[sim.Professional], g.Home + ":" + policy.PartyKeys[sim.Community]}
	region, _, _ := strings.Cut(g.Home, "/")
	for i := range s.Care {
		for _, o := range s.Care[i].Organisations {
			list = append(list, region+"/"+s.Care[i].Key+"/"+o.Key)
		}
	}
	return list
}

// Parties returns who can be played in a scenario of which the first municipality is home: that municipality, its professionals
// and its community, and the organisations of its region.
func Parties(s *sim.Scenario) []string {
	g := Settings{Home: municipalities(s)[0]}
	return append([]string{g.Home}, g.parties(s)...)
}

// municipalities returns the paths of a scenario's municipalities, in the order of its file.
func municipalities(s *sim.Scenario) (paths []string) {
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			paths = append(paths, r.Key+"/"+m.Key)
		}
	}
	return paths
}
