package document

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the word that was probably meant, or "" when none is near: a third of the letters may be wrong, two letters
// may have changed places, or the word may be a part of the other.
func Nearest(word string, known []string) string {
	const longest = 60 // no key is longer; the distance costs the product of the lengths
	if word == "" || len(word) > longest {
		return ""
	}
	word = strings.ToLower(word)
	most := 1
	if len(word) > 3 {
		most = max(2, len(word)/3)
	}
	best, nearest := most+1, ""
	for _, k := range known {
		if d := levenshtein.ComputeDistance(word, strings.ToLower(k)); d < best && 2*d <= len(k) {
			best, nearest = d, k
		}
	}
	if nearest != "" || len(word) < 3 {
		return nearest
	}
	for _, k := range known {
		if strings.Contains(k, word) {
			return k
		}
	}
	return ""
}

// Suggest returns a hint for a word that is not known, or "" when none is near.
func Suggest(word string, known []string) string {
	if nearest := Nearest(word, known); nearest != "" {
		return fmt.Sprintf("did you mean %s?", nearest)
	}
	return ""
}
