package letter

import (
	"cmp"
	"slices"
	"strconv"

	"zwerm/game/words"
)

// A Stop is a fact of a letter on a line of time.
type Stop struct {
	Month int    // January 2015 = 0
	Label string // in a few words
	Tells string // the sentence of the letter
	Open  bool   // whether somebody still waits
}

// way lays the facts of the letter on a line of time, and says what the line is about: who still waits and has waited longest, or
// else how it went.
func (p *pen) way() (about string, stops []Stop) {
	longest := -1
	for i := range p.Facts {
		f := &p.Facts[i]
		if f.Kind == Nothing {
			continue
		}
		s := Stop{Month: f.Month, Tells: p.sentence(i), Open: f.Kind == Waits}
		if f.Kind == HadWaited {
			s.Month = f.Month - f.Months + 1
		}
		s.Label = p.read("letter.stop-"+string(f.Kind), p.values(f))
		if !s.Open {
			s.Label = p.read("letter.stop", map[string]string{"Month": p.briefly(s.Month), "What": s.Label})
		}
		stops = append(stops, s)
		if s.Open && (longest < 0 || f.Months > p.Facts[longest].Months) {
			longest = i
		}
	}
	slices.SortStableFunc(stops, func(a, b Stop) int { return cmp.Compare(a.Month, b.Month) })
	if longest >= 0 {
		return p.text("way-waits", p.values(&p.Facts[longest])), stops
	}
	return p.text("way", map[string]string{"From": p.briefly(p.From), "To": p.month(p.To - 1)}), stops
}

// briefly names a month, without its year when that is the year of the round's end.
func (p *pen) briefly(month int) string {
	if words.YearOf(month) != words.YearOf(p.To-1) {
		return p.month(month)
	}
	return p.read("calendar."+strconv.Itoa(1+words.MonthOf(month)), nil)
}
