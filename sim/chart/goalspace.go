package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A GoalSpace is what it costs against what it brings: a bird for each run, larger with more of a third measure, and a marker
// in the middle of each subject.
type GoalSpace struct {
	Head
	X, Y, Size Measure
	Clouds     []Cloud
}

// A Cloud is the runs of a subject.
type Cloud struct {
	Subject
	Points []Point
}

// A Point is a run. One without X or Y is not drawn; one without Size is drawn small.
type Point struct{ X, Y, Size float64 }

func (c *GoalSpace) check() error {
	if len(c.Clouds) == 0 {
		return fmt.Errorf("goal space: there is nothing to draw")
	}
	if len(c.Clouds) > Most {
		return fmt.Errorf("goal space: %d clouds are asked; a chart can tell %d apart", len(c.Clouds), Most)
	}
	x, y, size := c.columns()
	for _, column := range []struct {
		of     *Measure
		values []float64
	}{{&c.X, x}, {&c.Y, y}, {&c.Size, size}} {
		if err := within(column.of.Name, column.values); err != nil {
			return err
		}
	}
	return nil
}

// columns returns the values of the points that can be drawn.
func (c *GoalSpace) columns() (x, y, size []float64) {
	for _, cloud := range c.Clouds {
		for _, pt := range cloud.Points {
			if pt.drawn() {
				x, y, size = append(x, pt.X), append(y, pt.Y), append(size, pt.Size)
			}
		}
	}
	return x, y, size
}

func (pt Point) drawn() bool { return !math.IsNaN(pt.X) && !math.IsNaN(pt.Y) }

// middle returns the mean of the points that can be drawn.
func (c *Cloud) middle() (x, y float64, some bool) {
	n := 0.
	for _, pt := range c.Points {
		if pt.drawn() {
			x, y, n = x+pt.X, y+pt.Y, n+1
		}
	}
	return x / n, y / n, n > 0
}

func (c *GoalSpace) least(p *page) vg.Length { return 280 * p.u }

func (c *GoalSpace) draw(p *page, area vg.Rectangle) {
	x, y, size := c.columns()
	if len(x) == 0 {
		p.nothing(area)
		return
	}
	// The names of the axes stand at their ends: that of y above, that of x below.
	p.rowPen().write(p.Canvas, at(area.Min.X, area.Max.Y-8*p.u), p.rowPen().cut(c.Y.Name+", "+c.Y.Unit, area.Max.X-area.Min.X))
	foot := area.Min.Y + 10*p.u
	area.Max.Y -= 30 * p.u
	area.Min.Y += 26 * p.u
	low, high := span(.08, y)
	f := p.upright(area, &c.Y, low, high, 0)
	f.xLow, f.xHigh = span(.08, x)
	for _, t := range c.X.ticks(p.lang, f.xLow, f.xHigh, p.most(f.Max.X-f.Min.X, 70*p.u)) {
		p.stroke(draw.LineStyle{Color: p.grid, Width: p.u}, at(f.x(t.at), f.Min.Y), at(f.x(t.at), f.Max.Y))
		p.body().to(draw.XCenter).write(p.Canvas, at(f.x(t.at), f.Min.Y-18*p.u), t.label)
	}
	sizes := newSizes(size)
	keyLeft := p.sizeKey(at(f.Max.X, foot), sizes, &c.Size)
	p.rowPen().write(p.Canvas, at(f.Min.X, foot), p.rowPen().cut(c.X.Name+", "+c.X.Unit, keyLeft-f.Min.X-20*p.u))
	p.flock(f, c, sizes)
	p.centres(f, c)
}

// flock draws a bird for each run.
func (p *page) flock(f *field, c *GoalSpace, sizes sizes) {
	subjects := make([]Subject, len(c.Clouds))
	for i := range c.Clouds {
		subjects[i] = c.Clouds[i].Subject
	}
	strength := .55
	for i, look := range looksOf(subjects, p.palette) {
		look.color = seen(look.color, strength)
		if !p.mono {
			look.shape = bird{math.Pi/4 - float64(i%4)*math.Pi/5}
		}
		for _, pt := range c.Clouds[i].Points {
			if pt.drawn() {
				p.mark(look, f.at(pt.X, pt.Y), sizes.radius(pt.Size)*p.u)
			}
		}
	}
}

// sizes says how large a bird is.
type sizes struct{ low, high float64 }

func newSizes(values []float64) sizes {
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	return sizes{low, high}
}

// radius is from 4 to 10 units.
func (s sizes) radius(v float64) vg.Length {
	if !(s.high > s.low) || math.IsNaN(v) {
		return 5
	}
	return 4 + 6*vg.Length((v-s.low)/(s.high-s.low))
}

// sizeKey shows the smallest and the largest bird with their values, up to a point, and returns where it begins.
func (p *page) sizeKey(right vg.Point, s sizes, m *Measure) (left vg.Length) {
	if !(s.high >= s.low) {
		return right.X
	}
	x, pen := right.X, p.body().to(draw.XRight)
	values := []float64{s.high, s.low}
	if s.low == s.high {
		values = values[:1]
	}
	for _, v := range values {
		text := m.write(p.lang, v)
		pen.write(p.Canvas, at(x, right.Y), text)
		x -= pen.width(text) + 16*p.u
		p.mark(look{color: p.ink2, shape: p.each()}, at(x, right.Y), s.radius(v)*p.u)
		x -= 20 * p.u
	}
	pen.write(p.Canvas, at(x, right.Y), m.Name)
	return x - pen.width(m.Name)
}

// each is the mark of a run: a bird, or where colours cannot tell whose it is the marker of its subject, in the key a circle.
func (p *page) each() draw.GlyphDrawer {
	if p.mono {
		return draw.CircleGlyph{}
	}
	return bird{math.Pi / 4}
}
