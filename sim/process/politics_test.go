package process

import (
	"testing"

	"zwerm/sim"
)

func TestAttentionFadesAndRulesArePruned(t *testing.T) {
	w, _ := small(t, nil)
	m := &w.Municipalities[0]
	m.Attention, m.Burden, m.Incidents = .8, .6, 0
	w.Nation.Attention = 0
	for range 600 {
		Media(w)
	}
	approx(t, "attention", m.Attention, 0, 1e-9)
	approx(t, "burden", m.Burden, w.Params.BaseBurden+w.Params.Variety*w.Regions[0].Variety, 1e-3)
}

func TestIncidentsMeetReflexOrRoom(t *testing.T) {
	burden := func(reflex, room float64) float64 {
		w, _ := small(t, nil)
		m := &w.Municipalities[0]
		m.U[sim.Reflex], m.U[sim.Room] = reflex, room
		for range 24 {
			m.Incidents = 1
			Media(w)
		}
		return m.Burden
	}
	protocols, review := burden(1, 0), burden(.3, 1)
	if protocols <= review+.02 {
		t.Errorf("burden %v with protocols, %v with room to learn", protocols, review)
	}
}

func TestVarietyOfPractices(t *testing.T) {
	w := NewWorld(laboratory(1, 1, 2, 20), 1, nil)
	approx(t, "variety of equals", variety(w, &w.Regions[0]), 0, 0)
	w.Districts[0].X = 0b000111
	approx(t, "variety", variety(w, &w.Regions[0]), .5, 1e-12)
	w.Districts[0].X = 0xfc0
	approx(t, "variety of others' practices", variety(w, &w.Regions[0]), 0, 0)
}

func TestLearningWithoutAGroupIsSlower(t *testing.T) {
	after := func(convened bool) float64 {
		m := &sim.Municipality{Learning: .4, Convened: convened}
		m.U[sim.Forum] = .8
		learning(m)
		return m.Learning
	}
	approx(t, "with a group", after(true), .4+.015*.8*.6-.003*.4*.2, 1e-12)
	approx(t, "without", after(false), .4+.0075*.8*.6-.003*.4*.2, 1e-12)
}

func TestCouncilPaysAndVotes(t *testing.T) {
	w, d := small(t, nil)
	m := &w.Municipalities[0]
	before := m.Credit
	m.CreditDue = .1
	Council(w)
	if m.CreditDue != 0 || m.Credit > before-.05 {
		t.Errorf("credit %v after paying .1 of %v", m.Credit, before)
	}
	changed := 0
	for range 400 {
		w.Month++
		m.Credit, m.Pause, m.Learning = .2, 0, .5
		d.Mask, d.PlanDue = 7, 99
		if elect(w, m); m.Pause > 0 {
			changed++
			if d.Mask != 0 || d.PlanDue != sim.Forever || m.Credit != .55 {
				t.Fatalf("after a change of coalition: mask %b, plan due %d, credit %v", d.Mask, d.PlanDue, m.Credit)
			}
		}
	}
	approx(t, "share of changes at S=.2", float64(changed)/400, sim.Logistic(3), .03)
}

func TestNationalRulesComeInJune(t *testing.T) {
	w, _ := small(t, func(p *sim.Params) { p.RuleRate = 1 })
	w.Nation.Attention = .4
	for w.Month = range 12 {
		Nation(w)
		if frozen := w.Nation.Frozen >= 0; frozen != (w.Month >= 5) {
			t.Fatalf("frozen %v in month %d", frozen, w.Month)
		}
	}
	if i := w.Nation.Frozen; i > 2 || w.Nation.FrozenUntil != 5+36 {
		t.Errorf("practice %d is frozen until %d", i, w.Nation.FrozenUntil)
	}
	w.Month = 40
	if !w.IsFrozen(w.Nation.Frozen) {
		t.Error("free too early")
	}
	w.Month = 41
	if w.IsFrozen(w.Nation.Frozen) {
		t.Error("still frozen")
	}
}

func TestTopUpsNeedDebts(t *testing.T) {
	w, _ := small(t, func(p *sim.Params) { p.TopUpRate = 1 })
	m := &w.Municipalities[0]
	m.Books.Year[1] = sim.Ledger{Contract: 1200}
	m.Base[1] = 1000
	if topUp(w); w.Nation.TopUp != [sim.MaxCareDomains]float64{} {
		t.Error("a top-up without debts")
	}
	m.Books.Reserve = -2 * m.BaseMonth()
	topUp(w)
	approx(t, "top-up", w.Nation.TopUp[1], .6*1200/12/1000, 1e-12)
	approx(t, "expectation", w.Nation.SoftBudget, .1, 1e-12)
}

func TestDeadlineRewardsAttention(t *testing.T) {
	short := func(attention, pressure float64) float64 {
		s := laboratory(1, 1, 1, 50)
		s.Start = -6
		w := run(s, 2, 7, everyone(func(u *sim.Control) {
			u[sim.Attention], u[sim.Pressure] = attention, pressure
		}))
		if w.Month != 0 {
			t.Fatalf("month %d", w.Month)
		}
		return w.Municipalities[0].ReadinessShort
	}
	approx(t, "unfinished without other work", short(0, 0), 0, 1e-12)
	approx(t, "unfinished with half of the attention", short(1, 0), .5, 1e-12)
	approx(t, "unfinished under an edict", short(1, .6), .25, 1e-12)
	approx(t, "unfinished with no attention", short(3, 0), 1, 1e-12)
}

func TestPauseAfterElections(t *testing.T) {
	w, d := small(t, nil)
	m := &w.Municipalities[0]
	d.U[sim.Forum], d.U[sim.Trials], m.Pause = .8, .6, 2
	Controls(w)
	approx(t, "forum", d.U[sim.Forum], .24, 1e-12)
	approx(t, "trials", m.U[sim.Trials], .36, 1e-12)
}

func TestConveningTeachesAndBuildsTrust(t *testing.T) {
	w := NewWorld(laboratory(1, 1, 3, 20), 1, nil)
	m := &w.Municipalities[0]
	most := map[sim.Party]float64{}
	for a := range sim.Parties {
		for i := range w.Districts {
			most[a] = max(most[a], w.Districts[i].Actors[a].Trust)
		}
		for i := range w.Districts {
			w.Districts[i].U[sim.Convene] = 1
		}
	}
	learnt := m.Learning
	Controls(w)
	approx(t, "learning", m.Learning, learnt+.05, 1e-12)
	for a := range sim.Parties {
		now := 0.
		for i := range w.Districts {
			now = max(now, w.Districts[i].Actors[a].Trust)
		}
		approx(t, "trust of the most trusted", now, most[a]+.1, 1e-12)
	}
}
