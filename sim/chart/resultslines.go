package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// lines returns an indicator of every strategy that is asked, in the unit in which it is written.
func (r *results) lines(ind *measure.Indicator) ([]Line, Measure) {
	var lines []Line
	for _, s := range r.Ask.Strategies {
		var all [][]float64
		for _, run := range r.Of(s) {
			all = append(all, r.series(run, ind))
		}
		lines = append(lines, Line{r.Language.Subject(s), bandOf(all), len(all)})
	}
	return lines, r.Language.scaled(ind, lines)
}

// bandOf describes series that need not be equally long.
func bandOf(all [][]float64) stats.Band {
	longest := 0
	for _, s := range all {
		longest = max(longest, len(s))
	}
	equal := make([][]float64, len(all))
	for i, s := range all {
		equal[i] = s
		for len(equal[i]) < longest {
			equal[i] = append(slices.Clip(equal[i]), math.NaN())
		}
	}
	return stats.BandOf(equal)
}

func (r *results) trajectory() (Chart, error) {
	if err := r.overTime(); err != nil {
		return nil, err
	}
	lines, m := r.lines(r.indicator(0))
	return &Trajectory{Head: Head{m.Name, capitalised(m.Unit) + ". " + r.about(), []string{r.bandNote()}}, Measure: m, Time: r.time(), Lines: lines}, nil
}

func (r *results) multiples() (Chart, error) {
	if err := r.overTime(); err != nil {
		return nil, err
	}
	c := &Multiples{Time: r.time(), Band: r.Language.Text("chart.band")}
	for i := range r.keys {
		lines, m := r.lines(r.indicator(i))
		c.Panels = append(c.Panels, Panel{m, lines})
	}
	c.Head = Head{r.Language.Text("chart.same-luck"), r.about(), []string{r.bandNote()}}
	if len(r.Of(r.Ask.Strategies[0])) == 1 {
		c.Band = ""
	}
	return c, nil
}

// pairs returns the runs of two strategies that share setting and seed.
func (r *results) pairs(a, b string) (pairs [][2]*record.EnsembleRun) {
	others := map[[2]uint64]*record.EnsembleRun{}
	for _, run := range r.Of(b) {
		others[[2]uint64{uint64(run.Setting), run.Seed}] = run
	}
	for _, run := range r.Of(a) {
		if other := others[[2]uint64{uint64(run.Setting), run.Seed}]; other != nil {
			pairs = append(pairs, [2]*record.EnsembleRun{run, other})
		}
	}
	return pairs
}

// against returns the strategy that others are compared with, and the others.
func (r *results) against() (first string, others []string, err error) {
	if len(r.Ask.Strategies) < 2 {
		return "", nil, fmt.Errorf("a comparison needs two strategies; %s is the only one", r.Ask.Strategies[0])
	}
	first, others = r.Ask.Strategies[0], r.Ask.Strategies[1:]
	for _, s := range others {
		if len(r.pairs(s, first)) == 0 {
			return "", nil, fmt.Errorf("no run of %s shares its luck with one of %s: there is nothing to pair", s, first)
		}
	}
	return first, others, nil
}

func (r *results) difference() (Chart, error) {
	if err := r.overTime(); err != nil {
		return nil, err
	}
	first, others, err := r.against()
	if err != nil {
		return nil, err
	}
	ind := r.indicator(0)
	var lines []Line
	least := math.MaxInt
	for _, s := range others {
		pairs := r.pairs(s, first)
		lines = append(lines, Line{r.Language.Subject(s), r.paired(pairs, ind), len(pairs)})
		least = min(least, len(pairs))
	}
	m := r.Language.apart(r.Language.scaled(ind, lines), ind)
	c := &Difference{Measure: m, Time: r.time(), Against: r.Language.Subject(first), Lines: lines}
	c.Title = r.Language.Text("chart.difference", "Indicator", m.Name, "Against", c.Against.name())
	c.Subtitle = capitalised(m.Unit) + ". " + r.about()
	c.Notes = []string{r.Language.Text("chart.interval-note", "Pairs", strconv.Itoa(least))}
	if least == 1 {
		c.Notes[0] = r.Language.Text("chart.single-pair")
	}
	if ind.Smallest > 0 && experiment.Taken(ind) != experiment.AsSum {
		c.Smallest = ind.Smallest
		c.Notes = append(c.Notes, r.Language.Text("chart.smallest-note", "Smallest", m.Before+r.Language.Number(ind.Smallest, max(m.Decimals, decimalsOf(ind.Smallest)))+m.After))
	}
	return c, nil
}

// paired is the mean difference with its 95% interval, step by step of time.
func (r *results) paired(pairs [][2]*record.EnsembleRun, ind *measure.Indicator) (b stats.Band) {
	var left, right [][]float64
	steps := math.MaxInt
	for _, pair := range pairs {
		left, right = append(left, r.series(pair[0], ind)), append(right, r.series(pair[1], ind))
		steps = min(steps, len(left[len(left)-1]), len(right[len(right)-1]))
	}
	x, y := make([]float64, len(pairs)), make([]float64, len(pairs))
	for i := range steps {
		for k := range pairs {
			x[k], y[k] = left[k][i], right[k][i]
		}
		d := stats.Paired(x, y)
		b.Mean, b.P10, b.P90 = append(b.Mean, d.Mean), append(b.P10, d.Low), append(b.P90, d.High)
	}
	return b
}

func (r *results) spaghetti() (Chart, error) {
	if err := r.overTime(); err != nil {
		return nil, err
	}
	ind := r.indicator(0)
	bold, err := r.bold()
	if err != nil {
		return nil, err
	}
	c := &Spaghetti{Time: r.time(), Name: r.Language.Text("chart.run", "Strategy", r.Language.Subject(bold.Strategy).name(), "Seed", strconv.FormatUint(bold.Seed, 10))}
	var all [][]float64
	for _, s := range r.Ask.Strategies {
		for _, run := range r.Of(s) {
			all = append(all, slices.Clone(r.series(run, ind)))
			if run == bold {
				c.Bold = all[len(all)-1]
			}
		}
	}
	m, scale := r.Language.MeasureOf(ind, largest(all...))
	for _, series := range all {
		for i := range series {
			series[i] /= scale
		}
	}
	c.Runs, c.Measure = all, m
	c.Head = Head{m.Name, capitalised(m.Unit) + ". " + r.about(), []string{r.Language.Text("chart.spaghetti-note", "Runs", strconv.Itoa(len(all)))}}
	return c, r.moments(c, bold)
}

// bold returns the run that is meant: that of the first strategy with the seed that is asked, or its first.
func (r *results) bold() (*record.EnsembleRun, error) {
	runs := r.Of(r.Ask.Strategies[0])
	if r.Seed == nil {
		return runs[0], nil
	}
	for _, run := range runs {
		if run.Seed == *r.Seed {
			return run, nil
		}
	}
	return nil, fmt.Errorf("%s has no run of %s under seed %d", r.Ask.Folder, r.Ask.Strategies[0], *r.Seed)
}

// telling are the events that a chart names first.
var telling = []string{"dated", "national-rule", "wider-right", "court-ruling", "top-up", "election-lost", "provider-collapse", "alderman-leaves", "headlines"}

// named is how many events a chart of results names: those that tell most, with months between them.
const named = 5

// moments adds what happened and what was decided in the bold run, where the results have that: each event and each lever once.
func (r *results) moments(c *Spaghetti, bold *record.EnsembleRun) error {
	if !record.HasMoments(r.Ask.Folder) {
		c.Notes = append(c.Notes, r.Language.Text("chart.no-moments"))
		return nil
	}
	list, err := record.ReadMoments(r.Ask.Folder, bold.Strategy, bold.Seed)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	var events []record.Moment
	for _, m := range list {
		if seen[m.Key+m.Text.EN] || !m.Decision && !slices.Contains(telling, m.Key) {
			continue
		}
		seen[m.Key+m.Text.EN] = true
		if m.Decision {
			c.Decisions = append(c.Decisions, Moment{m.Month, r.Language.of(m.Text)})
		} else {
			events = append(events, m)
		}
	}
	slices.SortStableFunc(events, func(a, b record.Moment) int {
		return cmp.Compare(slices.Index(telling, a.Key), slices.Index(telling, b.Key))
	})
	near := c.steps() * max(1, r.Step) / (named + 2)
	for _, m := range events {
		crowded := slices.ContainsFunc(c.Events, func(e Moment) bool { return max(e.Month-m.Month, m.Month-e.Month) < near })
		if len(c.Events) < named && !crowded {
			c.Events = append(c.Events, Moment{m.Month, r.Language.of(m.Text)})
		}
	}
	if more := len(events) - len(c.Events); more > 0 {
		c.Notes = append(c.Notes, r.Language.Text("chart.more-events", "N", strconv.Itoa(more)))
	}
	return nil
}
