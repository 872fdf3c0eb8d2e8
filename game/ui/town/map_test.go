package town

import (
	"math"
	"reflect"
	"testing"
)

var frame = Frame{20, 10, 950, 320}

func TestDistrictsLieApartAndInTheirFrame(t *testing.T) {
	for n := 1; n <= 24; n++ {
		m := Lay(n, frame, 1280, 470, 3)
		if len(m.Districts) != n {
			t.Fatalf("%d districts, want %d", len(m.Districts), n)
		}
		for i := range m.Districts {
			d := &m.Districts[i]
			if !d.Has(d.Centre.X, d.Centre.Y) {
				t.Errorf("n=%d: district %d does not hold its centre", n, i)
			}
			for _, p := range d.Outline {
				if p.X < frame.X-1 || p.X > frame.X+frame.W+1 || p.Y < frame.Y-12 || p.Y > frame.Y+frame.H+12 || math.IsNaN(p.X+p.Y) {
					t.Errorf("n=%d: district %d has a corner at %.0f, %.0f", n, i, p.X, p.Y)
				}
				for j := range m.Districts {
					if j != i && m.Districts[j].Has(p.X, p.Y) {
						t.Errorf("n=%d: districts %d and %d overlap", n, i, j)
					}
				}
			}
		}
	}
}

func TestSameSeedSameMap(t *testing.T) {
	if a, b := Lay(6, frame, 1280, 470, 3), Lay(6, frame, 1280, 470, 3); !reflect.DeepEqual(a, b) {
		t.Error("the same seed gave another map")
	}
	if a, b := Lay(6, frame, 1280, 470, 3), Lay(6, frame, 1280, 470, 4); reflect.DeepEqual(a, b) {
		t.Error("another seed gave the same map")
	}
}
