package calibrate

import (
	"math"
	"strconv"
	"strings"

	"zwerm/scenarios/document"
)

// significant rounds to a number of significant digits.
func significant(v float64, digits int) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', digits-1, 64), 64)
	if err != nil {
		return v
	}
	return rounded
}

// short writes a number in three significant digits.
func short(v float64) string {
	switch {
	case math.IsNaN(v):
		return nothing
	case math.IsInf(v, 0):
		return infinite
	case math.Abs(v) >= 1000:
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return document.Number(significant(v, 3))
}

// What stands in tables where there is no number.
const (
	nothing  = "–"
	infinite = "∞"
)

// fine writes a quantity of a target: to one digit more than matters, by the target's error.
func (t *Target) fine(v float64) string {
	if math.IsNaN(v) {
		return nothing
	}
	decimals := int(min(max(1-math.Floor(math.Log10(t.Error)), 0), 6))
	text := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	return text
}

// aim writes what the target is.
func (t *Target) aim() string {
	if t.Low == t.High {
		return document.Number(t.Low)
	}
	return document.Number(t.Low) + " to " + document.Number(t.High)
}

// signed writes a number in two decimals, with its sign unless all digits are zero.
func signed(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	if v > 0 {
		text = "+" + text
	}
	return text
}

// correlation writes a number from -1 to 1 in two decimals, without a zero before the point: -.93.
func correlation(r float64) string {
	text := strconv.FormatFloat(math.Abs(r), 'f', 2, 64)
	if r < 0 {
		return "-" + strings.TrimPrefix(text, "0")
	}
	return strings.TrimPrefix(text, "0")
}
