package widget

import (
	"bytes"
	"image/color"
	"math"

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
		c.slanted(s, f, left, top+metrics.HAscent, clr)
		return
	}
	options := &text.DrawOptions{}
	options.GeoM.Translate(left, math.Round(top))
	options.ColorScale.ScaleWithColor(clr)
	text.Draw(c.Dst, s, f, options)
}

// slanted draws a line as shapes, leaning to the right: the typeface has no italic here.
func (c *Canvas) slanted(s string, f *text.GoTextFace, x, baseline float64, clr color.Color) {
	const lean = .17
	var upright vector.Path
	text.AppendVectorPath(&upright, s, f, &text.LayoutOptions{})
	options := &vector.AddPathOptions{}
	options.GeoM.Translate(0, -f.Metrics().HAscent)
	options.GeoM.Skew(-math.Atan(lean), 0)
	options.GeoM.Translate(x, baseline)
	var path vector.Path
	path.AddPath(&upright, options)
	vector.FillPath(c.Dst, &path, &vector.FillOptions{}, paint(clr))
}
