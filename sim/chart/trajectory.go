package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Trajectory is one measure over time: a line for each subject, with the band in which 8 of 10 runs fall.
type Trajectory struct {
	Head
	Measure
	Time
	Lines []Line
	// Keyed says that somebody else shows who is who (see Sample): the ends of the lines have no names.
	Keyed bool
}

func (c *Trajectory) check() error { return checkLines(c.Measure.Name, c.Lines) }

func (c *Trajectory) least(p *page) vg.Length { return 200 * p.u }

func (c *Trajectory) draw(p *page, area vg.Rectangle) { p.trajectory(area, c, !c.Keyed) }

// trajectory draws the lines in an area; names stand at their ends unless a key has them.
func (p *page) trajectory(area vg.Rectangle, c *Trajectory, names bool) {
	if none(c.Lines) {
		p.nothing(area)
		return
	}
	looks := looksOf(subjectsOf(c.Lines), p.palette)
	write := func(v float64) string { return c.Measure.write(p.lang, v) }
	if !names {
		write = func(v float64) string { return p.lang.Number(v, c.Decimals) }
	}
	ends := endsOf(c.Lines, looks, c.Time, write, names)
	whole := area.Max.X - area.Min.X
	low, high := span(.06, series(c.Lines)...)
	f := p.upright(area, &c.Measure, low, high, p.endsWidth(ends, whole))
	f.xLow, f.xHigh = float64(c.First), c.Time.end(max(1, steps(c.Lines))-1)
	p.years(f, c.Time)
	p.bands(f, c.Lines, looks, c.Time)
	p.ends(f, ends, .36*whole)
}

// nothing says that there is nothing to draw.
func (p *page) nothing(area vg.Rectangle) {
	p.body().to(draw.XCenter).write(p.Canvas, at((area.Min.X+area.Max.X)/2, (area.Min.Y+area.Max.Y)/2), p.lang.Text("chart.nothing"))
}
