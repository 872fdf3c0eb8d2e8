package process

import "zwerm/sim"

// Uniformity is what a municipality does to make its districts work alike. Under a uniform policy (lever 7) every month the
// practices of municipality and providers that most districts have go onto the agenda of all, owned by nobody; where as many
// have a practice as not, nothing changes. A central intake (lever 8) puts its own way of access there.
func Uniformity(w *sim.World) {
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		if m.U[sim.Uniform] == 0 && m.U[sim.Intake] == 0 {
			continue
		}
		districts := w.DistrictsOf(m)
		for practice := range 6 {
			if m.U[sim.Uniform] > 0 {
				align(districts, practice)
			}
		}
		for j := range districts {
			if d := &districts[j]; d.U[sim.Intake] > 0 && !d.X.Has(0) {
				impose(d, 0, true)
			}
		}
	}
}

// align puts the majority's way with a practice onto the agenda of the districts that do otherwise.
func align(districts []sim.District, practice int) {
	users := 0
	for j := range districts {
		users += int(districts[j].X >> practice & 1)
	}
	if 2*users == len(districts) {
		return
	}
	most := 2*users > len(districts)
	for j := range districts {
		if d := &districts[j]; d.U[sim.Uniform] > 0 && d.X.Has(practice) != most {
			impose(d, practice, most)
		}
	}
}

// impose puts a practice onto the agenda as nobody's own.
func impose(d *sim.District, practice int, on bool) {
	d.Y = d.Y.With(practice, on)
	d.Mask = d.Mask.With(practice, true)
	d.Own[practice] = 0
}

// CommonGround puts what all four parties want onto the agenda as their own, while they draw up a shared agenda (lever 13).
func CommonGround(w *sim.World, d *sim.District) {
	if d.U[sim.Map] > 0 {
		d.Mapped = 3 // forums
		d.MappedIn = w.Month
	}
	if d.U[sim.Agenda] == 0 {
		return
	}
	for i := range sim.Practices {
		all := true
		for a := range d.Actors {
			all = all && d.Actors[a].Conviction[i] > 0
		}
		if all {
			d.Y = d.Y.With(i, true)
			d.Mask = d.Mask.With(i, true)
			d.Own[i] = 1
		}
	}
}

// simulations is how many changes a simulation day tries.
const simulations = 3

// Simulation is a day on which changes are tried in a game (lever 20): the judgements of M7, with half as much error again
// and no disruption; they move the owner's conviction and nothing else, and teach: ℓ += .03.
func Simulation(w *sim.World, d *sim.District) {
	if d.U[sim.Simulate] == 0 {
		return
	}
	luck := monthKey(w, sim.StreamSimulation, d)
	for k := range simulations {
		i := luck.Index(k).N(sim.Practices)
		then := d.X.Flip(i)
		w.Landscape.SeeAll(d, then)
		own, other := w.Landscape.Gains(d, sim.Owner(i), d.X, then)
		noise := float64(1.5 * trialError(w, d, 1) * luck.Index(k).Index(1).Normal())
		if own+float64(d.Integration*other)+noise > .1 {
			owner := &d.Actors[sim.Owner(i)]
			owner.Conviction[i] += float64(.3 * (then.Sign(i) - owner.Conviction[i]))
		}
	}
}
