package calibrate

import (
	"fmt"
	"regexp"
	"strconv"

	"zwerm/scenarios/document"
)

// A Period is the months [From, To), January 2015 being 0.
type Period struct{ From, To int }

// Periods is what a period may be.
const Periods = "a year (2018), a quarter (2017-Q1), a month (2016-12) or a span of years (2015-2018)"

var period = regexp.MustCompile(`^([0-9]{4})(?:-(?:[Qq]([1-4])|(0[1-9]|1[0-2])|([0-9]{4})))?$`)

// ParsePeriod reads a period.
func ParsePeriod(text string) (p Period, ok bool) {
	part := period.FindStringSubmatch(text)
	if part == nil {
		return Period{}, false
	}
	year := func(s string) int { n, _ := strconv.Atoi(s); return 12 * (n - 2015) } // four digits
	from := year(part[1])
	switch {
	case part[2] != "":
		from += 3 * int(part[2][0]-'1')
		return Period{from, from + 3}, true
	case part[3] != "":
		month, _ := strconv.Atoi(part[3])
		return Period{from + month - 1, from + month}, true
	case part[4] != "":
		p = Period{from, year(part[4]) + 12}
		return p, p.From < p.To
	}
	return Period{from, from + 12}, true
}

// String writes a period as ParsePeriod reads it, and others by their first and last month.
func (p Period) String() string {
	whole := p.From%12 == 0 && p.To%12 == 0 && p.From < p.To
	year, month := yearOf(p.From)
	last, _ := yearOf(p.To - 1)
	switch months := p.To - p.From; {
	case whole && months == 12:
		return strconv.Itoa(year)
	case whole:
		return fmt.Sprintf("%d-%d", year, last)
	case months == 3 && month%3 == 0:
		return fmt.Sprintf("%d-Q%d", year, month/3+1)
	case months == 1:
		return document.Month(p.From)
	}
	return document.Month(p.From) + " to " + document.Month(p.To-1)
}

// yearOf returns the calendar year of a month, and the month in it from 0.
func yearOf(month int) (year, of int) {
	of = (month%12 + 12) % 12
	return 2015 + (month-of)/12, of
}
