package rules

import (
	"fmt"
	"strconv"
)

// number writes a number in the shortest way.
func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// String writes a condition as it stands in files.
func (c *Condition) String() string {
	text := States[c.State] + " " + c.Lever
	switch {
	case c.Indicator != nil:
		text = c.Indicator.Key + " " + Relations[c.Relation] + " " + number(c.Value)
	case c.Not:
		text = "not " + text
	}
	if c.Months > 1 {
		text += fmt.Sprintf(" for %d", c.Months)
	}
	return text
}

// Words writes a condition for people.
func (c *Condition) Words() string {
	text := c.Lever + " " + [][2]string{{"runs", "does not run"}, {"has what it needs", "lacks what it needs"}}[c.State][bit(c.Not)]
	if c.Indicator != nil {
		relation := []string{"is below", "is at most", "is above", "is at least"}[c.Relation]
		text = fmt.Sprintf("%s %s %s%s", c.Indicator.Name.EN, relation, number(c.Value), unit(c.Indicator.Unit))
	}
	if c.Months > 1 {
		text += fmt.Sprintf(", %d months on end", c.Months)
	}
	return text
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// unit writes a unit after a number; a range such as 0-1 is none.
func unit(u string) string {
	switch {
	case u == "%":
		return u
	case u == "ratio" || u[0] >= '0' && u[0] <= '9':
		return ""
	}
	return " " + u
}
