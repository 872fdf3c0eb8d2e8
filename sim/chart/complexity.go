package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Complexity is a map of who is best where: across how strongly practices hang together (K), up how local they are (lambda). A
// cell shows the winner by colour and marker, stronger where it is surer.
type Complexity struct {
	Head
	X, Y       string   // names of the axes
	Across, Up []string // values along them, from the left and from below
	Subjects   []Subject
	Cells      [][]Cell // by Up, then by Across
}

// A Cell is one combination. Winner is a place in Subjects, or -1 for none; Sure is in which share of the luck it wins, 0 to 1.
type Cell struct {
	Winner int
	Sure   float64
}

func (c *Complexity) check() error {
	if len(c.Across) == 0 || len(c.Up) == 0 || len(c.Subjects) == 0 {
		return fmt.Errorf("complexity map: there is nothing to draw")
	}
	if len(c.Subjects) > Most {
		return fmt.Errorf("complexity map: %d are compared; a chart can tell %d apart", len(c.Subjects), Most)
	}
	if len(c.Cells) != len(c.Up) {
		return fmt.Errorf("complexity map: %d rows of cells for %d values of %s", len(c.Cells), len(c.Up), c.Y)
	}
	for i, row := range c.Cells {
		if len(row) != len(c.Across) {
			return fmt.Errorf("complexity map: %d cells for %d values of %s at %s = %s", len(row), len(c.Across), c.X, c.Y, c.Up[i])
		}
		for _, cell := range row {
			if cell.Winner >= len(c.Subjects) || cell.Winner >= 0 && !(cell.Sure >= 0 && cell.Sure <= 1) {
				return fmt.Errorf("complexity map: winner %d of %d, sure for %g", cell.Winner, len(c.Subjects), cell.Sure)
			}
		}
	}
	return nil
}

func (c *Complexity) least(p *page) vg.Length {
	return p.u*vg.Length(34*len(c.Up)+86) + p.keyHeight(c.Subjects, p.size.Width-2*margin*p.u)
}

func (c *Complexity) draw(p *page, area vg.Rectangle) {
	looks := looksOf(c.Subjects, p.palette)
	area.Max.Y -= p.swatches(area, c.Subjects, looks)
	p.rowPen().write(p.Canvas, at(area.Min.X, area.Max.Y-10*p.u), p.rowPen().cut(c.Y, area.Max.X-area.Min.X))
	area.Max.Y -= 28 * p.u
	left := area.Min.X + p.column(c.Up, .3*(area.Max.X-area.Min.X))
	p.rowPen().write(p.Canvas, at(left, area.Min.Y+10*p.u), p.rowPen().cut(c.X, area.Max.X-left))
	grid := rect(left, area.Min.Y+54*p.u, area.Max.X, area.Max.Y)
	width, height := (grid.Max.X-grid.Min.X)/vg.Length(len(c.Across)), (grid.Max.Y-grid.Min.Y)/vg.Length(len(c.Up))
	for i, row := range c.Cells {
		y := grid.Min.Y + vg.Length(i)*height
		p.rowPen().to(draw.XRight).write(p.Canvas, at(left-12*p.u, y+height/2), p.rowPen().cut(c.Up[i], left-area.Min.X))
		for k := range row {
			x := grid.Min.X + vg.Length(k)*width
			p.cell(rect(x+p.u, y+p.u, x+width-p.u, y+height-p.u), &row[k], looks)
		}
	}
	for k, value := range c.Across {
		p.rowPen().to(draw.XCenter).write(p.Canvas, at(grid.Min.X+(vg.Length(k)+.5)*width, grid.Min.Y-16*p.u), p.rowPen().cut(value, width))
	}
}

// cell draws the winner: a cell that is less sure is paler, and what is a toss-up has no colour at all.
func (p *page) cell(r vg.Rectangle, c *Cell, looks []look) {
	middle := at((r.Min.X+r.Max.X)/2, (r.Min.Y+r.Max.Y)/2)
	p.fill(r, p.wash)
	if c.Winner < 0 {
		p.body().to(draw.XCenter).write(p.Canvas, middle, "–")
		return
	}
	l := looks[c.Winner]
	strength := math.Max(0, math.Min(1, (c.Sure-.4)/.6))
	ground := mixed(p.wash, l.color, .9*strength)
	p.fill(r, ground)
	pen := pen{16 * p.u, true, on(ground), draw.XLeft}
	text := p.lang.Number(100*c.Sure, 0) + "%"
	radius := min(8*p.u, (r.Max.Y-r.Min.Y)/4)
	width := 2*radius + 6*p.u + pen.width(text)
	if width > r.Max.X-r.Min.X-4*p.u {
		p.mark(look{color: on(ground), shape: l.shape}, middle, radius)
		return
	}
	p.mark(look{color: on(ground), shape: l.shape}, at(middle.X-width/2+radius, middle.Y), radius)
	pen.write(p.Canvas, at(middle.X-width/2+2*radius+6*p.u, middle.Y), text)
}
