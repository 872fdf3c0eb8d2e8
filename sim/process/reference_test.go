package process

import (
	"slices"

	"zwerm/sim"
)

// A plainPerson is a resident without packing.
type plainPerson struct {
	household, domain int
	group             sim.Group
	stage             int
	inCare, helped    bool
	claims            [sim.MaxCaseloadDomains]bool
	wait, provider    int
}

// A plainHousehold is a household without packing; need and unserved are those of the start of the month.
type plainHousehold struct {
	v, n, threshold float64
	joined          bool
	need, unserved  [sim.MaxCareDomains]bool
	claims          bool
}

// A plainDistrict is the residents' part of a month as the model description tells it: no bits, no bounds, no tables.
type plainDistrict struct {
	w          *sim.World
	d          *sim.District
	people     []plainPerson
	households []plainHousehold
	incidents  int
	arrivals   [sim.MaxCareDomains]int
}

func newPlain(w *sim.World, d *sim.District) *plainDistrict {
	p := &plainDistrict{w: w, d: d}
	r := &d.People
	i := 0
	for h, house := range r.House {
		hh := plainHousehold{v: float64(r.Vulnerability[h]), n: r.InformalStrength(h), threshold: float64(r.Threshold[h]),
			joined: house&sim.Joined != 0}
		for range house.Size() {
			s := r.State[i]
			x := plainPerson{household: h, domain: w.Scenario.CareOf(s.Group()), group: s.Group(), stage: s.Stage(),
				inCare: s&sim.InCare != 0, helped: s&sim.Helped != 0, wait: int(r.Wait[i]), provider: int(r.Provider[i])}
			for c := range x.claims {
				x.claims[c] = s&sim.CaseloadBit(c) != 0
				hh.claims = hh.claims || x.claims[c]
			}
			if x.stage >= 2 {
				hh.need[x.domain] = true
				hh.unserved[x.domain] = hh.unserved[x.domain] || !x.inCare
			}
			p.people = append(p.people, x)
			i++
		}
		p.households = append(p.households, hh)
	}
	return p
}

// join lets households reconsider and returns the share that joined.
func (p *plainDistrict) join() float64 {
	carried := 0.
	for i := 9; i < 12; i++ {
		if p.d.X.Has(i) {
			carried += max(0, p.d.Actors[sim.Community].Conviction[i]) / 3
		}
	}
	pull := p.d.Informal + .4*carried + .06*p.w.Municipalities[0].Prevention
	joined := 0
	for h := range p.households {
		x := &p.households[h]
		key := p.w.Key(sim.StreamJoining).At(p.d.Key).Month(p.w.Now())
		if sim.Key(sim.Mix(uint64(key) + uint64(h)*0x9E3779B97F4A7C15)).Below(p.w.Params.Joining) {
			x.joined = pull >= x.threshold
		}
		if x.joined {
			joined++
		}
	}
	return float64(joined) / float64(len(p.households))
}

// month changes everyone once. S is the share of joined households.
func (p *plainDistrict) month(s float64) {
	key := p.w.Key(sim.StreamResidents).At(p.d.Key).Month(p.w.Now())
	for i := range p.people {
		x := &p.people[i]
		if p.w.MonthOfYear() == 0 {
			x.helped = false
		}
		u, u2 := plainNumbers(key, i)
		severe := x.stage == 3
		waiting := x.stage >= 2 && !x.inCare
		if waiting && x.provider != sim.Refused {
			x.wait = min(x.wait+1, 120)
		}
		p.change(x, u, s)
		incident := .004 * (1 - .5*p.d.Quality) * (1 + 2*p.d.Churn)
		if x.stage == 3 && !x.inCare {
			incident *= 5
		}
		if severe && u2 < incident {
			p.incidents++
		}
		p.claim(x, u2)
	}
}

// plainNumbers returns a resident's two numbers of 32 bits: a first byte out of a word for eight residents, the rest out of
// a word of one's own.
func plainNumbers(key sim.Key, i int) (u, u2 float64) {
	const golden = 0x9E3779B97F4A7C15
	eight, place := uint64(i/8), 8*(i%8)
	first := sim.Mix(uint64(key) + 2*eight*golden)
	second := sim.Mix(uint64(key) + (2*eight+1)*golden)
	rest := sim.Mix(uint64(key.Index(1)) + uint64(i)*golden)
	u = float64(first>>place&255)/256 + float64(rest>>40)/(1<<32)
	u2 = float64(second>>place&255)/256 + float64(rest&0xffffff)/(1<<32)
	return u, u2
}

// change is the month of one resident's need.
func (p *plainDistrict) change(x *plainPerson, u, s float64) {
	if x.domain < 0 {
		return
	}
	par, m, d := &p.w.Params, &p.w.Municipalities[0], p.d
	care, hh := &p.w.Scenario.Care[x.domain], &p.households[x.household]
	q, g, prev := d.Quality, d.Integration, m.Prevention
	coupling, anyNeed := 1., false
	for c := range hh.unserved {
		if hh.unserved[c] && c != x.domain {
			coupling = 1 - par.Coupling*(1-g)
		}
		anyNeed = anyNeed || hh.need[c]
	}
	switch {
	case x.stage == 0:
		p := care.Incidence[x.group] * hh.v
		if anyNeed {
			p *= par.HousemateFactor
		}
		if hh.claims {
			p *= par.CaseloadFactor
		}
		if u > 1-p {
			x.stage = 1
		}
	case x.stage == 1:
		recover := care.Recover*(.5+hh.n)*(.9+.5*s)*(1+.05*prev) + .06*par.InflowEffect*max(0, q)
		granted, refused := p.requests(x.domain)
		if u < recover {
			x.stage = 0
		} else if u > 1-granted {
			x.stage, x.wait = 2, 0
			p.arrivals[x.domain]++
		} else if u > 1-granted-refused {
			x.stage, x.wait, x.provider = 2, 0, sim.Refused
			return
		}
	case x.stage == 2 && x.inCare:
		if recover := care.RecoverHelped * (1 + par.RecoveryEffect*q) * coupling; u < recover {
			x.stage = 0
		} else if u > 1-care.WorsenHelped*(1-par.InflowEffect*q)*(1-par.SevereMaturity*m.SevereMaturity*g) {
			x.stage = 3
		} else if u < recover+.02*p.strictness(x.domain) {
			x.inCare, x.wait, x.provider = false, 0, sim.Refused
		}
	case x.stage == 2:
		refused := x.provider == sim.Refused
		granted, _ := p.requests(x.domain)
		worse := care.WorsenWaiting * (1 - par.InflowEffect*q)
		if u < care.RecoverWaiting {
			x.stage = 0
		} else if u > 1-worse {
			x.stage, x.wait = 3, 0
		} else if !refused || u <= 1-worse-granted {
			return
		}
		if refused {
			x.wait, x.provider = 0, sim.OutsideContract
			if x.stage > 0 {
				p.arrivals[x.domain]++
			}
		}
	case x.inCare:
		if u < care.StepDown*(1+par.RecoveryEffect*q)*coupling {
			x.stage = 2
		} else if u > 1-care.Leave {
			x.stage = 0
		}
	}
	if x.stage < 2 {
		x.inCare, x.wait, x.provider = false, 0, sim.OutsideContract
	}
}

// strictness is the share of requests that the municipality refuses.
func (p *plainDistrict) strictness(domain int) float64 {
	if p.w.Scenario.Care[domain].External > .5 || p.w.Month < p.w.Nation.RuledUntil {
		return 0
	}
	return .3 * p.d.U[sim.Tighten]
}

// requests returns the hazards of a request for help that is granted and of one that is refused.
func (p *plainDistrict) requests(domain int) (granted, refused float64) {
	par, m, d, care := &p.w.Params, &p.w.Municipalities[0], p.d, &p.w.Scenario.Care[domain]
	strict := p.strictness(domain)
	municipal := d.Care[domain].Gate * (1 - par.Restraint*m.Restraint[domain]) * (1 - .6*par.InflowEffect*d.Quality) *
		(1 - .05*m.Prevention) * p.w.Nation.Entitlement[domain]
	requests := care.Escalate * (1 + par.Detection*m.Detection)
	return requests * (care.External + (1-care.External)*municipal*(1-strict)), requests * (1 - care.External) * municipal * strict
}

// claim is the month of one resident's caseloads.
func (p *plainDistrict) claim(x *plainPerson, u float64) {
	hh, coupling := &p.households[x.household], 1.
	if slices.Contains(hh.unserved[:], true) {
		coupling = 1 - p.w.Params.Coupling*(1-p.d.Integration)
	}
	top := 1.
	for c := range p.w.Scenario.Caseloads {
		load := &p.w.Scenario.Caseloads[c]
		chance := load.Inflow[x.group] * hh.v
		if x.claims[c] {
			chance = load.Outflow * coupling * (1 + .1*p.d.Quality)
		}
		if u > top-chance && u <= top {
			x.claims[c] = !x.claims[c]
		}
		top -= chance
	}
}
