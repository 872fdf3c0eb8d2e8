package chart

import (
	"image/color"
	"math"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A Subject is one of the things that are compared, mostly a strategy: its key chooses its look, its name is what people read.
type Subject struct{ Key, Name string }

// name returns the name, or else the key as people write it.
func (s Subject) name() string {
	if s.Name != "" || s.Key == "" {
		return s.Name
	}
	return strings.ToUpper(s.Key[:1]) + s.Key[1:]
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
	{"persuasion", look{rgb(0x9C1560), pointDown{}, []vg.Length{6, 3}}},
	{"procurement", look{rgb(0x15708B), cross{}, []vg.Length{14, 6}}},
	{"stop-go", look{rgb(0x6B7414), hexagon{}, []vg.Length{9, 3, 3, 3, 3, 3}}},
	{"historical", look{rgb(0x3A3A3A), ring{}, []vg.Length{2, 3, 8, 3}}},
	{"intervention", look{rgb(0x2F55C8), star{}, []vg.Length{12, 3, 3, 3}}},
	{free, look{rgb(0xA6452B), saltire{}, []vg.Length{5, 2, 1, 2}}},
	{free, look{rgb(0x37732A), pentagon{}, []vg.Length{16, 3}}},
	{free, look{rgb(0x7D5BA6), pointRight{}, []vg.Length{2, 2}}},
}

// free is the strategy of looks that no strategy of the program has.
const free = ""

// Most is how many strategies a chart can tell apart.
var Most = len(looks)

// looksOf returns the look of each subject under a palette. One that is not known takes the next of the free looks, or else of
// those that none of the others has.
func looksOf(subjects []Subject, p *palette) []look {
	taken := map[int]bool{}
	for _, s := range subjects {
		if j := fixed(s.Key); j >= 0 {
			taken[j] = true
		}
	}
	list := make([]look, len(subjects))
	for i, s := range subjects {
		j := fixed(s.Key)
		if j < 0 {
			j = untaken(taken)
			taken[j] = true
		}
		list[i] = looks[j].under(p, i)
	}
	return list
}

// greys are those of the print theme: neighbours in a chart stay apart.
var greys = []uint32{0x000000, 0x5E5E5E, 0x2E2E2E, 0x747474}

// under returns the look in a theme; i is its place in the chart.
func (l look) under(p *palette, i int) look {
	if p.mono {
		l.color = rgb(greys[i%len(greys)])
	} else {
		l.color = toWhite(l.color, p.lift)
	}
	return l
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

// line returns the style of a strategy's lines, where a unit has a length.
func (l look) line(u vg.Length) draw.LineStyle {
	dashes := make([]vg.Length, len(l.dashes))
	for i, d := range l.dashes {
		dashes[i] = d * u
	}
	return draw.LineStyle{Color: l.color, Width: 3 * u, Dashes: dashes}
}

// glyph returns the style of a strategy's marker.
func (l look) glyph(radius vg.Length) draw.GlyphStyle {
	return draw.GlyphStyle{Color: l.color, Radius: radius, Shape: l.shape}
}

// band returns the colour of one of n bands. More than three would pile up to grey, so they share the ink of three.
func (p *page) band(l look, n int) color.NRGBA {
	return seen(l.color, p.veil*3/math.Max(3, float64(n)))
}
