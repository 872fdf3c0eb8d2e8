package ui

import (
	"errors"
	"image/color"
	"math"
	"strings"

	"zwerm/game/letter"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// written is a letter in the language in which it was read last.
type written struct {
	in   *words.Words
	page letter.Page
	err  error
}

// read returns the letter in a language.
func (r *Report) read(w *words.Words) (letter.Page, error) {
	if r.letter == nil {
		return letter.Page{}, errors.New("no letter")
	}
	if r.in != w {
		r.in = w
		r.page, r.err = r.m.Story.Compose(r.letter, w.Reader)
	}
	return r.page, r.err
}

// A letterLayout is where the parts of a letter lie.
type letterLayout struct{ head, note, body, foot, about, way widget.Rect }

func layLetter(at widget.Rect, text float64, stops int) (l letterLayout) {
	k := min(1.3, text)
	l.head = widget.Rect{X: at.X + 132, Y: at.Y + 30, W: at.W - 200, H: 40}
	l.note = widget.Rect{X: at.X + 132, Y: l.head.Bottom(), W: at.W - 164, H: 42}
	foot := 0.0
	if stops > 0 {
		foot = 96 * k
	}
	l.foot = widget.Rect{X: at.X, Y: at.Bottom() - foot, W: at.W, H: foot}
	inner := l.foot.Inset(32, 8)
	l.about, l.way = inner.Top(22*k, 4)
	l.body = widget.Rect{X: at.X + 32, Y: at.Y + 126, W: at.W - 64, H: l.foot.Y - at.Y - 126 - 12}
	return l
}

// prose is a letter as one text: greeting, sentences and close are paragraphs.
func prose(page letter.Page) string {
	last := len(page.Lines) - 1
	return page.Lines[0] + "\n \n" + strings.Join(page.Lines[1:last], " ") + "\n \n" + page.Lines[last] + "\n" + page.Signed
}

// The sizes of a letter's type: a short letter is written large.
const (
	leastLetter = 14.0
	mostLetter  = 22.0
)

// letterSize is the largest size in which a letter fits.
func letterSize(say string, body widget.Rect, text float64) float64 {
	size := mostLetter
	for ; size > leastLetter; size -= .5 {
		if lines, used := widget.Fit(say, size, text, 0, body, widget.Measuring(false)); len(lines) == len(widget.Wrap(say, used, body.W, widget.Measuring(false))) && used >= size {
			break
		}
	}
	return size
}

// drawLetter draws a letter on cream paper, over what happened on a line of time.
func (r *Report) drawLetter(c *widget.Canvas, v *View, at widget.Rect) {
	c.Fill(at.Moved(0, 3), widget.Round, widget.Alpha(widget.Ink, .10))
	c.Fill(at, widget.Round, rgb(0xFFFDF6))
	page, err := r.read(v.Words)
	l := layLetter(at, v.Text, len(page.Stops))
	c.FillCorners(l.foot, widget.Corners{0, 0, widget.Round, widget.Round}, widget.AmberSoft)
	c.FillCorners(widget.Rect{X: at.X, Y: at.Y, W: at.W, H: 10}, widget.Corners{widget.Round, widget.Round, 0, 0}, widget.LightDeep)
	c.Border(at, widget.Round, 1, widget.Rule)
	c.Icon("mail", at.Right()-46, at.Y+46, 28, widget.Amber)
	if err != nil {
		c.Print(v.Words.Say("report.no-letter"), at.Inset(40, 60), widget.Type{Size: 18, Italic: true, Color: widget.Ink2, Across: widget.Middle, Down: widget.Middle})
		return
	}
	drawPortrait(c, at.X+72, at.Y+72, 42, page.Signed)
	c.Print(page.Head, l.head, widget.Type{Size: 19, Bold: true, Down: widget.Middle, Lines: 1})
	c.Print(v.Words.Say("report.household"), l.note, widget.Type{Size: widget.Small, Color: widget.Ink2, Lines: 2})
	say := prose(page)
	c.Print(say, l.body, widget.Type{Size: letterSize(say, l.body, v.Text), Italic: true})
	if len(page.Stops) > 0 {
		c.Print(page.Way, l.about, widget.Type{Size: 15, Bold: true, Color: widget.Amber, Down: widget.Middle, Lines: 1})
		drawWay(c, v, page.Stops, layWay(page.Stops, r.letter.To-1, l.way, v.Text), l.way.Right()-stopSize/2)
	}
}

// drawPortrait draws who writes, from the name alone: the same name gives the same face.
func drawPortrait(c *widget.Canvas, x, y, size float64, name string) {
	key := sim.KeyOf(name)
	pick := func(list []color.RGBA, shift uint) color.RGBA { return list[key>>shift%uint64(len(list))] }
	skin := pick([]color.RGBA{rgb(0xF3CDAE), rgb(0xE5B48F), rgb(0xB98055), rgb(0x8A5A3B), rgb(0xF7DCC4)}, 3)
	hair := pick([]color.RGBA{rgb(0xE9E6E1), rgb(0x3B2A20), rgb(0x7A4B2A), rgb(0x1E1B1A), rgb(0xB9B3AA), rgb(0xC98F4B)}, 11)
	coat := pick([]color.RGBA{rgb(0x8A3B6C), rgb(0x2F6FA3), rgb(0x2B8468), rgb(0xA8562A), rgb(0x44525F)}, 19)
	c.Circle(x, y, size, rgb(0xCFE3F0))
	half := make([]widget.Point, 0, 24)
	for i := range 21 {
		angle := .18*math.Pi + .64*math.Pi*float64(i)/20
		half = append(half, widget.Point{X: x + size*math.Cos(angle), Y: y + size*math.Sin(angle)})
	}
	c.Polygon(append(half, widget.Point{X: x - size*.34, Y: y + size*.42}, widget.Point{X: x + size*.34, Y: y + size*.42}), coat)
	c.Fill(widget.Rect{X: x - size*.13, Y: y + size*.18, W: size * .26, H: size * .34}, size*.1, skin)
	c.Circle(x, y-size*.16, size*.43, hair)
	c.Circle(x, y-size*.06, size*.36, skin)
	if key>>27%2 == 0 {
		c.Fill(widget.Rect{X: x - size*.36, Y: y - size*.46, W: size * .72, H: size * .24}, size*.12, hair)
	}
	for _, side := range []float64{-1, 1} {
		c.Circle(x+side*size*.14, y-size*.06, size*.035, widget.Ink)
		if key>>29%2 == 0 {
			c.Ring(x+side*size*.14, y-size*.06, size*.105, 1.8, widget.Ink)
		}
	}
	c.Arc(x, y+size*.06, size*.12, .15*math.Pi, .85*math.Pi, 2, widget.Ink)
}
