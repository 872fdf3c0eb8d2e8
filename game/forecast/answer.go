package forecast

import (
	"math"
	"slices"

	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// An Answer is what a number of simulations say. Indicators and months are those of the outlook: month 0 is the first to come.
type Answer struct {
	Pairs   int // of simulations that it rests on
	First   int // the calendar month of month 0, January 2015 = 0
	Futures []Future
	Refused []error // decisions that could not be taken, in the first simulation
}

// A Future is what may become of one indicator.
type Future struct {
	Indicator *measure.Indicator
	Now       float64 // NaN is nothing to measure, here and below
	With      Band    // with what was asked about
	Without   Band    // without
	Effect    Effect  // the difference
}

// A Band says per month between which values 8 of 10 simulations lie, and the middle one.
type Band struct{ P10, P50, P90 []float64 }

// An Effect is the difference that decisions make between two simulations under the same luck.
type Effect struct {
	Band
	// Felt is the first month from which on they are felt: at least 8 of 10 pairs agree on the direction, and the middle
	// difference is large enough to change the number that people see. -1 when they are not felt as far as can be seen.
	Felt int
	// Certainty is how sure the effect is at the end: 3 when the middle difference is larger than the spread between P10 and
	// P90; 2 when at least 8 of 10 pairs agree on the direction; 1 when they do not.
	Certainty int
}

// answer sums up the first n pairs.
func (q *question) answer(n int) *Answer {
	a := &Answer{Pairs: n, First: q.world.Month + 1, Refused: q.refused[0]}
	for k, ind := range q.indicators {
		f := Future{Indicator: ind, Now: q.now[k]}
		for month := range q.months {
			var with, without, effect [Pairs]float64
			for i := range n {
				with[i], without[i] = q.with[i][k][month], q.pairs[i].without[k][month]
				effect[i] = with[i] - without[i]
			}
			f.With.add(with[:n])
			f.Without.add(without[:n])
			f.Effect.add(effect[:n])
		}
		f.Effect.judge(q.visible(ind))
		a.Futures = append(a.Futures, f)
	}
	return a
}

// add adds a month. Where fewer than half of the simulations have something to measure, there is no band.
func (b *Band) add(values []float64) {
	q := []float64{math.NaN(), math.NaN(), math.NaN()}
	measured := 0
	for _, v := range values {
		if !math.IsNaN(v) {
			measured++
		}
	}
	if 2*measured >= len(values) {
		q = stats.Quantiles(values, .1, .5, .9)
	}
	b.P10, b.P50, b.P90 = append(b.P10, q[0]), append(b.P50, q[1]), append(b.P90, q[2])
}

// judge works out when an effect is felt and how sure it is; visible is the smallest difference that people would see.
func (e *Effect) judge(visible float64) {
	e.Felt, e.Certainty = -1, 1
	for month := len(e.P50) - 1; month >= 0 && e.sure(month, visible); month-- {
		e.Felt = month
	}
	if last := len(e.P50) - 1; last >= 0 && e.sure(last, visible) {
		e.Certainty = 2
		if e.P90[last]-e.P10[last] < math.Abs(e.P50[last]) {
			e.Certainty = 3
		}
	}
}

// visible returns the smallest difference of an indicator that changes the number which people see; for amounts of money a
// thousandth of the municipality's yearly budget.
func (o *Outlook) visible(ind *measure.Indicator) float64 {
	if slices.Contains(totals, ind.Key) && ind.Unit == "€" {
		return float64(o.world.Municipalities[o.home].BaseMonth()) / 100 * 12 / 1000
	}
	return math.Pow10(-ind.Decimals) / 2
}

// sure reports whether the difference of a month is large enough to see and has a direction.
func (e *Effect) sure(month int, visible float64) bool {
	return math.Abs(e.P50[month]) >= visible && (e.P10[month] > 0 || e.P90[month] < 0)
}

// Main returns the indicator on which decisions weigh most: of those whose effect is surest, the one where the middle
// difference is largest beside the spread that the future has without them. It returns -1 when nothing is measured.
func (a *Answer) Main() int {
	main, sure, most := -1, 0, 0.
	for k := range a.Futures {
		f := &a.Futures[k]
		last := len(f.Effect.P50) - 1
		if last < 0 || math.IsNaN(f.Effect.P50[last]) {
			continue
		}
		weight := math.Abs(f.Effect.P50[last])
		if spread := f.Without.P90[last] - f.Without.P10[last]; spread > 0 {
			weight /= spread
		}
		if main < 0 || f.Effect.Certainty > sure || f.Effect.Certainty == sure && weight > most {
			main, sure, most = k, f.Effect.Certainty, weight
		}
	}
	return main
}
