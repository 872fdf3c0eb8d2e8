package widget

import (
	"math"
	"strings"
	"unicode/utf8"
)

// Measure returns the width of a text in a size of type.
type Measure func(text string, size float64) float64

// Wrap breaks a text into lines that are no wider than width; a word that is wider is broken between letters. Line breaks of
// the text stay.
func Wrap(text string, size, width float64, measure Measure) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			joined := word
			if line != "" {
				joined = line + " " + word
			}
			if measure(joined, size) <= width {
				line = joined
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for measure(word, size) > width && utf8.RuneCountInString(word) > 1 {
				part := longest(word, size, width, measure)
				lines = append(lines, part)
				word = word[len(part):]
			}
			line = word
		}
		lines = append(lines, line)
	}
	return lines
}

// longest returns the longest start of a word that fits, at least one letter.
func longest(word string, size, width float64, measure Measure) string {
	end := 0
	for at, letter := range word {
		next := at + utf8.RuneLen(letter)
		if end > 0 && measure(word[:next], size) > width {
			break
		}
		end = next
	}
	return word[:end]
}

// Shorten cuts a line and adds an ellipsis when it is wider than width; where not even that fits, nothing is left.
func Shorten(line string, size, width float64, measure Measure) string {
	if measure(line, size) <= width {
		return line
	}
	letters := []rune(line)
	for n := len(letters) - 1; n > 0; n-- {
		short := strings.TrimRight(string(letters[:n]), " ,.;:") + "…"
		if measure(short, size) <= width {
			return short
		}
	}
	if measure("…", size) <= width {
		return "…"
	}
	return ""
}

// Fit sets a text in a box: at the size asked for times the scale that the reader chose, or smaller until it fits, down to
// the size asked for. What does not fit then ends in an ellipsis. At most limit lines, where limit is not 0. In a box that is less
// high than a line, letters are as small as they have to be.
func Fit(text string, size, scale float64, limit int, box Rect, measure Measure) (lines []string, used float64) {
	if box.W <= 0 || box.H <= 0 {
		return nil, size
	}
	size = min(size, box.H/Tight)
	for {
		used = size * scale
		lines = Wrap(text, used, box.W, measure)
		room := int(math.Floor(box.H/(used*Leading) + .05))
		if limit > 0 {
			room = min(room, limit)
		}
		room = max(1, room)
		if len(lines) <= room && used*Tight <= box.H+hair && !broken(text, used, box.W, measure) {
			return lines, used
		}
		if scale > 1 {
			scale = max(1, scale-.05)
			continue
		}
		if len(lines) > room {
			last := strings.Join(lines[room-1:], " ")
			lines = append(lines[:room-1:room-1], Shorten(last, used, box.W, measure))
		}
		for i := range lines { // a box may be narrower than a letter
			lines[i] = Shorten(lines[i], used, box.W, measure)
		}
		return lines, used
	}
}

// Tight is the least height of a line, relative to the size of its type: from the top of the highest letter to the foot of the
// lowest.
const Tight = 1.1

// Height is how high a text is in lines of some width, in a size of type.
func Height(text string, size, width float64) float64 {
	return float64(len(Wrap(text, size, width, Measuring(false)))) * size * Leading
}

// broken reports whether a word had to be broken.
func broken(text string, size, width float64, measure Measure) bool {
	for word := range strings.FieldsSeq(text) {
		if measure(word, size) > width {
			return true
		}
	}
	return false
}
