package chart

import (
	"image/png"
	"io"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// A canvas can be drawn on, and written to a file.
type canvas = vg.CanvasWriterTo

// newPNG makes pixels.
func newPNG(size Size, dpi int) canvas {
	if dpi == 0 {
		dpi = 144
	}
	return pixels{vgimg.NewWith(vgimg.UseWH(size.Width, size.Height), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(nothing))}
}

// pixels are written with little compression: that takes most of the time of a chart otherwise.
type pixels struct{ *vgimg.Canvas }

// WriteTo implements canvas.
func (p pixels) WriteTo(w io.Writer) (int64, error) {
	counted := &counter{to: w}
	err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(counted, p.Image())
	return counted.n, err
}

type counter struct {
	to io.Writer
	n  int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.to.Write(b)
	c.n += int64(n)
	return n, err
}

// newSVG makes vectors, in which text stays text.
func newSVG(size Size, fonts bool) canvas {
	return vgsvg.NewWith(vgsvg.UseWH(size.Width, size.Height), vgsvg.EmbedFonts(fonts))
}
