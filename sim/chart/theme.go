package chart

import (
	"fmt"
	"image/color"
)

// A Theme is a set of colours.
type Theme string

// Themes. Print needs no colours: it can be copied in black and white.
const (
	Light Theme = "light"
	Dark  Theme = "dark"
	Print Theme = "print"
)

// Themes are all of them.
var Themes = []Theme{Light, Dark, Print}

// A palette is the colours of everything that is not a strategy.
type palette struct {
	ink, ink2  color.NRGBA // text
	back, card color.NRGBA // ground and panels
	edge, grid color.NRGBA // of panels, and grid lines
	quiet      color.NRGBA // lines that are many
	wash       color.NRGBA // what does not matter
	one, other color.NRGBA // two ends that are neither good nor bad
	light      color.NRGBA // own decisions
	mine       color.NRGBA // the run or difference that is meant
	family     []color.NRGBA
	veil       float64 // how strong bands are
	mono       bool
	lift       float64 // how far strategies' colours go towards white
}

var nothing = color.NRGBA{}

var palettes = map[Theme]*palette{
	Light: {
		ink: rgb(0x12233A), ink2: rgb(0x44525F), back: rgb(0xF6F3EA), card: rgb(0xFFFFFF), edge: rgb(0xD9D3C3), grid: rgb(0xE7E2D6),
		quiet: rgb(0x6B7B8A), wash: rgb(0xEDE9DD), one: rgb(0x2F6FA3), other: rgb(0x8F5C00), light: rgb(0xFFC847), mine: rgb(0x0072B2), veil: .13,
		family: []color.NRGBA{rgb(0x1B4468), rgb(0x2F6FA3), rgb(0x6FA8CC), rgb(0xA6CDE6), rgb(0xC9C6BC)},
	},
	Dark: {
		ink: rgb(0xF6F3EA), ink2: rgb(0xBFC8D2), back: rgb(0x0C1829), card: rgb(0x14253C), edge: rgb(0x33465E), grid: rgb(0x2B3D55),
		quiet: rgb(0x8496A8), wash: rgb(0x22354E), one: rgb(0x7FB2D9), other: rgb(0xE0B25C), light: rgb(0xFFC847), mine: rgb(0x6CB8EA), veil: .2, lift: .52,
		family: []color.NRGBA{rgb(0xA6CDE6), rgb(0x6FA8CC), rgb(0x3D80B8), rgb(0x2F6FA3), rgb(0x8B8672)},
	},
	Print: {
		ink: rgb(0x000000), ink2: rgb(0x333333), back: rgb(0xFFFFFF), card: rgb(0xFFFFFF), edge: rgb(0x999999), grid: rgb(0xD8D8D8),
		quiet: rgb(0x8A8A8A), wash: rgb(0xE8E8E8), one: rgb(0x3A3A3A), other: rgb(0x8C8C8C), light: rgb(0xFFFFFF), mine: rgb(0x000000), veil: .12, mono: true,
		family: []color.NRGBA{rgb(0x2A2A2A), rgb(0x555555), rgb(0x808080), rgb(0xAAAAAA), rgb(0xCFCFCF)},
	},
}

// of returns the palette of a theme; the empty one is light.
func (t Theme) palette() (*palette, error) {
	if t == "" {
		t = Light
	}
	if p := palettes[t]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("there is no theme %q; there are: light, dark, print", t)
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// toWhite mixes a colour with white; share 1 is white.
func toWhite(c color.NRGBA, share float64) color.NRGBA {
	mix := func(v uint8) uint8 { return uint8(float64(v) + share*(255-float64(v)) + .5) }
	return color.NRGBA{mix(c.R), mix(c.G), mix(c.B), c.A}
}

// seen returns a colour with a part of its strength.
func seen(c color.NRGBA, alpha float64) color.NRGBA {
	c.A = uint8(255*alpha + .5)
	return c
}

// on returns which of black and white is read best on a colour.
func on(c color.NRGBA) color.NRGBA {
	if luminance(c) > .21 {
		return rgb(0x12233A)
	}
	return rgb(0xFFFFFF)
}

// mixed goes from one colour to another, by a share.
func mixed(a, b color.NRGBA, share float64) color.NRGBA {
	mix := func(v, w uint8) uint8 { return uint8(float64(v) + share*(float64(w)-float64(v)) + .5) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}
