package hypotheses

import (
	"cmp"
	"math"
	"slices"

	"zwerm/sim/policy"
)

// Dealt is what came out of the hands.
type Dealt struct {
	Hands *Hands
	// Shares are by complexity, outcome and lever (its place in policy.Levers).
	Shares [][2][]Share
}

// A Share is how often a lever was played: in the best and in the worst tenth of the hands, and in all.
type Share struct{ Best, Worst, All float64 }

// When a lever is suspect (see Suspect).
const (
	dominant = .6
	idle     = .01
)

// count ranks the hands of one world by each outcome, and counts the levers that were played in the tenths at both ends.
// Hands with the same outcome keep their order.
func (d *Dealt) count(results []played) {
	var shares [2][]Share
	tenth := max(1, len(results)/10)
	for o := range shares {
		order := make([]int, len(results))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(results[b].outcome[o], results[a].outcome[o]) })
		shares[o] = make([]Share, len(policy.Levers))
		for rank, i := range order {
			for _, lever := range results[i].levers {
				share := &shares[o][lever]
				share.All += 1 / float64(len(results))
				if rank < tenth {
					share.Best += 1 / float64(tenth)
				}
				if rank >= len(results)-tenth {
					share.Worst += 1 / float64(tenth)
				}
			}
		}
	}
	d.Shares = append(d.Shares, shares)
}

// Suspect says what is wrong with a lever by an outcome: it is dominant where it is in more than 60% of the best tenth of some
// world, and idle where in no world its shares of the best and the worst tenth differ by more than 1%.
func (d *Dealt) Suspect(outcome, lever int) string {
	still := true
	for k := range d.Shares {
		s := d.Shares[k][outcome][lever]
		if s.Best > dominant {
			return "dominant"
		}
		still = still && math.Abs(s.Best-s.Worst) <= idle
	}
	if still {
		return "idle"
	}
	return ""
}

// Error returns the standard error of a difference between two shares of a lever that has no effect: how much of a difference
// is luck.
func (d *Dealt) Error(outcome, lever int) float64 {
	all := d.Shares[0][outcome][lever].All
	return math.Sqrt(2 * all * (1 - all) / float64(max(1, d.Hands.N/10)))
}
