package report

import (
	"cmp"
	"math"
	"slices"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// A Contrast is one arm minus another, on everything that a report shows.
type Contrast struct {
	A, B     *Arm // A minus B
	Findings []Finding
}

// A Finding is the difference on one indicator.
type Finding struct {
	Indicator *measure.Indicator
	Paired    bool             // whether both sides share their luck
	Own       stats.Difference // at the arms' own recovery effect
	// At are the differences at experiment.RecoveryEffects; nil unless both arms were run at all of them.
	At []stats.Difference
	// Effect, EffectLow and EffectHigh are Own in standard deviations (Cohen's d); NaN where nothing varies.
	Effect, EffectLow, EffectHigh float64
	Why                           Why
}

// Why says whether a difference may be claimed, and if not, why not.
type Why string

// The reasons. Only the first two allow a claim, the second with the words that it holds at one recovery effect only.
const (
	Holds       Why = "holds"
	Conditional Why = "conditional" // it holds at the recovery effect that was run; the others were not
	Few         Why = "too-few"     // fewer than two runs or pairs: there is no interval
	Zero        Why = "holds-zero"  // the interval holds zero
	Small       Why = "small"       // it is smaller than the smallest that matters
	Turns       Why = "turns"       // it does not hold at every recovery effect, or turns round
	Unknown     Why = "unknown"     // an indicator of welfare, and the recovery effects were not run
)

// Claimed reports whether the report may say that there is a difference.
func (f *Finding) Claimed() bool { return f.Why == Holds || f.Why == Conditional }

// Good returns +1 where A does better, -1 where B does, 0 where neither direction is better.
func (f *Finding) Good() int {
	if f.Own.Mean < 0 {
		return -f.Indicator.Better
	}
	return f.Indicator.Better
}

// smallEffect is the effect size below which a difference does not matter where no smallest difference was stated
// beforehand: what Cohen (1988) calls small.
const smallEffect = .2

// contrast compares two arms on some indicators.
func contrast(a, b *Arm, indicators []int) *Contrast {
	c := &Contrast{A: a, B: b}
	for _, k := range indicators {
		c.Findings = append(c.Findings, find(a, b, k))
	}
	return c
}

// find compares two arms on an indicator and judges the difference.
func find(a, b *Arm, k int) Finding {
	f := Finding{Indicator: &measure.Indicators[k]}
	var spread float64
	f.Own, spread, f.Paired = difference(a.own(), b.own(), k)
	f.Effect, f.EffectLow, f.EffectHigh = f.Own.Mean/spread, f.Own.Low/spread, f.Own.High/spread
	relevant := []bool{matters(f.Indicator, f.Own, spread)}
	for _, effect := range experiment.RecoveryEffects {
		la, lb := a.at(effect), b.at(effect)
		if la == nil || lb == nil || la.Outcomes[k] == nil || lb.Outcomes[k] == nil {
			f.At = nil
			break
		}
		d, spread, _ := difference(la, lb, k)
		f.At = append(f.At, d)
		relevant = append(relevant, matters(f.Indicator, d, spread))
	}
	f.Why = f.judge(relevant)
	return f
}

// judge applies the rule: an interval without zero and a difference that matters, here and at every recovery effect, with
// the same sign. Relevant says of the own difference and of those in At whether they are large enough.
func (f *Finding) judge(relevant []bool) Why {
	switch {
	case f.Own.N < 2:
		return Few
	case f.Own.Sign() == 0:
		return Zero
	case !relevant[0]:
		return Small
	case f.At == nil && slices.Contains(experiment.Welfare, f.Indicator.Key):
		return Unknown
	case f.At == nil:
		return Conditional
	}
	for i, d := range f.At {
		if d.Sign() != f.Own.Sign() || !relevant[i+1] {
			return Turns
		}
	}
	return Holds
}

// matters reports whether a difference is larger than the smallest that was said to matter beforehand, or than a small
// effect where none was; among runs that do not differ by luck every difference is.
func matters(ind *measure.Indicator, d stats.Difference, spread float64) bool {
	if ind.Smallest > 0 {
		return d.Exceeds(ind.Smallest)
	}
	return math.IsNaN(spread) && d.Mean != 0 || math.Abs(d.Mean)/spread >= smallEffect
}

// difference compares two levels on an indicator, pair by pair where they have the same seeds.
func difference(a, b *Level, k int) (d stats.Difference, spread float64, paired bool) {
	x, y := a.Outcomes[k], b.Outcomes[k]
	spread = stats.Spread(x, y)
	if slices.Equal(a.Seeds, b.Seeds) {
		return stats.Paired(x, y), spread, true
	}
	return stats.Unpaired(x, y), spread, false
}

// everyPair is up to how many arms all pairs are compared; with more, each is compared with the first.
const everyPair = 3

// Contrasts compares the arms on what the report shows, the contrast with most to say first.
func (s *Study) Contrasts() []*Contrast {
	shown := s.Shown()
	var list []*Contrast
	for j := range s.Arms {
		for i := range j {
			if i == 0 || len(s.Arms) <= everyPair {
				list = append(list, contrast(s.Arms[j], s.Arms[i], shown))
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *Contrast) int { return cmp.Compare(b.weight(), a.weight()) })
	return list
}

// weight says how much there is to say: the claims, and within their number how large they are.
func (c *Contrast) weight() float64 {
	n, size := 0, 0.
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Claimed() {
			n++
			if !math.IsNaN(f.Effect) {
				size += math.Abs(f.Effect)
			}
		}
	}
	return float64(n) + size/(1+size)
}

// cost returns the finding on what it cost, nil when that was not measured.
func (c *Contrast) cost() *Finding {
	for i := range c.Findings {
		if slices.Contains(costs, c.Findings[i].Indicator.Key) {
			return &c.Findings[i]
		}
	}
	return nil
}
