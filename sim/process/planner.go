package process

import "zwerm/sim"

// ascentTolerance is the smallest gain for which a planner moves.
const ascentTolerance = 1e-9

// makePlanner builds M2's planner: a model that knows the first h dependencies of every shared practice and averages over
// the others, and takes .5 for local practices (Gavetti & Levinthal 2000). The plan is the best of 12 steepest ascents in
// that model, without changes that promise no gain. It is the same for the whole country, because the model is.
func makePlanner(w *sim.World, h int) sim.Planner {
	l := &w.Landscape
	p := sim.Planner{Insight: h}
	for i := range sim.Practices {
		if !l.Local.Has(i) {
			p.Values[i] = averaged(l.Shared[i], 2<<min(h, len(l.Links[i])))
		}
	}
	const starts = 12
	best := -1.
	for s := range starts {
		x := sim.Design(0)
		if s > 0 {
			x = sim.Design(w.Key(sim.StreamPlannerStart).Index(s) & (1<<sim.Practices - 1))
		}
		x = ascend(l, &p, x)
		if g := l.BelievedSum(&p, x); g > best+ascentTolerance {
			best, p.Plan = g, x
		}
	}
	for i := range sim.Practices {
		without := p.Plan.With(i, false)
		if g := l.BelievedSum(&p, without); g > best-ascentTolerance {
			best, p.Plan = g, without
		}
	}
	return p
}

// averaged folds a table by pattern into one over its first n patterns.
func averaged(table []float64, n int) []float64 {
	mean := make([]float64, n)
	for p, v := range table {
		mean[p%n] += v
	}
	for p := range mean {
		mean[p] /= float64(len(table) / n)
	}
	return mean
}

// ascend changes one practice at a time, each time the one that promises most, until none promises anything.
func ascend(l *sim.Landscape, p *sim.Planner, x sim.Design) sim.Design {
	for {
		here, next, top := l.BelievedSum(p, x), x, ascentTolerance
		for i := range sim.Practices {
			if gain := l.BelievedSum(p, x.Flip(i)) - here; gain > top {
				top, next = gain, x.Flip(i)
			}
		}
		if next == x {
			return x
		}
		x = next
	}
}

// Planning delivers plans and visions (M2, levers 1 and 22).
//
// A plan takes ⌊4+6(1-Θ)⌋ months, except that one made before lies in the drawer; it is delivered again every 48 months. It
// overwrites the agenda, also what was agreed together: y=y*, mask = where y* differs from x, own=0 unless co-signed.
// A vision takes 4 months and is not set while there is a plan: it adds the practices with the largest believed gain above
// .25, as many as its dose, half owned. Who goes on with it after its 24 months begins a new one, which takes 4 months again.
func Planning(w *sim.World, d *sim.District) {
	if d.U[sim.Context] > 0 {
		d.Foresight = true // what was learnt about the context goes into the next plan (lever 11)
	}
	if d.U[sim.Plan] == 0 {
		d.PlanDue = sim.Forever
		setVision(w, d)
		return
	}
	if d.PlanDue == sim.Forever {
		d.PlanDue = w.Month
		if !d.Planned {
			d.PlanDue += 4 + int(6*(1-w.Params.Pressure))
		}
	}
	if w.Month < d.PlanDue {
		return
	}
	const renewal = 48 // months, one council period
	d.PlanDue = w.Month + renewal
	d.Planned = true
	d.Y = planOf(w, d).Plan
	d.Foresight = false
	d.Mask = d.Y ^ d.X
	for i := range sim.Practices {
		d.Own[i] = d.U[sim.CoSign]
	}
}

// planOf returns the planner whose model the district's municipality uses now.
func planOf(w *sim.World, d *sim.District) *sim.Planner {
	if d.U[sim.Insight] > 0 || d.Foresight {
		return &w.Landscape.Planner[1]
	}
	return &w.Landscape.Planner[0]
}

// setVision puts on the agenda what a vision prescribes: as many practices of the plan as its dose says, those that promise
// most. Few promise enough: in laboratorium never more than four do, and mostly none to two where practices depend on each
// other, so that a dose of 12 prescribes what one of 4 does, and claim H19 cannot tell them apart
// (TestVisionPrescribesFew).
func setVision(w *sim.World, d *sim.District) {
	if d.U[sim.Vision] == 0 {
		d.VisionDue, d.VisionSet = sim.Forever, false
		return
	}
	const takes, lasts = 4, 24 // months
	switch {
	case d.VisionDue == sim.Forever:
		d.VisionDue = w.Month + takes
	case d.VisionSet && w.Month >= d.VisionDue+lasts:
		d.VisionDue, d.VisionSet = w.Month, false
	}
	if d.VisionSet || w.Month < d.VisionDue {
		return
	}
	d.VisionSet = true
	p := planOf(w, d)
	for range int(d.U[sim.Vision]) {
		i := mostPromising(&w.Landscape, p, d.Mask)
		if i < 0 {
			return
		}
		d.Y = d.Y.With(i, true)
		d.Mask = d.Mask.With(i, true)
		d.Own[i] = .5
	}
}

// mostPromising returns the practice of the plan, not yet on the agenda, that would be missed most, or -1.
func mostPromising(l *sim.Landscape, p *sim.Planner, mask sim.Design) int {
	best, top := -1, .25
	all := l.BelievedSum(p, p.Plan)
	for i := range sim.Practices {
		if !p.Plan.Has(i) || mask.Has(i) {
			continue
		}
		if gain := all - l.BelievedSum(p, p.Plan.Flip(i)); gain > top {
			best, top = i, gain
		}
	}
	return best
}
