package widget

// A Scroll is a place in a list that is longer than its window.
type Scroll struct{ At float64 }

// Move scrolls, within a list of some length that is seen through a window.
func (s *Scroll) Move(by, length, window float64) {
	s.At = min(max(0, s.At+by), max(0, length-window))
}

// Show scrolls so far that an item is in the window.
func (s *Scroll) Show(top, bottom, window float64) {
	s.At = min(s.At, top)
	s.At = max(s.At, bottom-window)
}

// Thumb returns the handle of a scroll bar along the right of a window; empty when everything is in sight.
func (s *Scroll) Thumb(window Rect, length float64) Rect {
	if length <= window.H {
		return Rect{}
	}
	h := max(24, window.H*window.H/length)
	return Rect{window.Right() - 8, window.Y + (window.H-h)*s.At/(length-window.H), 5, h}
}

// Rows are the parts of a list: as high as each other, one below the other, in a window that may show only some of them.
type Rows struct {
	Window    Rect
	N         int
	High, Gap float64
	Scroll    float64 // how far the list has been scrolled
}

// edge is the room above the first row, below the last one and left of them; on the right is the scroll bar.
const edge = 4

// At is the area of a row, which may be out of sight.
func (r Rows) At(i int) Rect {
	return Rect{r.Window.X + edge, r.Window.Y + edge + float64(i)*(r.High+r.Gap) - r.Scroll, r.Window.W - edge - 16, r.High}
}

// Length is that of the whole list.
func (r Rows) Length() float64 { return float64(r.N)*(r.High+r.Gap) - r.Gap + 2*edge }

// Show scrolls so far that a row is in sight.
func (r Rows) Show(s *Scroll, i int) {
	top := edge + float64(i)*(r.High+r.Gap)
	s.Show(top-edge, top+r.High+edge, r.Window.H)
}

// Rows draws the rows that are in sight, each inside the window, and a scroll bar when there are others.
func (c *Canvas) Rows(r Rows, draw func(inside *Canvas, i int, at Rect)) {
	inside := c.Clip(r.Window)
	for i := range r.N {
		if at := r.At(i); at.Meets(r.Window) {
			draw(inside, i, at)
		}
	}
	if thumb := (&Scroll{r.Scroll}).Thumb(r.Window, r.Length()); thumb.H > 0 {
		c.Fill(thumb, 2.5, Edge)
	}
}
