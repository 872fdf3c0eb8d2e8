package strategies

import (
	"slices"

	"zwerm/scenarios/document"
	"zwerm/sim/policy"
)

// A lever is one that a rule names, with its place.
type lever struct {
	*policy.Lever
	at document.Value
}

// readWant reads a lever to run: {lever: pilots, level: 0.3}, or its name alone.
func (d *draft) readWant(v document.Value) {
	if v.Word() != "" {
		d.want(findLever(v), 0)
		return
	}
	m := v.Mapping("a lever to run: lever and perhaps level")
	if m == nil {
		return
	}
	l, level := findLever(m.Need("lever", "the name of a lever")), m.Optional("level")
	m.Close()
	if l.Lever == nil {
		return
	}
	value := 0.
	if level.Exists() {
		value = level.Number(document.Range{Min: l.Min, Max: l.Max, Meaning: "how strongly; usually " + document.Number(l.Lever.Level)})
	}
	d.want(l, value)
}

// want adds a lever to run, unless the rule already says something that does not go with it.
func (d *draft) want(l lever, level float64) {
	if l.Lever == nil {
		return
	}
	for _, other := range d.do {
		first, _ := policy.Find(other.Lever)
		switch {
		case first == l.Lever:
			l.at.Report(document.Problem{Path: l.at.Path(), Found: "the rule runs " + l.Key + " twice", Allowed: "once"})
			return
		case first.Excludes(l.Lever):
			l.at.Report(document.Problem{Path: l.at.Path(), Found: l.Key + " cannot run together with " + first.Key + ", which the same rule runs", Allowed: "one of them",
				Hint: "write two rules, with conditions that say when which"})
		}
	}
	d.do = append(d.do, policy.Want{Lever: l.Key, Level: level})
}

func (d *draft) readStop(v document.Value) {
	l := findLever(v)
	switch {
	case l.Lever == nil:
	case slices.ContainsFunc(d.do, func(w policy.Want) bool { return w.Lever == l.Key }):
		v.Report(document.Problem{Path: v.Path(), Found: "the rule runs and stops " + l.Key, Allowed: "one of both"})
	default:
		d.stop = append(d.stop, l)
	}
}

// findLever finds the lever that a value names, or reports that there is none.
func findLever(v document.Value) lever {
	l, ok := policy.Find(v.Word())
	switch {
	case !v.Exists():
	case !ok:
		v.Refuse(anyLever, document.Suggest(v.Word(), leverKeys()))
	case l.AtProvider:
		v.Refuse("a lever for a whole municipality; "+l.Key+" is for one organisation and is left to people", "")
	default:
		return lever{l, v}
	}
	return lever{at: v}
}

// leverKeys are the keys of all levers that a strategy can run.
func leverKeys() (keys []string) {
	for i := range policy.Levers {
		if !policy.Levers[i].AtProvider {
			keys = append(keys, policy.Levers[i].Key)
		}
	}
	return keys
}
