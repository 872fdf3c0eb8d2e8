package process

import (
	"math"

	"zwerm/sim"
)

// Deliberation is M4: a forum of the four parties judges proposals and puts on the agenda what it agrees on.
//
// The number of proposals is R₀·u_forum·ℓ·slack·(1-.4Θ), rounded at random; each is a change of one practice of the
// agenda-projected design (the agenda where there is one, practice elsewhere). A party shares what it knows of its own
// practices with probability τ; of what is not shared the forum believes the planner's model:
//
//	Δ̂ = Σ_j [k_j·Δf_j + (1-k_j)·Δf̃_j] + σ_D·N(0,1)
//	A_a = ½Δ̂ + ½s·o_{a,i} - CW·c_i·[a owns i and s=+1]
//
// A proposal is accepted iff Δ̂ > 0 and nobody is hurt (min A > -.1), or, with fair exchange, the parties together gain
// (mean A > 0). Then it is theirs: own=1, and convictions move toward it, the owner's most. Decision rules: Choi &
// Robertson 2014, Scott et al. 2019.
func Deliberation(w *sim.World, d *sim.District) {
	u := &d.U
	if u[sim.Forum] == 0 {
		return
	}
	pressure := w.Params.Pressure
	if u[sim.Slow] > 0 {
		pressure = max(0, pressure-.3)
	}
	m := &w.Municipalities[d.Municipality]
	rate := w.Params.Proposals * u[sim.Forum] * m.Learning * d.Slack * (1 - float64(.4*pressure))
	proposals := monthKey(w, sim.StreamProposals, d).Round(rate)
	if proposals == 0 {
		return
	}
	shared := sharedPractices(w, d)
	mapped := d.Mapped > 0
	if mapped {
		d.Mapped--
	}
	for r := range proposals {
		i := monthKey(w, sim.StreamProposal, d).Index(r).N(sim.Practices)
		switch first := simpleFirst(w, d); {
		case first != 0:
			i = pick(first, monthKey(w, sim.StreamProposal, d).Index(r))
			d.Judged = d.Judged.With(i, true)
		case mapped:
			i = leastDisputed(w, d, i)
		}
		if d.IsLocked(i) || w.IsFrozen(i) {
			continue
		}
		propose(w, d, i, shared, w.Params.ForumNoise*monthKey(w, sim.StreamForumNoise, d).Index(r).Normal())
	}
}

// simpleFirst returns the practices that come before the others in a forum that begins with what is clear: those that depend
// on nothing and can be changed, as long as it has not judged them. Other forums have none.
func simpleFirst(w *sim.World, d *sim.District) sim.Design {
	if d.U[sim.SimpleFirst] == 0 {
		return 0
	}
	first := w.Landscape.Simple &^ d.Judged
	for i := range sim.Practices {
		if d.IsLocked(i) || w.IsFrozen(i) {
			first = first.With(i, false)
		}
	}
	return first
}

// leastDisputed returns the practice that a forum with a map of the force field takes up instead of practice i: of i and the
// next two, the one whose change the least convinced party minds least. A map has an error of .15 (lever 21).
func leastDisputed(w *sim.World, d *sim.District, i int) int {
	best, most := i, math.Inf(-1)
	now := d.X&^d.Mask | d.Y&d.Mask
	for k := range 3 {
		j := (i + k) % sim.Practices
		s := now.Flip(j).Sign(j)
		worst := math.Inf(1)
		for a := range d.Actors {
			seen := d.Actors[a].Conviction[j] + float64(.15*monthKey(w, sim.StreamMapError, d).Index(a).Index(j).Normal())
			worst = min(worst, float64(s*seen))
		}
		if worst > most {
			best, most = j, worst
		}
	}
	return best
}

// monthKey returns the key of a stream for a district in this month.
func monthKey(w *sim.World, s sim.Stream, d *sim.District) sim.Key {
	return w.Key(s).At(d.Key).Month(w.Now())
}

// sharedPractices draws of which practices the owner tells this month what it knows.
func sharedPractices(w *sim.World, d *sim.District) (shared sim.Design) {
	for j := range sim.Practices {
		if monthKey(w, sim.StreamShared, d).Index(j).Below(d.Actors[sim.Owner(j)].Trust) {
			shared = shared.With(j, true)
		}
		// Who explores the context together hears it a second time (lever 11).
		if d.U[sim.Context] > 0 && monthKey(w, sim.StreamContextMonth, d).Index(j).Below(d.Actors[sim.Owner(j)].Trust) {
			shared = shared.With(j, true)
		}
	}
	if d.U[sim.Intake] > 0 {
		shared = shared.With(0, false) // a central intake keeps access out of the professionals' sight (lever 8)
	}
	return shared
}

// propose lets the forum judge a change of practice i.
func propose(w *sim.World, d *sim.District, i int, shared sim.Design, noise float64) {
	now := d.X&^d.Mask | d.Y&d.Mask
	then := now.Flip(i)
	gain := forumGain(w, d, now, then, shared) + noise
	s := then.Sign(i)
	agreed, against := judged(w, d, i, s, gain)
	d.Minutes.Write(sim.Proposal{Month: w.Month, Practice: i, On: then.Has(i), Shared: shared, Gain: gain, Against: against, Accepted: gain > 0 && agreed})
	if gain <= 0 || !agreed {
		return
	}
	d.Y = d.Y.With(i, then.Has(i))
	d.Mask = d.Mask.With(i, true)
	d.Own[i] = 1
	d.Comp[i] = d.U[sim.Fair]
	for a := range d.Actors {
		actor := &d.Actors[a]
		shift := w.Params.Gain
		if sim.Owner(i) == sim.Party(a) {
			shift = w.Params.OwnerGain
		}
		shift *= .5 + float64(.5*actor.Trust)
		actor.Conviction[i] += float64(shift * (s - actor.Conviction[i]))
	}
}

// forumGain returns what the forum believes that a change of design brings, without its error. What owners tell is heard.
func forumGain(w *sim.World, d *sim.District, now, then, shared sim.Design) (gain float64) {
	l := &w.Landscape
	for j := range sim.Practices {
		if shared.Has(j) {
			l.See(d, j, now)
			l.See(d, j, then)
			gain += l.Value(d, j, then) - l.Value(d, j, now)
		} else {
			gain += l.Believed(&l.Planner[0], j, then) - l.Believed(&l.Planner[0], j, now)
		}
	}
	return gain
}

// judged reports whether the parties accept a change of practice i in direction s that is believed to bring gain, and which of
// them it hurts, a bit each.
func judged(w *sim.World, d *sim.District, i int, s, gain float64) (agreed bool, against uint8) {
	sum := 0.
	for a := range d.Actors {
		appraisal := float64(.5*gain) + float64(.5*s*d.Actors[a].Conviction[i])
		if sim.Owner(i) == sim.Party(a) && s > 0 {
			appraisal -= float64(privateCost(w, d) * d.Cost[i])
		}
		if appraisal <= -.1 {
			against |= 1 << a
		}
		sum += appraisal
	}
	return against == 0 || d.U[sim.Fair] > 0 && sum > 0, against
}

// privateCost returns CW, the weight of private costs; an alliance contract halves it.
func privateCost(w *sim.World, d *sim.District) float64 {
	return w.Params.PrivateCost * (1 - float64(.5*d.U[sim.Alliance]))
}

// Focus is M4b: while ateliers recur, owners of agenda items that are theirs grow into them:
// o += focus·u_forum·τ·(s-o).
func Focus(w *sim.World, d *sim.District) {
	if d.U[sim.Forum] == 0 {
		return
	}
	for i := range sim.Practices {
		if d.Mask.Has(i) && d.Own[i] > 0 {
			owner := &d.Actors[sim.Owner(i)]
			shift := w.Params.Focus * d.U[sim.Forum] * owner.Trust
			owner.Conviction[i] += float64(shift * (d.Y.Sign(i) - owner.Conviction[i]))
		}
	}
}
