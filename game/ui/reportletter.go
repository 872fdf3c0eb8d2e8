package ui

import (
	"errors"
	"image/color"
	"math"

	"zwerm/game/letter"
	"zwerm/game/ui/widget"
	"zwerm/game/words"
	"zwerm/sim"
)

// page is the letter in a language.
func (r *Report) page(w *words.Words) (letter.Page, error) {
	if r.letter == nil {
		return letter.Page{}, errors.New("no letter")
	}
	return r.m.Story.Compose(r.letter, w.Reader)
}

// drawLetter draws a letter on cream paper.
func (r *Report) drawLetter(c *widget.Canvas, v *View, at widget.Rect) {
	c.Fill(at.Moved(0, 3), widget.Round, widget.Alpha(widget.Ink, .10))
	c.Fill(at, widget.Round, rgb(0xFFFDF6))
	c.FillCorners(widget.Rect{X: at.X, Y: at.Y, W: at.W, H: 10}, widget.Corners{widget.Round, widget.Round, 0, 0}, widget.LightDeep)
	c.Border(at, widget.Round, 1, widget.Rule)
	c.Icon("mail", at.Right()-46, at.Y+46, 28, widget.Amber)
	page, err := r.page(v.Words)
	if err != nil {
		c.Print(v.Words.Say("report.no-letter"), at.Inset(40, 60), widget.Type{Size: 18, Italic: true, Color: widget.Ink2, Across: widget.Middle, Down: widget.Middle})
		return
	}
	drawPortrait(c, at.X+72, at.Y+72, 42, page.Signed)
	c.Print(page.Head, widget.Rect{X: at.X + 132, Y: at.Y + 40, W: at.W - 200, H: 62}, widget.Type{Size: 19, Bold: true, Down: widget.Middle, Lines: 2})
	text := ""
	for i, line := range page.Lines {
		switch {
		case i == 0:
			text += line + "\n \n"
		case i == len(page.Lines)-1:
			text += "\n \n" + line + " "
		default:
			text += line + " "
		}
	}
	foot := 52 * min(1.3, v.Text)
	body := widget.Rect{X: at.X + 32, Y: at.Y + 128, W: at.W - 64, H: at.H - 128 - foot - 12}
	// A short letter is written large.
	size := 18.0
	for size < 22 {
		if lines, _ := widget.Fit(text+"\n"+page.Signed, size+1, v.Text, 0, body, widget.Measuring(false)); float64(len(lines))*(size+1)*v.Text*widget.Leading > body.H {
			break
		}
		size++
	}
	c.Print(text+"\n"+page.Signed, body, widget.Type{Size: size, Italic: true})
	strip := widget.Rect{X: at.X, Y: at.Bottom() - foot, W: at.W, H: foot}
	c.FillCorners(strip, widget.Corners{0, 0, widget.Round, widget.Round}, widget.AmberSoft)
	c.Icon("house", strip.X+40, strip.Y+strip.H/2, 20, widget.Amber)
	c.Print(v.Words.Say("report.household"), widget.Rect{X: strip.X + 62, Y: strip.Y + 2, W: strip.W - 84, H: strip.H - 4}, widget.Type{Size: widget.Small, Color: widget.Amber, Down: widget.Middle, Lines: 2})
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
