package others

import (
	"cmp"
	"math"
	"slices"

	"zwerm/game"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// A Tally says what parts of a log did, from the branches without them that were played so far. It does not depend on the order
// in which they came.
type Tally struct {
	keys    []string
	without [][]Place
	whole   [][][]float64   // under every luck: of every key, month by month; nil where not played yet
	less    [][][][]float64 // the same without each part
}

// NewTally begins to count for some indicators, under some lucks, without any parts yet.
func NewTally(keys []string, lucks int) *Tally {
	return &Tally{keys: keys, whole: make([][][]float64, lucks)}
}

// Add adds parts of which the branches will come, and returns the place of the first among all parts.
func (t *Tally) Add(without ...[]Place) (first int) {
	first = len(t.without)
	for _, part := range without {
		t.without = append(t.without, part)
		t.less = append(t.less, make([][][]float64, len(t.whole)))
	}
	return first
}

// Find returns the place of a part among all parts, -1 for one that was not added.
func (t *Tally) Find(part []Place) int {
	return slices.IndexFunc(t.without, func(other []Place) bool { return slices.Equal(other, part) })
}

// Take counts a branch of those parts that were added at first.
func (t *Tally) Take(first int, b Branch) {
	if b.Of == Whole {
		t.whole[b.Luck] = b.Values
	} else {
		t.less[first+b.Of][b.Luck] = b.Values
	}
}

// An Effect is what a part of the log did to an indicator: the game with it less the game without it, under the same luck.
type Effect struct {
	Part int       // place among all parts
	Each []float64 // under every luck, the first being the group's own; NaN where that was not played yet
	stats.Difference
}

// Effect returns what a part did to indicator key by the end of the game; the difference is the mean over lucks.
func (t *Tally) Effect(part, key int) Effect {
	e := Effect{Part: part}
	var with, without []float64
	for luck := range t.whole {
		a, b := math.NaN(), math.NaN()
		if t.whole[luck] != nil && t.less[part][luck] != nil {
			values := t.whole[luck][key]
			a, b = values[len(values)-1], t.less[part][luck][key][len(values)-1]
		}
		with, without, e.Each = append(with, a), append(without, b), append(e.Each, a-b)
	}
	e.Difference = stats.Paired(with, without)
	return e
}

// Course returns what a part did month by month: the mean difference, with its interval among n that are looked at together.
func (t *Tally) Course(part, key, n int) (list []stats.Difference) {
	var with, without [][]float64
	for luck := range t.whole {
		if t.whole[luck] != nil && t.less[part][luck] != nil {
			with, without = append(with, t.whole[luck][key]), append(without, t.less[part][luck][key])
		}
	}
	if len(with) == 0 {
		return nil
	}
	a, b := make([]float64, len(with)), make([]float64, len(with))
	for month := range with[0] {
		for i := range with {
			a[i], b[i] = with[i][month], without[i][month]
		}
		list = append(list, stats.Paired(a, b).Among(n))
	}
	return list
}

// Shows reports whether an effect can be told from none and matters: its interval does not hold zero, and it is above the smallest
// difference that matters, where one was stated.
func (e *Effect) Shows(ind *measure.Indicator) bool { return e.Sign() != 0 && e.Exceeds(ind.Smallest) }

// Ranked returns what each of the first n parts did to indicator key, with intervals that hold together: first those that show,
// the largest first, and then the others, in the order of the log.
func (t *Tally) Ranked(key, n int) (list []Effect, shown int) {
	ind, _ := measure.Find(t.keys[key])
	for part := range n {
		e := t.Effect(part, key)
		e.Difference = e.Among(n)
		if list = append(list, e); e.Shows(ind) {
			shown++
		}
	}
	slices.SortStableFunc(list, func(a, b Effect) int {
		switch x, y := a.Shows(ind), b.Shows(ind); {
		case x && y:
			return cmp.Compare(math.Abs(b.Mean), math.Abs(a.Mean))
		case x:
			return -1
		case y:
			return +1
		}
		return 0
	})
	return list, shown
}

// Interplay returns what a part did beyond the sum of what its own parts each did alone: 0 for decisions that leave each other
// alone, whatever each of them does.
func (t *Tally) Interplay(whole, key int, parts ...int) stats.Difference {
	all := t.Effect(whole, key)
	sum := make([]float64, len(all.Each))
	for _, part := range parts {
		for luck, x := range t.Effect(part, key).Each {
			sum[luck] += x
		}
	}
	return stats.Paired(all.Each, sum)
}

// Parts returns how many parts there are.
func (t *Tally) Parts() int { return len(t.without) }

// Without returns the parts from one place up to another.
func (t *Tally) Without(from, to int) [][]Place { return t.without[from:to] }

// Played says under which lucks the whole game and all parts from one place up to another were played.
func (t *Tally) Played(from, to int) []bool {
	list := make([]bool, len(t.whole))
	for luck := range t.whole {
		list[luck] = t.whole[luck] != nil && !slices.ContainsFunc(t.less[from:to], func(runs [][][]float64) bool { return runs[luck] == nil })
	}
	return list
}

// Lucks counts those.
func (t *Tally) Lucks(from, to int) (lucks int) {
	for _, played := range t.Played(from, to) {
		if played {
			lucks++
		}
	}
	return lucks
}

// Count returns how many games without some parts were played.
func (t *Tally) Count(parts ...int) (n int) {
	for _, part := range parts {
		for _, run := range t.less[part] {
			if run != nil {
				n++
			}
		}
	}
	return n
}

// Decisions returns the place of every decision of a log, oldest first.
func Decisions(rounds []game.Round) (list []Place) {
	for i := range rounds {
		for k := range rounds[i].Decisions {
			list = append(list, Place{i, k})
		}
	}
	return list
}

// Pairs returns all pairs of some places, each with the earlier decision first.
func Pairs(places []Place) (list [][]Place) {
	places = slices.SortedFunc(slices.Values(places), func(a, b Place) int {
		return cmp.Or(cmp.Compare(a.Round, b.Round), cmp.Compare(a.Decision, b.Decision))
	})
	for i := range places {
		for k := range places[:i] {
			list = append(list, []Place{places[k], places[i]})
		}
	}
	return list
}
