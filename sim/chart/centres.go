package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// centres draws the middle of each cloud with its name beside it, where that lies over no other name or marker.
func (p *page) centres(f *field, c *GoalSpace) {
	subjects := make([]Subject, len(c.Clouds))
	var taken []vg.Rectangle
	var list []end
	for i := range c.Clouds {
		subjects[i] = c.Clouds[i].Subject
	}
	for i, look := range looksOf(subjects, p.palette) {
		x, y, some := c.Clouds[i].middle()
		if !some {
			continue
		}
		list = append(list, end{x: x, y: y, name: subjects[i].name(), look: look})
		at := f.at(x, y)
		taken = append(taken, rect(at.X-12*p.u, at.Y-12*p.u, at.X+12*p.u, at.Y+12*p.u))
	}
	for _, e := range list {
		p.mark(look{color: p.card, shape: e.shape}, f.at(e.x, e.y), 15*p.u)
		p.mark(e.look, f.at(e.x, e.y), 11*p.u)
	}
	for _, e := range list {
		pen := p.endPen().in(e.color)
		name := pen.cut(e.name, .4*(f.Max.X-f.Min.X))
		r := p.besides(f, f.at(e.x, e.y), pen.width(name), taken)
		taken = append(taken, r)
		p.box(r, 4*p.u, seen(p.card, .82))
		pen.to(draw.XCenter).write(p.Canvas, at((r.Min.X+r.Max.X)/2, (r.Min.Y+r.Max.Y)/2), name)
	}
}

// besides finds a place for a name near a point: within the field and over nothing that is taken, further away when it must.
func (p *page) besides(f *field, from vg.Point, width vg.Length, taken []vg.Rectangle) vg.Rectangle {
	half, tall := width/2+5*p.u, 13*p.u
	best := rect(from.X+16*p.u, from.Y-tall, from.X+16*p.u+2*half, from.Y+tall)
	for ring := vg.Length(0); ring < 12; ring++ {
		out := (16 + 14*ring) * p.u
		for _, middle := range []vg.Point{
			{X: from.X + out + half, Y: from.Y}, {X: from.X - out - half, Y: from.Y},
			{X: from.X, Y: from.Y + out + tall}, {X: from.X, Y: from.Y - out - tall},
			{X: from.X + out + half, Y: from.Y + out}, {X: from.X + out + half, Y: from.Y - out},
			{X: from.X - out - half, Y: from.Y + out}, {X: from.X - out - half, Y: from.Y - out},
		} {
			r := rect(middle.X-half, middle.Y-tall, middle.X+half, middle.Y+tall)
			if holds(f.Rectangle, r) && untouched(r, taken) {
				return r
			}
		}
	}
	return best
}

func holds(outer, r vg.Rectangle) bool {
	return r.Min.X >= outer.Min.X && r.Max.X <= outer.Max.X && r.Min.Y >= outer.Min.Y && r.Max.Y <= outer.Max.Y
}

func untouched(r vg.Rectangle, taken []vg.Rectangle) bool {
	for _, t := range taken {
		if r.Min.X < t.Max.X && t.Min.X < r.Max.X && r.Min.Y < t.Max.Y && t.Min.Y < r.Max.Y {
			return false
		}
	}
	return true
}
