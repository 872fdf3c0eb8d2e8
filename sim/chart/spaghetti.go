package chart

import (
	"fmt"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Spaghetti is one measure over time: every run grey, one bold, with what happened and what was decided.
type Spaghetti struct {
	Head
	Measure
	Time
	Runs      [][]float64 // by step of time; NaN is a gap
	Bold      []float64   // the run that is meant; nil for none
	Name      string      // of it
	Lines     []Line      // others to compare with, without bands
	Events    []Moment    // at most mostEvents
	Decisions []Moment    // they are numbered along the bold line, and listed below
}

// A Moment is a month, counted from January 2015 = 0, and what happened in it.
type Moment struct {
	Month int
	Text  string
}

// mostEvents is how many events can have their names in a chart.
const mostEvents = 12

const chipRow = 32 // height of a row of events, in units

func (c *Spaghetti) check() error {
	if len(c.Runs) == 0 && c.Bold == nil {
		return fmt.Errorf("%s: there is no run to draw", c.Measure.Name)
	}
	if len(c.Events) > mostEvents {
		return fmt.Errorf("%d events are asked; a chart can name %d", len(c.Events), mostEvents)
	}
	if len(c.Lines) > 0 {
		if err := checkLines(c.Measure.Name, c.Lines); err != nil {
			return err
		}
	}
	return within(c.Measure.Name, append(c.Runs, c.Bold)...)
}

// Heading adds the list of decisions.
func (c *Spaghetti) Heading() *Head {
	h := c.Head
	if groups := c.groups(); len(groups) > 0 {
		var list []string
		for i, g := range groups {
			list = append(list, fmt.Sprintf("%d %s", i+1, g.Text))
		}
		h.Notes = append([]string{strings.Join(list, "  ·  ")}, h.Notes...)
	}
	return &h
}

// groups joins decisions that are too near each other for two numbers.
func (c *Spaghetti) groups() (list []Moment) {
	near := max(1, c.steps()*max(1, c.Step)/24)
	for _, d := range c.Decisions {
		if n := len(list); n > 0 && d.Month-list[n-1].Month < near {
			if !strings.Contains(list[n-1].Text, d.Text) {
				list[n-1].Text += ", " + d.Text
			}
			continue
		}
		list = append(list, d)
	}
	return list
}

func (c *Spaghetti) steps() int {
	n := max(len(c.Bold), steps(c.Lines))
	for _, r := range c.Runs {
		n = max(n, len(r))
	}
	return n
}

func (c *Spaghetti) least(p *page) vg.Length { return p.u * vg.Length(220+chipRow*(len(c.Events)+1)/2) }

func (c *Spaghetti) draw(p *page, area vg.Rectangle) {
	all := append(append([][]float64{}, c.Runs...), c.Bold)
	for _, l := range c.Lines {
		all = append(all, l.Mean)
	}
	if largestCount(all) == 0 {
		p.nothing(area)
		return
	}
	low, high := span(.06, all...)
	looks := looksOf(subjectsOf(c.Lines), p.palette)
	write := func(v float64) string { return c.write(p.lang, v) }
	ends := endsOf(c.Lines, looks, c.Time, write, true)
	if last := lastOf(c.Bold); last >= 0 {
		ends = append(ends, end{c.Time.end(last), c.Bold[last], c.Name, write(c.Bold[last]), p.bold()})
	}
	whole := area.Max.X - area.Min.X
	right := p.endsWidth(ends, whole)
	chips := p.chips(c.Events, area.Max.X-right, func(month float64) vg.Length {
		f := p.timeField(area, &c.Measure, low, high, right, c.Time, c.steps())
		return f.x(month)
	})
	top := area.Max.Y
	area.Max.Y -= vg.Length(rowsOf(chips)) * chipRow * p.u
	f := p.upright(area, &c.Measure, low, high, right)
	f.xLow, f.xHigh = float64(c.First), c.Time.end(max(1, c.steps())-1)
	p.years(f, c.Time)
	p.strands(f, c)
	p.drawChips(f, chips, top)
	p.boldLine(f, c)
	p.ends(f, ends, .36*whole)
}

// timeField returns the field that upright would lay out, without drawing.
func (p *page) timeField(area vg.Rectangle, m *Measure, low, high float64, right vg.Length, t Time, steps int) *field {
	left := vg.Length(0)
	for _, k := range m.ticks(p.lang, low, high, p.most(area.Max.Y-area.Min.Y, 26*p.u)) {
		left = max(left, p.body().width(k.label))
	}
	return &field{Rectangle: rect(area.Min.X+left+10*p.u, area.Min.Y, area.Max.X-right, area.Max.Y), xLow: float64(t.First), xHigh: t.end(max(1, steps) - 1), yHigh: 1}
}

// strands draws the runs, fainter the more there are, and the lines to compare with.
func (p *page) strands(f *field, c *Spaghetti) {
	faint := draw.LineStyle{Color: seen(p.quiet, min(.75, max(.22, 36/float64(len(c.Runs)+1)))), Width: 1.1 * p.u}
	for _, run := range c.Runs {
		for _, part := range parts(run) {
			p.StrokeLines(faint, p.points(f, run, part, c.Time))
		}
	}
	for i, look := range looksOf(subjectsOf(c.Lines), p.palette) {
		for _, part := range parts(c.Lines[i].Mean) {
			p.StrokeLines(look.line(p.u), p.points(f, c.Lines[i].Mean, part, c.Time))
		}
	}
}

// bold is the look of the run that is meant.
func (p *page) bold() look { return look{color: p.mine, shape: draw.CircleGlyph{}} }

// boldLine draws the run that is meant, on a wider line of the ground so that it stands out, and the decisions along it.
func (p *page) boldLine(f *field, c *Spaghetti) {
	for _, wide := range []draw.LineStyle{{Color: p.card, Width: 8 * p.u}, {Color: p.mine, Width: 4.5 * p.u}} {
		for _, part := range parts(c.Bold) {
			p.StrokeLines(wide, p.points(f, c.Bold, part, c.Time))
		}
	}
	for i, d := range c.groups() {
		x, y := f.x(float64(d.Month)+.5), f.Min.Y+14*p.u
		if step := (d.Month - c.First) / max(1, c.Step); step >= 0 && step < len(c.Bold) && c.Bold[step] == c.Bold[step] {
			y = f.y(c.Bold[step])
		}
		p.disc(at(x, y), strconv.Itoa(i+1))
	}
}

// disc draws a number in a circle.
func (p *page) disc(where vg.Point, number string) {
	rim := on(p.light)
	for _, circle := range []draw.GlyphStyle{{Color: rim, Radius: 13 * p.u, Shape: draw.CircleGlyph{}}, {Color: p.light, Radius: 11 * p.u, Shape: draw.CircleGlyph{}}} {
		p.DrawGlyphNoClip(circle, where)
	}
	pen{14 * p.u, true, rim, draw.XCenter}.write(p.Canvas, where, number)
}

// largestCount returns how many values the series have.
func largestCount(all [][]float64) (n int) {
	for _, s := range all {
		for _, part := range parts(s) {
			n += part[1] - part[0]
		}
	}
	return n
}
