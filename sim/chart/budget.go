package chart

import (
	"fmt"
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Budget is what was spent against its ceiling, for each domain.
type Budget struct {
	Head
	Rows []BudgetRow
}

// A BudgetRow is one domain, in euros. Low and High are the band of what is uncertain about spending; NaN for none.
type BudgetRow struct {
	Label          string
	Ceiling, Spent float64
	Low, High      float64
}

func (c *Budget) check() error {
	if len(c.Rows) == 0 {
		return fmt.Errorf("budget: there is no domain to draw")
	}
	for _, r := range c.Rows {
		if err := within("the budget of "+r.Label, []float64{r.Ceiling, r.Spent, r.Low, r.High}); err != nil {
			return err
		}
		if r.Ceiling < 0 || r.Spent < 0 {
			return fmt.Errorf("the budget of %s is below zero", r.Label)
		}
	}
	return nil
}

func (c *Budget) least(p *page) vg.Length { return p.rowsLeast(len(c.Rows), keyRow+axisName) }

func (c *Budget) draw(p *page, area vg.Rectangle) {
	var labels, texts []string
	values := []float64{0}
	for _, r := range c.Rows {
		labels, texts = append(labels, r.Label), append(texts, r.text(p.lang))
		values = append(values, r.Ceiling, r.Spent, r.High)
	}
	area.Max.Y -= c.key(p, area)
	area.Min.Y += axisName * p.u
	unit, scale, _ := p.lang.euros(largest(values))
	t := p.rows(area, labels, texts)
	t.under(p, unit)
	_, high := span(.04, values)
	f := p.flat(t.Rectangle, &Measure{Before: "€ "}, 0, high/scale)
	f.xHigh = high
	for i := range c.Rows {
		c.Rows[i].draw(p, t, f, i, p.family[min(i, len(p.family)-1)])
	}
}

// text says what was spent, and its share of the ceiling.
func (r *BudgetRow) text(l *Language) string {
	if math.IsNaN(r.Spent) {
		return "–"
	}
	if !(r.Ceiling > 0) {
		return l.Money(r.Spent)
	}
	return l.Text("chart.spent", "Spent", l.Money(r.Spent), "Share", l.Number(100*r.Spent/r.Ceiling, 0))
}

// draw draws a bar up to the ceiling and, hatched, what lies beyond it.
func (r *BudgetRow) draw(p *page, t *table, f *field, i int, colour color.NRGBA) {
	t.words(p, i, r.Label, r.text(p.lang), p.rowPen())
	if math.IsNaN(r.Spent) {
		return
	}
	within := r.Spent
	if r.Ceiling > 0 {
		within = min(within, r.Ceiling)
	}
	b := t.bar(p, i, f.x(0), f.x(within))
	p.fill(b, colour)
	if r.Spent > within {
		p.beyond(t.bar(p, i, f.x(within), f.x(r.Spent)))
	}
	if r.High > r.Low {
		p.whisker(f.x(r.Low), f.x(r.High), t.middle(p, i))
	}
	if r.Ceiling > 0 {
		p.ceiling(at(f.x(r.Ceiling), t.middle(p, i)), (b.Max.Y-b.Min.Y)/2+5*p.u)
	}
}

// key explains the ceiling, what lies beyond it, and the band; it returns its height.
func (c *Budget) key(p *page, area vg.Rectangle) vg.Length {
	x, y := area.Min.X, area.Max.Y-keyRow/2*p.u
	pen := p.body().to(draw.XLeft)
	entry := func(text string, sign func(r vg.Rectangle)) {
		sign(rect(x, y-9*p.u, x+30*p.u, y+9*p.u))
		pen.write(p.Canvas, at(x+38*p.u, y), text)
		x += pen.width(text) + 66*p.u
	}
	entry(p.lang.Text("chart.ceiling"), func(r vg.Rectangle) { p.ceiling(at((r.Min.X+r.Max.X)/2, y), 11*p.u) })
	entry(p.lang.Text("chart.beyond"), func(r vg.Rectangle) { p.beyond(r) })
	for _, r := range c.Rows {
		if r.High > r.Low {
			entry(p.lang.Text("chart.band"), func(r vg.Rectangle) { p.whisker(r.Min.X, r.Max.X, y) })
			break
		}
	}
	return keyRow * p.u
}

// ceiling draws the line that spending should not pass.
func (p *page) ceiling(at vg.Point, half vg.Length) {
	p.stroke(draw.LineStyle{Color: p.ink, Width: 3.5 * p.u}, vg.Point{X: at.X, Y: at.Y - half}, vg.Point{X: at.X, Y: at.Y + half})
}

// beyond draws spending beyond its ceiling.
func (p *page) beyond(r vg.Rectangle) {
	p.fill(r, p.card)
	p.hatch(r, p.other)
	p.outline(r, 1.5*p.u, p.other)
}

// whisker draws an interval, with a rim that keeps it apart from what lies below.
func (p *page) whisker(from, to, y vg.Length) {
	for _, style := range []draw.LineStyle{{Color: p.card, Width: 5 * p.u}, {Color: p.ink, Width: 1.8 * p.u}} {
		p.stroke(style, at(from, y), at(to, y))
		for _, x := range []vg.Length{from, to} {
			p.stroke(style, at(x, y-6*p.u), at(x, y+6*p.u))
		}
	}
}
