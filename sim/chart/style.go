package chart

import (
	"fmt"
	"image/color"
	"strings"
	"sync"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"zwerm/assets/fonts"
)

// The colours of everything that is not data.
var (
	ink   = rgb(0x12233A)
	ink2  = rgb(0x44525F)
	paper = rgb(0xF6F3EA)
	card  = rgb(0xFFFFFF)
	line  = rgb(0xD9D3C3)
	rule  = rgb(0xE7E2D6) // grid lines: lighter than the edge of a card
)

const (
	bandAlpha = 33 // .13 of 255
	lineWidth = 3
	marker    = 7 // radius
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// A look is how a strategy is drawn: colour is never alone, marker and dashes say the same.
type look struct {
	color  color.NRGBA
	shape  draw.GlyphDrawer
	dashes []vg.Length
}

// looks are fixed for the strategies of the program, so that one keeps its look from chart to chart; the last ones are free for
// strategies of others. None of the colours means good or bad.
var looks = []struct {
	strategy string
	look
}{
	{"blueprint", look{rgb(0x4A2C82), draw.BoxGlyph{}, []vg.Length{9, 5}}},
	{"co-creation", look{rgb(0x007A5A), draw.CircleGlyph{}, nil}},
	{"adaptive", look{rgb(0x8F5C00), diamond{}, []vg.Length{3, 4}}},
	{"laissez-faire", look{rgb(0x5B6670), draw.PyramidGlyph{}, []vg.Length{13, 4, 3, 4}}},
	{"persuasion", look{rgb(0xB0307A), pointDown{}, []vg.Length{6, 3}}},
	{"procurement", look{rgb(0x1B7F9C), cross{}, []vg.Length{14, 6}}},
	{"stop-go", look{rgb(0x6B7414), hexagon{}, []vg.Length{9, 3, 3, 3, 3, 3}}},
	{"historical", look{rgb(0x3A3A3A), draw.RingGlyph{}, []vg.Length{2, 3, 8, 3}}},
	{"intervention", look{rgb(0x2F55C8), star{}, []vg.Length{12, 3, 3, 3}}},
	{free, look{rgb(0xA6452B), saltire{}, []vg.Length{5, 2, 1, 2}}},
	{free, look{rgb(0x3F7F2F), pentagon{}, []vg.Length{16, 3}}},
	{free, look{rgb(0x7D5BA6), pointRight{}, []vg.Length{2, 2}}},
}

// free is the strategy of looks that no strategy of the program has.
const free = ""

// Most is how many strategies a chart can tell apart.
var Most = len(looks)

// lookOf returns the look of a strategy; one that is not known takes the next of the free ones, or else of those that none of
// the sheet's others has.
func lookOf(strategies []string, i int) look {
	taken := map[int]bool{}
	for k := range strategies {
		if j := fixed(strategies[k]); j >= 0 {
			taken[j] = true
		}
	}
	for k := range strategies {
		j := fixed(strategies[k])
		if j < 0 {
			j = untaken(taken)
			taken[j] = true
		}
		if k == i {
			return looks[j].look
		}
	}
	return looks[0].look
}

// untaken returns the place of a look that is not taken, free ones first; the last one when there is none.
func untaken(taken map[int]bool) int {
	for _, mine := range []bool{true, false} {
		for j := range looks {
			if !taken[j] && (looks[j].strategy == free) == mine {
				return j
			}
		}
	}
	return len(looks) - 1
}

// fixed returns the place in looks of a strategy, or -1.
func fixed(strategy string) int {
	for j := range looks {
		if looks[j].strategy == strategy && strategy != free {
			return j
		}
	}
	return -1
}

// nameOf returns a strategy's key as people write it.
func nameOf(strategy string) string {
	if strategy == "" {
		return ""
	}
	return strings.ToUpper(strategy[:1]) + strategy[1:]
}

func (l look) line() draw.LineStyle {
	return draw.LineStyle{Color: l.color, Width: lineWidth, Dashes: l.dashes}
}

func (l look) glyph() draw.GlyphStyle {
	return draw.GlyphStyle{Color: l.color, Radius: marker, Shape: l.shape}
}

// band returns the colour of one of n bands. More than three would pile up to grey, so they share the ink of three.
func (l look) band(n int) color.NRGBA {
	c := l.color
	c.A = uint8(bandAlpha * 3 / max(3, n))
	return c
}

const typeface = "Atkinson Hyperlegible Next"

// handler draws text in our typeface.
var handler = sync.OnceValue(func() text.Handler {
	var all font.Collection
	for _, f := range []struct {
		weight xfont.Weight
		data   []byte
	}{{xfont.WeightNormal, fonts.Regular}, {xfont.WeightBold, fonts.Bold}} {
		face, err := opentype.Parse(f.data)
		if err != nil {
			panic(fmt.Sprintf("the typeface in the program cannot be read: %v", err))
		}
		all = append(all, font.Face{Font: font.Font{Typeface: typeface, Weight: f.weight}, Face: face})
	}
	return text.Plain{Fonts: font.NewCache(all)}
})

// capital is the height of a capital letter, as a part of the size of type.
const capital = .67

// put writes a line of text with its capitals in the middle of the height of a point; x says where the point lies in it.
func put(c draw.Canvas, sty text.Style, at vg.Point, line string) {
	at.X += vg.Length(sty.XAlign) * sty.Width(line)
	at.Y -= capital / 2 * sty.Font.Size
	c.SetColor(sty.Color)
	c.FillString(sty.Handler.Cache().Lookup(sty.Font, sty.Font.Size), at, line)
}

// write returns a style of text; x and y say where the point given lies in it.
func write(size vg.Length, weight xfont.Weight, c color.Color, x draw.XAlignment, y draw.YAlignment) text.Style {
	return text.Style{
		Color: c, Font: font.Font{Typeface: typeface, Weight: weight, Size: size},
		XAlign: x, YAlign: y, Handler: handler(),
	}
}
