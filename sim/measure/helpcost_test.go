package measure_test

import (
	"math"
	"testing"

	"zwerm/sim/measure"
)

// TestHelpCost holds that what help costs in districts adds up to what their municipality pays for it, to the cents that payments
// are rounded to, and that it costs nothing that can be told before anybody pays.
func TestHelpCost(t *testing.T) {
	for _, name := range []string{"oefenronde", "decentralisatie-2015"} {
		w, step := begin(t, name, "adaptive", 1)
		for range 18 {
			step()
			if before := measure.HelpCost(w, 0); !w.Started() && !math.IsNaN(before) {
				t.Errorf("%s, month %d: help costs %v", name, w.Month, before)
			}
		}
		for i := range w.Municipalities {
			m := &w.Municipalities[i]
			var places, books float64
			for j := m.From; j < m.To; j++ {
				places += measure.HelpCost(w, j) * float64(w.Districts[j].Residents) / 12
			}
			for _, l := range m.Books.Month {
				books += float64(l.Contract+l.Outside+l.Caseload) / 100
			}
			if books == 0 || math.Abs(places-books) > 1 {
				t.Errorf("%s, %s: help costs %.2f in its districts, and %.2f was paid", name, m.Path, places, books)
			}
		}
	}
}
