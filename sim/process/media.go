package process

import "zwerm/sim"

// Media is M14: incidents draw attention, attention turns into rules, rules and variety into administration, and all of it
// into fear or learning. With ir = min(1, incidents per 1000 residents / 2):
//
//	A ← .75A + .5γ_A·ir·(1-A) + .05nA
//	b += 4ψ_b·u_reflex·ir·(½+A)·(1-.7u_room)·(.65-b) - δ_b·(b - (base + nB + β_V·V))
//	ψ += .03(.5-ψ) + .05u_room·(1-ψ) - [.25ir·u_reflex·(½+A) + .02max(P, ½P_procurement)]·ψ
//	ℓ += .015u_forum·(1-ℓ) - .003ℓ·(1-u_forum), the first at half speed without an initiative group
//
// The reflex to answer incidents with rules: Trappenburg 2011, contested by Lekstroom 2014; safety: Edmondson 1999.
func Media(w *sim.World) {
	for i := range w.Regions {
		w.Regions[i].Variety = variety(w, &w.Regions[i])
	}
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		m.IncidentRate = min(1, 1000*float64(m.Incidents)/float64(m.Residents)/2)
		before := m.Attention
		m.Attention = sim.Clamp01(float64(.75*m.Attention) +
			float64(.5*w.Params.Media*m.IncidentRate*(1-m.Attention)) +
			float64(w.Params.NationalMedia*w.Nation.Attention))
		if m.Attention-before > headline {
			w.Tell(sim.News{What: sim.Headlines, Where: m.Path, Number: float64(m.Incidents)})
		}
		protocols(w, m)
		safety(m)
		learning(m)
		m.Learning = sim.Clamp01(m.Learning + float64(.03*m.U[sim.Simulate]))
	}
}

// headline is the rise of attention in a month that people notice (assumption).
const headline = .1

// maxBurden is the share of time that administration can at most take.
const maxBurden = .65

func protocols(w *sim.World, m *sim.Municipality) {
	p := &w.Params
	added := 4 * p.Reflex * m.U[sim.Reflex] * m.IncidentRate * (.5 + m.Attention) * (1 - float64(.7*m.U[sim.Room]))
	floor := p.BaseBurden + w.Nation.RuleLoad + float64(p.Variety*w.Regions[m.Region].Variety)
	m.Burden += float64(added*(maxBurden-m.Burden)) - float64(p.Pruning*(m.Burden-floor))
	m.Burden = sim.Clamp(m.Burden, 0, maxBurden)
}

func safety(m *sim.Municipality) {
	fear := float64(.25*m.IncidentRate*m.U[sim.Reflex]*(.5+m.Attention)) +
		float64(.02*max(m.U[sim.Pressure], .5*m.U[sim.Procurement]))
	m.Safety += float64(.03*(.5-m.Safety)) + float64(.05*m.U[sim.Room]*(1-m.Safety)) - float64(fear*m.Safety)
	m.Safety = sim.Clamp01(m.Safety)
}

func learning(m *sim.Municipality) {
	speed := .015
	if !m.Convened {
		speed /= 2
	}
	forum := m.U.Talk()
	m.Learning += float64(speed*forum*(1-m.Learning)) - float64(.003*m.Learning*(1-forum))
	m.Learning = sim.Clamp01(m.Learning)
}

// variety returns V: the mean over the practices of municipality and providers of 4f(1-f), f being the share of the
// region's districts that use it; 0 when all do the same, 1 when half of them do otherwise in everything.
func variety(w *sim.World, r *sim.Region) float64 {
	const mixed = 6 // practices of municipality and providers
	districts := w.Districts[r.FromDist:r.ToDist]
	var sum float64
	for i := range mixed {
		users := 0
		for j := range districts {
			if districts[j].X.Has(i) {
				users++
			}
		}
		f := float64(users) / float64(len(districts))
		sum += float64(4*f*(1-f)) / mixed
	}
	return sum
}
