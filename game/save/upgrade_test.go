package save

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// Files climb the chain from their own version, a step at a time.
func TestLift(t *testing.T) {
	add := func(word string) upgrade {
		return func(lines [][]byte) ([][]byte, error) { return append(lines, []byte(word)), nil }
	}
	steps := []upgrade{add("two"), add("three")}
	for version, want := range []string{1: "two three", 2: "three", 3: ""} {
		if version == 0 {
			continue
		}
		lines, err := lift(nil, version, steps)
		var words []string
		for _, l := range lines {
			words = append(words, string(l))
		}
		if err != nil || strings.Join(words, " ") != want {
			t.Errorf("from version %d: %q, %v", version, words, err)
		}
	}
	broken := func([][]byte) ([][]byte, error) { return nil, errors.New("no") }
	if _, err := lift(nil, 1, slices.Insert(steps, 1, upgrade(broken))); err == nil || !strings.Contains(err.Error(), "from version 2 to 3") {
		t.Errorf("a broken step gives %v", err)
	}
}
