package process

import "zwerm/sim"

// Calm lets last month's churn wear off: χ ← .82χ.
func Calm(_ *sim.World, d *sim.District) {
	d.Churn *= .82
	d.ChurnBefore = d.Churn
}

// disrupt adds the churn of one change of practice: χ += c_χ·(1-χ).
func disrupt(w *sim.World, d *sim.District) {
	d.Churn += float64(w.Params.Churn * (1 - d.Churn))
}

// Implementation is the first half of M6: agenda items are put into practice, by conviction or by force. With
// w = max(0, s·o_owner) the hazard is
//
//	η·φ·slack·[1 - (1-w)·(1 - P_i·(1-.7ρ))],  φ = 2.5 in a fast roll-out, else 1
//
// for at most u_flips items a month; items that a national rule freezes wait. The order in which items come up rotates.
func Implementation(w *sim.World, d *sim.District) {
	speed := w.Params.Implementation * d.Slack
	if d.U[sim.Fast] > 0 {
		speed *= 2.5
	}
	left := int(d.U[sim.Flips])
	if d.U[sim.Slow] > 0 {
		left = min(left, 1)
	}
	for k := 0; k < sim.Practices && left > 0; k++ {
		i := (k + 5*w.Month) % sim.Practices
		if !d.Mask.Has(i) || d.X.Has(i) == d.Y.Has(i) || w.IsFrozen(i) {
			continue
		}
		owner := &d.Actors[sim.Owner(i)]
		will := max(0, float64(d.Y.Sign(i)*owner.Conviction[i]))
		force := float64(d.Force(i) * (1 - float64(.7*owner.Reactance)))
		hazard := speed * (1 - float64((1-will)*(1-force)))
		if monthKey(w, sim.StreamImplement, d).Index(i).Below(hazard) {
			d.X = d.X.Flip(i)
			disrupt(w, d)
			left--
		}
	}
}

// Relapse is the second half of M6: a new practice that its owner does not believe in and nobody enforces is given up, the
// sooner under stress. The hazard is
//
//	ζ·(.3+z)·(1-clamp01(½+o))·(1 - .8P_i·(1-½ρ))
//
// where only an agenda that wants the practice exerts P_i. The agenda stays.
func Relapse(w *sim.World, d *sim.District) {
	for i := range sim.Practices {
		if !d.X.Has(i) {
			continue
		}
		owner := &d.Actors[sim.Owner(i)]
		force := 0.
		if d.Y.Has(i) {
			force = float64(d.Force(i) * (1 - float64(.5*owner.Reactance)))
		}
		hazard := w.Params.Relapse * (.3 + d.Stress) * (1 - sim.Clamp01(.5+owner.Conviction[i])) * (1 - float64(.8*force))
		if monthKey(w, sim.StreamRelapse, d).Index(i).Below(hazard) {
			d.X = d.X.Flip(i)
		}
	}
}
