package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"zwerm/sim/stats"
)

// A Line is one subject over time.
type Line struct {
	Subject
	stats.Band // by step of time; NaN is a gap
	// Runs is how many the band is of. With one there is no band, and the chart says so.
	Runs int
}

// checkLines refuses lines that cannot be drawn.
func checkLines(what string, lines []Line) error {
	if len(lines) == 0 {
		return fmt.Errorf("%s: there is nothing to draw", what)
	}
	if len(lines) > Most {
		return fmt.Errorf("%s: %d lines are asked; a chart can tell %d apart", what, len(lines), Most)
	}
	for _, l := range lines {
		if n := len(l.Mean); len(l.P10) != n || len(l.P90) != n {
			return fmt.Errorf("%s of %s: a band of %d to %d numbers around %d", what, l.name(), len(l.P10), len(l.P90), n)
		}
		if err := within(what+" of "+l.name(), l.Mean, l.P10, l.P90); err != nil {
			return err
		}
	}
	return nil
}

// series returns everything that an axis has to hold.
func series(lines []Line) (list [][]float64) {
	for _, l := range lines {
		list = append(list, l.Mean, l.P10, l.P90)
	}
	return list
}

func subjectsOf(lines []Line) (list []Subject) {
	for _, l := range lines {
		list = append(list, l.Subject)
	}
	return list
}

// steps returns how many numbers the longest line has.
func steps(lines []Line) (n int) {
	for _, l := range lines {
		n = max(n, len(l.Mean))
	}
	return n
}

// none reports whether no line has a value.
func none(lines []Line) bool { return lastOfAll(lines) < 0 }

func lastOfAll(lines []Line) int {
	last := -1
	for _, l := range lines {
		last = max(last, lastOf(l.Mean))
	}
	return last
}

// endsOf returns the ends of the lines that have one.
func endsOf(lines []Line, looks []look, t Time, write func(float64) string, names bool) (list []end) {
	for i, l := range lines {
		last := lastOf(l.Mean)
		if last < 0 {
			continue
		}
		e := end{x: t.end(last), y: l.Mean[last], value: write(l.Mean[last]), look: looks[i]}
		if names {
			e.name = l.name()
		}
		list = append(list, e)
	}
	return list
}

// bands draws the bands and then the lines, so that no band lies over a line.
func (p *page) bands(f *field, lines []Line, looks []look, t Time) {
	for i, l := range lines {
		if l.Runs == 1 {
			continue
		}
		for _, part := range parts(l.Mean) {
			p.SetColor(p.band(looks[i], len(lines)))
			p.Fill(closed(append(p.points(f, l.P90, part, t), backwards(p.points(f, l.P10, part, t))...)))
			if p.mono {
				edge := draw.LineStyle{Color: looks[i].color, Width: .8 * p.u, Dashes: looks[i].line(.6 * p.u).Dashes}
				p.StrokeLines(edge, p.points(f, l.P90, part, t), p.points(f, l.P10, part, t))
			}
		}
	}
	for i, l := range lines {
		for _, part := range parts(l.Mean) {
			p.StrokeLines(looks[i].line(p.u), p.points(f, l.Mean, part, t))
		}
	}
}

// parts returns the stretches [from, to) of a series that have values.
func parts(series []float64) [][2]int {
	var list [][2]int
	from := 0
	for i := 0; i <= len(series); i++ {
		if i < len(series) && !math.IsNaN(series[i]) {
			continue
		}
		if i > from {
			list = append(list, [2]int{from, i})
		}
		from = i + 1
	}
	return list
}

// points places the values of a part. A single one becomes a short stroke, so that it can be seen.
func (p *page) points(f *field, series []float64, part [2]int, t Time) (list []vg.Point) {
	for i := part[0]; i < part[1]; i++ {
		list = append(list, f.at(t.end(i), series[i]))
	}
	if len(list) == 1 {
		x, y := list[0].X, list[0].Y
		list = []vg.Point{at(x-4*p.u, y), at(x, y)}
	}
	return list
}

func backwards(list []vg.Point) []vg.Point {
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return list
}

func closed(points []vg.Point) (path vg.Path) {
	for i, pt := range points {
		if i == 0 {
			path.Move(pt)
		} else {
			path.Line(pt)
		}
	}
	path.Close()
	return path
}
