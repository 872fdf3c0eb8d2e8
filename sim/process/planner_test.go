package process

import (
	"testing"

	"zwerm/sim"
)

// TestVisionPrescribesFew counts how many practices promise enough for a vision, under parties that create together: never more
// than four, so that larger doses prescribe the same; and sometimes more than one, so that the dose is not idle.
func TestVisionPrescribesFew(t *testing.T) {
	const most, seeds = 4, 20
	for _, k := range []float64{0, 2, 5, 7} {
		visions, several := 0, 0
		for seed := range uint64(seeds) {
			s := laboratory(1, 5, 3, 60)
			s.Params.Interdependence = k
			w := run(s, seed, 3, everyone(creatingTogether))
			for i := range w.Districts {
				d := &w.Districts[i]
				n, mask := 0, d.Mask
				for {
					practice := mostPromising(&w.Landscape, planOf(w, d), mask)
					if practice < 0 {
						break
					}
					n, mask = n+1, mask.With(practice, true)
				}
				if n > most {
					t.Errorf("interdependence %v, seed %d: %d practices in %s", k, seed, n, d.Path)
				}
				if visions++; n > 1 {
					several++
				}
				checkDoses(t, w, d)
			}
		}
		if several == 0 {
			t.Errorf("interdependence %v: none of %d visions prescribes more than one practice", k, visions)
		}
	}
}

// checkDoses holds that visions of 4 and of 12 are the same one.
func checkDoses(t *testing.T, w *sim.World, d *sim.District) {
	t.Helper()
	var agendas [2]sim.Design
	for i, dose := range []float64{4, 12} {
		copied := *d
		copied.U[sim.Vision], copied.VisionDue, copied.VisionSet = dose, w.Month, false
		setVision(w, &copied)
		agendas[i] = copied.Mask
	}
	if agendas[0] != agendas[1] {
		t.Errorf("%s: a dose of 4 gives %v, one of 12 %v", d.Path, agendas[0], agendas[1])
	}
}
