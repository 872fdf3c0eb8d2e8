package others

import (
	"math"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// Flipped are the games of Flips that were played so far. It does not depend on the order in which they came.
type Flipped struct {
	*Flips
	ends [][]float64 // by place; nil where not played yet
}

// NewFlipped begins without any game.
func NewFlipped(f *Flips) *Flipped { return &Flipped{f, make([][]float64, f.Games())} }

// Take counts a game.
func (f *Flipped) Take(place int, ends []float64) { f.ends[place] = ends }

// Played says which games were played, by place.
func (f *Flipped) Played() []bool {
	list := make([]bool, len(f.ends))
	for i := range list {
		list[i] = f.ends[i] != nil
	}
	return list
}

// Count returns how many were.
func (f *Flipped) Count() (n int) {
	for _, ends := range f.ends {
		if ends != nil {
			n++
		}
	}
	return n
}

// Whole reports whether all games of a world were played.
func (f *Flipped) Whole(world int) bool {
	for place := f.Place(world, 0, 0); place < f.Place(world+1, 0, 0); place++ {
		if f.ends[place] == nil {
			return false
		}
	}
	return true
}

// Difference returns by how much the group's game ends above that of who decides in its place, from 1 on, in a world, under the
// lucks of which both were played.
func (f *Flipped) Difference(world, side, key int) stats.Difference {
	var ours, theirs []float64
	for luck := range f.Lucks {
		a, b := f.ends[f.Place(world, 0, luck)], f.ends[f.Place(world, side, luck)]
		if a != nil && b != nil {
			ours, theirs = append(ours, a[key]), append(theirs, b[key])
		}
	}
	return stats.Paired(ours, theirs)
}

// Verdict returns +1 where the group's game ends better than that of who decides in its place, -1 where it ends worse, and 0 where
// there is no verdict: the interval holds zero, or the difference is not above the smallest that matters.
func (f *Flipped) Verdict(world, side, key int) int {
	ind, _ := measure.Find(f.Keys[key])
	if d := f.Difference(world, side, key); d.Exceeds(ind.Smallest) {
		return d.Sign() * ind.Better
	}
	return 0
}

// Changes says what becomes of a verdict over the own world and some others, of those of which all games were played: whether it turns
// round, the group being better in one and worse in another, and whether there is a verdict in some and none in others.
func (f *Flipped) Changes(side, key int, worlds ...int) (turns, lapses bool) {
	var seen [3]bool // worse, none, better
	for _, world := range append([]int{0}, worlds...) {
		if f.Whole(world) {
			seen[1+f.Verdict(world, side, key)] = true
		}
	}
	return seen[0] && seen[2], seen[1] && (seen[0] || seen[2])
}

// Welfare judges a difference in what residents live through as the design asks: only where the three effects of fit on recovery
// agree there is a verdict. It returns +1, -1 or 0, as Verdict does.
func (f *Flipped) Welfare(side, key int) int {
	ind, _ := measure.Find(f.Keys[key])
	var list []stats.Difference
	for world := range f.Worlds {
		if w := &f.Worlds[world]; w.Key == "" || w.Key == experiment.RecoveryEffect {
			list = append(list, f.Difference(world, side, key))
		}
	}
	return experiment.Judge(list, ind.Smallest).Sign * ind.Better
}

// Of returns the world in which an assumption is at an end of its range; the own world where it is there already.
func (f *Flipped) Of(key string, high bool) int {
	for i := range f.Worlds {
		if w := &f.Worlds[i]; w.Key == key && w.High == high {
			return i
		}
	}
	return 0
}

// Value returns what is assumed at an end; NaN where several things are at once.
func (w *World) Value() float64 {
	if len(w.Set) != 1 {
		return math.NaN()
	}
	return w.Set[w.Key]
}
