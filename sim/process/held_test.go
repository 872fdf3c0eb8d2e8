package process

import (
	"testing"

	"zwerm/sim"
)

// What experiments can hold fixed.

func TestIntegrationIsHeld(t *testing.T) {
	w, d := small(t, nil)
	d.U[sim.HoldIntegration] = 1
	for _, g := range []float64{1, 0} {
		d.U[sim.Integration] = g
		if Integration(w, d); d.Integration != g {
			t.Errorf("integration is %v, held at %v", d.Integration, g)
		}
	}
	d.U[sim.HoldIntegration] = 0
	if Integration(w, d); d.Integration == 0 {
		t.Error("integration does not move by itself any more")
	}
}

// TestForumBeginsWithWhatIsClear holds that such a forum judges every practice that depends on nothing once, before others.
func TestForumBeginsWithWhatIsClear(t *testing.T) {
	w, d := small(t, func(p *sim.Params) { p.Proposals, p.SimpleShare, p.PrivateCost = 6, .33, 0 })
	d.U[sim.Forum], d.U[sim.SimpleFirst], d.Slack = 1, 1, 1
	w.Municipalities[d.Municipality].Learning = 1
	simple := w.Landscape.Simple
	w.Nation.Frozen, w.Nation.FrozenUntil = pick(simple, 0), 1<<20
	free := simple.With(w.Nation.Frozen, false)
	for ; d.Judged != free; w.Month++ {
		if w.Month > 100 {
			t.Fatalf("%b judged of %b", d.Judged, free)
		}
		before := d.Judged
		d.Mask, d.Y = 0, 0
		if Deliberation(w, d); d.Judged != free && d.Mask&^simple != 0 {
			t.Errorf("%b on the agenda while %b was to come first and %b had been judged", d.Mask, free, before)
		}
	}
	for range 60 {
		w.Month++
		Deliberation(w, d)
	}
	if d.Mask&^simple == 0 || d.Judged != free {
		t.Errorf("the others never came: %b on the agenda, %b judged", d.Mask, d.Judged)
	}
}

// TestResidentsAtTheTable holds that the community is one of four at an imagination atelier, unless it stays away.
func TestResidentsAtTheTable(t *testing.T) {
	after := func(away, conviction float64) (community, municipality float64) {
		w, d := small(t, nil)
		d.U[sim.Imagine], d.U[sim.Meet], d.U[sim.ResidentsAway] = 1, 1, away
		for a := range d.Actors {
			d.Actors[a].Conviction[0], d.Actors[a].Trust = 0, 1
		}
		d.Actors[sim.Community].Conviction[0] = conviction
		Contagion(w)
		return d.Actors[sim.Community].Conviction[0], d.Actors[sim.Municipal].Conviction[0]
	}
	against, swayed := after(0, -.8)
	if _, without := after(0, 0); swayed >= without || against <= -.8 {
		t.Errorf("at the table: the community goes to %v, the municipality to %v instead of %v", against, swayed, without)
	}
	stays, unheard := after(1, -.8)
	if _, without := after(1, 0); unheard != without || stays != -.8 {
		t.Errorf("away: the community goes to %v, the municipality to %v instead of %v", stays, unheard, without)
	}
}
