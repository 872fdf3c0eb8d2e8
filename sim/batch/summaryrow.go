package batch

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"

	"zwerm/sim/stats"
)

// A SummaryRow describes one strategy, and its difference with the first.
type SummaryRow struct {
	Strategy      string
	N             int // runs with a value
	Mean          float64
	P10, P50, P90 float64
	// Difference is that with the first strategy, in the same setting under the same luck. Where settings share their seeds,
	// pairs of one seed are not independent: they are averaged first, and N counts seeds. Pairs counts all of them.
	Difference stats.Difference
	Pairs      int
	// Reduction is the share of the variance that pairing takes away (see stats.Reduction).
	Reduction float64
	First     bool // there is no difference
}

// A world is where a strategy meets its luck.
type world struct {
	setting string
	seed    int64
}

// rows describes the k-th value of the runs, by strategy.
func (p *Plan) rows(runs []*outcome, k int) (rows []SummaryRow) {
	values := map[string][]float64{}
	where := map[string]map[world]float64{}
	var worlds []world
	for _, o := range runs {
		if where[o.strategy] == nil {
			where[o.strategy] = map[world]float64{}
		}
		w := world{o.setting, o.seed}
		if len(worlds) == 0 || worlds[len(worlds)-1] != w {
			worlds = append(worlds, w)
		}
		where[o.strategy][w] = o.values[k]
		values[o.strategy] = append(values[o.strategy], o.values[k])
	}
	first := ""
	for _, s := range p.Strategies {
		if values[s.Key] == nil {
			continue
		}
		row := newRow(s.Key, values[s.Key])
		if row.First = first == ""; row.First {
			first = s.Key
		} else {
			p.pair(&row, worlds, where[s.Key], where[first])
		}
		rows = append(rows, row)
	}
	return rows
}

func newRow(strategy string, values []float64) SummaryRow {
	kept := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	q := stats.Quantiles(kept, .1, .5, .9)
	row := SummaryRow{Strategy: strategy, N: len(kept), Mean: math.NaN(), P10: q[0], P50: q[1], P90: q[2]}
	if len(kept) > 0 {
		row.Mean = stat.Mean(kept, nil)
	}
	return row
}

// pair compares a with b in the worlds that both met.
func (p *Plan) pair(row *SummaryRow, worlds []world, a, b map[world]float64) {
	var x, y []float64 // every pair
	var blocks, settings grouping
	for _, w := range worlds {
		va, ina := a[w]
		vb, inb := b[w]
		if !ina || !inb || math.IsNaN(va-vb) {
			continue
		}
		delete(a, w) // worlds of several strategies stand in the list more than once
		x, y = append(x, va), append(y, vb)
		settings.add(w.setting, 0, va, vb)
		if p.Own {
			blocks.add(w.setting, w.seed, va, vb)
		} else {
			blocks.add("", w.seed, va, vb)
		}
	}
	all := stats.Paired(x, y)
	row.Pairs = all.N
	row.Difference = stats.Paired(blocks.means())
	row.Difference.Higher = all.Higher
	row.Reduction = stats.Reduction(settings.a, settings.b)
}

// A grouping gathers pairs by a key, in the order in which the keys come.
type grouping struct {
	places map[world]int
	a, b   [][]float64
}

func (g *grouping) add(setting string, seed int64, a, b float64) {
	if g.places == nil {
		g.places = map[world]int{}
	}
	key := world{setting, seed}
	i, known := g.places[key]
	if !known {
		i = len(g.a)
		g.places[key] = i
		g.a, g.b = append(g.a, nil), append(g.b, nil)
	}
	g.a[i], g.b[i] = append(g.a[i], a), append(g.b[i], b)
}

// means returns the means of each group.
func (g *grouping) means() (a, b []float64) {
	for i := range g.a {
		a, b = append(a, stat.Mean(g.a[i], nil)), append(b, stat.Mean(g.b[i], nil))
	}
	return a, b
}
