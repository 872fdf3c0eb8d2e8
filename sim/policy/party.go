package policy

import "zwerm/sim"

// A Party is one besides the municipality that a person can play, or that plays by itself: the professionals or the community
// of a municipality, or a provider organisation. Municipalities are played by strategies.
//
// What a party decides when it plays by itself follows from the convictions and private costs that the model gives it:
//
//   - It starts a pilot (at .3, half the usual level) in a district where it is convinced of a change of its own practices and nobody
//     runs one as strong, and stops it when what it wanted is in use, is held by a contract, or has no longer its conviction. An
//     organisation does so in the district where it helps most people.
//   - It is convinced of a change that it is for (o > 0), if it has agreed to it in a forum (own = 1) or finds it worth its private
//     cost without any promise of gain, as in M4: ½o > CW·c(1-comp). Once it has begun, it no longer counts the cost.
//   - Professionals do not begin under stress (z above .5) or pressure (reactance above .3), and stop when these pass .7 and .5.
//     They start a learning room where safety is below .35, until it is .5.
//   - An organisation whose equity does not last .75 months and whose sick leave is above .065 asks its municipality for better
//     conditions for staff, until it has a month of equity or sick leave is below .06.
//
// Otherwise it goes along. All these bounds are assumptions; they come in pairs so that nobody changes his mind every month.
type Party struct {
	Actor string    // as decisions name it
	Kind  sim.Party // what it is

	municipality                 int // where; of an organisation, where it helps most people
	region, domain, organisation int // of an organisation
}

// Parties returns every party of a world besides its municipalities: the professionals and the community of each of these,
// and then all organisations, in the order of the world.
func Parties(w *sim.World) (list []Party) {
	for i := range w.Municipalities {
		for _, kind := range []sim.Party{sim.Professional, sim.Community} {
			list = append(list, Party{Actor: w.Municipalities[i].Path + ":" + PartyKeys[kind], Kind: kind, municipality: i})
		}
	}
	for i := range w.Regions {
		for domain := range w.Regions[i].Care {
			for j, o := range w.Regions[i].Care[domain].Organisations {
				list = append(list, Party{Actor: o.Path, Kind: sim.Providing, region: i, domain: domain, organisation: j})
			}
		}
	}
	return list
}

// Decide takes the decisions of the party this month, as it does when it plays by itself.
func (p *Party) Decide(w *sim.World) {
	if p.Kind == sim.Providing {
		p.offer(w)
		return
	}
	m := &w.Municipalities[p.municipality]
	for j := m.From; j < m.To; j++ {
		p.pilot(w, j, p.willing(&w.Districts[j], 0), p.willing(&w.Districts[j], .2))
	}
	if p.Kind == sim.Professional {
		p.keep(w, "learning-room", m.Safety < .35, m.Safety < .5)
	}
}

// willing reports whether a party has time and wish to try something in a district; slack is added to what it bears.
func (p *Party) willing(d *sim.District, slack float64) bool {
	return p.Kind != sim.Professional || d.Stress <= .5+slack && d.Actors[sim.Professional].Reactance <= .3+slack
}

// offer is what an organisation decides.
func (p *Party) offer(w *sim.World) {
	r := &w.Regions[p.region]
	o := &r.Care[p.domain].Organisations[p.organisation]
	if o.Dead {
		return
	}
	home, most := r.FromDist, -1
	for j := r.FromDist; j < r.ToDist; j++ {
		if placed := &w.Districts[j].Care[p.domain].Placed[p.organisation]; placed.Moderate+placed.Severe > most {
			home, most = j, placed.Moderate+placed.Severe
		}
	}
	for j := r.FromDist; j < r.ToDist; j++ {
		p.municipality = w.Districts[j].Municipality
		p.pilot(w, j, j == home, j == home)
	}
	for p.municipality = r.From; p.municipality < r.To; p.municipality++ {
		here := p.municipality == w.Districts[home].Municipality
		p.keep(w, "retain-staff", here && o.Equity < .75 && o.Sick > .065, here && o.Equity < 1 && o.Sick > .06)
	}
	p.municipality = w.Districts[home].Municipality
}

// pilotLevel is how strongly parties pilot by themselves: half of what a municipality usually does (assumption).
const pilotLevel = .3

// pilot starts or stops the party's pilot in a district. It may start if begin, and go on if carryOn.
func (p *Party) pilot(w *sim.World, j int, begin, carryOn bool) {
	d := &w.Districts[j]
	switch runs := p.has(w, "pilots", j); {
	case runs && !(carryOn && convinced(w, d, p.Kind, true)):
		p.decide(w, "pilots", j, j+1, d.Path, true)
	case !runs && begin && convinced(w, d, p.Kind, false) && !covered(w, d.Municipality, "pilots", j):
		p.decide(w, "pilots", j, j+1, d.Path, false)
	}
}

// keep starts a lever in the party's whole municipality when begin, and stops its own when not carryOn.
func (p *Party) keep(w *sim.World, lever string, begin, carryOn bool) {
	m := &w.Municipalities[p.municipality]
	switch runs := p.has(w, lever, m.From); {
	case runs && !carryOn:
		p.decide(w, lever, m.From, m.To, m.Path, true)
	case !runs && begin && !covered(w, p.municipality, lever, m.From):
		p.decide(w, lever, m.From, m.To, m.Path, false)
	}
}

// has reports whether the party itself runs a lever that begins at a district.
func (p *Party) has(w *sim.World, lever string, from int) bool {
	list := runningIn(w, p.municipality)
	for i := range list {
		if r := &list[i]; r.From == from && r.Lever == lever && r.Until > w.Month && r.Actor == p.Actor {
			return true
		}
	}
	return false
}

// covered reports whether somebody runs a lever in a district at least as strongly as a party would.
func covered(w *sim.World, municipality int, lever string, j int) bool {
	list := runningIn(w, municipality)
	for i := range list {
		if r := &list[i]; r.Lever == lever && r.From <= j && j < r.To && r.Until > w.Month && r.Level >= pilotLevel {
			return true
		}
	}
	return false
}

// decide takes one decision if it can be taken.
func (p *Party) decide(w *sim.World, lever string, from, to int, target string, stop bool) {
	l, _ := Find(lever)
	o := order{lever: l, by: p.Kind, actor: p.Actor, municipality: p.municipality, from: from, to: to, level: min(l.Level, pilotLevel), stop: stop}
	if l.Min == l.Max {
		o.level = l.Level
	}
	o.decide(w, target)
}

// convinced reports whether a party is convinced of a change to one of its own practices that it may make: one that is not in
// use, and that neither a contract nor a national rule holds.
func convinced(w *sim.World, d *sim.District, a sim.Party, begun bool) bool {
	const each = sim.Practices / int(sim.Parties)
	for i := int(a) * each; i < int(a+1)*each; i++ {
		o := d.Actors[a].Conviction[i]
		if o <= 0 || d.X.Has(i) || d.IsLocked(i) || w.IsFrozen(i) {
			continue
		}
		agreed := d.Mask.Has(i) && d.Y.Has(i) && d.Own[i] == 1
		if begun || agreed || float64(.5*o) > float64(w.Params.PrivateCost*d.Cost[i]*(1-d.Comp[i])) {
			return true
		}
	}
	return false
}
