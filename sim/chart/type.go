package chart

import (
	"fmt"
	"image/color"
	"strings"
	"sync"
	"unicode/utf8"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"zwerm/assets/fonts"
)

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

// A pen writes: size and weight of type, colour, and where the point that it is given lies along the text.
type pen struct {
	size  vg.Length
	bold  bool
	color color.Color
	align draw.XAlignment
}

func (p pen) face() font.Face {
	f := font.Font{Typeface: typeface, Size: p.size}
	if p.bold {
		f.Weight = xfont.WeightBold
	}
	return handler().Cache().Lookup(f, p.size)
}

func (p pen) width(line string) vg.Length {
	face := p.face()
	return face.Width(legible(&face, line))
}

// legible writes a question mark for what the typeface lacks, such as other scripts: it would else be left out in silence.
func legible(face *font.Face, line string) string {
	var buffer sfnt.Buffer
	return strings.Map(func(r rune) rune {
		if r < 128 {
			return r
		}
		if i, err := face.Face.GlyphIndex(&buffer, r); err != nil || i == 0 {
			return '?'
		}
		return r
	}, line)
}

// to returns a pen that writes from another side.
func (p pen) to(align draw.XAlignment) pen { p.align = align; return p }

// in returns a pen of another colour.
func (p pen) in(c color.Color) pen { p.color = c; return p }

// write writes a line with its capitals in the middle of the height of a point.
func (p pen) write(c draw.Canvas, at vg.Point, line string) {
	if line == "" {
		return
	}
	at.X += vg.Length(p.align) * p.width(line)
	at.Y -= capital / 2 * p.size
	face := p.face()
	c.SetColor(p.color)
	c.FillString(face, at, legible(&face, line))
}

// cut shortens a line until it fits.
func (p pen) cut(line string, width vg.Length) string {
	if line == "" || p.width(line) <= width {
		return line
	}
	for line != "" && p.width(line+"…") > width {
		_, n := utf8.DecodeLastRuneInString(line)
		line = line[:len(line)-n]
	}
	return strings.TrimRight(line, " ") + "…"
}

// wrap breaks a text into lines that are no wider than a length, at most some number of them; what does not fit ends in an
// ellipsis. Words that are too long are broken.
func (p pen) wrap(words string, width vg.Length, most int) (lines []string) {
	for _, word := range strings.Fields(words) {
		if n := len(lines); n > 0 && p.width(lines[n-1]+" "+word) <= width {
			lines[n-1] += " " + word
			continue
		}
		for p.width(word) > width && utf8.RuneCountInString(word) > 1 {
			part := p.begin(word, width)
			lines, word = append(lines, part), word[len(part):]
		}
		lines = append(lines, word)
	}
	if len(lines) > most {
		lines = append(lines[:most-1], p.cut(lines[most-1]+" "+strings.Join(lines[most:], " "), width))
	}
	return lines
}

// begin returns as many letters of a word as fit, and at least one.
func (p pen) begin(word string, width vg.Length) string {
	n := 0
	for i, r := range word {
		if i > 0 && p.width(word[:i+utf8.RuneLen(r)]) > width {
			break
		}
		n = i + utf8.RuneLen(r)
	}
	return word[:n]
}
