package chart

import (
	"fmt"
	"strconv"
	"strings"

	"zwerm/assets/texts"
	"zwerm/sim/measure"
)

// A Language writes words and numbers.
type Language struct {
	Key    string
	reader *texts.Reader
}

// In returns a language by its key, nl or en; the empty one is English.
func In(key string) (*Language, error) {
	if key == "" {
		key = "en"
	}
	reader, err := texts.In(key)
	if err != nil {
		return nil, fmt.Errorf("there is no language %q; there are: %s", key, strings.Join(texts.Languages, ", "))
	}
	return &Language{key, reader}, nil
}

// Text returns the text of a key of assets/texts, with its gaps filled: name, value, name, value. A key without a text gives
// itself; a test holds that charts have none.
func (l *Language) Text(key string, gaps ...string) string {
	values := map[string]string{}
	for i := 0; i+1 < len(gaps); i += 2 {
		values[gaps[i]] = gaps[i+1]
	}
	text, err := l.reader.Text(key, values)
	if err != nil {
		return key
	}
	return text
}

// Number writes a number with its thousands apart and a true minus, and without a minus where all digits are zero.
func (l *Language) Number(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	minus := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	if strings.Trim(s, "0.") == "" {
		minus = false
	}
	whole, rest, _ := strings.Cut(s, ".")
	point, thousand := ".", ","
	if l.Key == "nl" {
		point, thousand = ",", "."
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousand + whole[i:]
	}
	if rest != "" {
		whole += point + rest
	}
	if minus {
		whole = "−" + whole
	}
	return whole
}

// Signed writes a number with its sign.
func (l *Language) Signed(v float64, decimals int) string {
	s := l.Number(v, decimals)
	if v > 0 && strings.Trim(s, "0.,") != "" {
		return "+" + s
	}
	return s
}

// Subject returns a strategy as people read it. One that the program does not know keeps its key.
func (l *Language) Subject(key string) Subject {
	name := "strategy." + key + ".name"
	if text := l.Text(name); text != name {
		return Subject{key, text}
	}
	return Subject{Key: key}
}

// Indicator returns the name of an indicator.
func (l *Language) Indicator(ind *measure.Indicator) string {
	return l.Text("indicator." + ind.Key + ".name")
}

// capitalised begins with a capital.
func capitalised(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
