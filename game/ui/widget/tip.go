package widget

// TipBox returns where a tip lies: beside what it is about, inside the screen.
func TipBox(text string, about, screen Rect, scale float64) Rect {
	const most = 260.0
	width := most * min(1.4, scale)
	measure := Measuring(false)
	lines := Wrap(text, Small*scale, width, measure)
	used := 0.0
	for _, line := range lines {
		used = max(used, measure(line, Small*scale))
	}
	r := Rect{W: used + 26, H: min(float64(len(lines))*Small*scale*Leading+18, screen.H-16)}
	x, _ := about.Centre()
	r.X = min(max(screen.X+8, x-r.W/2), screen.Right()-r.W-8)
	r.Y = about.Bottom() + 8
	if r.Bottom() > screen.Bottom()-8 {
		r.Y = max(screen.Y+8, about.Y-r.H-8)
	}
	return r
}

// Tip draws a tip.
func (c *Canvas) Tip(text string, about, screen Rect) {
	r := TipBox(text, about, screen, c.Text)
	c.Fill(r.Moved(0, 3), 8, Alpha(Ink, .25))
	c.Fill(r, 8, Ink)
	c.Print(text, r.Inset(12, 8).widened(2), Type{Size: Small, Color: White})
}
