package chart

import (
	"fmt"
	"io"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// A Sheet is a page of small multiples with one key.
type Sheet struct {
	Title, Subtitle string
	Notes           []string // below the panels, one line each
	Band            string   // what the bands show
	Strategies      []string // keys, in the order of every panel's bands
	First           int      // the first month, counted from January 2015 = 0
	Dated           bool     // whether that was a real January 2015
	Panels          []Panel
}

// Lengths of the layout.
const (
	pageWidth   = 1280
	margin      = 32
	gutter      = 16
	columns     = 3
	panelHeight = 296
	padding     = 18
	noteHeight  = 22
)

// PNG writes the sheet as a picture, at two pixels per unit of length.
func (s *Sheet) PNG(w io.Writer) error {
	c := vgimg.NewWith(vgimg.UseWH(pageWidth, s.height()), vgimg.UseDPI(2*72), vgimg.UseBackgroundColor(paper))
	s.draw(draw.New(c))
	if _, err := (vgimg.PngCanvas{Canvas: c}).WriteTo(w); err != nil {
		return fmt.Errorf("writing the PNG: %w", err)
	}
	return nil
}

// SVG writes the sheet as vectors, with the typeface inside.
func (s *Sheet) SVG(w io.Writer) error {
	c := vgsvg.NewWith(vgsvg.UseWH(pageWidth, s.height()), vgsvg.EmbedFonts(true))
	page := draw.New(c)
	page.SetColor(paper)
	page.Fill(page.Rectangle.Path())
	s.draw(page)
	if _, err := c.WriteTo(w); err != nil {
		return fmt.Errorf("writing the SVG: %w", err)
	}
	return nil
}

func (s *Sheet) rows() int { return (len(s.Panels) + columns - 1) / columns }

func (s *Sheet) height() vg.Length {
	rows := vg.Length(s.rows())
	return s.headerHeight() + rows*panelHeight + (rows-1)*gutter + vg.Length(len(s.Notes))*noteHeight + 18 + margin
}

// draw fills the page from the top down.
func (s *Sheet) draw(page draw.Canvas) {
	s.header(page)
	width := vg.Length(pageWidth-2*margin-(columns-1)*gutter) / columns
	top := page.Max.Y - s.headerHeight()
	for i := range s.Panels {
		x := margin + vg.Length(i%columns)*(width+gutter)
		y := top - vg.Length(i/columns)*(panelHeight+gutter)
		area := page
		area.Rectangle = vg.Rectangle{Min: vg.Point{X: x, Y: y - panelHeight}, Max: vg.Point{X: x + width, Y: y}}
		s.Panels[i].draw(area, s)
	}
	note := write(16, xfont.WeightNormal, ink2, draw.XLeft, 0)
	y := top - vg.Length(s.rows())*(panelHeight+gutter) + gutter - 26
	for _, text := range s.Notes {
		put(page, note, vg.Point{X: margin, Y: y}, text)
		y -= noteHeight
	}
}

// draw draws a panel as a card.
func (p *Panel) draw(c draw.Canvas, s *Sheet) {
	edge := rounded(c.Rectangle, 12)
	c.SetColor(card)
	c.Fill(edge)
	c.SetLineStyle(draw.LineStyle{Color: line, Width: 1})
	c.Stroke(edge)

	c = draw.Crop(c, padding, -padding, padding-4, -padding)
	put(c, write(21, xfont.WeightBold, ink, draw.XLeft, 0), vg.Point{X: c.Min.X, Y: c.Max.Y - 8}, p.Title)
	put(c, write(16, xfont.WeightNormal, ink2, draw.XLeft, 0), vg.Point{X: c.Min.X, Y: c.Max.Y - 34}, p.Unit)
	c = draw.Crop(c, 0, 0, 0, -56)
	if p.empty() {
		put(c, write(16, xfont.WeightNormal, ink2, draw.XCenter, 0), c.Center(), "nothing to measure")
		return
	}
	p.plot(s).Draw(c)
}
