package chart

import (
	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Lengths of the header.
const (
	keyTop    = 104 // below the top of the page
	keyHeight = 32
	keyLine   = 52 // length of the sample of a line
	keyGap    = 34
)

// keyStyle is that of the names in the key; those in the strategies' own colours are bold.
func keyStyle() text.Style { return write(19, xfont.WeightBold, ink, draw.XLeft, 0) }

// header draws the title and the key.
func (s *Sheet) header(page draw.Canvas) {
	top := page.Max.Y
	put(page, write(30, xfont.WeightBold, ink, draw.XLeft, 0), vg.Point{X: margin, Y: top - 44}, s.Title)
	put(page, write(18, xfont.WeightNormal, ink2, draw.XLeft, 0), vg.Point{X: margin, Y: top - 78}, s.Subtitle)
	for _, k := range s.key() {
		k.draw(page, top)
	}
}

// A keyItem is one entry of the key: a strategy, or the band when i is -1.
type keyItem struct {
	x, down vg.Length // its left end, and how far below the top of the page its middle lies
	text    string
	look    look
	band    bool
}

// key lays out the entries in as many lines as they need.
func (s *Sheet) key() []keyItem {
	var items []keyItem
	x, down := vg.Length(margin), vg.Length(keyTop+keyHeight/2)
	place := func(item keyItem) {
		width := keyLine + 10 + keyStyle().Width(item.text)
		if x > margin && x+width > pageWidth-margin {
			x, down = margin, down+keyHeight
		}
		item.x, item.down = x, down
		items = append(items, item)
		x += width + keyGap
	}
	for i, strategy := range s.Strategies {
		place(keyItem{text: nameOf(strategy), look: lookOf(s.Strategies, i)})
	}
	if s.Band != "" {
		place(keyItem{text: s.Band, band: true})
	}
	return items
}

// headerHeight returns the height of title and key.
func (s *Sheet) headerHeight() vg.Length {
	items := s.key()
	if len(items) == 0 {
		return keyTop
	}
	return items[len(items)-1].down + keyHeight/2 + 12
}

func (k keyItem) draw(page draw.Canvas, top vg.Length) {
	y := top - k.down
	style := keyStyle()
	if k.band {
		page.SetColor(rgb(0xC9CBC8))
		page.Fill(vg.Rectangle{Min: vg.Point{X: k.x, Y: y - 9}, Max: vg.Point{X: k.x + keyLine, Y: y + 9}}.Path())
		style = write(18, xfont.WeightNormal, ink2, draw.XLeft, 0)
	} else {
		page.StrokeLine2(k.look.line(), k.x, y, k.x+keyLine, y)
		page.DrawGlyphNoClip(k.look.glyph(), vg.Point{X: k.x + keyLine/2, Y: y})
		style.Color = k.look.color
	}
	put(page, style, vg.Point{X: k.x + keyLine + 10, Y: y}, k.text)
}
