package process

import (
	"slices"
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

// Check 4 of MODEL.md: in a simple and shared world the planner sees everything, whatever its insight.
func TestPlanIsPerfectInSimpleSharedWorlds(t *testing.T) {
	for seed := range uint64(20) {
		for _, insight := range []float64{0, 1, 5} {
			s := laboratory(1, 1, 2, 20)
			s.Params.Interdependence, s.Params.LocalShare, s.Params.Insight = 0, 0, insight
			w := NewWorld(s, seed, nil)
			for i := range w.Districts {
				approx(t, "q(y*)", w.Landscape.Quality(&w.Districts[i], w.Landscape.Planner[0].Plan), 1, 1e-12)
			}
		}
	}
}

// Check 5: where everything is local and nobody tries anything there is nothing to plan and nothing to push against.
func TestNothingToPlanInLocalWorlds(t *testing.T) {
	s := laboratory(1, 2, 2, 100)
	s.Params.LocalShare = 1
	w := NewWorld(s, 3, nil)
	month := slices.DeleteFunc(Month(everyone(blueprinting)), func(p Process) bool { return p.Name == "M7 trials" })
	for range 24 {
		Step(w, month)
	}
	if plan := w.Landscape.Planner[0].Plan; plan != 0 {
		t.Errorf("y* = %b", plan)
	}
	for i := range w.Districts {
		d := &w.Districts[i]
		if !d.Planned {
			t.Fatal("no plan was delivered in 24 months")
		}
		for a := range d.Actors {
			if d.Actors[a].Reactance != 0 {
				t.Errorf("reactance %v without anything to push", d.Actors[a].Reactance)
			}
		}
	}
}

func TestPlanArrivesAndOverwrites(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.Plan] = 1
	d.Mask, d.Y = 1<<11, 1<<11
	for ; w.Month < 6; w.Month++ { // 4 + 6(1-.6)
		Planning(w, d)
		if d.Planned {
			t.Fatalf("delivered in month %d", w.Month)
		}
	}
	Planning(w, d)
	plan := w.Landscape.Planner[0].Plan
	if d.Y != plan || d.Mask != plan^d.X || !d.Planned {
		t.Fatalf("y %b mask %b after delivery of %b", d.Y, d.Mask, plan)
	}
	d.Mask = 0
	d.PlanDue = sim.Forever // an election
	w.Month++
	if Planning(w, d); d.Mask != plan^d.X {
		t.Error("a plan from the drawer does not come at once")
	}
}

func TestVisionPrescribesTheMostPromising(t *testing.T) {
	w, d := small(t, func(p *sim.Params) { p.Interdependence, p.LocalShare = 0, 0 })
	d.U[sim.Vision] = 2
	for ; w.Month <= 4; w.Month++ {
		Planning(w, d)
	}
	n := 0
	for i := range sim.Practices {
		if d.Mask.Has(i) {
			n++
			approx(t, "own", d.Own[i], .5, 0)
		}
	}
	if n == 0 || n > 2 {
		t.Errorf("a vision of two practices set %d", n)
	}
	set := d.Mask
	d.Mask = 0 // an election
	for ; w.Month < 28; w.Month++ {
		if Planning(w, d); d.Mask != 0 {
			t.Fatalf("a vision that runs is set again in month %d", w.Month)
		}
	}
	if Planning(w, d); d.Mask != set {
		t.Errorf("a vision that goes on for a second term sets %b four months into it, want %b", d.Mask, set)
	}
}
