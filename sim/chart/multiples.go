package chart

import (
	"fmt"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Multiples are small trajectories beside each other, one for each measure, under one key.
type Multiples struct {
	Head
	Time
	Panels []Panel
	Band   string // what the bands show; empty for no entry in the key
}

// A Panel is one of them. All have the same subjects.
type Panel struct {
	Measure
	Lines []Line
}

// Lengths of the layout, in units.
const (
	panelLeast = 160
	gutter     = 16
	padding    = 16
	keyLine    = 46
	keyRow     = 32
)

func (c *Multiples) check() error {
	if len(c.Panels) == 0 {
		return fmt.Errorf("there is no indicator to draw")
	}
	for i := range c.Panels {
		if err := checkLines(c.Panels[i].Name, c.Panels[i].Lines); err != nil {
			return err
		}
	}
	return nil
}

func (c *Multiples) columns() int { return min(3, len(c.Panels)) }

func (c *Multiples) rows() int { return (len(c.Panels) + c.columns() - 1) / c.columns() }

func (c *Multiples) least(p *page) vg.Length {
	rows := vg.Length(c.rows())
	return p.u*(rows*panelLeast+(rows-1)*gutter) + p.keyHeight(c.key(), p.size.Width-2*margin*p.u)
}

// key returns the entries: the subjects, and the band.
func (c *Multiples) key() []Subject {
	list := subjectsOf(c.Panels[0].Lines)
	if c.Band != "" {
		list = append(list, Subject{Name: c.Band})
	}
	return list
}

func (c *Multiples) draw(p *page, area vg.Rectangle) {
	looks := looksOf(subjectsOf(c.Panels[0].Lines), p.palette)
	area.Max.Y -= p.drawKey(area, c.key(), looks)
	columns, rows := vg.Length(c.columns()), vg.Length(c.rows())
	width := (area.Max.X - area.Min.X - (columns-1)*gutter*p.u) / columns
	height := (area.Max.Y - area.Min.Y - (rows-1)*gutter*p.u) / rows
	for i := range c.Panels {
		x := area.Min.X + vg.Length(i%c.columns())*(width+gutter*p.u)
		y := area.Max.Y - vg.Length(i/c.columns())*(height+gutter*p.u)
		p.panel(rect(x, y-height, x+width, y), &c.Panels[i], c.Time)
	}
}

// panel draws one as a card.
func (p *page) panel(r vg.Rectangle, c *Panel, t Time) {
	p.box(r, 12*p.u, p.card)
	p.SetLineStyle(draw.LineStyle{Color: p.edge, Width: p.u})
	p.Stroke(rounded(r, 12*p.u))
	inner := rect(r.Min.X+padding*p.u, r.Min.Y+8*p.u, r.Max.X-padding*p.u, r.Max.Y-12*p.u)
	width := inner.Max.X - inner.Min.X
	title := pen{20 * p.u, true, p.ink, draw.XLeft}
	title.write(p.Canvas, at(inner.Min.X, inner.Max.Y-12*p.u), title.cut(c.Name, width))
	p.body().write(p.Canvas, at(inner.Min.X, inner.Max.Y-36*p.u), p.body().cut(c.Unit, width))
	inner.Max.Y -= 54 * p.u
	p.trajectory(inner, &Trajectory{Measure: c.Measure, Time: t, Lines: c.Lines}, false)
}
