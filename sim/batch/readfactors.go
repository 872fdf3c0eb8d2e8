package batch

import (
	"math"
	"slices"
	"strings"

	"zwerm/scenarios"
	"zwerm/scenarios/document"
)

const factorMeaning = "values; or low and high, and steps for a grid"

// factors reads what is varied.
func (r *reader) factors(m *document.Mapping) {
	m.Any(func(key string, v document.Value) {
		if slices.ContainsFunc(r.e.Set, func(change string) bool { return strings.HasPrefix(change, key+"=") }) {
			v.Refuse("a number under set or among the factors, not both", "")
		}
		switch key {
		case scenarioKey:
			r.e.Factors = append(r.e.Factors, r.sourcesFactor())
		case strategyKey:
			r.strategyFactor(v)
		case partiesKey:
			r.partiesFactor(v)
		default:
			r.numberFactor(key, v)
		}
	})
}

// sourcesFactor is the factor of the scenarios that were read before.
func (r *reader) sourcesFactor() Factor {
	var keys []string
	for _, s := range r.e.Scenarios {
		keys = append(keys, s.Name)
	}
	return namesFactor(scenarioKey, keys)
}

func (r *reader) strategyFactor(v document.Value) {
	for _, name := range names(v) {
		r.strategy(name)
	}
	r.e.Factors = append(r.e.Factors, namesFactor(strategyKey, r.strategyNames()))
}

// strategyNames are those of the strategies that were read before, as given.
func (r *reader) strategyNames() (names []string) {
	for _, s := range r.e.Strategies {
		names = append(names, s.Name)
	}
	return names
}

// namesFactor makes a factor of names.
func namesFactor(key string, names []string) Factor {
	f := Factor{Key: key, Names: names, Listed: true}
	for i := range names {
		f.Values = append(f.Values, float64(i))
	}
	return f
}

// names reads the values of a factor of names.
func names(v document.Value) []document.Value {
	b := v.Mapping("values: a list of names")
	defer b.Close()
	list := b.Need("values", "a list of names")
	found := list.List("names")
	if found != nil && len(found) == 0 {
		list.Refuse("at least one name", "")
	}
	return found
}

// numberFactor reads a factor that is a number.
func (r *reader) numberFactor(key string, v document.Value) {
	if len(r.e.Scenarios) == 0 {
		return // why was reported
	}
	number, ok := r.number(key, v)
	if !ok {
		return
	}
	f := Factor{Key: key, Rule: number.Rule, Own: number.Value, Low: number.Rule.Min, High: number.Rule.Max}
	b := v.Mapping(factorMeaning)
	defer b.Close()
	low, high, listed, many := b.Optional("low"), b.Optional("high"), b.Optional("values"), b.Optional("steps")
	switch {
	case listed.Exists():
		readValues(&f, listed, low, high, many)
	case b != nil:
		readEnds(&f, b)
		if many.Exists() {
			if n := whole(many.Number(stepsRule)); n > 0 && f.Low < f.High {
				f.Values = steps(f.Low, f.High, n)
			}
		}
	}
	for _, value := range append(slices.Clone(f.Values), f.Low, f.High) {
		if f.Rule.Whole && value != math.Trunc(value) && !math.IsNaN(value) {
			v.Refuse("steps that give whole numbers", "list the values")
			break
		}
	}
	if f.Values == nil && (listed.Exists() || many.Exists()) {
		f.Values = []float64{f.Low, f.High} // what is wrong was reported: a design need not say it again
	}
	r.e.Factors = append(r.e.Factors, f)
}

// number finds the number that a factor varies, in every scenario.
func (r *reader) number(key string, v document.Value) (found scenarios.Number, ok bool) {
	for i, s := range r.e.Scenarios {
		all := s.numbers()
		k := slices.IndexFunc(all, func(n scenarios.Number) bool { return n.Key == key })
		if k < 0 {
			if reportChange(v, s, key+"=") {
				v.Refuse("a number of the scenario "+s.Name, "")
			}
			return found, false
		}
		if i == 0 {
			found = all[k]
		}
	}
	for _, change := range r.e.Set {
		if own, is := strings.CutPrefix(change, key+"="); is {
			found.Value, _ = found.Rule.Parse(own)
		}
	}
	return found, true
}

// readValues reads a list of values.
func readValues(f *Factor, list document.Value, others ...document.Value) {
	for _, other := range others {
		if other.Exists() {
			other.Refuse("values, or low and high, not both", "")
		}
	}
	f.Listed = true
	values := list.List("the values of the factor")
	for _, v := range values {
		n := v.Number(f.Rule)
		if slices.Contains(f.Values, n) {
			v.Refuse("each value once", "")
		}
		f.Values = append(f.Values, n)
	}
	if values != nil && len(values) == 0 {
		list.Refuse("at least one value", "")
	}
}

// readEnds reads a range.
func readEnds(f *Factor, b *document.Mapping) {
	low, high := b.Need("low", f.Rule.String()), b.Need("high", f.Rule.String())
	f.Low, f.High = low.Number(f.Rule), high.Number(f.Rule)
	if f.Low >= f.High {
		high.Refuse("an end above "+document.Number(f.Low)+", so that the range is not empty", "")
	}
}

// reportError reports at v an error that someone else found.
func reportError(v document.Value, what string, err error) {
	p := cause(what, err)
	p.Path = v.Path()
	v.Report(*p)
}

// cause makes a problem of an error that someone else found.
func cause(what string, err error) *document.Problem {
	return &document.Problem{Found: what + ": " + strings.ReplaceAll(err.Error(), "\n", "\n        ")}
}
