package process

import "zwerm/sim"

// Households is the informal help among neighbours (M12), a threshold model (Granovetter 1978). Every month some households
// reconsider; one that does takes part if enough others did last month, helped by the practices that the community itself
// carries, c̄, and by the stock of community basics:
//
//	joined iff s + .4c̄ + .06prevS ≥ θ_h, c̄ = ⅓·Σ over the community's practices of x_i·max(0, o_i)
//
// s, the share of joined households, then helps light needs to pass.
func Households(w *sim.World, d *sim.District) {
	r := &d.People
	if r.Households() == 0 {
		return
	}
	pull := d.Informal + float64(.4*carried(d)) + float64(.06*w.Municipalities[d.Municipality].Prevention)
	luck := w.Key(sim.StreamJoining).At(d.Key).Month(w.Now())
	joined := reconsider(r, pull, luck, w.Params.Joining)
	d.Informal = float64(joined) / float64(r.Households())
}

// carried returns c̄: how far the community's practices are in use and carried by its own conviction.
func carried(d *sim.District) float64 {
	var sum float64
	first := sim.Owned(sim.Community)
	for i := first; i < first+sim.Practices/int(sim.Parties); i++ {
		if d.X.Has(i) {
			sum += max(0, d.Actors[sim.Community].Conviction[i])
		}
	}
	return sum / 3
}

// reconsider lets households join or leave, each with the given probability if the pull differs from what it does, and
// returns how many are joined. Luck is needed only where there is something to change, which is rare.
func reconsider(r *sim.Residents, pull float64, luck sim.Key, probability float64) int {
	joined := 0
	thresholds := r.Threshold[:len(r.House)]
	for h, house := range r.House {
		was, is := int(house>>7), 0
		if pull >= float64(thresholds[h]) {
			is = 1
		}
		if is != was && number(luck, h).Below(probability) {
			r.House[h] = house ^ sim.Joined
			was = is
		}
		joined += was
	}
	return joined
}

// number returns number i of a key: one mixing instead of a chain.
func number(k sim.Key, i int) sim.Key { return sim.Key(sim.Mix(uint64(k) + uint64(i)*golden)) }

// golden is 2^64 divided by the golden ratio, the step from one resident's number to the next.
const golden = 0x9E3779B97F4A7C15
