package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Difference is how far subjects are from another under the same luck, over time, each with its band.
type Difference struct {
	Head
	Measure
	Time
	Against  Subject // the one at zero
	Lines    []Line  // differences with it
	Smallest float64 // differences nearer to zero do not matter; 0 where nobody said so
}

func (c *Difference) check() error { return checkLines(c.Measure.Name, c.Lines) }

func (c *Difference) least(p *page) vg.Length { return 200 * p.u }

func (c *Difference) draw(p *page, area vg.Rectangle) {
	if none(c.Lines) {
		p.nothing(area)
		return
	}
	looks := looksOf(append(subjectsOf(c.Lines), c.Against), p.palette)
	write := func(v float64) string { return c.Before + p.lang.Signed(v, c.Decimals) + c.After }
	ends := endsOf(c.Lines, looks, c.Time, write, true)
	zero := end{x: c.end(max(1, steps(c.Lines)) - 1), name: c.Against.name(), value: c.Before + "0" + c.After, look: looks[len(c.Lines)]}
	ends = append(ends, zero)
	whole := area.Max.X - area.Min.X
	low, high := span(.06, append(series(c.Lines), []float64{0, -c.Smallest, c.Smallest})...)
	f := p.upright(area, &c.Measure, low, high, p.endsWidth(ends, whole))
	f.xLow, f.xHigh = float64(c.First), zero.x
	if c.Smallest > 0 {
		p.fill(rect(f.Min.X, f.y(-c.Smallest), f.Max.X, f.y(c.Smallest)), p.wash)
	}
	p.years(f, c.Time)
	p.stroke(draw.LineStyle{Color: zero.color, Width: 3 * p.u, Dashes: zero.line(p.u).Dashes}, f.at(f.xLow, 0), f.at(f.xHigh, 0))
	p.bands(f, c.Lines, looks, c.Time)
	p.ends(f, ends, .36*whole)
}
