package process

import (
	"cmp"
	"slices"

	"zwerm/sim"
)

// burnIn is how many months the old system runs before the first month, with capacity for everyone, so that needs are near
// their balance.
const burnIn = 30

// NewWorld builds the world of a scenario under a seed (M1, M19): the landscape, the parties, the organisations, the
// residents, a burn-in, and then prices and staff. The next Step simulates the scenario's first month. The pool shares out
// the work, nil meaning that the caller's goroutine does it all; the result does not depend on it.
func NewWorld(s *sim.Scenario, seed uint64, pool *sim.Pool) *sim.World {
	s = canonical(s)
	w := &sim.World{Scenario: s, Params: s.Params, Seed: seed, Burning: true}
	w.Use(pool)
	for g := range w.CareOf {
		w.CareOf[g] = int8(s.CareOf(sim.Group(g)))
	}
	layOut(w)
	newNation(w)
	NewMarkets(w)
	drawLandscape(w)
	for i := range w.Districts {
		newDistrict(w, &w.Districts[i])
	}
	w.EachDistrict(settle)
	SetBudgets(w)
	for w.Month = range burnIn {
		for _, p := range oldSystem {
			p.Apply(w)
		}
	}
	w.EachDistrict(forgetHelp)
	w.Burning = false
	w.Month = s.Start - 1
	if s.Start >= 0 {
		SetPrices(w)
	}
	return w
}

// canonical returns a scenario whose organisations stand in the order of their keys, as they do in the markets: residents
// know their organisation by its place.
func canonical(s *sim.Scenario) *sim.Scenario {
	c := *s
	c.Care = slices.Clone(s.Care)
	for i := range c.Care {
		c.Care[i].Organisations = sorted(c.Care[i].Organisations, func(o sim.Organisation) string { return o.Key })
	}
	return &c
}

// oldSystem is the part of a month that runs during burn-in.
var oldSystem = []Process{
	each("M12 access", Access, true),
	each("M12 households", Households, true),
	each("M12 residents", Residents, true),
	each("M12 provisions", Provisions, true),
	each("M12 allocation", Allocation, true),
	{"M12 national count", Count, true},
}

// Step simulates one month.
func Step(w *sim.World, month []Process) {
	w.Month++
	if w.Month == 0 && w.Scenario.Start < 0 {
		SetPrices(w)
	}
	for _, p := range month {
		if p.Before || w.Started() {
			p.Apply(w)
		}
	}
}

// layOut makes regions, municipalities and districts from the scenario, in the order of their paths, whatever the file's.
func layOut(w *sim.World) {
	total := float64(w.Scenario.Residents())
	for _, r := range sorted(w.Scenario.Regions, func(r sim.RegionPlan) string { return r.Key }) {
		region := sim.Region{Path: r.Key, Key: sim.KeyOf(r.Key), Name: r.Name, From: len(w.Municipalities), FromDist: len(w.Districts)}
		for _, p := range sorted(r.Municipalities, func(m sim.MunicipalityPlan) string { return m.Key }) {
			path := r.Key + "/" + p.Key
			m := sim.Municipality{
				Path: path, Key: sim.KeyOf(path), Name: p.Name, Region: len(w.Regions), From: len(w.Districts),
				Burden: .30, Safety: .5, Learning: .4, Credit: .6, Attention: .1,
			}
			for _, q := range sorted(p.Districts, func(d sim.DistrictPlan) string { return d.Key }) {
				path := path + "/" + q.Key
				w.Districts = append(w.Districts, sim.District{
					Path: path, Key: sim.KeyOf(path), Name: q.Name, Municipality: len(w.Municipalities), Region: len(w.Regions),
					Residents: q.Residents, Share: float64(q.Residents), Vulnerability: q.MeanVulnerability(), Integration: .25, Load: 1 / 1.02, PlanDue: sim.Forever, VisionDue: sim.Forever, MappedIn: -sim.Forever,
					Care: make([]sim.Care, len(w.Scenario.Care)),
				})
				m.Residents += q.Residents
			}
			m.To = len(w.Districts)
			for j := m.From; j < m.To; j++ {
				w.Districts[j].Share /= float64(m.Residents)
			}
			m.Share = float64(m.Residents) / total
			region.Residents += m.Residents
			w.Municipalities = append(w.Municipalities, m)
		}
		region.To, region.ToDist = len(w.Municipalities), len(w.Districts)
		w.Regions = append(w.Regions, region)
	}
}

// sorted returns a copy of a list in the order of its keys.
func sorted[T any](list []T, key func(T) string) []T {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
	return list
}

// newNation starts the nation: no practice is frozen, entitlement is 1, and no event is at work.
func newNation(w *sim.World) {
	w.Nation.Frozen = -1
	for c := range w.Nation.Entitlement {
		w.Nation.Entitlement[c] = 1
	}
	w.Nation.Climate = calm(w)
}

// newDistrict draws the parties of a district and their private costs c, between 0 and 1: τ = τ⁰+.1N.
func newDistrict(w *sim.World, d *sim.District) {
	for i := range d.Cost {
		d.Cost[i] = w.Key(sim.StreamPrivateCost).At(d.Key).Index(i).Float()
	}
	for a := range d.Actors {
		actor := &d.Actors[a]
		actor.Trust = sim.Clamp01(w.Params.Trust + float64(.1*w.Key(sim.StreamTrust).At(d.Key).Index(a).Normal()))
		for i := range sim.Practices {
			actor.Origin[i] = firstConviction(w, d, sim.Party(a), i)
		}
		actor.Conviction = actor.Origin
	}
	Fit(w, d)
	d.Expected = d.Quality
	d.SeenQuality = d.Quality
	d.U = w.Params.Neutral()
}

// firstConviction draws o⁰: others are undecided about a practice, its owner is attached to the present one, the more so
// the more a change costs it.
//
//	o⁰ = sd·N, for the owner ½sd·N - attachment·(½+c), within [-.9,.9]
func firstConviction(w *sim.World, d *sim.District, a sim.Party, i int) float64 {
	v := w.Params.Disagreement * w.Key(sim.StreamConviction).At(d.Key).Index(int(a)).Index(i).Normal()
	if sim.Owner(i) == a {
		v = float64(.5*v) - float64(w.Params.Attachment*(.5+d.Cost[i]))
	}
	return sim.Clamp(v, -.9, .9)
}

// settle moves the residents in.
func settle(w *sim.World, d *sim.District) { Populate(w, d, d.Residents) }

// forgetHelp clears who was helped this year, which would otherwise count the months of burn-in.
func forgetHelp(_ *sim.World, d *sim.District) {
	for i := range d.People.State {
		d.People.State[i] &^= sim.Helped
	}
	for c := range d.Care {
		care := &d.Care[c]
		care.Clients = 0
		for k := range care.Takers {
			care.Takers[k].Counted = false
		}
	}
}
