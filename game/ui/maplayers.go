package ui

import (
	"image/color"
	"math"
	"strings"

	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
	"zwerm/sim/measure"
)

// A mapLayer is a number per district, in four classes of one colour: the darkest is most.
type mapLayer struct {
	key     string
	colours [4]color.RGBA
	better  int // 1 where people would call more better, -1 where they would call less so
	of      func(w *sim.World, district int) float64
	write   func(w *words.Words, x float64) string // with as many decimals as people need
}

func rgb(x uint32) color.RGBA { return color.RGBA{uint8(x >> 16), uint8(x >> 8), uint8(x), 255} }

// mapLayers are the numbers that the map can show, one at a time.
var mapLayers = []mapLayer{
	{"waiting", [4]color.RGBA{rgb(0xFBF1D6), rgb(0xF6DCA0), rgb(0xEDBC63), rgb(0xD9922E)}, -1, local("waiting"), whole("")},
	{"cost", [4]color.RGBA{rgb(0xE8F1F8), rgb(0xBBD7EB), rgb(0x7FB2D9), rgb(0x3D80B8)}, -1, measure.HelpCost, whole("")},
	{"trust", [4]color.RGBA{rgb(0xEDE6F5), rgb(0xCFBDE4), rgb(0xA88BCB), rgb(0x7554A8)}, 1, local("trust"), whole("%")},
	{"stress", [4]color.RGBA{rgb(0xE3F2EC), rgb(0xAEDBC9), rgb(0x68B79B), rgb(0x2B8468)}, -1, local("stress"),
		func(w *words.Words, x float64) string { return whole("%")(w, 100*x) }},
	{"fit", [4]color.RGBA{rgb(0xF5E9F0), rgb(0xE2C2D5), rgb(0xC790B3), rgb(0x9D5B86)}, 1, local("fit"), whole("")},
}

// shiftColours are those of differences, from much better to much worse.
var shiftColours = []color.RGBA{rgb(0x005A8F), rgb(0x8DBFE0), rgb(0xF3EFE6), rgb(0xE9A06B), rgb(0xA84300)}

// local is an indicator of a district, by its key.
func local(key string) func(*sim.World, int) float64 {
	i, _ := measure.Find(key)
	return func(w *sim.World, district int) float64 { return i.Of(measure.District(w, district)) }
}

// whole writes numbers without decimals, with a unit; a dash where there is nothing to measure.
func whole(unit string) func(*words.Words, float64) string {
	return func(w *words.Words, x float64) string {
		if math.IsNaN(x) {
			return "–"
		}
		return w.Number(x, 0) + unit
	}
}

// value is the layer's number for a district now.
func (y mapLayer) value(m *Match, district int) float64 {
	return y.of(m.Session.World(), m.Home().From+district)
}

// signed writes a change of the layer's number; empty when it is too small to be written.
func (y mapLayer) signed(w *words.Words, x float64) string {
	sign := "+"
	if x < 0 {
		sign = "−"
	}
	text := y.write(w, math.Abs(x))
	if math.IsNaN(x) || !strings.ContainsAny(text, "123456789") {
		return ""
	}
	return sign + text
}

// A sheet is a layer as it lies on the map: as it is now, or how it differs from a world of the past, when there is one.
type sheet struct {
	mapLayer
	past *sim.World
}

// sheet is what lies on the map of the board.
func (b *Board) sheet() sheet { return sheet{mapLayers[b.layer], b.past} }

// compare lays on the map how districts differ from a round ago, or how they are again. Before there is a round it does nothing.
func (b *Board) compare(a *App) {
	if b.past != nil || b.m.Round() == 1 {
		b.past = nil
		return
	}
	before, err := b.m.Session.Fork(b.m.Round() - 2)
	if err != nil {
		a.Notice = err.Error()
		return
	}
	b.past = before.World()
}

// value is what the map says of a district.
func (y sheet) value(m *Match, district int) float64 {
	x := y.mapLayer.value(m, district)
	if y.past != nil {
		x -= y.of(y.past, m.Home().From+district)
	}
	return x
}

// say writes what the map says of a district.
func (y sheet) say(w *words.Words, m *Match, district int) string {
	x := y.value(m, district)
	if y.past == nil || math.IsNaN(x) {
		return y.write(w, x)
	}
	if text := y.signed(w, x); text != "" {
		return text
	}
	return y.write(w, 0)
}

// shades are the colours of the classes.
func (y sheet) shades() []color.RGBA {
	if y.past != nil {
		return shiftColours
	}
	return y.colours[:]
}

// bounds are the values between the classes, in the order of the shades: quarters of the distance from the least to the most of all
// districts; of differences parts of the largest, on both sides of none. Empty where all districts are the same.
func (y sheet) bounds(m *Match) []float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for d := range m.Districts() {
		if x := y.value(m, d); !math.IsNaN(x) {
			low, high = min(low, x), max(high, x)
		}
	}
	most := max(math.Abs(low), math.Abs(high))
	switch {
	case math.IsInf(most, 0):
		return nil
	case y.past == nil && low < high:
		return []float64{low + (high-low)/4, low + (high-low)/2, low + (high-low)*3/4}
	case y.past != nil && most > 0:
		most *= float64(y.better)
		return []float64{.6 * most, .2 * most, -.2 * most, -.6 * most}
	}
	return nil
}

// class is the class of a district; that in the middle of differences means none, and the first of others least.
func (y sheet) class(m *Match, district int, bounds []float64) (c int) {
	x := y.value(m, district)
	if y.past != nil && (len(bounds) == 0 || math.IsNaN(x)) {
		return len(shiftColours) / 2
	}
	for _, b := range bounds {
		if y.past == nil && x > b || y.past != nil && (b-x)*float64(y.better) > 0 {
			c++
		}
	}
	return c
}

// drawLegend says what the colours of the map mean.
func drawLegend(c *widget.Canvas, v *View, m *Match, layer sheet, r widget.Rect) {
	c.Fill(r.Moved(0, 2), 9, widget.Alpha(widget.Ink, .12))
	c.Fill(r, 9, widget.Alpha(widget.White, .94))
	mood := v.Mood("legend")
	if mood.Hover {
		c.Border(r, 9, 2, widget.Blue)
	}
	c.Icon("layers", r.X+20, r.Y+r.H/2, 18, widget.Ink)
	shades := layer.shades()
	wide := 4*34.0 + 14*float64(len(shades)-4)
	scale := widget.Rect{X: r.Right() - wide - 28, Y: r.Y + 7, W: wide, H: 11}
	name := v.Words.Say("layer." + layer.key)
	if layer.past != nil {
		name = v.Words.Say("layer.since", "Name", name)
	}
	c.Print(name, widget.Rect{X: r.X + 36, Y: r.Y, W: scale.X - r.X - 44, H: r.H}, widget.Type{Size: widget.Small, Bold: true, Down: widget.Middle, Lines: 2})
	bounds := layer.bounds(m)
	plain := *c
	plain.Text = min(1.15, c.Text)
	for i, at := range scale.Columns(len(shades), 0) {
		c.Fill(at, 0, shades[i])
		c.Border(at, 0, .7, widget.Edge)
		if i > 0 && i <= len(bounds) {
			text := layer.write(v.Words, bounds[i-1])
			if layer.past != nil {
				text = layer.signed(v.Words, bounds[i-1])
			}
			plain.Print(text, widget.Rect{X: at.X - 17, Y: at.Bottom() + 2, W: 34, H: 20}, widget.Type{Size: 13, Color: widget.Ink2, Across: widget.Middle, Lines: 1})
		}
	}
	c.Icon("chevron-down", r.Right()-14, r.Y+r.H/2, 16, widget.Ink)
	if mood.Focus {
		c.Focus(r, 9, false)
	}
}

// drawSince draws where the map is laid out as it is now, or as it differs from a round ago.
func (b *Board) drawSince(c *widget.Canvas, v *View, r widget.Rect) {
	mood := v.Mood("since")
	ground, ink := color.Color(widget.Alpha(widget.White, .94)), widget.Ink
	switch {
	case b.m.Round() == 1:
		ink = widget.Edge
	case b.past != nil:
		ground, ink = widget.BlueDark, widget.White
	}
	c.Fill(r.Moved(0, 2), 9, widget.Alpha(widget.Ink, .12))
	c.Fill(r, 9, ground)
	if mood.Hover && b.m.Round() > 1 {
		c.Border(r, 9, 2, widget.Blue)
	}
	c.Icon("git-compare-arrows", r.X+r.W/2, r.Y+r.H/2, 20, ink)
	if mood.Focus {
		c.Focus(r, 9, false)
	}
}
