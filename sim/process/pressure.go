package process

import (
	"math"

	"zwerm/sim"
)

// Pressure is M5: enforcement and persuasion push the parties toward agenda items that are not their own. With s the
// direction of item i and P_i the force on its owner:
//
//	press = (1-own_i)·(P_i·[a owns i] + .3u_persuasion)
//	push_a = ⅓ Σ_i press·max(0, .3 - s·o)
//	o += .06·u_persuasion·τ·(1-ρ)·(s-o) - .10·ρ·press·s·(1-|o|)
//	ρ ← .95ρ + χ_R·push·(1-ρ)
//	τ -= ½τ⁻·push·τ
//
// A push against conviction breeds reactance, reactance turns pressure into its opposite, and both cost trust (Brehm 1966;
// Rains 2013).
func Pressure(w *sim.World, d *sim.District) {
	for a := range d.Actors {
		actor := &d.Actors[a]
		push := 0.
		for i := range sim.Practices {
			if d.Mask.Has(i) {
				push += pressItem(d, sim.Party(a), i) / 3
			}
		}
		actor.Reactance = float64(.95*actor.Reactance) + float64(w.Params.Reactance*push*(1-actor.Reactance))
		actor.Reactance = sim.Clamp01(actor.Reactance)
		actor.Trust = sim.Clamp01(actor.Trust - float64(.5*w.Params.TrustDown*push*actor.Trust))
	}
}

// pressItem moves one party's conviction about one agenda item and returns its part of the push.
func pressItem(d *sim.District, a sim.Party, i int) float64 {
	actor := &d.Actors[a]
	persuasion := d.U[sim.Persuasion]
	press := float64(.3 * persuasion)
	if sim.Owner(i) == a {
		press += d.Force(i)
	}
	press *= 1 - d.Own[i]
	s, o := d.Y.Sign(i), actor.Conviction[i]
	toward := float64(.06 * persuasion * actor.Trust * (1 - actor.Reactance) * (s - o))
	against := float64(.10 * actor.Reactance * press * s * (1 - math.Abs(o)))
	actor.Conviction[i] = sim.Clamp(o+toward-against, -1, 1)
	return press * max(0, .3-float64(s*o))
}

// Lock starts or counts down the months for which closed contracts (lever 5) fix the practices of municipality and
// providers: 42 months from the month in which there is a plan or a forum to write into them.
func Lock(w *sim.World, d *sim.District) {
	const term = 42
	switch {
	case d.U[sim.Alliance] > 0:
		d.Locked = 0 // an alliance contract opens what a closed one fixed
	case d.Locked > 0:
		d.Locked--
	case d.U[sim.Lock] > 0 && (d.U[sim.Plan] > 0 && d.Planned || d.U[sim.Forum] > 0):
		d.Locked = term
	}
}
