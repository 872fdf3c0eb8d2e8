package process

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"zwerm/sim"
)

// Check 15: the number of workers changes nothing.
func TestWorkersDoNotMatter(t *testing.T) {
	s := laboratory(2, 3, 2, 200)
	var hashes []string
	for _, workers := range []int{1, 2, 5} {
		pool := sim.NewPool(workers)
		w := NewWorld(s, 11, pool)
		month := Month(everyone(creatingTogether))
		for range 40 {
			Step(w, month)
		}
		pool.Close()
		hashes = append(hashes, w.Hash())
	}
	if hashes[0] != hashes[1] || hashes[0] != hashes[2] {
		t.Errorf("hashes with 1, 2 and 5 workers: %v", hashes)
	}
}

// Check 15: a file's order changes nothing either.
func TestOrderOfMunicipalitiesDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, u := laboratory(2, 3, 3, 60), laboratory(2, 3, 3, 60)
		seed := rapid.Uint64().Draw(t, "seed")
		u.Regions = rapid.Permutation(u.Regions).Draw(t, "regions")
		for i := range u.Regions {
			r := &u.Regions[i]
			r.Municipalities = rapid.Permutation(r.Municipalities).Draw(t, "municipalities")
			for j := range r.Municipalities {
				r.Municipalities[j].Districts = rapid.Permutation(r.Municipalities[j].Districts).Draw(t, "districts")
			}
		}
		a, b := run(s, seed, 8, everyone(creatingTogether)), run(u, seed, 8, everyone(creatingTogether))
		if a.Hash() != b.Hash() {
			t.Fatal("a permuted scenario gives another world")
		}
	})
}

// A decision changes nothing before it is taken, and something after it.
func TestDecisionsActForward(t *testing.T) {
	s := laboratory(1, 2, 2, 300)
	from := func(start int) Process {
		return Process{"test", func(w *sim.World) {
			for i := range w.Districts {
				w.Districts[i].U = w.Params.Neutral()
				if w.Month >= start {
					w.Districts[i].U[sim.Forum] = .8
				}
			}
		}, true}
	}
	a, b := NewWorld(s, 4, nil), NewWorld(s, 4, nil)
	never, later := Month(from(sim.Forever)), Month(from(40))
	for month := range 60 {
		Step(a, never)
		Step(b, later)
		if equal := a.Hash() == b.Hash(); equal != (month < 40) {
			t.Fatalf("month %d: equal %v", month, equal)
		}
	}
}

// A decision changes nothing in a region that is not coupled to the one where it was taken. Regions are coupled by national
// attention, rules, top-ups and the national count of caseloads; here these are off.
func TestDecisionsStayWhereTheyBelong(t *testing.T) {
	s := laboratory(2, 2, 2, 300)
	s.Caseloads = nil
	s.Params.RuleRate, s.Params.TopUpRate, s.Params.NationalMedia = 0, 0, 0
	here := Process{"test", func(w *sim.World) {
		for i := range w.Districts {
			w.Districts[i].U = w.Params.Neutral()
			if d := &w.Districts[i]; d.Region == 0 && w.Month >= 40 {
				creatingTogether(&d.U)
			}
		}
	}, true}
	a, b := run(s, 9, 80, nobody), run(s, 9, 80, here)
	if !reflect.DeepEqual(a.Regions[1], b.Regions[1]) || !reflect.DeepEqual(districts(a, 1), districts(b, 1)) {
		t.Error("a decision in one region changed the other")
	}
	if reflect.DeepEqual(districts(a, 0), districts(b, 0)) {
		t.Error("the decision changed nothing")
	}
}

func districts(w *sim.World, region int) []sim.District {
	r := &w.Regions[region]
	return w.Districts[r.FromDist:r.ToDist]
}

// Check 6: without interdependence of practices integration can only matter through households with several needs and
// through district teams.
func TestIntegrationIsIrrelevantWithoutCoupling(t *testing.T) {
	hash := func(g, coupling, severe float64) string {
		s := laboratory(1, 2, 2, 300)
		s.Params.Interdependence, s.Params.Coupling, s.Params.SevereMaturity = 0, coupling, severe
		month := Month(everyone(creatingTogether))
		for i := range month {
			if month[i].Name == "M7 integration" {
				month[i] = each("fixed integration", func(_ *sim.World, d *sim.District) { d.Integration = g }, true)
			}
		}
		w := NewWorld(s, 8, nil)
		for range 48 {
			Step(w, month)
		}
		for i := range w.Districts {
			w.Districts[i].Integration = 0 // it is the only thing that may differ
		}
		return w.Hash()
	}
	if hash(0, 0, 0) != hash(1, 0, 0) {
		t.Error("integration matters at K=0 without coupling")
	}
	if hash(0, .5, 0) == hash(1, .5, 0) {
		t.Error("integration does not matter with coupling")
	}
}

// Check 16: no controls, however wild, make the state leave its range for 80 years.
func TestAnyControlsKeepTheStateInRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := laboratory(1, 2, 2, 40)
		s.Params.Cut = rapid.Float64Range(0, .3).Draw(t, "cut")
		s.Params.Pressure = rapid.Float64Range(0, 1).Draw(t, "pressure")
		s.Params.Interdependence = float64(rapid.IntRange(0, 8).Draw(t, "K"))
		seed := rapid.Uint64().Draw(t, "seed")
		w := NewWorld(s, seed, nil)
		month := Month(wild(sim.NewSource(sim.Key(seed ^ 0xabcdef))))
		for range 960 {
			Step(w, month)
		}
		if where := outOfRange(w); where != "" {
			t.Fatal(where)
		}
	})
}

// wild sets all controls at random each month, within their ranges.
func wild(source *sim.Source) Process {
	top := sim.Control{}
	for c := range top {
		top[c] = 1
	}
	top[sim.Vision], top[sim.Flips], top[sim.PassThrough], top[sim.Money], top[sim.Time], top[sim.Attention] = 12, 12, 2, .1, .1, 3
	return Process{"wild", func(w *sim.World) {
		for i := range w.Districts {
			for c := range w.Districts[i].U {
				w.Districts[i].U[c] = top[c] * float64(source.Uint64()%5) / 4
			}
		}
	}, true}
}

// outOfRange returns what is not finite or outside its range, or nothing.
func outOfRange(w *sim.World) string {
	in := func(x, lo, hi float64) bool { return x >= lo && x <= hi }
	for i := range w.Districts {
		d := &w.Districts[i]
		ok := in(d.Quality, -1, 1) && in(d.Churn, 0, 1) && in(d.Stress, 0, 1) && in(d.Integration, 0, 1) &&
			in(d.Informal, 0, 1) && in(d.Improvement, 0, 1) && in(d.Slack, 0, 10) && in(d.Load, 0, math.MaxFloat64)
		for a := range d.Actors {
			actor := &d.Actors[a]
			ok = ok && in(actor.Trust, 0, 1) && in(actor.Reactance, 0, 1)
			for _, o := range actor.Conviction {
				ok = ok && in(o, -1, 1)
			}
		}
		if !ok {
			return "district " + d.Path
		}
	}
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		if !(in(m.Burden, 0, maxBurden) && in(m.Safety, 0, 1) && in(m.Learning, 0, 1) && in(m.Credit, 0, 1) && in(m.Attention, 0, 1) &&
			in(m.ReserveMonths(), -1e6, 1e6)) {
			return "municipality " + m.Path
		}
	}
	for i := range w.Regions {
		for k := range w.Regions[i].Care {
			market := &w.Regions[i].Care[k]
			if !(in(market.Tariff, .3, 3) && in(market.Absorb, 0, math.MaxFloat64)) {
				return "market of " + w.Regions[i].Path
			}
			for _, p := range market.Organisations {
				if !(in(p.Staff, 0, math.MaxFloat64) && in(p.Equity, -1e6, 4) && in(p.Sick, 0, 1) && in(p.Wage, .5, 1.5) && in(p.Turnover, 0, 1)) {
					return "organisation " + p.Path
				}
			}
		}
	}
	return ""
}
