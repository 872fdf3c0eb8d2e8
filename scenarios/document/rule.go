package document

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Range is what a number may be.
type Range struct {
	Min, Max float64
	Whole    bool
	Unit     string // "1" for a pure number
	Meaning  string
}

// String says in words what is allowed.
func (r Range) String() string {
	s := r.Span()
	if r.Unit != "" && r.Unit != "1" {
		s += " (" + r.Unit + ")"
	}
	if r.Meaning != "" {
		s += ": " + r.Meaning
	}
	return s
}

// Span says what is allowed without unit and meaning.
func (r Range) Span() string {
	s := Number(r.Min) + " to " + Number(r.Max)
	if r.Whole {
		s += ", whole"
	}
	return s
}

// Number writes a number in the shortest way that reads back the same, without an exponent.
func Number(v float64) string {
	if v == 0 {
		v = 0 // no minus before zero
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// Count writes a whole number with thousands apart.
func Count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

var decimal = regexp.MustCompile(`^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$`)

// Parse reads a number in decimal notation and checks it. The problem has no place yet.
func (r Range) Parse(text string) (float64, *Problem) {
	if !decimal.MatchString(text) {
		return math.NaN(), &Problem{Found: "found " + quote(text), Allowed: "a number, " + r.String(), Hint: numberHint(text)}
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v < r.Min || v > r.Max || (r.Whole && v != math.Trunc(v)) {
		return math.NaN(), &Problem{Found: "found " + quote(text), Allowed: r.String()}
	}
	return v, nil
}

// numberHint guesses what was meant by a text that is not a number.
func numberHint(text string) string {
	if repaired := strings.Replace(text, ",", ".", 1); repaired != text && decimal.MatchString(repaired) {
		return "write a point, not a comma: " + repaired
	}
	if share, ok := strings.CutSuffix(text, "%"); ok && decimal.MatchString(strings.TrimSpace(share)) {
		v, err := strconv.ParseFloat(strings.TrimSpace(share), 64)
		if err == nil {
			return "write a share, not a percentage: " + strconv.FormatFloat(v/100, 'f', -1, 64)
		}
	}
	if repaired := strings.ReplaceAll(text, "_", ""); repaired != text && decimal.MatchString(repaired) {
		return "write the digits without underscores: " + repaired
	}
	return ""
}

// A TextRule is what a text may be.
type TextRule struct {
	Max     int // characters
	Meaning string
}

func (r TextRule) String() string {
	return fmt.Sprintf("a text of 1 to %d characters (%s)", r.Max, r.Meaning)
}

// check returns what is wrong with a text, or "".
func (r TextRule) check(text string) string {
	switch n := utf8.RuneCountInString(text); {
	case n == 0:
		return "found an empty text"
	case n > r.Max:
		return fmt.Sprintf("found %d characters", n)
	}
	if i := strings.IndexFunc(text, func(c rune) bool { return c != '\n' && !unicode.IsPrint(c) }); i >= 0 {
		return "found a character that cannot be shown in " + quote(text)
	}
	return ""
}

// quote shows what was found: numbers as they are, texts in quotes.
func quote(text string) string {
	if text = shorten(text); decimal.MatchString(text) {
		return text
	}
	return strconv.Quote(text)
}

// shorten cuts a long text.
func shorten(text string) string {
	const longest = 40
	if utf8.RuneCountInString(text) > longest {
		return string([]rune(text)[:longest]) + "..."
	}
	return text
}
