package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"zwerm/sim/stats"
)

// A setting is a point of a design: its factors, and the mean outcome of the first strategy that is asked.
type setting struct {
	factors []float64
	outcome float64
}

// settingsOf returns the settings, the first one first.
func (r *results) settingsOf(strategy string) (list []setting) {
	last := -1
	var outcomes []float64
	for _, run := range r.Of(strategy) {
		if run.Setting != last {
			list, outcomes, last = append(list, setting{factors: run.Factors}), nil, run.Setting
		}
		outcomes = append(outcomes, r.outcome(run, r.keys[0]))
		list[len(list)-1].outcome = stats.Summarise(outcomes).Mean
	}
	return list
}

// varied refuses results in which too few factors vary.
func (r *results) varied(least int) error {
	if len(r.Factors) < least {
		return fmt.Errorf("factors that vary in %s: %d; this chart needs at least %d, as a zwerm batch has", r.Ask.Folder, len(r.Factors), least)
	}
	return nil
}

// factor is a factor as people read it. What is no number of the model, such as one of a place, keeps its key.
func (r *results) factor(key string) string {
	name := "param." + key
	if text := r.Language.Text(name); text != name {
		return text
	}
	return key
}

// text writes the value of a factor.
func (r *results) text(v float64) string { return r.Language.Number(v, decimalsOf(v)) }

// tornado reads a design in which one factor at a time departs from the first setting.
func (r *results) tornado() (Chart, error) {
	if err := r.varied(1); err != nil {
		return nil, err
	}
	list := r.settingsOf(r.Ask.Strategies[0])
	base := list[0]
	c := &Tornado{Base: base.outcome, Bars: make([]TornadoBar, len(r.Factors))}
	for k, f := range r.Factors {
		low, high := base, base
		for _, s := range list[1:] {
			switch n, other := departs(base.factors, s.factors); {
			case n > 1:
				return nil, fmt.Errorf("%s varies several factors at once; a tornado needs design: {kind: one-at-a-time}, and a sensitivity chart can read this one", r.Ask.Folder)
			case other != k:
			case s.factors[k] < low.factors[k]:
				low = s
			case s.factors[k] > high.factors[k]:
				high = s
			}
		}
		c.Bars[k] = TornadoBar{r.factor(f), r.text(low.factors[k]), r.text(high.factors[k]), low.outcome, high.outcome}
	}
	ind := r.indicator(0)
	values := []float64{c.Base}
	for _, b := range c.Bars {
		values = append(values, b.Low, b.High)
	}
	m, scale := r.Language.MeasureOf(ind, largest(values))
	c.Measure, c.Base = m, c.Base/scale
	for i := range c.Bars {
		c.Bars[i].Low, c.Bars[i].High = c.Bars[i].Low/scale, c.Bars[i].High/scale
	}
	c.Head = Head{r.Language.Text("chart.tornado", "Indicator", r.Language.Indicator(ind)),
		r.Language.Subject(r.Ask.Strategies[0]).name() + ". " + capitalised(m.Unit) + ". " + r.about(), []string{r.Language.Text("chart.tornado-note")}}
	return c, nil
}

// departs returns how many factors differ from those of another setting, and the last that does.
func departs(base, factors []float64) (n, last int) {
	for i := range factors {
		if factors[i] != base[i] {
			n, last = n+1, i
		}
	}
	return n, last
}

// leastSettings is how many points say something about how much a factor matters.
const leastSettings = 40

// sensitivity estimates from any sample what each factor explains by itself.
func (r *results) sensitivity() (Chart, error) {
	if err := r.varied(1); err != nil {
		return nil, err
	}
	list := r.settingsOf(r.Ask.Strategies[0])
	if len(list) < leastSettings {
		return nil, fmt.Errorf("%s has %d settings; a sensitivity chart needs %d or more, spread over the ranges (kind: latin-hypercube, halton or random)", r.Ask.Folder, len(list), leastSettings)
	}
	ind := r.indicator(0)
	c := &Sensitivity{Measure: Measure{Name: r.Language.Indicator(ind), Decimals: 2}, Full: r.Language.Text("chart.alone")}
	outcomes := make([]float64, len(list))
	for i := range list {
		outcomes[i] = list[i].outcome
	}
	for k, f := range r.Factors {
		values := make([]float64, len(list))
		for i := range list {
			values[i] = list[i].factors[k]
		}
		c.Bars = append(c.Bars, SensitivityBar{Label: r.factor(f), Full: stats.FirstOrder(values, outcomes), Pale: math.NaN(), Low: math.NaN(), High: math.NaN()})
	}
	c.Head = Head{r.Language.Text("chart.sensitivity", "Indicator", c.Measure.Name),
		r.Language.Subject(r.Ask.Strategies[0]).name() + ". " + r.Language.Text("chart.share-of-variance") + ". " + r.about(), []string{r.Language.Text("chart.sensitivity-note")}}
	return c, nil
}

func (r *results) complexity() (Chart, error) {
	first, others, err := r.against()
	if err != nil {
		return nil, err
	}
	x, y, err := r.axes()
	if err != nil {
		return nil, err
	}
	ind := r.indicator(0)
	if ind.Better == 0 {
		return nil, fmt.Errorf("nobody would call more or less of %s better: there is no winner", ind.Key)
	}
	across, up := r.levels(x), r.levels(y)
	c := &Complexity{X: r.factor(r.Factors[x]), Y: r.factor(r.Factors[y])}
	for _, s := range r.Ask.Strategies {
		c.Subjects = append(c.Subjects, r.Language.Subject(s))
	}
	for _, v := range across {
		c.Across = append(c.Across, r.text(v))
	}
	for _, b := range up {
		c.Up = append(c.Up, r.text(b))
		row := make([]Cell, len(across))
		for i, a := range across {
			row[i] = r.cell(first, others, ind.Key, ind.Better, func(f []float64) bool { return f[x] == a && f[y] == b })
		}
		c.Cells = append(c.Cells, row)
	}
	c.Head = Head{r.Language.Text("chart.complexity", "Indicator", r.Language.Indicator(ind)), r.about(), []string{r.Language.Text("chart.complexity-note")}}
	return c, nil
}

// axes returns the places of the factors across and up.
func (r *results) axes() (x, y int, err error) {
	if err := r.varied(2); err != nil {
		return 0, 0, err
	}
	find := func(asked, usual string, other int) (int, error) {
		if asked != "" {
			if i := slices.Index(r.Factors, asked); i >= 0 {
				return i, nil
			}
			return 0, fmt.Errorf("%s has no factor %q; it has: %s", r.Ask.Folder, asked, strings.Join(r.Factors, ", "))
		}
		if i := slices.Index(r.Factors, usual); i >= 0 && i != other {
			return i, nil
		}
		if other == 0 {
			return 1, nil
		}
		return 0, nil
	}
	if x, err = find(r.Across, "interdependence", -1); err != nil {
		return 0, 0, err
	}
	if y, err = find(r.Up, "local-share", x); err != nil {
		return 0, 0, err
	}
	if x == y {
		return 0, 0, fmt.Errorf("factor %s is asked both across and up", r.Factors[x])
	}
	return x, y, nil
}

// levels returns the values of a factor, in ascending order.
func (r *results) levels(k int) (list []float64) {
	for i := range r.Runs {
		list = append(list, r.Runs[i].Factors[k])
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// cell says who wins in the runs whose factors are meant, and in which share of the luck.
func (r *results) cell(first string, others []string, key string, better int, meant func([]float64) bool) Cell {
	part := *r.Ensemble
	part.Runs = nil
	for _, run := range r.Runs {
		if meant(run.Factors) {
			part.Runs = append(part.Runs, run)
		}
	}
	counts, n := make([]int, 1+len(others)), 0
	for _, outcomes := range (&results{Ask: r.Ask, Ensemble: &part, keys: r.keys}).together(first, others, key) {
		if winner := best(outcomes, better); winner >= 0 {
			counts[winner]++
		}
		n++
	}
	winner := slices.Index(counts, slices.Max(counts))
	if counts[winner] == 0 {
		return Cell{Winner: -1}
	}
	return Cell{winner, float64(counts[winner]) / float64(n)}
}
