package batch

import (
	"slices"
	"strconv"
	"strings"

	"zwerm/scenarios/document"
	"zwerm/scenarios/strategies"
)

// strategies reads which strategies are run: a list, each of which meets every setting, or those of a factor or of a table's
// column.
func (r *reader) strategies(top *document.Mapping, factor document.Value, t *Table) {
	list := top.Optional("strategies")
	varied := factor.Exists() || t.column(strategyKey) >= 0
	switch {
	case varied && list.Exists():
		list.Refuse("strategies here, or strategy as a factor, not both", "")
	case varied:
	default:
		list = top.Need("strategies", "a list of strategies, each of which meets every setting with the same luck: "+knownStrategies())
		found := list.List("strategies")
		for _, v := range found {
			r.strategy(v)
		}
		if found != nil && len(found) == 0 {
			list.Refuse("at least one strategy", "")
		}
	}
}

// strategy adds a strategy, once.
func (r *reader) strategy(v document.Value) {
	if v.Word() == "" {
		v.Refuse(knownStrategies(), "")
	} else if p := r.addStrategy(v.Word()); p != nil {
		p.Path = v.Path()
		v.Report(*p)
	}
}

// addStrategy adds a strategy of the program, or of a file, and returns why it cannot.
func (r *reader) addStrategy(name string) *document.Problem {
	if !slices.Contains(strategies.Keys(), name) && !strategies.IsFile(name) {
		return &document.Problem{Found: "found " + strconv.Quote(name), Allowed: knownStrategies(), Hint: document.Suggest(name, strategies.Keys())}
	}
	s, err := newStrategy(name, r.at(name), r.files.Strategy)
	if err != nil {
		return cause("the strategy "+name+" cannot be used", err)
	}
	for _, other := range r.e.Strategies {
		if other.Name == s.Name {
			return &document.Problem{Found: "found " + strconv.Quote(name), Allowed: "each strategy once"}
		}
		if other.Key == s.Key {
			return &document.Problem{Found: "found " + strconv.Quote(name), Allowed: "a strategy with a key of its own; " + other.Name + " has the key " + s.Key + " too"}
		}
	}
	r.e.Strategies = append(r.e.Strategies, s)
	return nil
}

func knownStrategies() string {
	return strings.Join(strategies.Keys(), ", ") + "; or the path of a file"
}
