package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// names returns what each arm is called in a sentence: its strategy, and of its world what tells it from the others.
func (w words) names(s *Study) []string {
	strategies, scenarios := map[string]bool{}, map[string]bool{}
	for _, a := range s.Arms {
		strategies[a.Strategy], scenarios[a.Origin.Scenario] = true, true
	}
	names := make([]string, len(s.Arms))
	for i, a := range s.Arms {
		var parts []string
		if len(scenarios) > 1 {
			parts = append(parts, shortened(w.world(a.Origin)))
		}
		parts = append(parts, particular(s.Arms, i)...)
		if len(strategies) > 1 || len(parts) == 0 {
			parts = append([]string{w.called(a)}, parts...)
		}
		names[i] = strings.Join(parts, ", ")
	}
	for i, a := range s.Arms {
		if slices.Index(names, names[i]) != i || slices.Contains(names[i+1:], names[i]) {
			defer func() { names[i] += " (" + a.Origin.Label + ")" }() // after all were looked at
		}
	}
	return names
}

// longest is how many letters a name of a game or a world may have beside others: two pages of paper have to hold every one of them many times.
const longest = 32

// shortened cuts a name that is too long.
func shortened(name string) string {
	if letters := []rune(name); len(letters) > longest {
		return strings.TrimSpace(string(letters[:longest-1])) + "…"
	}
	return name
}

// called returns the name of what an arm plays: that of its game as it was given, or of its strategy.
func (w words) called(a *Arm) string {
	if a.Played != nil {
		return shortened(a.Played.Name)
	}
	return w.strategy(a.Strategy)
}

// particular returns what is set in an arm's world and not in all the others.
func particular(arms []*Arm, i int) (list []string) {
	all := func(a *Arm) []string { return append(slices.Clone(a.Setting), a.Origin.Set...) }
	for _, item := range all(arms[i]) {
		if slices.ContainsFunc(arms, func(other *Arm) bool { return !slices.Contains(all(other), item) }) {
			list = append(list, item)
		}
	}
	return list
}

// strategy returns the name of a strategy within a sentence.
func (w words) strategy(key string) string {
	name, ok := w.find("strategy." + key + ".name")
	if !ok {
		return key
	}
	r, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(r)) + name[size:]
}

// world returns the name of a scenario.
func (w words) world(o *Origin) string {
	name := o.Name.EN
	if w.Key == "nl" {
		name = o.Name.NL
	}
	if name == "" {
		return o.Scenario
	}
	return name
}
