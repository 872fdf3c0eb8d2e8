package calibrate

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"math"
	"slices"
	"strings"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
	"zwerm/sim"
	"zwerm/sim/measure"
	"zwerm/sim/policy"
)

// What the fields of a file of targets may be.
var (
	aboutRule  = document.TextRule{Max: 2000, Meaning: "what the targets are for"}
	sourceRule = document.TextRule{Max: 500, Meaning: "where it comes from"}
	nameRule   = document.TextRule{Max: 80, Meaning: "a name that people see"}
	seedsRule  = document.Range{Min: 1, Max: 10_000, Whole: true, Meaning: "how many runs, each with its own luck, the same for every candidate"}
)

// A Load returns the scenario with more changes about it, as --set takes them.
type Load func(more ...string) (*sim.Scenario, error)

// Read reads a file of targets for a scenario. The name is used in messages only. The error is scenarios.Problems, every
// mistake in the file, unless the scenario itself cannot be loaded.
func Read(name string, data []byte, load Load) (*Targets, error) {
	d, err := document.Parse(name, data)
	if err != nil {
		return nil, err
	}
	s, err := load()
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(data)
	t := &Targets{Hash: hex.EncodeToString(hash[:])}
	top := d.Root().Mapping("targets")
	t.About = top.Text("about", aboutRule)
	t.Player = readPlayer(top.Need("player", "the strategy that plays everywhere"))
	t.Seeds = whole(top.Number("seeds", seedsRule))
	if v := top.Optional("parameters"); !v.Empty() {
		t.Parameters = readParameters(s, v.Mapping("what may be fitted, by key"))
	}
	r := reader{s}
	top.Block("targets", "what the scenario is held against, by key").Each(func(key string, v document.Value) {
		t.Targets = append(t.Targets, r.target(key, v))
	})
	top.Close()
	for i := range t.Parameters {
		checkEnds(&t.Parameters[i], load, d.Report)
	}
	if err := d.Err(); err != nil {
		return nil, err
	}
	return t, nil
}

// whole turns a number that was read into an int; one that was refused becomes 0 and is not used.
func whole(v float64) int {
	if math.IsNaN(v) {
		return 0
	}
	return int(v)
}

func readPlayer(v document.Value) *policy.Strategy {
	s, ok := policy.FindStrategy(v.Word())
	if !ok {
		var keys []string
		for i := range policy.Strategies {
			keys = append(keys, policy.Strategies[i].Key)
		}
		v.Choose(keys)
	}
	return s
}

// readParameters reads what may be fitted, in the order of zwerm params.
func readParameters(s *sim.Scenario, m *document.Mapping) (list []Parameter) {
	all := numbers(s)
	for _, n := range all {
		v := m.Optional(n.key)
		if !v.Exists() {
			continue
		}
		p := Parameter{Key: n.key, Low: n.rule.Min, High: n.rule.Max, Whole: n.rule.Whole, Unit: n.rule.Unit, Start: n.value}
		if !v.Empty() {
			b := v.Mapping("low and high, which may be left out, numbers that follow, and a source")
			readTies(&p, all, b.Optional("also"))
			readRange(&p, n.rule, b)
		}
		list = append(list, p)
	}
	m.Close()
	return list
}

var ratioRule = document.Range{Min: .0001, Max: 10_000, Meaning: "how many times the parameter the number is"}

// readTies reads the numbers that follow a parameter.
func readTies(p *Parameter, all []number, v document.Value) {
	if !v.Exists() {
		return
	}
	b := v.Mapping("numbers that follow, by key, with their ratio")
	for _, n := range all {
		if tied := b.Optional(n.key); tied.Exists() {
			p.Also = append(p.Also, Tie{n.key, tied.Number(ratioRule)})
		}
	}
	b.Close()
}

func readRange(p *Parameter, rule document.Range, b *document.Mapping) {
	if v := b.Optional("low"); v.Exists() {
		p.Low = v.Number(rule)
	}
	high := b.Optional("high")
	if high.Exists() {
		p.High = high.Number(rule)
	}
	if p.High <= p.Low {
		if !high.Exists() {
			high = b.Optional("low")
		}
		high.Refuse("a range: low below high, and this one is "+document.Number(p.Low)+" to "+document.Number(p.High), "")
	}
	if v := b.Optional("source"); v.Exists() {
		p.Source = v.Text(sourceRule)
	}
	b.Close()
}

// checkEnds reports a parameter that the scenario does not take at one of its ends, because of a rule that ties it to others.
func checkEnds(p *Parameter, load Load, report func(path, found, allowed, hint string)) {
	for _, v := range []float64{p.Low, p.High} {
		if math.IsNaN(v) {
			continue
		}
		if slices.ContainsFunc(p.Also, func(t Tie) bool { return math.IsNaN(t.Ratio) }) {
			return
		}
		_, err := load(p.set(v)...)
		var problems scenarios.Problems
		if errors.As(err, &problems) {
			first := problems[0]
			report("parameters."+p.Key, "the scenario does not take "+strings.Join(p.set(v), " ")+": "+first.Path+": "+first.Found, first.Allowed, first.Hint)
			return
		}
	}
}

// assignment writes a value as --set takes it, exactly.
func assignment(key string, v float64) string { return key + "=" + document.Number(v) }

// indicatorKeys are the keys of all indicators.
func indicatorKeys() []string {
	var keys []string
	for i := range measure.Indicators {
		keys = append(keys, measure.Indicators[i].Key)
	}
	return keys
}
