package game

import (
	"fmt"
	"math"
	"slices"

	"zwerm/sim/measure"
)

// A Range is what a group expects of an indicator of the home municipality at the end of a month. It is kept in the log, so
// that hits and misses come back in the debrief.
type Range struct {
	Indicator string  `json:"indicator"` // its key
	Month     int     `json:"month"`     // January 2015 = 0; not yet played
	Low       float64 `json:"low"`       // in the indicator's unit
	High      float64 `json:"high"`
	Chance    float64 `json:"chance"` // of a hit that the group expects [0,1]; .8 for a range from P10 to P90
}

// MostRanges is to how many ranges a group may commit in a round: one for each indicator on the board.
const MostRanges = 6

// Commit keeps a range for this round, as people see it (see Seen); a later one for the same indicator and month takes its
// place.
func (s *Session) Commit(r Range) error {
	if err := s.in(Choosing, LookingAhead); err != nil {
		return err
	}
	if err := s.possible(r); err != nil {
		return err
	}
	others := slices.DeleteFunc(s.Committed(), func(old Range) bool { return old.Indicator == r.Indicator && old.Month == r.Month })
	if len(others) == MostRanges {
		return fmt.Errorf("range of %s: %w", r.Indicator, NoRange)
	}
	ind, _ := measure.Find(r.Indicator)
	r.Low, r.High = Seen(ind, r.Low), Seen(ind, r.High)
	s.next.Ranges = append(others, r)
	return nil
}

// Seen rounds a value to what people see of it: whole weeks and points, and of amounts of money thousands, tenths of millions or
// millions. A range is hit by what people see, so that nobody reads that 6 lies outside 3 to 6.
func Seen(ind *measure.Indicator, v float64) float64 {
	step := math.Pow10(-ind.Decimals)
	switch size := math.Abs(v); {
	case ind.Unit == "weeks", ind.Unit == "0-100":
		step = 1
	case ind.Unit != "€" || size < 500:
	case size < 999_500:
		step = 1e3
	case size < 99_950_000:
		step = 1e5
	default:
		step = 1e6
	}
	if step < 1 {
		whole := math.Round(1 / step)
		return math.RoundToEven(v*whole) / whole
	}
	return math.RoundToEven(v/step) * step
}

// Committed returns the ranges of the round that is being prepared.
func (s *Session) Committed() []Range { return slices.Clone(s.next.Ranges) }

// possible returns why a range cannot be committed to, or nil.
func (s *Session) possible(r Range) error {
	_, known := measure.Find(r.Indicator)
	last := s.scenario.Start + s.scenario.Months - 1
	switch {
	case !known:
		return fmt.Errorf("range: there is no indicator %q", r.Indicator)
	case r.Month < s.Month() || r.Month > last:
		return fmt.Errorf("range of %s: month %d is not to come; allowed: %d to %d", r.Indicator, r.Month, s.Month(), last)
	case !(r.Low <= r.High) || math.IsInf(r.Low, 0) || math.IsInf(r.High, 0):
		return fmt.Errorf("range of %s: from %v to %v is no range", r.Indicator, r.Low, r.High)
	case !(r.Chance >= 0 && r.Chance <= 1):
		return fmt.Errorf("range of %s: chance %v is outside 0 to 1", r.Indicator, r.Chance)
	}
	return nil
}

// A Verdict is a range with what happened.
type Verdict struct {
	Range
	Round  int     // in which it was committed to
	Value  float64 // what it became; NaN where there was nothing to measure
	Hit    bool    // whether the value, as people see it, lies in the range
	Played bool    // whether its month was played; until then Value and Hit mean nothing
}

// Verdicts returns every range of the rounds that were played, oldest first, with what happened.
func (s *Session) Verdicts() (list []Verdict) {
	for i := range s.rounds {
		for _, r := range s.rounds[i].Ranges {
			v := Verdict{Range: r, Round: i, Value: math.NaN()}
			if v.Played = r.Month < s.Month(); v.Played {
				v.Value = s.Values(r.Indicator)[r.Month-s.scenario.Start+1]
				ind, _ := measure.Find(r.Indicator)
				seen := Seen(ind, v.Value)
				v.Hit = seen >= r.Low && seen <= r.High
			}
			list = append(list, v)
		}
	}
	return list
}
