package process

import (
	"testing"

	"zwerm/sim"
)

// eventful returns a world at the start whose scenario has one event.
func eventful(t *testing.T, e sim.Event) *sim.World {
	t.Helper()
	w, _ := small(t, nil)
	s := *w.Scenario
	s.Events = []sim.Event{e}
	w.Scenario = &s
	return w
}

func TestEffectsComeOnAndFade(t *testing.T) {
	w := eventful(t, sim.Event{From: 3, Until: 6, Effects: []sim.Effect{{What: sim.OnIncidence, Domain: 0, Value: .7, Onset: 2, Fade: 2}}})
	for month, want := range []float64{1, 1, 1, .85, .7, .7, .85, 1, 1} {
		w.Month = month
		Events(w)
		approx(t, "incidence", w.Nation.Climate.Incidence[0], want, 1e-12)
		approx(t, "incidence elsewhere", w.Nation.Climate.Incidence[1], 1, 0)
	}
}

func TestEffectsStrikeOnce(t *testing.T) {
	w := eventful(t, sim.Event{From: 2, Until: 9, Effects: []sim.Effect{
		{What: sim.OnAttention, Domain: sim.AllDomains, Value: .3}, {What: sim.OnCredit, Domain: sim.AllDomains, Value: -.05},
		{What: sim.OnCommunityTrust, Value: .5}, {What: sim.OnFreeze, Value: 1}, {What: sim.OnNationalAttention, Value: .2},
	}})
	m, community := &w.Municipalities[0], &w.Districts[0].Actors[sim.Community]
	attention, credit, trust := m.Attention, m.Credit, community.Trust
	for w.Month = range 6 {
		Events(w)
	}
	approx(t, "attention", m.Attention, attention+.3, 1e-12)
	approx(t, "credit", m.Credit, credit-.05, 1e-12)
	approx(t, "trust of the community", community.Trust, trust/2, 1e-12)
	approx(t, "national attention", w.Nation.Attention, .2, 1e-12)
	if !w.IsFrozen(1) || w.Nation.FrozenUntil != 9 {
		t.Errorf("practice %d frozen until %d", w.Nation.Frozen, w.Nation.FrozenUntil)
	}
}

func TestEveryEffectActs(t *testing.T) {
	for what := range sim.Whats {
		kind := sim.EffectTable[what]
		if kind.Key == "" || kind.Meaning == "" || !(kind.Min < kind.Max) {
			t.Errorf("effect %d is not declared: %+v", what, kind)
		}
		w := eventful(t, sim.Event{From: 0, Until: 12, Effects: []sim.Effect{{What: what, Domain: sim.AllDomains, Value: kind.Max}}})
		Events(w)
		before := w.Hash()
		w, _ = small(t, nil)
		Events(w)
		if w.Hash() == before {
			t.Errorf("effect %s does nothing", kind.Key)
		}
	}
}

func TestPathsStepByYear(t *testing.T) {
	w, _ := small(t, nil)
	s := *w.Scenario
	s.Paths.Price = []float64{1, 1.1, 1.3}
	s.Paths.Budget[1] = []float64{1, .9}
	s.Paths.Unemployment = []float64{8, 6, 6}
	w.Scenario = &s
	for _, c := range []struct {
		month                 int
		price, budget, inflow float64
	}{{-3, 1, 1, 1}, {0, 1, 1, 1}, {6, 1, 1, 1 + .3*(7./8-1)}, {12, 1.1, .9, 1 + .3*(6./8-1)}, {70, 1.3, .9, 1 + .3*(6./8-1)}} {
		w.Month = c.month
		Events(w)
		approx(t, "price", w.Nation.Climate.Price, c.price, 1e-12)
		approx(t, "budget", w.Nation.Climate.Budget[1], c.budget, 1e-12)
		approx(t, "inflow", w.Nation.Climate.Inflow[0], c.inflow, 1e-12)
	}
}

func TestRealPricesReplaceTheDiscount(t *testing.T) {
	tariff := func(decree bool) float64 {
		s := laboratory(1, 1, 2, 1500)
		s.Dated, s.Params.Cut, s.Care[0].Discount = true, 0, .1
		if decree {
			s.Events = []sim.Event{{From: 0, Until: sim.Forever, Effects: []sim.Effect{{What: sim.OnRealPrice, Value: 1}}}}
		}
		w := run(s, 4, 48, nobody)
		return w.Regions[0].Care[0].Tariff
	}
	if discount, real := tariff(false), tariff(true); real < discount+.04 {
		t.Errorf("tariff %v at a discount, %v under a decree", discount, real)
	}
}

func TestGuaranteePaysForIdleStaff(t *testing.T) {
	s := laboratory(1, 1, 2, 1500)
	s.Events = []sim.Event{{From: 2, Until: 5, Effects: []sim.Effect{
		{What: sim.OnGuarantee, Value: 1}, {What: sim.OnIncidence, Domain: sim.AllDomains, Value: .2}, {What: sim.OnCapacity, Domain: sim.AllDomains, Value: .8},
	}}}
	w := NewWorld(s, 4, nil)
	month := Month(nobody)
	for range 8 {
		Step(w, month)
		var paid int64
		for c := range w.Regions[0].Care {
			for _, o := range w.Regions[0].Care[c].Organisations {
				paid += o.Guarantee
			}
		}
		if during := w.Month >= 2 && w.Month < 5; (paid > 0) != during {
			t.Errorf("month %d: guaranteed %d cents", w.Month, paid)
		}
	}
	if w.Nation.Guarantees == 0 {
		t.Error("the nation's account is empty")
	}
}
