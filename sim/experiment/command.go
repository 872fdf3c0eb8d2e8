package experiment

import (
	"strconv"
	"strings"
)

// What parties besides the municipalities do, as --parties takes it: they go along, or decide by themselves.
const (
	Consent = "consent"
	Auto    = "auto"
)

// Parties are the words for what other parties do, the usual one first.
var Parties = []string{Consent, Auto}

// Replay returns the command that repeats one run: the scenario and the strategy as they were given, whether other parties
// decide by themselves, and what is changed about the scenario, as KEY=VALUE.
func Replay(scenario, strategy string, seed uint64, others bool, changes ...string) string {
	words := []string{"zwerm", "run", scenario, "--strategy", strategy, "--seed", strconv.FormatUint(seed, 10)}
	for _, change := range changes {
		words = append(words, "--set", change)
	}
	if others {
		words = append(words, "--parties", Auto)
	}
	return Command(words...)
}

// Command writes words as a command for a shell, quoted where they need it.
func Command(words ...string) string {
	list := make([]string, len(words))
	for i, word := range words {
		if list[i] = word; word == "" || strings.ContainsAny(word, " \t\n'\"$`\\*?;&|<>()[]{}#~!") {
			list[i] = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
	}
	return strings.Join(list, " ")
}
