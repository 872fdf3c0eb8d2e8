package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Tornado is how far a measure moves when one factor at a time goes to its ends, the widest first.
type Tornado struct {
	Head
	Measure
	Base float64 // with every factor as it is
	Bars []TornadoBar
}

// A TornadoBar is one factor: the measure at its low and at its high end, and how these are written.
type TornadoBar struct {
	Label         string
	LowAt, HighAt string
	Low, High     float64
}

func (b *TornadoBar) width() float64 { return math.Abs(b.High - b.Low) }

func (c *Tornado) check() error {
	if len(c.Bars) == 0 {
		return fmt.Errorf("tornado of %s: there is no factor to draw", c.Measure.Name)
	}
	if math.IsNaN(c.Base) {
		return fmt.Errorf("tornado of %s: there is no value with every factor as it is", c.Measure.Name)
	}
	for _, b := range c.Bars {
		if err := within(c.Measure.Name+" at the ends of "+b.Label, []float64{c.Base, b.Low, b.High}); err != nil {
			return err
		}
	}
	return nil
}

func (c *Tornado) least(p *page) vg.Length { return p.rowsLeast(len(c.Bars), keyRow+6+axisName) }

func (c *Tornado) draw(p *page, area vg.Rectangle) {
	bars := slices.Clone(c.Bars)
	slices.SortStableFunc(bars, func(a, b TornadoBar) int { return cmp.Compare(b.width(), a.width()) })
	var labels []string
	values := []float64{c.Base}
	for _, b := range bars {
		labels, values = append(labels, b.Label), append(values, b.Low, b.High)
	}
	area.Max.Y -= c.key(p, area)
	area.Min.Y += axisName * p.u
	t := p.rows(area, labels, nil)
	t.under(p, p.lang.Text("chart.base", "Value", c.write(p.lang, c.Base)))
	low, high := span(.16, values) // room for the ends' labels
	f := p.flat(t.Rectangle, &c.Measure, low, high)
	for i, b := range bars {
		t.words(p, i, b.Label, "", p.rowPen())
		if math.IsNaN(b.Low) || math.IsNaN(b.High) {
			p.body().write(p.Canvas, at(f.x(c.Base)+10*p.u, t.middle(p, i)), p.lang.Text("chart.nothing"))
			continue
		}
		p.side(t, f, i, c.Base, b.Low, b.LowAt, false, b.Low <= b.High)
		p.side(t, f, i, c.Base, b.High, b.HighAt, true, b.High < b.Low)
	}
	p.stroke(draw.LineStyle{Color: p.ink, Width: 2 * p.u}, at(f.x(c.Base), f.Min.Y), at(f.x(c.Base), f.Max.Y))
}

// side draws one end of a factor: full for its high end, hatched for its low end, with the factor's value outside.
func (p *page) side(t *table, f *field, i int, base, to float64, text string, full, left bool) {
	r := t.bar(p, i, f.x(base), f.x(to))
	p.end(r, full)
	pen, x := pen{14.5 * p.u, false, p.ink, draw.XLeft}, f.x(to)+6*p.u
	if left {
		pen, x = pen.to(draw.XRight), f.x(to)-6*p.u
	}
	pen.write(p.Canvas, at(x, t.middle(p, i)), text)
}

func (p *page) end(r vg.Rectangle, full bool) {
	if full {
		p.fill(r, p.one)
		return
	}
	p.fill(r, p.card)
	p.hatch(r, p.one)
	p.outline(r, 1.5*p.u, p.one)
}

// key explains the two ends; it returns its height.
func (c *Tornado) key(p *page, area vg.Rectangle) vg.Length {
	x, y := area.Min.X, area.Max.Y-keyRow/2*p.u
	for _, full := range []bool{false, true} {
		text := p.lang.Text(map[bool]string{false: "chart.low-end", true: "chart.high-end"}[full])
		p.end(rect(x, y-9*p.u, x+34*p.u, y+9*p.u), full)
		p.body().write(p.Canvas, at(x+42*p.u, y), text)
		x += p.body().width(text) + 70*p.u
	}
	return (keyRow + 6) * p.u
}
