package chart

import (
	"cmp"
	"math"
	"slices"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// ends are the markers at the ends of the lines, with the value beside each: nobody has to look up a colour in a key.
type ends []end

type end struct {
	x, y  float64
	label string
	look
}

const (
	endGap      = marker + 6 // between the end of a line and its label
	endSize     = 20         // of a label
	endDistance = 20         // between the middles of two labels, at least
)

// ends returns the last value of every strategy that has one.
func (p *Panel) ends(s *Sheet) ends {
	var list ends
	for i, b := range p.Bands {
		for last := len(b.Mean) - 1; last >= 0; last-- {
			if v := b.Mean[last]; !math.IsNaN(v) {
				list = append(list, end{float64(s.First + last + 1), v, number(v, p.Decimals), lookOf(s.Strategies, i)})
				break
			}
		}
	}
	return list
}

func (e end) style() text.Style {
	return write(endSize, xfont.WeightBold, e.color, draw.XLeft, draw.YCenter)
}

// GlyphBoxes makes room at the right for the widest label.
func (list ends) GlyphBoxes(*plot.Plot) []plot.GlyphBox {
	var boxes []plot.GlyphBox
	for _, e := range list {
		width := endGap + e.style().Width(e.label)
		boxes = append(boxes, plot.GlyphBox{X: 1, Rectangle: vg.Rectangle{Max: vg.Point{X: width}}})
	}
	return boxes
}

// Plot draws the markers, and the labels as near to their heights as they fit.
func (list ends) Plot(c draw.Canvas, g *plot.Plot) {
	x, y := g.Transforms(&c)
	heights := make([]vg.Length, len(list))
	for i, e := range list {
		heights[i] = y(e.y)
		c.DrawGlyphNoClip(e.glyph(), vg.Point{X: x(e.x), Y: y(e.y)})
	}
	spread(heights, endDistance, c.Min.Y, c.Max.Y)
	for i, e := range list {
		put(c, e.style(), vg.Point{X: x(g.X.Max) + endGap, Y: heights[i]}, e.label)
	}
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
