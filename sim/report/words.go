package report

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"zwerm/sim/chart"
	"zwerm/sim/measure"
)

// words writes a report in one language.
type words struct{ *chart.Language }

// say returns a text of the report; gaps are name, value, name, value.
func (w words) say(key string, gaps ...string) string { return w.Text("report."+key, gaps...) }

// list joins words as people do: a, b and c.
func (w words) list(items []string) string {
	n := len(items)
	if n < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:n-1], ", ") + " " + w.say("and") + " " + items[n-1]
}

// count writes a small number in words.
func (w words) count(n int) string {
	if n < 1 || n > 12 {
		return w.Number(float64(n), 0)
	}
	return strings.Fields(w.say("numbers"))[n-1]
}

// capital begins a sentence. Names at its beginning stand between marks, which it skips.
func capital(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return r != nameBegins })
	if i < 0 {
		return s
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return s[:i] + string(unicode.ToUpper(r)) + s[i+size:]
}

// A scale is how the numbers of one indicator are written.
type scale struct {
	words    words
	money    bool
	unit     float64 // what one is: 1, or a thousand, a million or a billion euros
	after    string  // what follows the number, such as mln
	decimals int
}

// scaleOf chooses a way of writing for some numbers of an indicator.
func (w words) scaleOf(ind *measure.Indicator, values ...float64) scale {
	s := scale{words: w, unit: 1, decimals: ind.Decimals}
	largest := 0.
	for _, v := range values {
		if !math.IsNaN(v) {
			largest = max(largest, math.Abs(v))
		}
	}
	if s.money = strings.HasPrefix(ind.Unit, "€"); s.money && ind.Unit == "€" {
		switch {
		case largest >= 1e9:
			s.unit, s.after, s.decimals = 1e9, "\u00a0"+w.Text("chart.bn"), 1
		case largest >= 1e6:
			s.unit, s.after, s.decimals = 1e6, "\u00a0"+w.Text("chart.mln"), 1
		case largest >= 1e4:
			s.unit, s.after, s.decimals = 1e3, "\u00a0"+w.say("thousand"), 0
		}
	}
	return s
}

// scaleOfFinding chooses a way of writing for a difference and its interval. Where it is claimed, no end of the interval looks
// like zero: with up to two more decimals than the indicator has.
func (w words) scaleOfFinding(f *Finding) scale {
	ends := []float64{f.Own.Low, f.Own.High}
	s := w.scaleOf(f.Indicator, append(ends, f.Own.Mean)...)
	for range 2 {
		if f.Claimed() && s.blurs(ends) {
			s.decimals++
		}
	}
	return s
}

// blurs reports whether a number that is not zero would be written as zero.
func (s scale) blurs(values []float64) bool {
	for _, v := range values {
		if v != 0 && math.Abs(v/s.unit) < .5*math.Pow(10, -float64(s.decimals)) {
			return true
		}
	}
	return false
}

// number writes a number without its unit.
func (s scale) number(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return s.words.Number(v/s.unit, s.decimals)
}

// signed writes a difference without its unit.
func (s scale) signed(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return s.words.Signed(v/s.unit, s.decimals)
}

// full writes an amount of money with its unit, such as € 2,1 mln, and other numbers as they are.
func (s scale) full(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return s.around(s.number(v))
}

// around puts the unit around a number that is written already, the sign before the euro, so that no line breaks within.
func (s scale) around(number string) string {
	if s.money {
		for _, sign := range []string{"−", "+"} {
			if rest, ok := strings.CutPrefix(number, sign); ok {
				return sign + "\u2060€\u00a0" + rest + s.after
			}
		}
		return "€\u00a0" + number + s.after
	}
	return number + s.after
}

// sizes writes the size of a difference and its interval, without signs: its direction stands in words.
func (s scale) sizes(f *Finding) (mean, low, high string) {
	low, high = s.number(math.Abs(f.Own.Low)), s.number(math.Abs(f.Own.High))
	if f.Own.Mean < 0 {
		low, high = high, low
	}
	return s.around(s.number(math.Abs(f.Own.Mean))), low, high
}

// find returns a text that need not be there.
func (w words) find(key string, gaps ...string) (string, bool) {
	text := w.Text(key, gaps...)
	return text, text != key
}
