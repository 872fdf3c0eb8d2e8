package widget

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"regexp"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"

	"zwerm/assets/icons"
)

type iconKey struct {
	name   string
	pixels int
}

// drawn holds icons at the sizes in which they were used; the interface is drawn from one goroutine.
var drawn = map[iconKey]*ebiten.Image{}

// Icon draws an icon with its middle at a place. Every pixel size is rasterised for itself.
func (c *Canvas) Icon(name string, x, y, size float64, clr color.Color) {
	pixels := int(math.Round(size * c.Scale))
	if pixels < 1 {
		return
	}
	key := iconKey{name, pixels}
	picture, ok := drawn[key]
	if !ok {
		raster, err := Rasterise(name, pixels)
		if err != nil {
			raster = image.NewRGBA(image.Rect(0, 0, pixels, pixels)) // a test draws every icon that is used
		}
		picture = ebiten.NewImageFromImage(raster)
		drawn[key] = picture
	}
	options := &ebiten.DrawImageOptions{}
	options.GeoM.Translate(math.Round(float64(c.px(x))-float64(pixels)/2), math.Round(float64(c.py(y))-float64(pixels)/2))
	options.ColorScale.ScaleWithColor(clr)
	c.Dst.DrawImage(picture, options)
}

// Rasterise draws an icon in white. The error names an icon that is missing or cannot be read.
func Rasterise(name string, pixels int) (*image.RGBA, error) {
	svg, err := icons.Read(name)
	if err != nil {
		return nil, err
	}
	svg = onePerArc(bytes.ReplaceAll(svg, []byte("currentColor"), []byte("#FFFFFF")))
	icon, err := oksvg.ReadIconStream(bytes.NewReader(svg), oksvg.StrictErrorMode)
	if err != nil {
		return nil, err
	}
	picture := image.NewRGBA(image.Rect(0, 0, pixels, pixels))
	icon.SetTarget(0, 0, float64(pixels), float64(pixels))
	icon.Draw(rasterx.NewDasher(pixels, pixels, rasterx.NewScannerGV(pixels, pixels, picture, picture.Bounds())), 1)
	return picture, nil
}

// arcs is a command of a path that draws arcs, and number a number after it.
var (
	arcs   = regexp.MustCompile(`[aA](?:[\s,]*-?(?:\d*\.\d+|\d+))+`)
	number = regexp.MustCompile(`-?(?:\d*\.\d+|\d+)`)
)

// arcNumbers are how many numbers an arc takes.
const arcNumbers = 7

// onePerArc gives every arc of a path its own letter: the library draws all arcs after one letter with the radii of the first.
func onePerArc(svg []byte) []byte {
	return arcs.ReplaceAllFunc(svg, func(command []byte) (out []byte) {
		for i, n := range number.FindAll(command[1:], -1) {
			if i%arcNumbers == 0 {
				out = append(out, command[0])
			}
			out = append(append(out, ' '), n...)
		}
		return out
	})
}
