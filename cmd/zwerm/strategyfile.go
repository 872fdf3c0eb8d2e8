package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"zwerm/scenarios/strategies"
	"zwerm/sim"
	"zwerm/sim/policy"
)

// strategyNamed finds a strategy: one that is programmed, one that comes with the program as a file, or a file.
func strategyNamed(name string) (*policy.Strategy, error) {
	if s, ok := policy.FindStrategy(name); ok {
		return s, nil
	}
	file, err := strategyInFile(name)
	if err != nil {
		return nil, err
	}
	return file.Player(), nil
}

// strategyInFile reads a strategy that comes with the program as a file, or a file.
func strategyInFile(name string) (*strategies.Strategy, error) {
	if !slices.Contains(strategies.Names(), name) && !strategies.IsFile(name) {
		return nil, unknown("strategy", name, strategies.Keys())
	}
	s, err := strategies.Load(name)
	var absent *strategies.Unknown
	if errors.As(err, &absent) {
		return nil, misusef("there is no file %s", name)
	}
	return s, err
}

func strategyKeys() string { return strings.Join(strategies.Keys(), ", ") }

// sources says what results depend on besides what was asked: versions, and files by their hashes.
func sources(s *sim.Scenario, players ...*policy.Strategy) string {
	text := fmt.Sprintf("%s, scenario %.12s", provenance(), s.Hash)
	for _, p := range players {
		if p.Hash != "" {
			text += fmt.Sprintf(", %s %.12s", p.Key, p.Hash)
		}
	}
	return text
}
