package process

import (
	"testing"

	"zwerm/sim"
)

// What single controls of levers do, each against a world without it.

func TestUniformPolicyPullsToTheMajority(t *testing.T) {
	w := NewWorld(laboratory(1, 1, 3, 20), 1, nil)
	w.Districts[0].X, w.Districts[1].X, w.Districts[2].X = 0b000001, 0b000011, 0b1000011
	for i := range w.Districts {
		w.Districts[i].U[sim.Uniform] = 1
	}
	w.Municipalities[0].U[sim.Uniform] = 1
	Uniformity(w)
	d := &w.Districts[0]
	if d.Mask != 0b10 || d.Y != 0b10 || d.Own[1] != 0 {
		t.Errorf("agenda %b of %b in the district that differs", d.Y, d.Mask)
	}
	if w.Districts[1].Mask != 0 || w.Districts[2].Mask != 0 {
		t.Error("the majority, or the professionals' practices, were touched")
	}
}

func TestContextGivesTheNextPlanMoreInsight(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.Context] = 1
	Planning(w, d)
	d.U[sim.Context] = 0
	if planOf(w, d) != &w.Landscape.Planner[1] {
		t.Fatal("no more insight")
	}
	d.U[sim.Plan], d.Planned = 1, true
	Planning(w, d)
	if d.Y != w.Landscape.Planner[1].Plan || planOf(w, d) != &w.Landscape.Planner[0] {
		t.Error("the insight was not used, or used twice")
	}
}

func TestImaginationBringsPartiesTogether(t *testing.T) {
	spread := func(imagine float64) (sum float64) {
		w, d := small(t, nil)
		d.U[sim.Imagine], d.U[sim.Meet] = imagine, 1
		Contagion(w)
		for i := range sim.Practices {
			var mean float64
			for a := range d.Actors {
				mean += d.Actors[a].Conviction[i] / 4
			}
			for a := range d.Actors {
				sum += (d.Actors[a].Conviction[i] - mean) * (d.Actors[a].Conviction[i] - mean)
			}
		}
		return sum
	}
	if one, five := spread(0), spread(1); five > .8*one {
		t.Errorf("variance of convictions %v after one round, %v after five", one, five)
	}
}

func TestCommonGroundIsWhatAllWant(t *testing.T) {
	w, d := small(t, nil)
	for a := range d.Actors {
		d.Actors[a].Conviction = [sim.Practices]float64{4: .2, 7: .5}
	}
	d.Actors[2].Conviction[7] = -.1
	if CommonGround(w, d); d.Mask != 0 {
		t.Error("an agenda without a meeting")
	}
	d.U[sim.Agenda] = 1
	if CommonGround(w, d); d.Mask != 1<<4 || d.Y != 1<<4 || d.Own[4] != 1 {
		t.Errorf("agenda %b of %b", d.Y, d.Mask)
	}
}

func TestSimulationMovesConvictionsOnly(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.Simulate] = 1
	moved := false
	for w.Month = range 30 {
		before := d.Actors
		Simulation(w, d)
		moved = moved || before != d.Actors
	}
	if !moved || d.X != 0 || d.Churn != 0 || d.Mask != 0 {
		t.Errorf("moved %v, design %b, churn %v, agenda %b", moved, d.X, d.Churn, d.Mask)
	}
}

func TestMapPutsTheLeastDisputedFirst(t *testing.T) {
	w, d := small(t, nil)
	for a := range d.Actors {
		for i := range sim.Practices {
			d.Actors[a].Conviction[i] = -.9
		}
		d.Actors[a].Conviction[5] = .9
	}
	for _, i := range []int{3, 4, 5} {
		if got := leastDisputed(w, d, i); got != 5 {
			t.Errorf("from practice %d the forum takes up %d", i, got)
		}
	}
	d.U[sim.Map] = 1
	if CommonGround(w, d); d.Mapped != 3 {
		t.Errorf("a map serves %d forums", d.Mapped)
	}
}

func TestAllianceOpensLocksAndHalvesCosts(t *testing.T) {
	w, d := small(t, nil)
	d.Locked, d.U[sim.Alliance] = 20, 1
	if Lock(w, d); d.Locked != 0 {
		t.Error("an alliance leaves the lock")
	}
	approx(t, "private cost", privateCost(w, d), .25, 1e-12)
}

func TestAllianceSharesSavings(t *testing.T) {
	s := laboratory(1, 1, 2, 1500)
	w := run(s, 2, 12, nobody)
	m := &w.Municipalities[0]
	spent := m.Books.Month[0].Contract
	m.U[sim.Alliance] = 1
	beginAlliance(w, m)
	m.AllianceBase[0] = spent + 100_000
	month := Month(everyone(func(u *sim.Control) { u[sim.Alliance] = 1 }))
	Step(w, month)
	book := &m.Books.Month[0]
	want := .3 * float64(m.AllianceBase[0]-book.Contract)
	if want <= 0 {
		t.Fatal("nothing was saved, so nothing was tried")
	}
	approx(t, "shared savings", float64(book.Shared), want, 10) // rounded down per organisation
	var revenue int64
	for _, o := range w.Regions[0].Care[0].Organisations {
		revenue += o.Revenue
	}
	if revenue != book.Contract+book.Shared {
		t.Errorf("organisations received %d, the municipality paid %d and %d", revenue, book.Contract, book.Shared)
	}
}

func TestRescueIsPaidToTheCent(t *testing.T) {
	s := laboratory(1, 1, 2, 1500)
	w := run(s, 2, 12, nobody)
	o := &w.Regions[0].Care[1].Organisations[2]
	o.Equity, o.Notice, o.Grant, o.Grantor = -.1, 2, int64(.5*o.Staff*w.Nation.Price[1]), 0
	grant := o.Grant
	Step(w, Month(nobody))
	if got := w.Municipalities[0].Books.Month[1].Rescue; got != grant || o.Grant != 0 {
		t.Errorf("paid %d of %d, still promised %d", got, grant, o.Grant)
	}
	if o.Equity < .3 || o.Notice != 0 {
		t.Errorf("equity %v, notice %d after the rescue", o.Equity, o.Notice)
	}
}

func TestTightAccessHoldsUntilACourtSpeaks(t *testing.T) {
	w, d := small(t, nil)
	youth, wmo := &w.Scenario.Care[0], &w.Scenario.Care[1]
	d.U[sim.Tighten] = 1
	approx(t, "municipal domain", tightened(w, d, wmo), .7, 1e-12)
	approx(t, "domain of doctors", tightened(w, d, youth), 1, 0)
	w.Municipalities[0].U[sim.Tighten] = 1
	w.Params.RuleRate = 0
	for w.Month = 0; w.Nation.RuledUntil == 0; w.Month++ {
		if w.Month > 1200 {
			t.Fatal("no court spoke in a hundred years")
		}
		Nation(w)
	}
	approx(t, "after the ruling", tightened(w, d, wmo), 1, 0)
}

func TestNurseBringsDoctorsPatientsUnderInfluence(t *testing.T) {
	w, d := small(t, nil)
	d.Quality = .8
	m, youth := &w.Municipalities[0], &w.Scenario.Care[0]
	approx(t, "without", external(&w.Params, m, d, youth), 1, 0)
	d.U[sim.Nurse] = 1
	approx(t, "with", external(&w.Params, m, d, youth), 1-.25*(.6*.25*.8), 1e-12)
}

func TestCentralIntakeDelays(t *testing.T) {
	first := func(intake float64) (placed int) {
		w := NewWorld(laboratory(1, 1, 1, 4000), 6, nil)
		Step(w, Month(everyone(func(u *sim.Control) { u[sim.Intake] = intake })))
		for _, at := range w.Districts[0].People.Queue {
			s := w.Districts[0].People.State[at.Resident]
			if s.Stage() == sim.ModerateNeed && s&sim.InCare == 0 && w.Districts[0].People.Wait[at.Resident] == 0 {
				placed++
			}
		}
		return placed
	}
	if direct, central := first(0), first(1); central <= direct {
		t.Errorf("%d new requests wait with direct access, %d with a central intake", direct, central)
	}
}

func TestRetentionLowersSickLeave(t *testing.T) {
	sick := func(retain float64) float64 {
		w := run(laboratory(1, 1, 2, 1500), 2, 36, everyone(func(u *sim.Control) { u[sim.Retain] = retain }))
		return w.Regions[0].Care[0].Organisations[0].Sick
	}
	if without, with := sick(0), sick(1); without-with < .003 {
		t.Errorf("sick leave %v without, %v with better conditions", without, with)
	}
}

func TestLobbyNeedsAQuarter(t *testing.T) {
	approx(t, "a fifth", quieted(.2), 1, 0)
	approx(t, "a quarter", quieted(.25), .6, 1e-12)
	approx(t, "all", quieted(1), .6*.6*.6*.6, 1e-12)
}
