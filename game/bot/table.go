package bot

import (
	"fmt"
	"math"
	"strings"

	"zwerm/sim/measure"
)

// A table is one in Markdown.
type table struct{ rows [][]string }

func newTable(header ...string) *table { return &table{[][]string{header}} }

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) write(b *strings.Builder) {
	for i, row := range t.rows {
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			b.WriteString(strings.Repeat("|---", len(row)) + "|\n")
		}
	}
}

// shown returns the unit in which values of an indicator are shown, and how; money in thousands or millions.
func shown(ind *measure.Indicator, values ...float64) (unit string, show func(float64) string) {
	scale, unit, decimals := 1., ind.Unit, ind.Decimals
	if unit == "€" {
		scale, unit, decimals = 1e3, "€ thousand", 0
		for _, v := range values {
			if math.Abs(v) >= 1e7 {
				scale, unit, decimals = 1e6, "€ million", 1
			}
		}
	}
	return unit, func(v float64) string { return number(v/scale, decimals) }
}

func number(v float64, decimals int) string {
	if math.IsNaN(v) {
		return "-"
	}
	return strings.Replace(fmt.Sprintf("%.*f", decimals, v), "-", "−", 1)
}

func percent(share float64) string {
	if math.IsNaN(share) {
		return "-"
	}
	return fmt.Sprintf("%.0f%%", 100*share)
}
