package process

import (
	"math"

	"zwerm/sim"
)

// Integration is g of M7: how far people see and help across the borders of their own domain. It moves by .15 a month to
// clamp01(.15 + .10det + 1.275·u_forum·τ̄·ℓ), unless an experiment holds it.
func Integration(w *sim.World, d *sim.District) {
	if d.U[sim.HoldIntegration] > 0 {
		d.Integration = d.U[sim.Integration]
		return
	}
	m := &w.Municipalities[d.Municipality]
	target := sim.Clamp01(.15 + float64(.10*m.Detection) + float64(1.275*d.U.Talk()*meanTrust(d)*m.Learning))
	d.Integration += float64(.15 * (target - d.Integration))
}

// meanTrust returns τ̄, the mean trust of the parties of a district.
func meanTrust(d *sim.District) float64 {
	var sum float64
	for a := range d.Actors {
		sum += d.Actors[a].Trust
	}
	return sum / float64(sim.Parties)
}

// Trials is M7: professionals try a change of practice and keep it when it seems to work. The number of trials is
// (.10+.9u_trials)·(.3+ψ)·slack, rounded at random. What is seen of a trial is its effect on the owner's own practices and
// a share g of its effect on those of others, with an error of standard deviation
//
//	1.7·σ₀·√((1+30χ)/m)·√B,  m = 1 + 5(1-Θ) + 3u_slow
//
// where B is the number of practices changed at once and m the months that one waits before judging. A trial is vetoed by
// an owner who is strongly against it (s·o < -.5), by a lock, a freeze, or enforcement of the present practice.
func Trials(w *sim.World, d *sim.District) {
	m := &w.Municipalities[d.Municipality]
	rate := (.10 + float64(.9*d.U[sim.Trials])) * (.3 + m.Safety) * d.Slack
	for k := range monthKey(w, sim.StreamTrials, d).Round(rate) {
		i := monthKey(w, sim.StreamTrial, d).Index(k).N(sim.Practices)
		try(w, d, i, bundle(w, d, i, k), k)
	}
}

// bundle returns the practices that one trial changes: practice i and, where trials are bundled, others drawn at random.
func bundle(w *sim.World, d *sim.District, i, trial int) sim.Design {
	set := sim.Design(0).With(i, true)
	for b := 1; b < int(w.Params.Bundle); b++ {
		j := monthKey(w, sim.StreamBundle, d).Index(trial).Index(b).N(sim.Practices)
		if !d.IsLocked(j) {
			set = set.With(j, true)
		}
	}
	return set
}

// try tries the changes in set, on the initiative of the owner of practice i. Trial numbers the error's luck.
func try(w *sim.World, d *sim.District, i int, set sim.Design, trial int) {
	then := d.X ^ set
	size := 0
	for j := range sim.Practices {
		if !set.Has(j) {
			continue
		}
		if vetoed(w, d, j, then.Sign(j)) {
			return
		}
		size++
	}
	w.Landscape.SeeAll(d, then)
	d.Churn = min(1, d.Churn+float64(.3*w.Params.Churn))
	own, other := w.Landscape.Gains(d, sim.Owner(i), d.X, then)
	noise := float64(trialError(w, d, size) * monthKey(w, sim.StreamTrialNoise, d).Index(trial).Normal())
	if own+float64(d.Integration*other)+noise <= .1 {
		return
	}
	for j := range sim.Practices {
		if set.Has(j) {
			keep(w, d, j, then)
		}
	}
}

// vetoed reports whether a change of practice i in direction s may not be tried.
func vetoed(w *sim.World, d *sim.District, i int, s float64) bool {
	prescribed := d.Mask.Has(i) && d.X.Has(i) == d.Y.Has(i) && d.U[sim.Pressure] > .3
	opposed := s*d.Actors[sim.Owner(i)].Conviction[i] < -.5
	return opposed || prescribed || d.IsLocked(i) || w.IsFrozen(i)
}

// trialError returns the standard deviation of the error in judging a trial of so many changes.
func trialError(w *sim.World, d *sim.District, size int) float64 {
	months := 1 + float64(5*(1-w.Params.Pressure)) + float64(3*d.U[sim.Slow])
	return 1.7 * w.Params.TrialNoise * math.Sqrt((1+float64(30*d.ChurnBefore))/months) * math.Sqrt(float64(size))
}

// keep makes a tried change lasting: it is in use, wanted if it was on the agenda, and believed in by its owner.
func keep(w *sim.World, d *sim.District, i int, then sim.Design) {
	d.X = d.X.With(i, then.Has(i))
	if d.Mask.Has(i) {
		d.Y = d.Y.With(i, then.Has(i))
	}
	owner := &d.Actors[sim.Owner(i)]
	owner.Conviction[i] += float64(.3 * (then.Sign(i) - owner.Conviction[i]))
	disrupt(w, d)
}
