package hypotheses

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/sim"
)

// A Value is one varied parameter at one value.
type Value struct {
	Key string
	Is  float64
}

// A Condition is one value of every varied parameter, in the order of their keys.
type Condition []Value

// conditions returns every combination of varied values, the last key varying fastest. Without any there is one condition.
func conditions(vary map[string][]float64) []Condition {
	all := []Condition{nil}
	for _, key := range slices.Sorted(maps.Keys(vary)) {
		var longer []Condition
		for _, c := range all {
			for _, v := range vary[key] {
				longer = append(longer, append(slices.Clone(c), Value{key, v}))
			}
		}
		all = longer
	}
	return all
}

// in reports whether the condition is one of those that are meant: a parameter that is left out is meant at each value.
func (c Condition) in(where map[string][]float64) bool {
	return !slices.ContainsFunc(c, func(v Value) bool {
		values, named := where[v.Key]
		return named && !slices.Contains(values, v.Is)
	})
}

// String writes the condition: cut=0.2, pressure=0.6.
func (c Condition) String() string {
	parts := make([]string, len(c))
	for i, v := range c {
		parts[i] = v.Key + "=" + document.Number(v.Is)
	}
	return strings.Join(parts, ", ")
}

// Symbols writes the condition with the symbols of the model, where parameters have a short one of plain letters of their own.
func (c Condition) Symbols() string {
	parts := make([]string, len(c))
	for i, v := range c {
		name := v.Key
		if p, ok := sim.FindParam(v.Key); ok && plain.MatchString(p.Symbol) && p.Symbol != "E" { // two parameters share E
			name = p.Symbol
		}
		parts[i] = name + " " + document.Number(v.Is)
	}
	return strings.Join(parts, ", ")
}

// where says at which condition something is, after what it is; without a condition it says nothing.
func (c Condition) where() string {
	if len(c) == 0 {
		return ""
	}
	return " at " + c.Symbols()
}

var plain = regexp.MustCompile(`^[A-Za-z]{1,2}$`)

// set puts values into parameters.
func set(p *sim.Params, values map[string]float64) error {
	for _, key := range slices.Sorted(maps.Keys(values)) {
		d, ok := sim.FindParam(key)
		if !ok {
			return missing("there is no parameter %q", key)
		}
		if err := d.Check(values[key]); err != nil {
			return err
		}
		*d.Of(p) = values[key]
	}
	return nil
}
