package experiment

import (
	"strconv"
	"strings"
)

// Replay returns the command that repeats one run: the scenario and the strategy as they were given, and what is changed about
// the scenario, as KEY=VALUE.
func Replay(scenario, strategy string, seed uint64, changes ...string) string {
	words := []string{"zwerm", "run", scenario, "--strategy", strategy, "--seed", strconv.FormatUint(seed, 10)}
	for _, change := range changes {
		words = append(words, "--set", change)
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
