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
	Calendar bool   // a month, counted from January 2015 = 0, that may be written as 2015-01
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

// kind says that it is a number.
func (r Range) kind() string {
	if r.Calendar {
		return ""
	}
	return "a number, "
}

// Span says what is allowed without unit and meaning.
func (r Range) Span() string {
	if r.Calendar {
		return fmt.Sprintf("a month from %s to %s (%s to %s, January 2015 being 0)", Month(int(r.Min)), Month(int(r.Max)), Number(r.Min), Number(r.Max))
	}
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

// Counted writes a number with its noun, thousands apart.
func Counted(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return Count(n) + " " + many
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

var calendar = regexp.MustCompile(`^([0-9]{4})-([0-9]{2})$`)

// monthZero is January 2015, from which months count, in months since year 0.
const monthZero = 2015 * 12

// Month writes a month as 2015-01, for month 0.
func Month(month int) string {
	month += monthZero
	return fmt.Sprintf("%04d-%02d", month/12, month%12+1)
}

// ParseMonth reads a month that is written as 2015-01.
func ParseMonth(text string) (month int, ok bool) {
	part := calendar.FindStringSubmatch(text)
	if part == nil {
		return 0, false
	}
	year, _ := strconv.Atoi(part[1])
	month, _ = strconv.Atoi(part[2])
	return year*12 + month - 1 - monthZero, month >= 1 && month <= 12
}

// Parse reads a number in decimal notation and checks it. The problem has no place yet.
func (r Range) Parse(text string) (float64, *Problem) {
	found := text
	if month, ok := ParseMonth(text); ok && r.Calendar {
		text = strconv.Itoa(month)
	}
	if !decimal.MatchString(text) {
		return math.NaN(), &Problem{Found: "found " + quote(text), Allowed: r.kind() + r.String(), Hint: numberHint(text)}
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v < r.Min || v > r.Max || (r.Whole && v != math.Trunc(v)) {
		return math.NaN(), &Problem{Found: "found " + quote(found), Allowed: r.String()}
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

// Check returns what is wrong with a text, or nil.
func (r TextRule) Check(text string) *Problem {
	if wrong := r.check(text); wrong != "" {
		return &Problem{Found: wrong, Allowed: r.String()}
	}
	return nil
}

// check returns what is wrong with a text, or "".
func (r TextRule) check(text string) string {
	switch n := utf8.RuneCountInString(text); {
	case n == 0:
		return "found an empty text"
	case n > r.Max:
		return "found " + Counted(n, "character", "characters")
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
