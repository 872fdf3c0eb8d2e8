package widget

import "testing"

// TestRowsLieInTheirList scrolls to every row of short and long lists: it is then whole in the window, the first and the last with room
// around them, and rows lie below each other.
func TestRowsLieInTheirList(t *testing.T) {
	for _, n := range []int{1, 2, 5, 40} {
		for _, high := range []float64{30, 78, 117} {
			r := Rows{Window: Rect{10, 20, 300, 240}, N: n, High: high, Gap: 8}
			var s Scroll
			for _, i := range []int{n - 1, 0, n / 2, n - 1, n / 3} {
				r.Show(&s, i)
				if s.At < 0 || s.At > max(0, r.Length()-r.Window.H) {
					t.Fatalf("%d rows of %g are scrolled to %g of %g", n, high, s.At, r.Length())
				}
				r.Scroll = s.At
				if at := r.At(i); !at.Within(r.Window) {
					t.Errorf("row %d of %d lies at %v, in %v", i, n, at, r.Window)
				}
				if i > 0 && r.At(i).Y != r.At(i-1).Bottom()+8 {
					t.Errorf("row %d of %d lies %g below the one before", i, n, r.At(i).Y-r.At(i-1).Bottom())
				}
			}
			s.Move(1e6, r.Length(), r.Window.H)
			r.Scroll = s.At
			if last := r.At(n - 1); r.Length() > r.Window.H && last.Bottom()+edge != r.Window.Bottom() {
				t.Errorf("at the end of %d rows the last ends at %g of %g", n, last.Bottom(), r.Window.Bottom())
			}
		}
	}
}
