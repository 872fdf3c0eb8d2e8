package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"zwerm/sim/experiment"
	"zwerm/sim/measure"
	"zwerm/sim/record"
	"zwerm/sim/stats"
)

// costs are what the goal space has across, the first that there is.
var costs = []string{"deficit", "cost-per-resident", "spend-to-base", "spending"}

// goals are cost, what it brings (fit unless something else is asked), and trust where there is that.
func goals(a *Ask, has []string) ([]string, error) {
	brings := a.Indicator
	if brings == "" {
		brings = "fit"
	}
	if !slices.Contains(has, brings) {
		return nil, &record.NoIndicator{Key: brings, Folder: a.Folder, Has: has}
	}
	i := slices.IndexFunc(costs, func(key string) bool { return slices.Contains(has, key) && key != brings })
	if i < 0 {
		return nil, fmt.Errorf("%s has no indicator of costs; a goal space needs one of: %s", a.Folder, strings.Join(costs, ", "))
	}
	keys := []string{costs[i], brings}
	if slices.Contains(has, "trust") && brings != "trust" {
		keys = append(keys, "trust")
	}
	return keys, nil
}

func (r *results) goalSpace() (Chart, error) {
	c := &GoalSpace{}
	var x []float64
	for _, s := range r.Ask.Strategies {
		cloud := Cloud{Subject: r.Language.Subject(s)}
		for _, run := range r.Of(s) {
			point := Point{r.outcome(run, r.keys[0]), r.outcome(run, r.keys[1]), math.NaN()}
			if len(r.keys) > 2 {
				point.Size = r.outcome(run, r.keys[2])
			}
			cloud.Points, x = append(cloud.Points, point), append(x, point.X)
		}
		c.Clouds = append(c.Clouds, cloud)
	}
	var scale float64
	c.X, scale = r.Language.MeasureOf(r.indicator(0), largest(x))
	if experiment.Taken(r.indicator(0)) == experiment.AsSum {
		c.X.Name += ", " + r.Language.Text("chart.added-up")
	}
	for i := range c.Clouds {
		for k := range c.Clouds[i].Points {
			c.Clouds[i].Points[k].X /= scale
		}
	}
	c.Y, _ = r.Language.MeasureOf(r.indicator(1), 0)
	c.Head = Head{r.Language.Text("chart.goal-space"), r.Language.Text("chart.each-mark") + " " + r.about(), nil}
	if len(r.keys) > 2 {
		c.Size, _ = r.Language.MeasureOf(r.indicator(2), 0)
		c.Subtitle = r.Language.Text("chart.each-mark-size", "Size", r.Language.Indicator(r.indicator(2))) + " " + r.about()
	}
	return c, nil
}

// mostLinesOfForest is how many differences a page can hold.
const mostLinesOfForest = 60

func (r *results) forest() (Chart, error) {
	first, others, err := r.against()
	if err != nil {
		return nil, err
	}
	ind := r.indicator(0)
	if n := r.settings() * len(others); n > mostLinesOfForest {
		return nil, fmt.Errorf("a forest of %d settings and %d strategies has %d lines; %d can be read", r.settings(), len(others), n, mostLinesOfForest)
	}
	f := &Forest{Smallest: ind.Smallest}
	for _, s := range others {
		f.Groups = append(f.Groups, ForestGroup{r.Language.Subject(s).name() + " − " + r.Language.Subject(first).name(), r.forestLines(s, first, ind)})
	}
	r.finish(f, ind)
	f.Title = r.Language.Text("chart.difference", "Indicator", capitalised(r.Language.Indicator(ind)), "Against", r.Language.Subject(first).name())
	f.Subtitle = r.about()
	f.Notes = []string{r.Language.Text("chart.forest-note")}
	if f.Smallest > 0 {
		f.Notes[0] += " " + r.Language.Text("chart.smallest-short")
	}
	return f, nil
}

// forestLines are the differences of a strategy with another, setting by setting.
func (r *results) forestLines(s, first string, ind *measure.Indicator) (lines []ForestLine) {
	var x, y []float64
	pairs := r.pairs(s, first)
	for i, pair := range pairs {
		x, y = append(x, r.outcome(pair[0], ind.Key)), append(y, r.outcome(pair[1], ind.Key))
		if i+1 < len(pairs) && pairs[i+1][0].Setting == pair[0].Setting {
			continue
		}
		d := stats.Paired(x, y)
		lines = append(lines, ForestLine{Label: r.setting(pair[0]), Mean: d.Mean, Low: d.Low, High: d.High, Meant: d.Sign() != 0 && d.Exceeds(ind.Smallest)})
		x, y = nil, nil
	}
	return lines
}

// setting says what the factors of a run are; where one at a time departs from the first setting, only that one.
func (r *results) setting(run *record.EnsembleRun) string {
	if len(r.Factors) == 0 {
		return r.Language.Text("chart.all-runs", "N", strconv.Itoa(len(r.Of(run.Strategy))))
	}
	base, alone := r.Runs[0].Factors, true
	for i := range r.Runs {
		n, _ := departs(base, r.Runs[i].Factors)
		alone = alone && n <= 1
	}
	var list []string
	for i, f := range r.Factors {
		if !alone || run.Factors[i] != base[i] {
			list = append(list, r.factor(f)+" "+r.text(run.Factors[i]))
		}
	}
	if len(list) == 0 {
		return r.Language.Text("chart.as-it-is")
	}
	return strings.Join(list, ", ")
}

// finish scales the lines and writes their numbers.
func (r *results) finish(f *Forest, ind *measure.Indicator) {
	var all []float64
	for _, g := range f.Groups {
		for _, l := range g.Lines {
			all = append(all, l.Mean, l.Low, l.High)
		}
	}
	m, scale := r.Language.MeasureOf(ind, largest(all))
	m = r.Language.apart(m, ind)
	f.Axis, f.Smallest = m.Name+", "+m.Unit, f.Smallest/scale
	for g := range f.Groups {
		for i := range f.Groups[g].Lines {
			l := &f.Groups[g].Lines[i]
			l.Mean, l.Low, l.High = l.Mean/scale, l.Low/scale, l.High/scale
			decimals := max(1, m.Decimals)
			switch {
			case math.IsNaN(l.Mean):
				l.Value = "–"
			case math.IsNaN(l.Low):
				l.Value = r.Language.Signed(l.Mean, decimals) + " " + r.Language.Text("chart.one-pair")
			default:
				l.Value = r.Language.Text("chart.interval", "Mean", r.Language.Signed(l.Mean, decimals), "Low", r.Language.Number(l.Low, decimals), "High", r.Language.Number(l.High, decimals))
			}
		}
	}
}

func (r *results) wins() (Chart, error) {
	first, others, err := r.against()
	if err != nil {
		return nil, err
	}
	c := &Wins{}
	for _, s := range r.Ask.Strategies {
		c.Subjects = append(c.Subjects, r.Language.Subject(s))
	}
	for i := range r.keys {
		if ind := r.indicator(i); ind.Better != 0 {
			row := WinRow{Label: capitalised(r.Language.Indicator(ind)), Counts: make([]int, len(c.Subjects))}
			for _, outcomes := range r.together(first, others, ind.Key) {
				if winner := best(outcomes, ind.Better); winner >= 0 {
					row.Counts[winner]++
				} else {
					row.Ties++
				}
			}
			c.Rows = append(c.Rows, row)
		}
	}
	if len(c.Rows) == 0 {
		return nil, fmt.Errorf("nobody would call more or less of %s better: there is nothing to win", strings.Join(r.keys, ", "))
	}
	c.Head = Head{r.Language.Text("chart.wins"), r.about(), []string{r.Language.Text("chart.wins-note")}}
	return c, nil
}

// together returns the outcomes of all strategies in every setting and seed that they share and in which all have a value.
func (r *results) together(first string, others []string, key string) (list [][]float64) {
	partners := map[*record.EnsembleRun][]*record.EnsembleRun{}
	for _, s := range others {
		for _, pair := range r.pairs(first, s) {
			partners[pair[0]] = append(partners[pair[0]], pair[1])
		}
	}
	for _, run := range r.Of(first) {
		if len(partners[run]) < len(others) {
			continue
		}
		outcomes := []float64{r.outcome(run, key)}
		for _, partner := range partners[run] {
			outcomes = append(outcomes, r.outcome(partner, key))
		}
		if !slices.ContainsFunc(outcomes, math.IsNaN) {
			list = append(list, outcomes)
		}
	}
	return list
}

// best returns the place of the only highest (better +1) or lowest (-1) number, or -1 when there are two.
func best(outcomes []float64, better int) int {
	winner, alone := 0, true
	for i, v := range outcomes[1:] {
		switch d := float64(better) * (v - outcomes[winner]); {
		case d > 0:
			winner, alone = i+1, true
		case d == 0:
			alone = false
		}
	}
	if !alone {
		return -1
	}
	return winner
}
