package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Sensitivity is how much each factor matters, the one that matters most first: Sobol indices, of which a factor alone
// (full) is a part of it with its interplay (pale); or elementary effects of Morris, the mean (full) with their spread (pale).
type Sensitivity struct {
	Head
	Measure           // what the lengths are: of the indices, or of the effects
	Full, Pale string // what the two bars are
	Bars       []SensitivityBar
}

// A SensitivityBar is one factor. Low and High are the interval of the longer bar; NaN for none.
type SensitivityBar struct {
	Label      string
	Full, Pale float64
	Low, High  float64
}

func (b *SensitivityBar) size() float64 {
	if math.IsNaN(b.Pale) {
		return b.Full
	}
	return max(b.Full, b.Pale)
}

func (c *Sensitivity) check() error {
	if len(c.Bars) == 0 {
		return fmt.Errorf("sensitivity of %s: there is no factor to draw", c.Measure.Name)
	}
	for _, b := range c.Bars {
		if err := within(c.Measure.Name+" of "+b.Label, []float64{b.Full, b.Pale, b.Low, b.High}); err != nil {
			return err
		}
	}
	return nil
}

func (c *Sensitivity) least(p *page) vg.Length { return p.rowsLeast(len(c.Bars), keyRow+6) }

func (c *Sensitivity) draw(p *page, area vg.Rectangle) {
	bars := slices.Clone(c.Bars)
	slices.SortStableFunc(bars, func(a, b SensitivityBar) int { return cmp.Compare(b.size(), a.size()) })
	var labels, texts []string
	values := []float64{0}
	for _, b := range bars {
		labels, texts = append(labels, b.Label), append(texts, c.text(p.lang, &b))
		values = append(values, b.Full, b.Pale, b.Low, b.High)
	}
	area.Max.Y -= c.key(p, area)
	t := p.rows(area, labels, texts)
	low, high := span(0, values)
	f := p.flat(t.Rectangle, &c.Measure, min(0, low), high+.04*(high-low))
	for i := range bars {
		b := &bars[i]
		t.words(p, i, b.Label, texts[i], p.rowPen())
		if !math.IsNaN(b.Pale) {
			p.end(t.bar(p, i, f.x(0), f.x(b.Pale)), false)
		}
		if !math.IsNaN(b.Full) {
			r := t.bar(p, i, f.x(0), f.x(b.Full))
			if !math.IsNaN(b.Pale) {
				inset := .28 * (r.Max.Y - r.Min.Y)
				r.Min.Y, r.Max.Y = r.Min.Y+inset, r.Max.Y-inset
			}
			p.end(r, true)
		}
		if b.High > b.Low {
			p.whisker(f.x(b.Low), f.x(b.High), t.middle(p, i)-.34*t.height(p)-3*p.u)
		}
	}
	p.stroke(draw.LineStyle{Color: p.ink, Width: 2 * p.u}, at(f.x(0), f.Min.Y), at(f.x(0), f.Max.Y))
}

// text writes both numbers of a factor.
func (c *Sensitivity) text(l *Language, b *SensitivityBar) string {
	switch {
	case math.IsNaN(b.Full) && math.IsNaN(b.Pale):
		return "–"
	case math.IsNaN(b.Pale):
		return c.write(l, b.Full)
	}
	return l.Text("chart.of", "Part", c.write(l, b.Full), "Whole", c.write(l, b.Pale))
}

// key explains the two bars; it returns its height.
func (c *Sensitivity) key(p *page, area vg.Rectangle) vg.Length {
	x, y := area.Min.X, area.Max.Y-keyRow/2*p.u
	for i, text := range []string{c.Full, c.Pale} {
		if text == "" {
			continue
		}
		p.end(rect(x, y-9*p.u, x+34*p.u, y+9*p.u), i == 0)
		p.body().write(p.Canvas, at(x+42*p.u, y), text)
		x += p.body().width(text) + 70*p.u
	}
	return (keyRow + 6) * p.u
}
