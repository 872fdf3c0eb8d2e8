package chart

import (
	"fmt"
	"image/color"
	"strconv"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Wins is how often each subject came out best, for each of some measures.
type Wins struct {
	Head
	Subjects []Subject
	Rows     []WinRow
}

// A WinRow is one measure: in how many pieces of luck each subject was best, and in how many nobody was alone.
type WinRow struct {
	Label  string
	Counts []int // by subject
	Ties   int
}

func (r *WinRow) total() (n int) {
	for _, k := range r.Counts {
		n += k
	}
	return n + r.Ties
}

func (c *Wins) check() error {
	if len(c.Subjects) == 0 || len(c.Rows) == 0 {
		return fmt.Errorf("wins: there is nothing to compare")
	}
	if len(c.Subjects) > Most {
		return fmt.Errorf("wins: %d are compared; a chart can tell %d apart", len(c.Subjects), Most)
	}
	for _, r := range c.Rows {
		if len(r.Counts) != len(c.Subjects) {
			return fmt.Errorf("wins: %s has %d counts for %d subjects", r.Label, len(r.Counts), len(c.Subjects))
		}
		for _, n := range append(r.Counts, r.Ties) {
			if n < 0 {
				return fmt.Errorf("wins: %s has a count of %d", r.Label, n)
			}
		}
	}
	return nil
}

// key returns the entries below the bars: the subjects, and ties where there are some.
func (c *Wins) key(p *page) []Subject {
	for _, r := range c.Rows {
		if r.Ties > 0 {
			return append(append([]Subject{}, c.Subjects...), Subject{Name: p.lang.Text("chart.tie")})
		}
	}
	return c.Subjects
}

func (c *Wins) least(p *page) vg.Length {
	return p.rowsLeast(len(c.Rows), 0) + p.keyHeight(c.key(p), p.size.Width-2*margin*p.u)
}

func (c *Wins) draw(p *page, area vg.Rectangle) {
	looks := looksOf(c.Subjects, p.palette)
	if p.mono {
		for i := range looks {
			looks[i].color = p.family[i%len(p.family)]
		}
	}
	var labels []string
	for _, r := range c.Rows {
		labels = append(labels, r.Label)
	}
	area.Max.Y -= p.swatches(area, c.key(p), looks)
	area.Min.Y -= axisFoot * p.u // there are no numbers below
	t := p.rows(area, labels, nil)
	for i := range c.Rows {
		r := &c.Rows[i]
		t.words(p, i, r.Label, "", p.rowPen())
		if r.total() == 0 {
			p.body().write(p.Canvas, at(t.Min.X, t.middle(p, i)), p.lang.Text("chart.nothing"))
			continue
		}
		c.bar(p, t, i, looks)
	}
}

// bar draws the segments of a row, each with its count where that fits.
func (c *Wins) bar(p *page, t *table, i int, looks []look) {
	r, x := &c.Rows[i], t.Min.X
	width := (t.Max.X - t.Min.X) / vg.Length(r.total())
	for k, n := range append(append([]int{}, r.Counts...), r.Ties) {
		if n == 0 {
			continue
		}
		s := t.bar(p, i, x, x+vg.Length(n)*width)
		x = s.Max.X
		if s.Max.X-s.Min.X > 4*p.u {
			s.Max.X -= 2 * p.u // a gap, so that neighbours stay apart without colours
		}
		ground := p.wash
		if k < len(looks) {
			ground = looks[k].color
		}
		p.fill(s, ground)
		if k == len(looks) {
			p.hatch(s, p.quiet)
		}
		p.count(s, strconv.Itoa(n), ground, k == len(looks))
	}
}

// count writes a number in the middle of a segment, if it fits.
func (p *page) count(s vg.Rectangle, text string, ground color.NRGBA, hatched bool) {
	pen := pen{17 * p.u, true, on(ground), draw.XCenter}
	if pen.width(text)+8*p.u > s.Max.X-s.Min.X {
		return
	}
	middle := at((s.Min.X+s.Max.X)/2, (s.Min.Y+s.Max.Y)/2)
	if hatched {
		p.boxed(pen.in(p.ink), middle, text, ground)
		return
	}
	pen.write(p.Canvas, middle, text)
}

// swatches draws a key of filled squares with the marker of each, at the top of an area, and returns its height.
func (p *page) swatches(area vg.Rectangle, entries []Subject, looks []look) vg.Length {
	width := area.Max.X - area.Min.X
	left, row, text := p.keyPlaces(entries, width)
	for i := range entries {
		x, y := area.Min.X+left[i], area.Max.Y-(vg.Length(row[i])+.5)*keyRow*p.u
		s := rect(x, y-10*p.u, x+keyLine*p.u, y+10*p.u)
		pen := p.endPen()
		if i < len(looks) {
			p.fill(s, looks[i].color)
			p.mark(look{color: on(looks[i].color), shape: looks[i].shape}, at(x+keyLine/2*p.u, y), 6*p.u)
			if !p.mono {
				pen = pen.in(looks[i].color)
			}
		} else {
			p.fill(s, p.wash)
			p.hatch(s, p.quiet)
			pen = p.body()
		}
		pen.write(p.Canvas, at(x+(keyLine+10)*p.u, y), text[i])
	}
	return p.keyHeight(entries, width)
}
