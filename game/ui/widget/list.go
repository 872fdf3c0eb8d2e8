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
