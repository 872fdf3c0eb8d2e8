package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// keyPlaces lays out the entries of a key in as many rows as they need, and returns the left end and the row of each.
func (p *page) keyPlaces(entries []Subject, width vg.Length) (left []vg.Length, row []int, text []string) {
	x, n := vg.Length(0), 0
	for _, e := range entries {
		name := p.endPen().cut(e.name(), .5*width)
		w := (keyLine+10)*p.u + p.endPen().width(name)
		if x > 0 && x+w > width {
			x, n = 0, n+1
		}
		left, row, text = append(left, x), append(row, n), append(text, name)
		x += w + 28*p.u
	}
	return left, row, text
}

// keyHeight returns the height of a key.
func (p *page) keyHeight(entries []Subject, width vg.Length) vg.Length {
	_, row, _ := p.keyPlaces(entries, width)
	if len(row) == 0 {
		return 0
	}
	return p.u * (vg.Length(row[len(row)-1]+1)*keyRow + 8)
}

// drawKey draws a key at the top of an area and returns its height. Entries without a look are the band.
func (p *page) drawKey(area vg.Rectangle, entries []Subject, looks []look) vg.Length {
	width := area.Max.X - area.Min.X
	left, row, text := p.keyPlaces(entries, width)
	for i := range entries {
		x, y := area.Min.X+left[i], area.Max.Y-(vg.Length(row[i])+.5)*keyRow*p.u
		pen := p.endPen()
		if i < len(looks) {
			p.stroke(looks[i].line(p.u), at(x, y), at(x+keyLine*p.u, y))
			p.mark(looks[i], at(x+keyLine/2*p.u, y), marker*p.u)
			pen = pen.in(looks[i].color)
		} else {
			p.fill(rect(x, y-8*p.u, x+keyLine*p.u, y+8*p.u), seen(p.ink, .2))
			pen = p.body().to(draw.XLeft)
		}
		pen.write(p.Canvas, at(x+(keyLine+10)*p.u, y), text[i])
	}
	return p.keyHeight(entries, width)
}
