package report

import (
	"fmt"
	"math"
	"strings"

	"zwerm/sim/chart"
	"zwerm/sim/measure"
	"zwerm/sim/stats"
)

// courses makes the small multiples.
func (p *page) courses() error {
	for _, k := range p.Study.Shown() {
		c := p.trajectory(p.Study, k, p.subjects)
		if c == nil {
			continue
		}
		f := &figure{Title: c.Measure.Name, Sub: c.Measure.Unit, Table: p.yearly(c)}
		var ends []string
		for i, l := range c.Lines {
			if last := lastOf(l.Mean); last >= 0 {
				ends = append(ends, p.say("alt.end", "A", p.Names[i], "Mean", c.Before+p.Number(l.Mean[last], c.Decimals)+c.After))
			}
		}
		alt := p.say("alt.course", "Name", c.Measure.Name, "Ends", strings.Join(ends, "; "))
		var err error
		if f.SVG, err = p.inline(c, courseSize, alt); err != nil {
			return err
		}
		p.Courses = append(p.Courses, f)
	}
	return nil
}

// lastOf returns the place of the last value of a series, or -1.
func lastOf(series []float64) int {
	for i := len(series) - 1; i >= 0; i-- {
		if !math.IsNaN(series[i]) {
			return i
		}
	}
	return -1
}

// yearly is the table of a course: what it is at the end of every calendar year, and of the last month.
func (p *page) yearly(c *chart.Trajectory) grid {
	g := grid{Caption: c.Measure.Name + " (" + c.Measure.Unit + "): " + p.bandWords(), Head: heads(append([]string{p.say("page.month")}, p.Names...)...)}
	months := p.Study.Months()
	from := &Origin{First: c.First, Dated: c.Dated}
	for i := range months {
		if (c.First+i+1)%12 != 0 && i != months-1 {
			continue
		}
		row := []cell{{Text: p.month(from, i)}}
		for _, l := range c.Lines {
			row = append(row, p.banded(stats.Summary{N: l.Runs, Mean: l.Mean[i], P10: l.P10[i], P90: l.P90[i]}, func(v float64) string {
				return p.Number(v, c.Decimals)
			}))
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

// bandWords says what the numbers of a table are.
func (p *page) bandWords() string {
	if p.Single() {
		return p.say("page.band-no")
	}
	return p.say("page.mean-band")
}

// banded writes a mean with its band; one run has none.
func (p *page) banded(s stats.Summary, number func(float64) string) cell {
	switch {
	case math.IsNaN(s.Mean):
		return cell{Text: "–"}
	case s.N < 2:
		return cell{Text: number(s.Mean)}
	}
	return cell{number(s.Mean), p.say("range", "Low", number(s.P10), "High", number(s.P90))}
}

// ends is the table of outcomes: a row per arm, a column per indicator.
func (p *page) ends() grid {
	g := grid{Caption: p.bandWords(), Head: heads(p.say("page.approach"))}
	shown := p.Study.Shown()
	for _, k := range shown {
		ind := &measure.Indicators[k]
		g.Head = append(g.Head, cell{capital(p.Indicator(ind)), p.takenWord(ind) + ", " + p.Text("indicator."+ind.Key+".unit")})
	}
	for i, a := range p.Study.Arms {
		row := []cell{{Text: p.Names[i]}}
		for _, k := range shown {
			row = append(row, p.banded(a.summary(k), p.scaleOfArms(k).full))
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

// scaleOfArms is one way of writing for an indicator of all arms.
func (p *page) scaleOfArms(k int) scale {
	var values []float64
	for _, a := range p.Study.Arms {
		s := a.summary(k)
		values = append(values, s.Mean, s.P10, s.P90)
	}
	return p.scaleOf(&measure.Indicators[k], values...)
}

// goal draws the goal space.
func (p *page) goal() error {
	c := p.goalSpace(p.Study, p.subjects)
	if c == nil {
		return nil
	}
	cost, gain, _, _ := p.Study.axes()
	f := &figure{Title: p.say("page.goal"), Sub: p.say("page.goal-sub")}
	if c.Size.Name == "" {
		f.Sub = p.say("page.goal-plain")
	}
	f.Table = grid{Caption: p.bandWords(), Head: []cell{{Text: p.say("page.approach")}, {c.X.Name, c.X.Unit}, {c.Y.Name, c.Y.Unit}}}
	var middles []string
	for i, a := range p.Study.Arms {
		x, y := p.banded(a.summary(cost), p.scaleOfArms(cost).full), p.banded(a.summary(gain), p.scaleOfArms(gain).full)
		f.Table.Rows = append(f.Table.Rows, []cell{{Text: p.Names[i]}, x, y})
		middles = append(middles, p.say("alt.goal-end", "A", p.Names[i], "Cost", x.Text, "Gain", y.Text))
	}
	var err error
	alt := p.say("alt.goal", "Cost", c.X.Name, "Gain", c.Y.Name, "Ends", strings.Join(middles, "; "))
	f.SVG, err = p.inline(c, wideSize, alt)
	p.Goal = f
	return err
}

// wins draws how often each arm is best.
func (p *page) wins() error {
	c := p.winners(p.Study, p.subjects)
	if c == nil {
		return nil
	}
	n := len(p.Study.Arms[0].own().Seeds)
	f := &figure{Title: p.say("page.wins"), Sub: p.say("page.wins-sub", "N", p.Number(float64(n), 0))}
	f.Table = grid{Caption: p.say("page.wins"), Head: heads(append(append([]string{p.say("page.indicator")}, p.Names...), p.Text("chart.tie"))...)}
	for _, r := range c.Rows {
		row := []cell{{Text: r.Label}}
		for _, count := range append(append([]int{}, r.Counts...), r.Ties) {
			row = append(row, cell{Text: fmt.Sprint(count)})
		}
		f.Table.Rows = append(f.Table.Rows, row)
	}
	var err error
	f.SVG, err = p.inline(c, wideSize, p.say("alt.wins"))
	p.Wins = f
	return err
}
