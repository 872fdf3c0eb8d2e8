package chart

import (
	"cmp"
	"image/color"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// An end is the marker at the end of a line, with what it is beside it: nobody has to look up a colour in a key.
type end struct {
	x, y        float64
	name, value string
	look
}

// endPen writes what stands at the end of a line.
func (p *page) endPen() pen { return pen{18 * p.u, true, p.ink, draw.XLeft} }

const (
	endGap      = 14 // between the end of a line and its label, in units
	endDistance = 22 // between the middles of two labels, at least
	marker      = 7  // radius
)

// label returns what stands at an end: the name is shortened where it is too long, the value never.
func (e *end) label(p *page, most vg.Length) string {
	if e.name == "" {
		return e.value
	}
	pen := p.endPen()
	return pen.cut(e.name, most-pen.width(" "+e.value)) + " " + e.value
}

// endsWidth returns how much room ends need at the right of a field, at most a part of the whole.
func (p *page) endsWidth(list []end, whole vg.Length) (width vg.Length) {
	for i := range list {
		width = max(width, p.endPen().width(list[i].label(p, .36*whole)))
	}
	if width == 0 {
		return marker * p.u
	}
	return width + endGap*p.u
}

// ends draws the markers, and the labels as near to their heights as they fit.
func (p *page) ends(f *field, list []end, most vg.Length) {
	heights := make([]vg.Length, len(list))
	for i, e := range list {
		heights[i] = f.y(e.y)
		p.mark(e.look, f.at(e.x, e.y), marker*p.u)
	}
	spread(heights, min(endDistance*p.u, (f.Max.Y-f.Min.Y)/vg.Length(max(1, len(list)))), f.Min.Y, f.Max.Y)
	for i := range list {
		e := &list[i]
		p.endPen().in(e.color).write(p.Canvas, at(f.Max.X+endGap*p.u, heights[i]), e.label(p, most))
	}
}

// lastOf returns the place of the last value of a series, or -1.
func lastOf(series []float64) int {
	for i := len(series) - 1; i >= 0; i-- {
		if !math.IsNaN(series[i]) {
			return i
		}
	}
	return -1
}

// boxed writes a line on a ground that keeps it readable over what lies below.
func (p *page) boxed(pen pen, at vg.Point, line string, ground color.NRGBA) vg.Rectangle {
	width := pen.width(line)
	left := at.X + vg.Length(pen.align)*width
	r := rect(left-4*p.u, at.Y-.7*pen.size, left+width+4*p.u, at.Y+.7*pen.size)
	p.box(r, 4*p.u, ground)
	pen.write(p.Canvas, at, line)
	return r
}

// spread moves heights apart until none is nearer to another than distance, keeping their order, moving each group as one
// and staying within the limits as long as all fit.
func spread(heights []vg.Length, distance, low, high vg.Length) {
	order := make([]int, len(heights))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(heights[a], heights[b]) })
	type group struct {
		members []int
		middle  vg.Length // of the heights that were wanted
	}
	var groups []group
	span := func(g group) vg.Length { return vg.Length(len(g.members)-1) * distance / 2 }
	for _, i := range order {
		next := group{[]int{i}, heights[i]}
		for len(groups) > 0 {
			last := groups[len(groups)-1]
			if next.middle-span(next)-last.middle-span(last) >= distance {
				break
			}
			n, m := vg.Length(len(last.members)), vg.Length(len(next.members))
			next = group{append(last.members, next.members...), (last.middle*n + next.middle*m) / (n + m)}
			next.middle = max(low+span(next), min(high-span(next), next.middle))
			groups = groups[:len(groups)-1]
		}
		groups = append(groups, next)
	}
	for _, g := range groups {
		for k, i := range g.members {
			heights[i] = g.middle - span(g) + vg.Length(k)*distance
		}
	}
}
