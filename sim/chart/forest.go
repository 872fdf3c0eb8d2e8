package chart

import (
	"fmt"
	"io"
	"math"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// A Forest shows differences with their intervals below each other, around zero and a band of differences that do not matter.
type Forest struct {
	Title, Subtitle string // the title is wrapped
	Axis            string // what the numbers are, with their unit
	Smallest        float64
	Groups          []ForestGroup
	Note            string
}

// A ForestGroup is the lines under one heading.
type ForestGroup struct {
	Title string
	Lines []ForestLine
}

// A ForestLine is one difference. Those that are meant are drawn full, others hollow and grey. NaN is nothing to draw.
type ForestLine struct {
	Label, Value    string // at the left, and the numbers at the right
	Mean, Low, High float64
	Meant           bool
}

// Lengths of the layout.
const (
	forestWidth  = 1000
	forestLine   = 26
	forestLabels = 290
	forestValues = 190
	forestTitle  = 28 // height of a line of the title
	forestFoot   = 96
)

// PNG writes the picture at two pixels per unit of length.
func (f *Forest) PNG(w io.Writer) error {
	c := vgimg.NewWith(vgimg.UseWH(forestWidth, f.height()), vgimg.UseDPI(2*72), vgimg.UseBackgroundColor(paper))
	f.draw(draw.New(c))
	if _, err := (vgimg.PngCanvas{Canvas: c}).WriteTo(w); err != nil {
		return fmt.Errorf("writing the PNG: %w", err)
	}
	return nil
}

// SVG writes the picture as vectors, with the typeface inside.
func (f *Forest) SVG(w io.Writer) error {
	c := vgsvg.NewWith(vgsvg.UseWH(forestWidth, f.height()), vgsvg.EmbedFonts(true))
	page := draw.New(c)
	page.SetColor(paper)
	page.Fill(page.Rectangle.Path())
	f.draw(page)
	if _, err := c.WriteTo(w); err != nil {
		return fmt.Errorf("writing the SVG: %w", err)
	}
	return nil
}

func (f *Forest) titleStyle() text.Style { return write(21, xfont.WeightBold, ink, draw.XLeft, 0) }

// top returns the height of title and subtitle.
func (f *Forest) top() vg.Length {
	return margin + vg.Length(len(wrap(f.titleStyle(), f.Title, forestWidth-2*margin)))*forestTitle + 34
}

func (f *Forest) lines() (n int) {
	for _, g := range f.Groups {
		n += 1 + len(g.Lines)
	}
	return n
}

func (f *Forest) height() vg.Length { return f.top() + vg.Length(f.lines())*forestLine + forestFoot }

// limits returns a range that holds every interval, zero and the band.
func (f *Forest) limits() (low, high float64) {
	low, high = -1.5*f.Smallest, 1.5*f.Smallest
	for _, g := range f.Groups {
		for _, l := range g.Lines {
			for _, v := range []float64{l.Mean, l.Low, l.High} {
				if !math.IsNaN(v) {
					low, high = min(low, v), max(high, v)
				}
			}
		}
	}
	air := .04 * (high - low)
	if air == 0 {
		air = 1
	}
	return low - air, high + air
}

// draw fills the page from the top down.
func (f *Forest) draw(page draw.Canvas) {
	y := page.Max.Y - margin
	for _, line := range wrap(f.titleStyle(), f.Title, forestWidth-2*margin) {
		put(page, f.titleStyle(), vg.Point{X: margin, Y: y - 8}, line)
		y -= forestTitle
	}
	small := write(16, xfont.WeightNormal, ink2, draw.XLeft, 0)
	put(page, small, vg.Point{X: margin, Y: y - 8}, f.Subtitle)
	low, high := f.limits()
	left, right := page.Min.X+margin+forestLabels, page.Max.X-margin-forestValues
	x := func(v float64) vg.Length { return left + vg.Length((v-low)/(high-low))*(right-left) }
	top := page.Max.Y - f.top()
	bottom := top - vg.Length(f.lines())*forestLine
	y = top - forestLine/2
	for _, g := range f.Groups {
		put(page, write(16, xfont.WeightBold, ink, draw.XLeft, 0), vg.Point{X: margin, Y: y}, g.Title)
		y -= forestLine
		f.field(page, x, low, high, y+forestLine/2, y+forestLine/2-vg.Length(len(g.Lines))*forestLine)
		for _, l := range g.Lines {
			l.draw(page, x, y)
			y -= forestLine
		}
	}
	for _, tick := range (round{}).Ticks(low, high) {
		put(page, write(15, xfont.WeightNormal, ink2, draw.XCenter, 0), vg.Point{X: x(tick.Value), Y: bottom - 16}, tick.Label)
	}
	put(page, small, vg.Point{X: left, Y: bottom - 46}, f.Axis)
	put(page, small, vg.Point{X: margin, Y: bottom - 72}, f.Note)
}

// field draws what the lines of a group stand on: the band of what does not matter, the grid and zero.
func (f *Forest) field(page draw.Canvas, x func(float64) vg.Length, low, high float64, top, bottom vg.Length) {
	page.SetColor(card)
	page.Fill(vg.Rectangle{Min: vg.Point{X: x(low), Y: bottom}, Max: vg.Point{X: x(high), Y: top}}.Path())
	page.SetColor(rule)
	page.Fill(vg.Rectangle{Min: vg.Point{X: x(-f.Smallest), Y: bottom}, Max: vg.Point{X: x(f.Smallest), Y: top}}.Path())
	for _, tick := range (round{}).Ticks(low, high) {
		at := x(tick.Value)
		page.StrokeLine2(draw.LineStyle{Color: line, Width: 1}, at, bottom, at, top)
	}
	page.StrokeLine2(draw.LineStyle{Color: ink, Width: 1.5}, x(0), bottom, x(0), top)
}

func (l *ForestLine) draw(page draw.Canvas, x func(float64) vg.Length, y vg.Length) {
	colour, shape, words := rgb(0x8A949C), draw.GlyphDrawer(draw.RingGlyph{}), ink2
	if l.Meant {
		colour, shape, words = rgb(0x007A5A), draw.CircleGlyph{}, ink
	}
	put(page, write(15, xfont.WeightNormal, words, draw.XLeft, 0), vg.Point{X: margin + 12, Y: y}, l.Label)
	put(page, write(15, xfont.WeightNormal, words, draw.XRight, 0), vg.Point{X: page.Max.X - margin, Y: y}, l.Value)
	if !math.IsNaN(l.Low) && !math.IsNaN(l.High) {
		page.StrokeLine2(draw.LineStyle{Color: colour, Width: 2.5}, x(l.Low), y, x(l.High), y)
	}
	if !math.IsNaN(l.Mean) {
		page.DrawGlyphNoClip(draw.GlyphStyle{Color: colour, Radius: 5, Shape: shape}, vg.Point{X: x(l.Mean), Y: y})
	}
}

// wrap breaks a text into lines that are no wider than a length.
func wrap(style text.Style, words string, width vg.Length) (lines []string) {
	for _, word := range strings.Fields(words) {
		if n := len(lines); n > 0 && style.Width(lines[n-1]+" "+word) <= width {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}
