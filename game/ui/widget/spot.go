package widget

import "math"

// A Spot is a place that can be pointed at, or reached with keys.
type Spot struct {
	ID   string // what it is, for whoever handles it
	At   Rect
	Tip  string // what it says when the pointer rests on it
	Off  string // why it cannot be used now; empty when it can
	Drag bool   // whether it can be dragged
	Drop bool   // whether something can be dropped on it
	// Group is where arrows move within; empty means everywhere.
	Group string
}

// Find returns the spot with an ID.
func Find(spots []Spot, id string) (Spot, bool) {
	for _, s := range spots {
		if s.ID == id && id != "" {
			return s, true
		}
	}
	return Spot{}, false
}

// Under returns the uppermost spot under a point: the last one that holds it.
func Under(spots []Spot, x, y float64) (Spot, bool) {
	for i := len(spots) - 1; i >= 0; i-- {
		if spots[i].At.Has(x, y) {
			return spots[i], true
		}
	}
	return Spot{}, false
}

// Next returns the ID after another one in the order of spots, or before it; the first when there is no such spot.
func Next(spots []Spot, id string, back bool) string {
	if len(spots) == 0 {
		return ""
	}
	for i, s := range spots {
		if s.ID == id {
			if back {
				return spots[(i+len(spots)-1)%len(spots)].ID
			}
			return spots[(i+1)%len(spots)].ID
		}
	}
	if back {
		return spots[len(spots)-1].ID
	}
	return spots[0].ID
}

// Toward returns the ID of the nearest spot in a direction, in the same group, or the same ID when there is none.
func Toward(spots []Spot, id string, dx, dy float64) string {
	from, ok := Find(spots, id)
	if !ok {
		return Next(spots, id, false)
	}
	x, y := from.At.Centre()
	best, least := id, math.Inf(1)
	for _, s := range spots {
		if s.ID == id || s.Group != from.Group {
			continue
		}
		sx, sy := s.At.Centre()
		along, aside := (sx-x)*dx+(sy-y)*dy, math.Abs((sx-x)*dy)+math.Abs((sy-y)*dx)
		if along <= 1 {
			continue
		}
		if cost := along + 2.5*aside; cost < least {
			best, least = s.ID, cost
		}
	}
	return best
}
