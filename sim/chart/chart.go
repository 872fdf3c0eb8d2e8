package chart

import (
	"fmt"
	"io"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Chart is a picture of results. What it says is in the language that Options name: the charts of results (see Of) are made
// in it, and others are filled in by whoever makes them.
type Chart interface {
	// Heading returns what stands above and below.
	Heading() *Head
	// check refuses what cannot be drawn.
	check() error
	// least returns the height that the drawing needs: pages grow, rather than that lines are left out.
	least(p *page) vg.Length
	draw(p *page, area vg.Rectangle)
}

// A Head is what stands around a drawing. All of it is wrapped.
type Head struct {
	Title    string   // what it shows
	Subtitle string   // of what, and in which unit
	Notes    []string // below, small: how to read it
}

// Heading implements a part of Chart for what holds a Head.
func (h *Head) Heading() *Head { return h }

// Options say what a chart is drawn for.
type Options struct {
	Format   Format
	Theme    Theme
	Language string // nl or en; the empty one is English
	Size     Size
	DPI      int // pixels per inch of a PNG, an inch being 72 units of Size; 0 is 144
	// Inline leaves out heading, notes, background and, in SVG, the typeface: what an HTML page has itself.
	Inline bool
}

// A Format is that of a file, by the ending of its name.
type Format string

// Formats.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
)

// Formats are all of them.
var Formats = []Format{PNG, SVG, PDF}

// MaxDPI keeps a picture within a memory that people have.
const MaxDPI = 1200

// A Size is that of a page, in units of 1/72 inch. Height is the least: a page grows when its chart needs more.
type Size struct {
	Key           string
	Width, Height vg.Length
	Unit          vg.Length // what everything scales with: text is 16 of it
}

// Sizes of pages.
var (
	Slide = Size{"slide", 1280, 720, 1.35} // 16:9, to be read from four metres
	A4    = Size{"a4", 842, 595, .72}      // a page on its side
	Half  = Size{"half", 595, 421, .56}    // half a page, across a text
)

// Sizes are all of them.
var Sizes = []Size{Slide, A4, Half}

// Write draws a chart. The same chart and options give the same bytes. The error says what of the chart cannot be drawn.
func Write(w io.Writer, c Chart, o Options) error {
	p, err := newPage(c, o)
	if err != nil {
		return err
	}
	var canvas canvas
	switch o.Format {
	case PNG:
		canvas = newPNG(p.size, o.DPI)
	case SVG:
		canvas = newSVG(p.size, !o.Inline)
	case PDF:
		canvas = newPDF(p.size)
	default:
		return fmt.Errorf("there is no format %q; there are: png, svg, pdf", o.Format)
	}
	p.Canvas = draw.New(canvas)
	p.all(c)
	if _, err := canvas.WriteTo(w); err != nil {
		return fmt.Errorf("writing the %s: %w", o.Format, err)
	}
	return nil
}

// Writer returns what Write does to a file.
func Writer(c Chart, o Options) func(io.Writer) error {
	return func(w io.Writer) error { return Write(w, c, o) }
}

// beyond is what no chart can show.
const beyond = 1e15

// within refuses numbers that no axis can hold. NaN is nothing to draw.
func within(what string, series ...[]float64) error {
	for _, values := range series {
		for _, v := range values {
			if math.Abs(v) > beyond {
				return fmt.Errorf("%s has the value %g; a chart can show numbers up to %g", what, v, float64(beyond))
			}
		}
	}
	return nil
}
