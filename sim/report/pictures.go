package report

import (
	"bytes"
	"fmt"
	"html/template"
	"math"
	"strings"

	"zwerm/sim/chart"
	"zwerm/sim/experiment"
	"zwerm/sim/measure"
)

// Sizes of charts within a page, in units of which text is 16.5: what is readable at the width of a telephone, too.
var (
	courseSize = chart.Size{Key: "course", Width: 384, Height: 236, Unit: 1}
	wideSize   = chart.Size{Key: "wide", Width: 560, Height: 370, Unit: 1}
	sampleSize = chart.Size{Key: "sample", Width: 100, Height: 50, Unit: 1.7}
)

// inline draws a chart as SVG within a page. Text stays text, in the page's typeface. An empty alt hides it from readers of
// screens, because what it shows stands beside it.
func (w words) inline(c chart.Chart, size chart.Size, alt string) (template.HTML, error) {
	var b bytes.Buffer
	if err := chart.Write(&b, c, chart.Options{Format: chart.SVG, Language: w.Key, Size: size, Inline: true}); err != nil {
		return "", err
	}
	_, drawing, found := strings.Cut(b.String(), "viewBox=")
	if !found {
		return "", fmt.Errorf("the SVG of a chart has no viewBox")
	}
	about := ` aria-hidden="true"`
	if alt != "" {
		about = ` role="img" aria-label="` + template.HTMLEscapeString(alt) + `"`
	}
	return template.HTML("<svg" + about + " viewBox=" + strings.TrimSpace(drawing)), nil
}

// subjects are the arms for charts. Arms of one strategy in several worlds look different.
func (s *Study) subjects(names []string) []chart.Subject {
	list := make([]chart.Subject, len(s.Arms))
	taken := map[string]bool{}
	for i, a := range s.Arms {
		key := a.Strategy
		if taken[key] {
			key = fmt.Sprintf("%s %d", key, i)
		}
		taken[key] = true
		list[i] = chart.Subject{Key: key, Name: capital(names[i])}
	}
	return list
}

// trajectory is an indicator over time; nil where nobody wrote it down.
func (w words) trajectory(s *Study, k int, subjects []chart.Subject) *chart.Trajectory {
	c := &chart.Trajectory{Keyed: true, Time: chart.Time{First: s.First(), Dated: s.dated()}}
	ind := &measure.Indicators[k]
	var all []float64
	for i, a := range s.Arms {
		band := s.course(a, k)
		if band == nil {
			return nil
		}
		c.Lines = append(c.Lines, chart.Line{Subject: subjects[i], Band: *band, Runs: len(a.own().Seeds)})
		all = append(append(append(all, band.Mean...), band.P10...), band.P90...)
	}
	unit := 1.
	c.Measure, unit = w.MeasureOf(ind, largest(all))
	for _, l := range c.Lines {
		for _, values := range [][]float64{l.Mean, l.P10, l.P90} {
			for i := range values {
				values[i] /= unit
			}
		}
	}
	if experiment.Taken(ind) == experiment.AsSum {
		c.Measure.Name += ", " + w.Text("chart.added-up")
	}
	return c
}

// goalSpace is what it costs against what it brings, run by run.
func (w words) goalSpace(s *Study, subjects []chart.Subject) *chart.GoalSpace {
	cost, gain, size, there := s.axes()
	if !there {
		return nil
	}
	var all [3][]float64
	for _, a := range s.Arms {
		for i, k := range []int{cost, gain, size} {
			if k >= 0 {
				all[i] = append(all[i], a.own().Outcomes[k]...)
			}
		}
	}
	c := &chart.GoalSpace{}
	var units [3]float64
	c.X, units[0] = w.MeasureOf(&measure.Indicators[cost], largest(all[0]))
	c.Y, units[1] = w.MeasureOf(&measure.Indicators[gain], largest(all[1]))
	if size >= 0 {
		c.Size, units[2] = w.MeasureOf(&measure.Indicators[size], largest(all[2]))
	}
	for i, a := range s.Arms {
		cloud := chart.Cloud{Subject: subjects[i]}
		for r := range a.own().Seeds {
			p := chart.Point{X: a.own().Outcomes[cost][r] / units[0], Y: a.own().Outcomes[gain][r] / units[1], Size: math.NaN()}
			if size >= 0 {
				p.Size = a.own().Outcomes[size][r] / units[2]
			}
			cloud.Points = append(cloud.Points, p)
		}
		c.Clouds = append(c.Clouds, cloud)
	}
	return c
}

// winners is how often each arm is best; nil where that cannot be counted.
func (w words) winners(s *Study, subjects []chart.Subject) *chart.Wins {
	c := &chart.Wins{Subjects: subjects}
	for _, k := range s.Shown() {
		if counts, ties := s.wins(k); counts != nil {
			c.Rows = append(c.Rows, chart.WinRow{Label: w.ranked(k), Counts: counts, Ties: ties})
		}
	}
	if len(c.Rows) == 0 {
		return nil
	}
	return c
}

// ranked names an indicator; of one that is better when lower it says so.
func (w words) ranked(k int) string {
	ind := &measure.Indicators[k]
	if ind.Better < 0 {
		return w.say("lowest", "Name", w.Indicator(ind))
	}
	return capital(w.Indicator(ind))
}

// dated reports whether all arms follow the real calendar.
func (s *Study) dated() bool {
	for _, o := range s.Origins {
		if !o.Dated {
			return false
		}
	}
	return true
}

// largest returns the largest size of some numbers.
func largest(values []float64) (most float64) {
	for _, v := range values {
		if !math.IsNaN(v) {
			most = max(most, math.Abs(v))
		}
	}
	return most
}
