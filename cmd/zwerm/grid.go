package main

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// pageWidth is how wide a table may be.
const pageWidth = 100

// A grid is a table of plain text. The first columns name the rows and stand at the left; where the others do not fit
// beside each other, they follow below, with the names again.
type grid struct {
	names int // how many columns name the rows
	gap   int // blanks between columns
	rows  [][]string
}

func (g *grid) add(cells ...string) { g.rows = append(g.rows, cells) }

// print writes the table.
func (g *grid) print(w io.Writer) {
	widths := g.widths()
	names := 0
	for _, width := range widths[:g.names] {
		names += width + g.gap
	}
	for from := g.names; from < len(widths); {
		to, room := from, pageWidth-names+g.gap
		for to < len(widths) && (to == from || room >= widths[to]+g.gap) {
			room -= widths[to] + g.gap
			to++
		}
		if from > g.names {
			fmt.Fprintln(w)
		}
		for _, row := range g.rows {
			g.line(w, row, widths, from, to)
		}
		from = to
	}
}

// line writes the names of a row and its cells [from, to).
func (g *grid) line(w io.Writer, row []string, widths []int, from, to int) {
	var b strings.Builder
	for i, cell := range row {
		fill := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
		between := strings.Repeat(" ", g.gap)
		switch {
		case i < g.names:
			b.WriteString(cell + fill + between)
		case i >= from && i < to:
			b.WriteString(fill + cell + between)
		}
	}
	fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
}

func (g *grid) widths() []int {
	widths := make([]int, len(g.rows[0]))
	for _, row := range g.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	return widths
}

// nothing stands where there was nothing to measure.
const nothing = "–"

// decimal writes a number, without a minus where all digits are zero.
func decimal(v float64, decimals int) string {
	if math.IsNaN(v) {
		return nothing
	}
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// signed is decimal with a plus before numbers above zero.
func signed(v float64, decimals int) string {
	s := decimal(v, decimals)
	if v > 0 && strings.Trim(s, "0.") != "" {
		return "+" + s
	}
	return s
}

// A display is how the values of an indicator are written: amounts of money in thousands, millions or billions.
type display struct {
	unit     string
	scale    float64
	decimals int
}

// displayOf chooses for an indicator's unit and values.
func displayOf(unit string, decimals int, values ...float64) display {
	if short, ok := shortUnits[unit]; ok {
		return display{short, 1, decimals}
	}
	if unit != "€" {
		return display{unit, 1, decimals}
	}
	largest := 0.
	for _, v := range values {
		if !math.IsNaN(v) {
			largest = max(largest, math.Abs(v))
		}
	}
	switch {
	case largest >= 1e9:
		return display{"€ billion", 1e9, 2}
	case largest >= 1e6:
		return display{"€ million", 1e6, 2}
	}
	return display{"€ 1000", 1e3, 0}
}

func (d display) number(v float64) string { return decimal(v/d.scale, d.decimals) }
func (d display) signed(v float64) string { return signed(v/d.scale, d.decimals) }

// shortUnits are units that are too long for a table.
var shortUnits = map[string]string{
	"per 1000 residents":          "per 1000",
	"per 1000 residents per year": "per 1000/year",
	"% of user households":        "%",
	"months of budget":            "months",
	"months of turnover":          "months",
}
