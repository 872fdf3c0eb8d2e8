package chart

import (
	"fmt"
	"image/color"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A page is what a chart is drawn on: a canvas with colours, a language and a unit of length.
type page struct {
	draw.Canvas
	*palette
	lang   *Language
	size   Size
	u      vg.Length // the unit: text is 16 of it
	inline bool

	title, subtitle []string
	notes           []string
}

// Parts of a page, in units.
const (
	margin       = 30
	titleLine    = 32
	subtitleLine = 23
	noteLine     = 19
	headGap      = 16
)

// newPage checks a chart and what is asked, and lays out what stands around the drawing.
func newPage(c Chart, o Options) (*page, error) {
	colours, err := o.Theme.palette()
	if err != nil {
		return nil, err
	}
	lang, err := In(o.Language)
	if err != nil {
		return nil, err
	}
	if o.DPI < 0 || o.DPI > MaxDPI {
		return nil, fmt.Errorf("%d pixels per inch are asked; from 1 to %d can be drawn", o.DPI, MaxDPI)
	}
	if o.Size == (Size{}) {
		o.Size = Slide
	}
	if o.Size.Width < 100 || o.Size.Height < 50 || o.Size.Unit <= 0 {
		return nil, fmt.Errorf("a page of %g by %g with unit %g is too small to draw on", o.Size.Width, o.Size.Height, o.Size.Unit)
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	p := &page{palette: colours, lang: lang, size: o.Size, u: o.Size.Unit, inline: o.Inline}
	p.layOut(c.Heading())
	p.size.Height = max(p.size.Height, p.above()+c.least(p)+p.below())
	return p, nil
}

// layOut wraps what stands around the drawing.
func (p *page) layOut(h *Head) {
	if p.inline {
		return
	}
	width := p.size.Width - 2*margin*p.u
	p.title = p.heading().wrap(h.Title, width, 3)
	p.subtitle = p.body().wrap(h.Subtitle, width, 2)
	for _, note := range h.Notes {
		p.notes = append(p.notes, p.small().wrap(note, width, 3)...)
	}
}

// Pens of the style guide.
func (p *page) heading() pen { return pen{26 * p.u, true, p.ink, draw.XLeft} }
func (p *page) strong() pen  { return pen{17 * p.u, true, p.ink, draw.XLeft} }
func (p *page) body() pen    { return pen{16.5 * p.u, false, p.ink2, draw.XLeft} }
func (p *page) small() pen   { return pen{14 * p.u, false, p.ink2, draw.XLeft} }

// above and below return the heights of what stands around the drawing.
func (p *page) above() vg.Length {
	if p.inline {
		return 4 * p.u
	}
	return p.u * (margin + vg.Length(len(p.title))*titleLine + vg.Length(len(p.subtitle))*subtitleLine + headGap)
}

func (p *page) below() vg.Length {
	if p.inline {
		return 4 * p.u
	}
	if len(p.notes) == 0 {
		return margin * p.u * .8
	}
	return p.u * (margin*.7 + vg.Length(len(p.notes))*noteLine + 10)
}

// all draws everything: the ground, what stands around, and the drawing.
func (p *page) all(c Chart) {
	side := margin * p.u
	if p.inline {
		side = 4 * p.u
	} else {
		p.fill(p.Rectangle, p.ground(c))
	}
	y := p.Max.Y - margin*p.u
	for _, line := range p.title {
		p.heading().write(p.Canvas, vg.Point{X: side, Y: y - titleLine/2*p.u}, line)
		y -= titleLine * p.u
	}
	for _, line := range p.subtitle {
		p.body().write(p.Canvas, vg.Point{X: side, Y: y - (subtitleLine/2+2)*p.u}, line)
		y -= subtitleLine * p.u
	}
	c.draw(p, vg.Rectangle{Min: vg.Point{X: side, Y: p.below()}, Max: vg.Point{X: p.Max.X - side, Y: p.Max.Y - p.above()}})
	y = p.below() - 10*p.u
	for _, line := range p.notes {
		p.small().write(p.Canvas, vg.Point{X: side, Y: y - noteLine/2*p.u}, line)
		y -= noteLine * p.u
	}
}

// ground returns the colour of the page: that of paper under panels, else that of a panel.
func (p *page) ground(c Chart) color.NRGBA {
	if _, panels := c.(*Multiples); panels {
		return p.back
	}
	return p.card
}
