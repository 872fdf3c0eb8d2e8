package process

import (
	"math"
	"testing"

	"zwerm/sim"
)

// small returns a world of one district without residents' months behind it, for tests of single submodels.
func small(t *testing.T, change func(*sim.Params)) (*sim.World, *sim.District) {
	t.Helper()
	s := laboratory(1, 1, 1, 50)
	if change != nil {
		change(&s.Params)
	}
	w := NewWorld(s, 1, nil)
	w.Month = 0
	return w, &w.Districts[0]
}

func approx(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s = %v, want %v within %v", what, got, want, within)
	}
}

func TestForumAcceptsWhatHurtsNobody(t *testing.T) {
	w, d := small(t, func(p *sim.Params) { p.PrivateCost = 1 })
	for a := range d.Actors {
		d.Actors[a].Conviction = [sim.Practices]float64{}
	}
	d.Cost[0] = .5
	if yes, _ := judged(w, d, 0, +1, 1); !yes {
		t.Error("a gain that outweighs the owner's cost is refused")
	}
	d.Cost[0] = .9
	if yes, _ := judged(w, d, 0, +1, 1); yes {
		t.Error("the owner accepts a loss")
	}
	d.U[sim.Fair] = 1
	if yes, _ := judged(w, d, 0, +1, 1); !yes {
		t.Error("with fair exchange the gain of all does not count")
	}
	if yes, _ := judged(w, d, 0, -1, 1); !yes {
		t.Error("going back has a private cost")
	}
}

// TestForumKeepsMinutes holds what people read of a forum to what came of it: what is accepted is on the agenda as the owners'
// own, and what promised a gain and is not accepted was refused by somebody.
func TestForumKeepsMinutes(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.Forum], d.Slack = 1, 10
	accepted, refused, read := 0, 0, 0
	for ; w.Month < 60; w.Month++ {
		before := d.Minutes.Count()
		Deliberation(w, d)
		for _, q := range d.Minutes.Last()[:min(12, d.Minutes.Count()-before)] {
			if read++; q.Month != w.Month {
				t.Fatalf("a proposal of month %d is written down in month %d", q.Month, w.Month)
			}
			switch {
			case q.Accepted:
				accepted++
				if !d.Mask.Has(q.Practice) || d.Own[q.Practice] != 1 {
					t.Fatalf("practice %d was accepted and is not on the agenda", q.Practice)
				}
			case q.Gain > 0:
				refused++
				if q.Against == 0 {
					t.Fatalf("nobody refused practice %d, which promised %g", q.Practice, q.Gain)
				}
			}
		}
	}
	if accepted == 0 || refused == 0 || read < 60 {
		t.Errorf("of %d proposals %d were accepted and %d refused", read, accepted, refused)
	}
}

func TestForumLeavesLockedPracticesAlone(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.Forum], d.Slack, d.Locked = 1, 10, 5
	for ; w.Month < 40; w.Month++ {
		Deliberation(w, d)
	}
	if d.Mask&0b111111 != 0 {
		t.Errorf("agenda %012b has locked practices", d.Mask)
	}
	if d.Mask == 0 {
		t.Error("a forum of 40 months agreed on nothing")
	}
}

func TestPressureBreedsReactanceOnlyAgainstConviction(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.Pressure], d.Mask, d.Y = .6, 1, 1
	owner := &d.Actors[sim.Municipal]
	owner.Conviction[0] = .5
	Pressure(w, d)
	approx(t, "reactance of the willing", owner.Reactance, 0, 0)
	owner.Conviction[0] = -.5
	trust := owner.Trust
	Pressure(w, d)
	// push = ⅓·.6·(.3+.5); ρ = χ_R·push; τ -= ½τ⁻·push·τ
	approx(t, "reactance", owner.Reactance, .25*.16, 1e-12)
	approx(t, "trust", owner.Trust, trust*(1-.5*.12*.16), 1e-12)
	approx(t, "reactance of others", d.Actors[sim.Community].Reactance, 0, 0)
}

func TestLockCountsDown(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.Lock] = 1
	if Lock(w, d); d.Locked != 0 {
		t.Error("locked with nothing to lock")
	}
	d.U[sim.Forum] = .8
	if Lock(w, d); d.Locked != 42 || !d.IsLocked(5) || d.IsLocked(6) {
		t.Errorf("locked %d", d.Locked)
	}
	if Lock(w, d); d.Locked != 41 {
		t.Errorf("locked %d after a month", d.Locked)
	}
}

func TestImplementationFollowsWillForceAndLimits(t *testing.T) {
	w, d := small(t, nil)
	d.Slack, d.Mask, d.Y = 1, 0xfff, 0xfff
	d.U[sim.Flips] = 12
	for a := range d.Actors {
		for i := range sim.Practices {
			d.Actors[a].Conviction[i] = -1
		}
	}
	months := func(n int) (flips int) {
		for range n {
			w.Month++
			d.X = 0
			Implementation(w, d)
			for i := range sim.Practices {
				flips += int(d.X >> i & 1)
			}
		}
		return flips
	}
	if n := months(200); n != 0 {
		t.Errorf("%d changes without will or force", n)
	}
	d.U[sim.Pressure] = .6
	rate := float64(months(500)) / 500 / 12
	approx(t, "rate under force .6", rate, .25*.6, .012)
	d.U[sim.Flips] = 1
	if n := months(100); n > 100 {
		t.Errorf("%d changes in 100 months of at most one", n)
	}
	w.Nation.Frozen, w.Nation.FrozenUntil = 2, sim.Forever
	d.U[sim.Flips] = 12
	for range 100 {
		w.Month++
		if Implementation(w, d); d.X.Has(2) {
			t.Fatal("a frozen practice was changed")
		}
	}
}

func TestRelapseSparesWhatIsBelievedIn(t *testing.T) {
	w, d := small(t, nil)
	relapses := func(conviction float64) (n int) {
		for a := range d.Actors {
			for i := range sim.Practices {
				d.Actors[a].Conviction[i] = conviction
			}
		}
		for range 400 {
			w.Month++
			d.X = 0xfff
			Relapse(w, d)
			for i := range sim.Practices {
				n += 1 - int(d.X>>i&1)
			}
		}
		return n
	}
	if n := relapses(.5); n != 0 {
		t.Errorf("%d relapses of believed practices", n)
	}
	approx(t, "relapse rate", float64(relapses(-.5))/400/12, .06*(.3+d.Stress), .003)
	d.Mask, d.Y, d.U[sim.Pressure] = 0xfff, 0xfff, 1
	approx(t, "relapse rate under force", float64(relapses(-.5))/400/12, .06*(.3+d.Stress)*.2, .003)
}

func TestTrialsRespectVetoes(t *testing.T) {
	w, d := small(t, nil)
	owner := &d.Actors[sim.Municipal]
	owner.Conviction[0] = 0
	d.Actors[sim.Professional].Conviction[6] = 0
	if vetoed(w, d, 0, 1) {
		t.Error("a veto without a reason")
	}
	owner.Conviction[0] = -.6
	if !vetoed(w, d, 0, 1) || vetoed(w, d, 0, -1) {
		t.Error("the owner's conviction does not count")
	}
	owner.Conviction[0] = 0
	d.Mask, d.U[sim.Pressure] = 1, .4
	if !vetoed(w, d, 0, 1) {
		t.Error("an enforced practice may be tried away")
	}
	d.Mask, d.Locked = 0, 3
	if !vetoed(w, d, 0, 1) || vetoed(w, d, 6, 1) {
		t.Error("a lock does not hold, or too far")
	}
	approx(t, "error of a trial", trialError(w, d, 4), 1.7*.5*math.Sqrt((1+30*d.ChurnBefore)/3)*2, 1e-12)
}

func TestVisitsGoElsewhere(t *testing.T) {
	s := laboratory(2, 2, 2, 20)
	w := NewWorld(s, 5, nil)
	w.Month = 0
	seen := map[string]bool{}
	for ; w.Month < 60; w.Month++ {
		d := &w.Districts[1]
		peer := peerOf(w, d)
		if peer == d || peer.Region != d.Region {
			t.Fatalf("%s visits %s", d.Path, peer.Path)
		}
		seen[peer.Path] = true
	}
	if len(seen) != 3 {
		t.Errorf("visits go to %d of 3 others", len(seen))
	}
}

func TestExperienceMovesTowardWhatAPracticeIsWorth(t *testing.T) {
	w, d := small(t, nil)
	d.X, d.Churn = 1, 0
	owner := &d.Actors[sim.Municipal]
	for range 400 {
		Experience(w, d)
	}
	own, other := w.Landscape.Gains(d, sim.Municipal, 0, 1)
	worth := own + d.Integration*other - .5*d.Cost[0]
	approx(t, "conviction", owner.Conviction[0], math.Tanh(1.5*worth), 1e-9)
}

// Check 8: the fixed point of Friedkin and Johnsen's model.
func TestContagionReachesItsFixedPoint(t *testing.T) {
	w, d := small(t, nil)
	for a := range d.Actors {
		d.Actors[a].Trust = .5
	}
	for range 3000 {
		Contagion(w)
	}
	k := .10 * .5 * .2
	for i := range sim.Practices {
		var mean float64
		for a := range d.Actors {
			mean += d.Actors[a].Origin[i] / 4
		}
		for a := range d.Actors {
			want := (.02*d.Actors[a].Origin[i] + k*mean) / (.02 + k)
			approx(t, "fixed point", d.Actors[a].Conviction[i], want, 1e-9)
		}
	}
}

// Check 11: without drive nothing moves and trust returns to its level.
func TestZeroDrive(t *testing.T) {
	w, d := small(t, nil)
	d.Incidents = 0
	for range 2000 {
		Trust(w, d)
	}
	for a := range d.Actors {
		approx(t, "trust", d.Actors[a].Trust, w.Params.Trust, 1e-4)
	}
}
