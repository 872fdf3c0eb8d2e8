package document

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Problem is one mistake in a file or in a value given on the command line.
type Problem struct {
	File         string // as the person named it; empty when there is no file
	Line, Column int    // from 1, in characters; 0 when the problem is that of the whole file
	Source       string // the line
	Path         string // the keys that lead there: care.youth.budget
	Found        string
	Allowed      string
	Hint         string // what was probably meant
}

// Error prints the problem, with the line and a caret where there is one.
func (p *Problem) Error() string { return p.print(true) }

func (p *Problem) print(withSource bool) string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File)
		if p.Line > 0 {
			fmt.Fprintf(&b, ":%d:%d", p.Line, p.Column)
		}
		b.WriteString(": ")
	}
	if p.Path != "" {
		b.WriteString(p.Path + ": ")
	}
	b.WriteString(p.Found)
	if p.Allowed != "" {
		b.WriteString("; allowed: " + p.Allowed)
	}
	if withSource && p.Line > 0 && p.Source != "" {
		source, column := window(p.Source, p.Column)
		number := fmt.Sprintf("%5d | ", p.Line)
		fmt.Fprintf(&b, "\n%s%s\n%s%s^", number, source, strings.Repeat(" ", len(number)), indent(source, column))
	}
	if p.Hint != "" {
		b.WriteString("\n        hint: " + p.Hint)
	}
	return b.String()
}

// window returns the part of a long line around a column, and the column in it.
func window(line string, column int) (string, int) {
	const width, before = 120, 60
	runes := []rune(line)
	if len(runes) <= width {
		return line, column
	}
	from := min(max(0, column-1-before), len(runes)-width)
	return string(runes[from : from+width]), column - from
}

// indent returns blanks up to a column; a tab stays a tab, so that the caret stands below its character.
func indent(line string, column int) string {
	var b strings.Builder
	for i, r := range []rune(line) {
		if i >= column-1 {
			break
		}
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Problems are all mistakes of one file, in the order of their places.
type Problems []Problem

// Error prints every problem, and how many there are when there is more than one. A line is shown once for the problems of
// one place.
func (p Problems) Error() string {
	var b strings.Builder
	for i := range p {
		if i > 0 {
			b.WriteByte('\n')
		}
		last := i+1 == len(p) || p[i+1].Line != p[i].Line || p[i+1].Column != p[i].Column
		b.WriteString(p[i].print(last || p[i].Hint != ""))
	}
	if len(p) > 1 {
		fmt.Fprintf(&b, "\n%d mistakes", len(p))
	}
	return b.String()
}

// sort orders problems by place; those of one place keep the order in which they were found.
func (p Problems) sort() {
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
