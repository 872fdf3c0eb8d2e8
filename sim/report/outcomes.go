package report

import (
	"math"

	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// summary describes an indicator of an arm at its own recovery effect.
func (a *Arm) summary(k int) stats.Summary { return stats.Summarise(a.own().Outcomes[k]) }

// wins counts how often each arm alone has the best outcome under the same luck, and how often none has. Runs without an
// outcome of every arm do not count. It is nil where neither direction is better, and where the arms did not have the same luck.
func (s *Study) wins(k int) (counts []int, ties int) {
	better := measure.Indicators[k].Better
	if better == 0 || !s.Paired() || len(s.Arms) < 2 {
		return nil, 0
	}
	counts = make([]int, len(s.Arms))
	for r := range s.Arms[0].own().Seeds {
		best, top := -1, math.Inf(-1)
		for j, a := range s.Arms {
			switch v := float64(better) * a.own().Outcomes[k][r]; {
			case math.IsNaN(v) || math.IsNaN(top):
				top = math.NaN()
			case v > top:
				best, top = j, v
			case v == top:
				best = -1
			}
		}
		switch {
		case math.IsNaN(top):
		case best < 0:
			ties++
		default:
			counts[best]++
		}
	}
	return counts, ties
}

// axes returns the indicators of the goal space: what it costs, what it brings, and what the size of a mark shows (-1 for
// none). It is not there without cost or gain.
func (s *Study) axes() (cost, gain, size int, there bool) {
	cost, gain, size = -1, -1, -1
	for _, k := range s.Shown() {
		switch key := measure.Indicators[k].Key; {
		case isCost(k):
			cost = k
		case key == "trust":
			size = k
		case gain < 0 || key == "fit":
			gain = k
		}
	}
	return cost, gain, size, cost >= 0 && gain >= 0
}

// course returns the course of an indicator on the time that all arms share: NaN where the arm has none.
func (s *Study) course(a *Arm, k int) *stats.Band {
	if a.Courses[k] == nil {
		return nil
	}
	months := s.Months()
	shift := a.Origin.First - s.First()
	on := func(values []float64) []float64 {
		list := make([]float64, months)
		for i := range list {
			list[i] = math.NaN()
			if j := i - shift; j >= 0 && j < len(values) {
				list[i] = values[j]
			}
		}
		return list
	}
	b := a.Courses[k]
	return &stats.Band{Mean: on(b.Mean), P10: on(b.P10), P90: on(b.P90)}
}
