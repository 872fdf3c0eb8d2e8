package calibrate

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSpace(t *testing.T) {
	s := space{{Key: "a", Low: 2, High: 4, Start: 3}, {Key: "k", Low: 0, High: 8, Whole: true, Start: 5}}
	if got := s.values([]float64{.25, .3}); !slices.Equal(got, []float64{2.5, 2}) {
		t.Errorf("values %v", got)
	}
	if got := s.values([]float64{-1, 1.5}); !slices.Equal(got, []float64{2, 8}) {
		t.Errorf("outside the box: %v", got)
	}
	if got := s.point(s.start()); !slices.Equal(got, []float64{.5, .625}) {
		t.Errorf("start %v", got)
	}
	if got := s.assignments([]float64{0.30000000000000004, 3}); !slices.Equal(got, []string{"a=0.30000000000000004", "k=3"}) {
		t.Errorf("assignments %v", got)
	}
	if in, out := s.penalty([]float64{0, 1}), s.penalty([]float64{-.1, 1.2}); in != 0 || !near(out, 100*(.01+.04)) {
		t.Errorf("penalty %v inside and %v outside", in, out)
	}
}

func TestRoundedStaysInside(t *testing.T) {
	s := space{{Low: .0012345, High: .0123456}}
	for v, want := range map[float64]float64{.0012346: .0012345, .0123455: .0123, .00567891: .00568} {
		if got := s.rounded([]float64{v})[0]; got != want {
			t.Errorf("%v is rounded to %v, want %v", v, got, want)
		}
	}
}

// TestBox holds that whatever the search draws, values lie within their ranges and the ends are reached exactly.
func TestBox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.Float64Range(-1e3, 1e3).Draw(t, "low")
		p := Parameter{Low: low, High: low + rapid.Float64Range(1e-6, 1e3).Draw(t, "width")}
		s := space{p}
		v := s.values([]float64{rapid.Float64Range(-3, 4).Draw(t, "x")})[0]
		if v < p.Low || v > p.High || s.values([]float64{0})[0] != p.Low || s.values([]float64{2})[0] != p.High {
			t.Errorf("%v to %v: %v", p.Low, p.High, v)
		}
	})
}
