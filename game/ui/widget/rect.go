package widget

// A Rect is an area in logical units, y downward.
type Rect struct{ X, Y, W, H float64 }

// Has reports whether a point lies inside.
func (r Rect) Has(x, y float64) bool { return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H }

// Right is the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Centre is the middle.
func (r Rect) Centre() (x, y float64) { return r.X + r.W/2, r.Y + r.H/2 }

// Inset moves all edges inward, by dx and dy; negative numbers move them outward.
func (r Rect) Inset(dx, dy float64) Rect {
	return Rect{r.X + dx, r.Y + dy, max(0, r.W-2*dx), max(0, r.H-2*dy)}
}

// Moved shifts the area.
func (r Rect) Moved(dx, dy float64) Rect { return Rect{r.X + dx, r.Y + dy, r.W, r.H} }

// Top cuts a strip of height h off the top; the rest starts a gap below it.
func (r Rect) Top(h, gap float64) (strip, rest Rect) {
	h = min(h, r.H)
	cut := min(r.H, h+gap)
	return Rect{r.X, r.Y, r.W, h}, Rect{r.X, r.Y + cut, r.W, r.H - cut}
}

// Left cuts a strip of width w off the left; the rest starts a gap beside it.
func (r Rect) Left(w, gap float64) (strip, rest Rect) {
	w = min(w, r.W)
	cut := min(r.W, w+gap)
	return Rect{r.X, r.Y, w, r.H}, Rect{r.X + cut, r.Y, r.W - cut, r.H}
}

// Columns divides the area into n equal columns with a gap between them.
func (r Rect) Columns(n int, gap float64) []Rect {
	columns := make([]Rect, n)
	w := (r.W - gap*float64(n-1)) / float64(n)
	for i := range columns {
		columns[i] = Rect{r.X + float64(i)*(w+gap), r.Y, w, r.H}
	}
	return columns
}

// Rows divides the area into n equal rows with a gap between them.
func (r Rect) Rows(n int, gap float64) []Rect {
	rows := make([]Rect, n)
	h := (r.H - gap*float64(n-1)) / float64(n)
	for i := range rows {
		rows[i] = Rect{r.X, r.Y + float64(i)*(h+gap), r.W, h}
	}
	return rows
}

// Meets reports whether two areas share more than an edge.
func (r Rect) Meets(o Rect) bool {
	return r.X < o.Right() && o.X < r.Right() && r.Y < o.Bottom() && o.Y < r.Bottom()
}

// hair is less than can be seen.
const hair = 1e-6

// Within reports whether the area lies inside another.
func (r Rect) Within(o Rect) bool {
	return r.X >= o.X-hair && r.Y >= o.Y-hair && r.Right() <= o.Right()+hair && r.Bottom() <= o.Bottom()+hair
}
