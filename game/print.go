package game

import (
	"math"

	"zwerm/sim"
)

// print returns a short fingerprint of a month: of what parties think and do, of money, organisations and counts of people.
// It costs little beside the month itself, unlike the hash of the whole world, and tells in which month two games part.
func print(w *sim.World) uint32 {
	h := mixer(uint64(w.Month))
	for i := range w.Municipalities {
		m := &w.Municipalities[i]
		h.add(uint64(m.Books.Reserve), uint64(m.Incidents))
		h.floats(m.Credit, m.Attention, m.Burden, m.Safety, m.Learning)
	}
	for i := range w.Districts {
		d := &w.Districts[i]
		h.add(uint64(d.X), uint64(d.Y), uint64(d.Mask))
		h.floats(d.Quality, d.Load, d.Churn, d.Integration)
		for a := range d.Actors {
			h.floats(d.Actors[a].Trust, d.Actors[a].Reactance)
			h.floats(d.Actors[a].Conviction[:]...)
		}
		for k := range d.Care {
			c := &d.Care[k]
			h.add(uint64(c.Light), uint64(c.Moderate), uint64(c.Severe), uint64(c.Waiting), uint64(c.Outside))
		}
		for _, people := range d.Caseload {
			h.add(uint64(people))
		}
	}
	for i := range w.Regions {
		for k := range w.Regions[i].Care {
			market := &w.Regions[i].Care[k]
			h.floats(market.Tariff, market.Absorb)
			for _, o := range market.Organisations {
				h.floats(o.Staff, o.Equity, o.Sick)
			}
		}
	}
	return uint32(h)
}

// A mixer folds numbers into one.
type mixer uint64

func (h *mixer) add(values ...uint64) {
	for _, v := range values {
		*h = mixer(sim.Mix(uint64(*h) ^ v))
	}
}

func (h *mixer) floats(values ...float64) {
	for _, v := range values {
		h.add(math.Float64bits(v))
	}
}
