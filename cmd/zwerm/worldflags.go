package main

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// worldFlags are what run and compare both ask about a world.
type worldFlags struct {
	name    string // of the scenario, as given
	seed    whole
	months  whole
	set     []string
	workers whole
	parties partiesFlag
	asJSON  bool
	shown   []string // keys of indicators
}

func newWorldFlags() *worldFlags {
	return &worldFlags{
		seed:    whole{Value: 1, Max: math.MaxUint64},
		months:  whole{Min: 1, Max: uint64(scenarios.Length(&sim.Scenario{}).Rule.Max)},
		workers: whole{Value: uint64(runtime.GOMAXPROCS(0)), Min: 1, Max: 1024},
	}
}

func (f *worldFlags) add(c *cobra.Command, seed, workers string) {
	c.Flags().Var(&f.seed, "seed", seed)
	c.Flags().Var(&f.months, "months", "how many `months` to simulate (default: the scenario's)")
	c.Flags().StringArrayVar(&f.set, "set", nil, "change a number of the scenario, as in `key=value`; may be repeated; see zwerm params")
	c.Flags().Var(&f.workers, "workers", workers+"; the results do not depend on it")
	c.Flags().Var(&f.parties, "parties", partiesUsage)
	c.Flags().BoolVar(&f.asJSON, "json", false, "print JSON")
	c.ValidArgsFunction = completeScenario
}

// changes returns everything that is changed about the scenario, as assignments.
func (f *worldFlags) changes() []string {
	changes := slices.Clone(f.set)
	if f.months.given {
		changes = append(changes, "months="+f.months.String())
	}
	return changes
}

// scenario loads the scenario and changes what was asked.
func (f *worldFlags) scenario() (*sim.Scenario, error) {
	s, err := scenarios.Load(f.name)
	if err != nil {
		return nil, err
	}
	if err := once(f.set, f.months.given); err != nil {
		return nil, err
	}
	if err := scenarios.Set(s, f.changes()...); err != nil {
		return nil, &misuse{err}
	}
	return s, nil
}

// once refuses a number that is changed twice, of which one would go unnoticed.
func once(set []string, months bool) error {
	seen := map[string]bool{"months": months}
	for _, change := range set {
		key, _, _ := strings.Cut(change, "=")
		if key = strings.TrimSpace(key); seen[key] {
			return misusef("%s is given twice: leave one of them out", key)
		}
		seen[key] = true
	}
	return nil
}

// replay returns the command that repeats one run, under a strategy as it was given; more are changes besides those that were
// asked.
func (f *worldFlags) replay(strategy string, seed uint64, more ...string) string {
	return experiment.Replay(f.name, strategy, seed, f.parties.auto, append(f.changes(), more...)...)
}

// indicatorsNamed finds indicators by their keys: their places in measure.Indicators. The word all stands for all of them.
func indicatorsNamed(keys []string) ([]int, error) {
	var known []string
	for i := range measure.Indicators {
		known = append(known, measure.Indicators[i].Key)
	}
	if len(keys) == 0 {
		return nil, misusef("--indicators names no indicator; leave it out, or give some of: %s, all", strings.Join(known, ", "))
	}
	var found []int
	for _, key := range keys {
		if i := slices.Index(known, key); slices.Contains(found, i) {
			return nil, misusef("indicator %s is listed twice in --indicators", key)
		} else if i >= 0 {
			found = append(found, i)
			continue
		}
		if key != "all" {
			return nil, unknown("indicator", key, append(known, "all"))
		}
		found = found[:0]
		for i := range known {
			found = append(found, i)
		}
		break
	}
	return found, nil
}

// unknown is the error for a name that does not exist.
func unknown(kind, name string, known []string) error {
	hint := document.Suggest(name, known)
	if hint != "" {
		hint = "; " + hint
	}
	return misusef("there is no %s %q%s\n%s", kind, name, hint, listed(known))
}

// listed names what there is: all, or of very much some.
func listed(known []string) string {
	const most = 60
	switch n := len(known); {
	case n == 0:
		return "there is none"
	case n > most:
		return fmt.Sprintf("there are %d, such as: %s", n, strings.Join(known[:10], ", "))
	}
	return "there are: " + strings.Join(known, ", ")
}

// provenance are the last words under every table: what the results depend on besides what was asked.
func provenance() string {
	return fmt.Sprintf("model %s, claims %.12s", experiment.ModelVersion, experiment.ClaimsHash())
}

// whole is a flag that takes a whole number within limits.
type whole struct {
	Value    uint64
	Min, Max uint64
	given    bool
}

func (w *whole) String() string {
	if w.Value == 0 && w.Min > 0 {
		return ""
	}
	return strconv.FormatUint(w.Value, 10)
}

// Set implements pflag.Value.
func (w *whole) Set(text string) error {
	v, err := strconv.ParseUint(text, 10, 64)
	if err != nil || v < w.Min || v > w.Max {
		return fmt.Errorf("allowed: a whole number from %d to %d", w.Min, w.Max)
	}
	w.Value, w.given = v, true
	return nil
}

// Type implements pflag.Value: it is how help names the value.
func (w *whole) Type() string { return "number" }
