package widget

import "image/color"

// Panel paints a white sheet with a flat shadow.
func (c *Canvas) Panel(r Rect) {
	c.Fill(r.Moved(0, 3), Round, Alpha(Ink, .10))
	c.Fill(r, Round, White)
	c.Border(r, Round, 1, Rule)
}

// Tagged paints words on a soft ground and returns the area that it took. The box starts at x, y; most is its greatest width.
func (c *Canvas) Tagged(s string, x, y, most float64, ground, text color.Color) Rect {
	t := Type{Size: Small, Bold: true, Color: text, Lines: 1, Down: Middle}
	height := 24 * c.Text
	width := min(most, c.Width(s, t)+16)
	r := Rect{x, y, width, height}
	c.Fill(r, Tag, ground)
	c.Print(s, r.Inset(8, 0).widened(1), t)
	return r
}

func (r Rect) widened(by float64) Rect { return Rect{r.X, r.Y, r.W + by, r.H} }

// Pips draws how sure something is: discs that are full or hollow.
func (c *Canvas) Pips(x, y float64, full, all int, clr color.Color) {
	for i := range all {
		at := x + 6 + 17*float64(i)
		if i < full {
			c.Circle(at, y, 5.5, clr)
		} else {
			c.Ring(at, y, 4.7, 1.6, clr)
		}
	}
}

// Switch draws choices side by side, one of them chosen; see Rect.Columns for where each is.
func (c *Canvas) Switch(r Rect, labels []string, chosen int, mood func(i int) Mood, onNight bool) {
	ground, edge := color.Color(White), color.Color(Ink)
	if onNight {
		ground, edge = Alpha(Dusk, .9), Alpha(White, .5)
	}
	c.Fill(r, Rounded, ground)
	columns := r.Columns(len(labels), 0)
	for i, label := range labels {
		m := mood(i)
		text := color.Color(Ink)
		if onNight {
			text = White
		}
		corners := Corners{}
		if i == 0 {
			corners[0], corners[3] = Rounded, Rounded
		}
		if i == len(labels)-1 {
			corners[1], corners[2] = Rounded, Rounded
		}
		switch {
		case i == chosen && onNight:
			c.FillCorners(columns[i], corners, White)
			text = Ink
		case i == chosen:
			c.FillCorners(columns[i], corners, Ink)
			text = White
		case m.Hover && onNight:
			c.FillCorners(columns[i], corners, Alpha(White, .16))
		case m.Hover:
			c.FillCorners(columns[i], corners, BlueSoft)
		}
		c.Print(label, columns[i].Inset(6, 2), Type{Bold: true, Color: text, Across: Middle, Down: Middle, Lines: 1})
	}
	c.Border(r, Rounded, 1.5, edge)
	for i := range labels {
		if mood(i).Focus {
			c.Focus(columns[i], Rounded, onNight)
		}
	}
}
