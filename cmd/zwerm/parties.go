package main

import (
	"fmt"
	"slices"
	"strings"

	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/policy"
)

// partiesFlag says what parties besides the municipalities do: go along, or decide by themselves.
type partiesFlag struct{ auto bool }

func (p *partiesFlag) String() string {
	if p.auto {
		return experiment.Auto
	}
	return experiment.Consent
}

// Set implements pflag.Value.
func (p *partiesFlag) Set(text string) error {
	if !slices.Contains(experiment.Parties, text) {
		return fmt.Errorf("allowed: %s", strings.Join(experiment.Parties, ", "))
	}
	p.auto = text == experiment.Auto
	return nil
}

// Type implements pflag.Value: it is how help names the value.
func (p *partiesFlag) Type() string { return strings.Join(experiment.Parties, "|") }

// partiesUsage is the help of the flag.
const partiesUsage = "whether professionals, communities and organisations go along (consent) or also take decisions by themselves (auto)"

// otherParties says so where parties decide by themselves.
func otherParties(auto bool) string {
	if auto {
		return ", other parties by themselves"
	}
	return ""
}

// playUsage is the help of the flag that gives municipalities a strategy of their own.
const playUsage = "another strategy in one municipality, as in `region/municipality=strategy`; may be repeated"

// A casting is a municipality that has a strategy of its own.
type casting struct {
	path     string
	strategy *policy.Strategy
}

// castings reads which municipalities have a strategy of their own, as region/municipality=strategy.
func castings(s *sim.Scenario, given []string) (list []casting, err error) {
	var paths []string
	for _, r := range s.Regions {
		for _, m := range r.Municipalities {
			paths = append(paths, r.Key+"/"+m.Key)
		}
	}
	for _, text := range given {
		path, name, ok := strings.Cut(text, "=")
		if !ok {
			return nil, misusef("--play takes municipality=strategy, such as %s=historical; found %q", paths[0], text)
		}
		if !slices.Contains(paths, path) {
			return nil, unknown("municipality", path, paths)
		}
		if slices.ContainsFunc(list, func(c casting) bool { return c.path == path }) {
			return nil, misusef("--play gives %s a strategy twice", path)
		}
		strategy, err := strategyNamed(name)
		if err != nil {
			return nil, err
		}
		list = append(list, casting{path, strategy})
	}
	return list, nil
}

// player plays a strategy everywhere but where another is played; with others the other parties also decide by themselves.
func player(s *policy.Strategy, list []casting, others bool) policy.Player {
	if len(list) == 0 {
		return experiment.Players(s, others)
	}
	var paths []string
	var players []policy.Player
	for _, c := range list {
		paths = append(paths, c.path)
		players = append(players, policy.In(c.strategy, c.path))
	}
	players = append(players, policy.Except(s, paths...))
	if others {
		players = append(players, policy.Others())
	}
	return policy.Together(players...)
}

// players returns every strategy that is played: that of most municipalities, and then those of the others in their order.
func players(s *policy.Strategy, list []casting) []*policy.Strategy {
	all := []*policy.Strategy{s}
	for _, c := range list {
		all = append(all, c.strategy)
	}
	return all
}

// otherTowns says which municipalities have another strategy, as it was given.
func otherTowns(given []string) string {
	if len(given) == 0 {
		return ""
	}
	return ", " + strings.Join(given, ", ")
}
