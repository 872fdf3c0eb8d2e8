package widget

import (
	"bytes"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"github.com/hajimehoshi/ebiten/v2/vector"

	"zwerm/assets/fonts"
)

// Align says where a text stands in its box.
type Align int

// Where a text stands.
const (
	Start Align = iota
	Middle
	End
)

// A Type is how a text is set. The zero colour is ink, the zero size that of body text. Across and Down place it in its box;
// Lines, when not 0, is the most lines it takes.
type Type struct {
	Size         float64
	Color        color.Color
	Bold, Italic bool
	Across, Down Align
	Lines        int
}

var regular, bold = source(fonts.Regular), source(fonts.Bold)

func source(data []byte) *text.GoTextFaceSource {
	s, err := text.NewGoTextFaceSource(bytes.NewReader(data))
	if err != nil {
		panic(err) // the font is part of the program
	}
	return s
}

type faceKey struct {
	bold bool
	size int // in eighths of a pixel
}

var faces = map[faceKey]*text.GoTextFace{}

func face(isBold bool, pixels float64) *text.GoTextFace {
	key := faceKey{isBold, int(math.Round(pixels * 8))}
	f, ok := faces[key]
	if !ok {
		f = &text.GoTextFace{Source: regular, Size: float64(key.size) / 8}
		if isBold {
			f.Source = bold
		}
		f.SetFeature(text.MustParseTag("tnum"), 1)
		faces[key] = f
	}
	return f
}

// Measuring returns how wide texts are in the typeface, in logical units; it needs no screen.
func Measuring(isBold bool) Measure {
	return func(s string, size float64) float64 { return text.AdvanceAt(s, len(s), face(isBold, size*4)) / 4 }
}

// Width is the width of a line of text at its usual size times the reader's scale.
func (c *Canvas) Width(s string, t Type) float64 {
	return Measuring(t.Bold)(s, t.size()*c.Text)
}

func (t Type) size() float64 {
	if t.Size == 0 {
		return Body
	}
	return t.Size
}

// Print sets a text in a box, which it never leaves, and returns the height that it took.
func (c *Canvas) Print(s string, box Rect, t Type) float64 {
	lines, size := Fit(s, t.size(), c.Text, t.Lines, box, Measuring(t.Bold))
	height := size * Leading * float64(len(lines))
	y := box.Y + place(t.Down, box.H, height)
	for i, line := range lines {
		if line == "" {
			continue
		}
		x := box.X
		if t.Across != Start {
			x += place(t.Across, box.W, Measuring(t.Bold)(line, size))
		}
		c.line(line, x, y+size*Leading*(float64(i)+.5), size, t)
	}
	return height
}

func place(a Align, room, used float64) float64 {
	switch a {
	case Middle:
		return (room - used) / 2
	case End:
		return room - used
	}
	return 0
}

// line draws one line of text from x, its middle at y.
func (c *Canvas) line(s string, x, y, size float64, t Type) {
	clr := t.Color
	if clr == nil {
		clr = Ink
	}
	f := face(t.Bold, size*c.Scale)
	metrics := f.Metrics()
	left, top := float64(c.px(x)), float64(c.py(y))-(metrics.HAscent+metrics.HDescent)/2
	if t.Italic {
		c.slanted(s, f, left, top, clr)
		return
	}
	options := &text.DrawOptions{}
	options.GeoM.Translate(left, math.Round(top))
	options.ColorScale.ScaleWithColor(clr)
	text.Draw(c.Dst, s, f, options)
}

// leaning is a line of text that leans to the right, in white, and how many eighths of a pixel it begins beside a whole one.
type leaning struct {
	text string
	face *text.GoTextFace
	x, y int
}

// leanings holds such lines as pictures, because their letters are shapes, which take long to draw. There are few of them at a time:
// when there are many, those of other sizes and languages are among them, and all are forgotten.
var leanings = map[leaning]*ebiten.Image{}

const mostLeanings = 40

// slanted draws a line that leans to the right: the typeface has no italic here.
func (c *Canvas) slanted(s string, f *text.GoTextFace, x, top float64, clr color.Color) {
	const margin = 2 // pixels around it
	const eighths = 8
	wholeX, partX := math.Modf(math.Round(x*eighths) / eighths)
	wholeY, partY := math.Modf(math.Round(top*eighths) / eighths)
	key := leaning{s, f, int(partX * eighths), int(partY * eighths)}
	picture, known := leanings[key]
	if !known {
		if len(leanings) >= mostLeanings {
			for _, old := range leanings {
				old.Deallocate()
			}
			clear(leanings)
		}
		picture = lean(s, f, margin+partX, margin+partY)
		leanings[key] = picture
	}
	options := &ebiten.DrawImageOptions{}
	options.GeoM.Translate(wholeX-margin-leftOf(f), wholeY-margin)
	options.ColorScale.ScaleWithColor(clr)
	c.Dst.DrawImage(picture, options)
}

// slope is how far letters lean for their height.
const slope = .17

// leftOf is how far what hangs below a line leans to the left of where the line begins, in whole pixels.
func leftOf(f *text.GoTextFace) float64 { return math.Ceil(slope * f.Metrics().HDescent) }

// lean draws a line in white on a picture of its own, at a distance from its left and upper edges.
func lean(s string, f *text.GoTextFace, x, y float64) *ebiten.Image {
	metrics := f.Metrics()
	wide := text.AdvanceAt(s, len(s), f) + leftOf(f) + slope*metrics.HAscent
	picture := ebiten.NewImage(int(math.Ceil(wide+2*x)), int(math.Ceil(metrics.HAscent+metrics.HDescent+2*y)))
	var upright, path vector.Path
	text.AppendVectorPath(&upright, s, f, &text.LayoutOptions{})
	options := &vector.AddPathOptions{}
	options.GeoM.Translate(0, -metrics.HAscent)
	options.GeoM.Skew(-math.Atan(slope), 0)
	options.GeoM.Translate(x+leftOf(f), y+metrics.HAscent)
	path.AddPath(&upright, options)
	vector.FillPath(picture, &path, &vector.FillOptions{}, paint(color.White))
	return picture
}
