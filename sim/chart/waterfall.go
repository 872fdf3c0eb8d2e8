package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Waterfall is how signed contributions lead from one total to another, the largest first.
type Waterfall struct {
	Head
	Measure
	From, To string // what the totals are called
	Start    float64
	Steps    []Step
	Rest     string // what the contributions that are too many are called together
}

// A Step is one contribution.
type Step struct {
	Label string
	Value float64
}

// mostSteps is how many contributions are shown by themselves.
const mostSteps = 12

func (c *Waterfall) check() error {
	if len(c.Steps) == 0 {
		return fmt.Errorf("waterfall of %s: there is no contribution to draw", c.Measure.Name)
	}
	values := []float64{c.Start}
	for _, s := range c.Steps {
		values = append(values, s.Value)
	}
	for _, v := range values {
		if math.IsNaN(v) {
			return fmt.Errorf("waterfall of %s: a contribution without a value has no place in a sum", c.Measure.Name)
		}
	}
	return within(c.Measure.Name, values)
}

// ranked returns the contributions from large to small; the smallest together when they are too many.
func (c *Waterfall) ranked() []Step {
	list := slices.Clone(c.Steps)
	slices.SortStableFunc(list, func(a, b Step) int { return cmp.Compare(math.Abs(b.Value), math.Abs(a.Value)) })
	if len(list) <= mostSteps {
		return list
	}
	rest := Step{Label: c.Rest}
	for _, s := range list[mostSteps-1:] {
		rest.Value += s.Value
	}
	return append(list[:mostSteps-1], rest)
}

func (c *Waterfall) least(p *page) vg.Length { return p.rowsLeast(min(len(c.Steps), mostSteps)+2, 0) }

func (c *Waterfall) draw(p *page, area vg.Rectangle) {
	steps := c.ranked()
	labels, texts := []string{c.From}, []string{c.write(p.lang, c.Start)}
	total := c.Start
	values := []float64{0, total}
	for _, s := range steps {
		total += s.Value
		values = append(values, total)
		labels, texts = append(labels, s.Label), append(texts, c.Before+p.lang.Signed(s.Value, c.Decimals)+c.After)
	}
	labels, texts = append(labels, c.To), append(texts, c.write(p.lang, total))
	t := p.rows(area, labels, texts)
	low, high := span(.04, values)
	if low > 0 || c.far(values) {
		low, high = span(.08, values[1:])
	}
	f := p.flat(t.Rectangle, &c.Measure, low, high)
	zero := f.x(max(low, min(high, 0)))
	p.total(t, f, 0, zero, c.Start, labels[0], texts[0])
	total = c.Start
	for i, s := range steps {
		p.step(t, f, i+1, total, total+s.Value)
		t.words(p, i+1, labels[i+1], texts[i+1], p.rowPen())
		total += s.Value
	}
	p.total(t, f, len(steps)+1, zero, total, labels[len(labels)-1], texts[len(texts)-1])
}

// far reports whether the totals lie so far from zero that an axis with zero would hide the contributions.
func (c *Waterfall) far(values []float64) bool {
	low, high := span(0, values[1:])
	return math.Min(math.Abs(low), math.Abs(high)) > 4*(high-low)
}

// total draws the bar of a total.
func (p *page) total(t *table, f *field, i int, zero vg.Length, v float64, label, text string) {
	p.fill(t.bar(p, i, zero, f.x(v)), p.ink2)
	pen := p.rowPen()
	pen.bold = true
	t.words(p, i, label, text, pen)
}

// step draws a contribution as an arrow from one total to the next: full where it adds, hatched where it takes away.
func (p *page) step(t *table, f *field, i int, from, to float64) {
	r := t.bar(p, i, f.x(from), f.x(to))
	if to >= from {
		p.fill(r, p.one)
	} else {
		p.fill(r, p.card)
		p.hatch(r, p.other)
		p.outline(r, 1.5*p.u, p.other)
	}
	if r.Max.X-r.Min.X < 2*p.u {
		p.stroke(draw.LineStyle{Color: p.ink, Width: 2 * p.u}, at(r.Min.X, r.Min.Y), at(r.Min.X, r.Max.Y))
	}
	thin := draw.LineStyle{Color: p.quiet, Width: p.u}
	p.stroke(thin, at(f.x(to), t.middle(p, i)-t.height(p)), at(f.x(to), r.Max.Y))
}
